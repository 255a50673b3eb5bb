// The form as the content that the tab would have: judged by the rules of a tab, at the addresses of the file, and then
// settled as it is written.

import type { Campaign } from './campaign.ts';
import { checkDocumentCell } from './check-cell.ts';
import type { Placement } from './import-form-desk.ts';
import { type Form, formCell } from './import-form-rows.ts';
import { LEVEL_NAMES } from './level.ts';
import { matchLevel } from './match-level.ts';
import {
  type DocumentField,
  ENTRY_FIELDS,
  type EntryField,
  type EntryRow,
  type ReadCell,
  type TabContent,
} from './tab-content.ts';
import { isBlank } from './tab-scan.ts';

const NO_CELL: ReadCell = { value: '', formula: '', a1: '' };

type Cells = EntryRow['cells'];

const cellsOf = (read: (field: EntryField) => ReadCell): Cells => ({
  level: read('level'),
  strengths: read('strengths'),
  shortcomings: read('shortcomings'),
  reason: read('reason'),
  note: read('note'),
});

const placedRow = (live: EntryRow, form: Form, { rows }: Placement): EntryRow => {
  const placed = rows.get(live.key)?.source;
  if (placed === undefined) return { ...live, row: 0, name: NO_CELL, cells: cellsOf(() => NO_CELL) };
  const cells = cellsOf((field) => formCell(form, placed.row, field));
  return { ...live, row: placed.row, name: placed.name, cells };
};

/** A row of an assignment that was taken back: it is in no form, and stays in the tab as it is. */
export const isStray = (campaign: Campaign, { unit, group, aspect }: EntryRow, body: string): boolean =>
  unit !== null &&
  !campaign.assignments.some((one) => one.body === body && one.group === group && one.aspect === aspect);

type Input = {
  readonly campaign: Campaign;
  readonly live: TabContent;
  readonly form: Form;
  readonly placement: Placement;
  readonly document: TabContent['document'];
};

/** Every row of the tab with what the form says in it, at the form's addresses. */
export const formContent = ({ campaign, live, form, placement, document }: Input): TabContent => ({
  ...live,
  sheet: form.grid.sheet,
  ticked: false,
  document,
  bands: {},
  damage: [],
  rows: live.rows.filter((row) => !isStray(campaign, row, live.body)).map((row) => placedRow(row, form, placement)),
});

const settledText = (cell: ReadCell): ReadCell => (isBlank(cell) ? { ...cell, value: '' } : cell);

const settledLevel = (cell: ReadCell): ReadCell => {
  const match = typeof cell.value === 'string' && !isBlank(cell) ? matchLevel(cell.value) : null;
  return match === null || match.kind === 'invalid' ? settledText(cell) : { ...cell, value: LEVEL_NAMES[match.mark] };
};

/** As it is written: levels by their official names, what shows nothing as nothing, all else as typed. */
export const settled = (content: TabContent): TabContent => ({
  ...content,
  rows: content.rows.map((row) => ({
    ...row,
    name: settledText(row.name),
    cells: cellsOf((field) => (field === 'level' ? settledLevel : settledText)(row.cells[field])),
  })),
});

export const isEmptyRow = ({ cells }: EntryRow): boolean => ENTRY_FIELDS.every((field) => isBlank(cells[field]));

export type DocumentTexts = Readonly<Record<DocumentField, string>>;

/** A field that the file leaves empty stays as the tab has it: no copy of it is kept that could bring it back. */
export const documentTexts = (
  { document }: TabContent,
  live: TabContent,
  { rules: { maxText } }: Campaign,
): DocumentTexts => {
  const text = (field: DocumentField): string =>
    checkDocumentCell(document[field], maxText).text || checkDocumentCell(live.document[field], maxText).text;
  return { number: text('number'), date: text('date'), signer: text('signer') };
};
