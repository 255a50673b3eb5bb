// Suggestions for a name that was not found: the nearest ones by edit distance over bare letters (no tone, no case), so
// that "uy ban kiem tra" finds "Ủy ban Kiểm tra". For suggesting only: nothing is ever matched through this.

// Longer texts are compared by their beginning: a pasted page must not cost a second of thinking.
const COMPARED = 80;

/** Bare letters and digits of a text's beginning, words separated by one space: "Có" → "co". Loses the tones. */
export const bareLetters = (text: string): string =>
  text
    .slice(0, COMPARED)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

type Rows = { readonly twoAbove: readonly number[]; readonly above: readonly number[] };

type Spot = { readonly row: number; readonly column: number };

const isSwap = (a: string, b: string, { row, column }: Spot): boolean =>
  row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

const nextRow = (a: string, b: string, { twoAbove, above }: Rows): number[] => {
  const row = at(above, 0) + 1;
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const replaced = at(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const moved = Math.min(replaced, at(above, column) + 1, at(current, column - 1) + 1);
    current.push(isSwap(a, b, { row, column }) ? Math.min(moved, at(twoAbove, column - 2) + 1) : moved);
  }
  return current;
};

/** Letters put in, left out, replaced, or swapped with their neighbour ("gruop"): how many slips lie between a and b. */
export const editDistance = (a: string, b: string): number => {
  let rows: Rows = { twoAbove: [], above: Array.from({ length: b.length + 1 }, (_unused, column) => column) };
  for (let row = 1; row <= a.length; row += 1) rows = { twoAbove: rows.above, above: nextRow(a, b, rows) };
  return rows.above[b.length] ?? 0;
};

// One slip in three letters is a misspelling; beyond that it is another word. A part of the whole name also counts.
const isNear = (typed: string, name: string, distance: number): boolean =>
  distance <= Math.max(1, Math.floor(Math.max(typed.length, name.length) / 3)) ||
  (typed.length >= 3 && (name.includes(typed) || typed.includes(name)));

/** At most `max` of `names` that `typed` may have meant, nearest first; [] when nothing is near. */
export const nearest = (names: readonly string[], typed: string, max = 3): string[] => {
  const wanted = bareLetters(typed);
  if (wanted === '') return [];
  return names
    .map((name, index) => ({ name, index, letters: bareLetters(name) }))
    .filter(({ letters }) => letters !== '')
    .map((one) => ({ ...one, distance: editDistance(wanted, one.letters) }))
    .filter(({ letters, distance }) => isNear(wanted, letters, distance))
    .sort((a, b) => a.distance - b.distance || a.index - b.index)
    .slice(0, max)
    .map(({ name }) => name);
};
