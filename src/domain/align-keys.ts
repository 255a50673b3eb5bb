// A tab that exists and a tab as planned, compared by their keys: what must be put in, and where. Nothing is ever
// moved or taken out, because people's content stands in the rows.

/** `keys` go right below row `after` (from 1; the row as it is before any insertion). */
export type Insertion = { readonly after: number; readonly keys: readonly string[] };

/**
 * Planned keys that `existing` lacks, in runs, each below the planned key before it. `existing[0]` is row 1; the first
 * planned key must exist. Carry the insertions out from the last to the first, so that rows keep their numbers.
 */
export const insertions = (existing: readonly string[], planned: readonly string[]): Insertion[] => {
  const rowOf = new Map(existing.map((key, index) => [key, index + 1]));
  const found = new Map<number, string[]>();
  let after = 1;
  for (const key of planned) {
    const row = rowOf.get(key);
    if (row !== undefined) after = row;
    else found.set(after, [...(found.get(after) ?? []), key]);
  }
  return [...found].map(([row, keys]) => ({ after: row, keys })).sort((a, b) => a.after - b.after);
};
