// Keys of a tab's rows that were overwritten, found again by what stands in the rows: a row inserted anew would leave
// what the body wrote in a row that is nobody's.

/** `texts` begin at the key; `existing` = the tab's rows from row 1, laid out as the planned ones. */
export type LostKey = { readonly row: number; readonly key: string };

type Row = readonly string[];

/** The texts of ours that tell a row: number, name, and the caption of the free rows. */
const TOLD = [1, 2, 3] as const;

const isSame = (planned: Row, row: Row): boolean => {
  // In the tables the third column is the body's, and in a table's own row it says how many places are used.
  const last = /^(?:unit|free|band)\//.test(planned[0] ?? '') ? 2 : 3;
  return TOLD.slice(0, last).every((at) => (planned[at] ?? '') === '' || planned[at] === row[at]);
};

/**
 * Planned keys that no row holds and whose row can be told: it stands right below the row of the planned key before it,
 * holds no planned key itself, and says what is planned. `planned[0]` and `existing[0]` are the key rows.
 */
export const lostKeys = (existing: readonly Row[], planned: readonly Row[]): LostKey[] => {
  const rowOf = new Map(existing.map(([key = ''], index) => [key, index + 1]));
  const known = new Set(planned.map(([key = '']) => key));
  const isLost = (row: Row | undefined, texts: Row): boolean =>
    row !== undefined && !known.has(row[0] ?? '') && isSame(texts, row);
  const found: LostKey[] = [];
  let before = 1;
  for (const texts of planned.slice(1)) {
    const [key = ''] = texts;
    const lost = !rowOf.has(key) && isLost(existing[before], texts);
    if (lost) found.push({ row: before + 1, key });
    before = rowOf.get(key) ?? (lost ? before + 1 : before);
  }
  return found;
};
