// `status` and `consolidate` for people: one line per body.

import type { Consolidation } from '../domain/consolidation.ts';
import { PRINTED } from '../messages/local-host.ts';
import { STATE_NAMES } from '../messages/progress-texts.ts';

/** Columns as wide as their widest text, two spaces apart. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const printStatus = ({ bodies }: Pick<Consolidation, 'bodies'>): string =>
  table([
    PRINTED.statusHead,
    ...bodies.map(({ id, state, assigned, rated, notRated, missing, errors }) => [
      id,
      STATE_NAMES[state],
      `${rated}/${assigned}`,
      String(notRated),
      String(missing),
      String(errors),
    ]),
  ]);
