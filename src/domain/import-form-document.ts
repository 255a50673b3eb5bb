// The document fields of a form: number, date of signing, signer. With keys they stand where the tab has them; in a form
// typed by hand under or beside their labels, above the table.

import { type Form, formCell } from './import-form-rows.ts';
import type { DocumentField, ReadCell, TabContent } from './tab-content.ts';
import { type BodyColumn, rowKey } from './tab-keys.ts';
import { cellAt, isBlank } from './tab-scan.ts';
import { fold } from './text.ts';

export type DocumentLabels = Readonly<Record<DocumentField, string>>;

const FIELDS_ROW = rowKey({ kind: 'head', head: 'fields' });
const COLUMNS: Readonly<Record<DocumentField, BodyColumn>> = {
  number: 'level',
  date: 'strengths',
  signer: 'shortcomings',
};
const NO_CELL: ReadCell = { value: '', formula: '', a1: '' };

type Spot = readonly [row: number, column: number];

const isLabel = (labels: DocumentLabels, { value }: ReadCell): boolean =>
  typeof value === 'string' && Object.values(labels).some((label) => fold(label) === fold(value.replace(/:\s*$/, '')));

const labelled = (form: Form, label: string): Spot | null => {
  for (let row = 1; row < form.head; row += 1) {
    const texts = form.grid.values[row - 1] ?? [];
    const column = texts.findIndex(
      (text) => typeof text === 'string' && fold(text.replace(/:\s*$/, '')) === fold(label),
    );
    if (column >= 0) return [row, column + 1];
  }
  return null;
};

const besideLabel = (form: Form, labels: DocumentLabels, field: DocumentField): ReadCell => {
  const spot = labelled(form, labels[field]);
  if (spot === null) return NO_CELL;
  const [row, column] = spot;
  const below = row + 1 < form.head ? [cellAt(form.grid, row + 1, column)] : [];
  const cells = [...below, cellAt(form.grid, row, column + 1)];
  return cells.find((cell) => !isBlank(cell) && !isLabel(labels, cell)) ?? NO_CELL;
};

/** The cells of the document fields in the file; without an address where the file has none. */
export const formDocument = (form: Form, labels: DocumentLabels): TabContent['document'] => {
  const keyed = form.keyed ? form.grid.values.findIndex(([key]) => key === FIELDS_ROW) + 1 : 0;
  const at = (field: DocumentField): ReadCell =>
    keyed > 0 ? formCell(form, keyed, COLUMNS[field]) : besideLabel(form, labels, field);
  return { number: at('number'), date: at('date'), signer: at('signer') };
};
