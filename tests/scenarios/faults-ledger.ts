// What a campaign's workbook says when it is read without the bundle: settings, records, journal, each body's tab. Apart
// from invariants.ts, which judges it, because the scenarios of faults compare by it too.

import { holesFor, type Openness } from '../../src/addon/holes.ts';
import { type Applied, decodeApplied } from '../../src/domain/applied.ts';
import type { CellValue } from '../../src/domain/grid.ts';
import { type BodyLife, lifeOf } from '../../src/domain/lifecycle.ts';
import { type RecordsRead, readRecords } from '../../src/domain/record-rows.ts';
import { ENTRY_FIELDS } from '../../src/domain/tab-content.ts';
import { parseRowKey } from '../../src/domain/tab-keys.ts';
import { a1Of } from '../../src/host/a1.ts';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook.ts';

const valuesOf = (sheet: SheetModel): CellValue[][] =>
  sheet.cells.map((row) =>
    Array.from({ length: sheet.columnCount }, (_unused, at) => {
      const value = row[at]?.value;
      return typeof value === 'object' ? new Date(value.date) : (value ?? '');
    }),
  );

/** The first tab whose key ends like this: `journal`, `body:ubnd`. */
export const tabOf = ({ sheets }: WorkbookModel, key: string): SheetModel => {
  const sheet = sheets.find(({ cells }) => String(cells[0]?.[0]?.value ?? '').endsWith(`:${key}`));
  if (sheet === undefined) throw new Error(`no tab ${key}`);
  return sheet;
};

/** One body's tab: entry texts by row key and field (empty ones absent), the box, what is open, the status line. */
export type TabRead = {
  readonly entries: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
  readonly ticked: boolean;
  readonly openness: Openness | 'neither';
  readonly status: string;
};

export type BodyRead = { readonly id: string; readonly life: BodyLife; readonly tab: TabRead | null };

export type Ledger = RecordsRead & {
  readonly applied: Applied;
  readonly bodies: readonly BodyRead[];
  /** Keys and acts of the journal's rows, in order. */
  readonly journal: readonly { readonly key: string; readonly act: string }[];
};

const entryRow = (columns: readonly CellValue[], row: readonly CellValue[]): Record<string, CellValue> => {
  const fields = parseRowKey(row[0])?.kind === 'free' ? ['unit', ...ENTRY_FIELDS] : ENTRY_FIELDS;
  const cells = fields.map((field) => [field, row[columns.indexOf(field)] ?? ''] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
};

const OPENNESSES: readonly Openness[] = ['open', 'submitted', 'closed'];

const opennessOf = (sheet: SheetModel, values: readonly (readonly CellValue[])[]): Openness | 'neither' => {
  const holes = sheet.protections.find(({ kind }) => kind === 'sheet')?.unprotected.map(a1Of) ?? ['everything'];
  const wanted = (openness: Openness): string => holesFor(openness, values).join();
  // As made at the opening: the free rows' names and the rest of the table in another cutting.
  const opened = holes.some((hole) => /^D8:I\d+$/.test(hole)) && holes.includes('B6:I6');
  return opened ? 'open' : (OPENNESSES.find((openness) => wanted(openness) === holes.join()) ?? 'neither');
};

const readTab = (sheet: SheetModel): TabRead => {
  const values = valuesOf(sheet);
  const at = (row: string): CellValue => values.find(([key]) => key === row)?.[1] ?? '';
  const entries = values
    .filter(([key]) => ['unit', 'free'].includes(parseRowKey(key)?.kind ?? ''))
    .map((row) => [String(row[0]), entryRow(values[0] ?? [], row)] as const);
  return {
    entries: Object.fromEntries(entries.filter(([, row]) => Object.keys(row).length > 0)),
    ticked: at('head/fields') === true,
    openness: opennessOf(sheet, values),
    status: String(at('head/status')),
  };
};

const journalOf = (values: readonly (readonly CellValue[])[]): Ledger['journal'] => {
  const act = (values[0] ?? []).indexOf('act');
  return values
    .slice(1)
    .filter(([key]) => String(key).startsWith('row/'))
    .map((row) => ({ key: String(row[0]), act: String(row[act] ?? '') }));
};

const sheetOf = (workbook: WorkbookModel, id: number | undefined): SheetModel | undefined =>
  workbook.sheets.find((sheet) => sheet.id === id);

export const appliedOf = (workbook: WorkbookModel): Applied | null => {
  const settings = workbook.sheets.find(({ cells }) => String(cells[0]?.[0]?.value ?? '').endsWith(':settings'));
  return settings === undefined ? null : decodeApplied(valuesOf(settings)[0] ?? []);
};

/** `now` epoch ms. Throws when no campaign stands in the workbook. */
export const ledgerOf = (workbook: WorkbookModel, now: number): Ledger => {
  const applied = appliedOf(workbook);
  if (applied === null) throw new Error('no campaign');
  const read = readRecords(valuesOf(tabOf(workbook, 'snapshots')));
  const bodies = applied.campaign.bodies.map(({ id }) => {
    const sheet = sheetOf(workbook, applied.sheets[id]);
    const found = sheet === undefined ? null : readTab(sheet);
    return {
      id,
      tab: found,
      life: lifeOf(applied.campaign, read.records, { body: id, now, ticked: found?.ticked ?? false }),
    };
  });
  return { ...read, applied, bodies, journal: journalOf(valuesOf(tabOf(workbook, 'journal'))) };
};
