// A body's tab as it was read → what stands in it, by unit and field. No rule has looked at it yet; what cannot be told
// apart is not read, and stands among `damage`.

import { findUnit } from './assignment.ts';
import { ENTRY_FIELDS, type EntryField, type EntryRow, type ReadCell, type TabContent } from './tab-content.ts';
import { tabDamage } from './tab-damage.ts';
import { type BodyColumn, rowKey } from './tab-keys.ts';
import { cellOf, type KeyedRow, type Scan, scanTab, type TabInput } from './tab-scan.ts';

const READ_COLUMNS: readonly BodyColumn[] = ['unit', ...ENTRY_FIELDS];
const FIELDS_ROW = rowKey({ kind: 'head', head: 'fields' });

/** The cells of an entry in one row. */
export const fieldCells = (scan: Scan, row: number): Record<EntryField, ReadCell> => ({
  level: cellOf(scan, row, 'level'),
  strengths: cellOf(scan, row, 'strengths'),
  shortcomings: cellOf(scan, row, 'shortcomings'),
  reason: cellOf(scan, row, 'reason'),
  note: cellOf(scan, row, 'note'),
});

const entryRow = (scan: Scan, { row, text, key }: KeyedRow): EntryRow[] => {
  if (key === null || (key.kind !== 'unit' && key.kind !== 'free')) return [];
  const cells = { key: text, row, aspect: key.aspect, name: cellOf(scan, row, 'unit'), cells: fieldCells(scan, row) };
  // A unit that has left the catalogue keeps its row and belongs to no group any more.
  if (key.kind === 'unit') return [{ ...cells, unit: key.unit, group: findUnit(scan.campaign, key.unit)?.group ?? '' }];
  return [{ ...cells, unit: null, group: key.group }];
};

const bandCells = (scan: Scan): Record<string, string> =>
  Object.fromEntries(
    scan.rows
      .filter(({ key }) => key?.kind === 'band')
      .map(({ row, text }) => [text, cellOf(scan, row, 'level').a1] as const)
      .filter(([, cell]) => cell !== ''),
  );

/**
 * Reads one body's tab. `rows` is empty when the key of an entry column is lost: a text whose column is not known is
 * no strength and no shortcoming. Rows of units that are no longer assigned are read too; no rule counts them.
 */
export const readTab = (input: TabInput): TabContent => {
  const scan = scanTab(input);
  const fields = scan.rowOf.get(FIELDS_ROW);
  const readable = READ_COLUMNS.every((column) => scan.columns.has(column));
  return {
    body: input.body,
    sheet: input.grid.sheet,
    ticked: cellOf(scan, fields, 'order').value === true,
    document: {
      number: cellOf(scan, fields, 'level'),
      date: cellOf(scan, fields, 'strengths'),
      signer: cellOf(scan, fields, 'shortcomings'),
    },
    rows: readable ? scan.rows.flatMap((row) => entryRow(scan, row)) : [],
    bands: bandCells(scan),
    damage: tabDamage(scan),
  };
};
