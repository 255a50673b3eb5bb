// The columns of the config tabs, by key. The three lists follow the table of the profile, so that a new field of a body,
// unit or assignment is a new column by itself.

import { ASSIGNMENT_SHAPE, BODY_SHAPE, type Leaf, type RecordShape, UNIT_SHAPE } from './profile-shape.ts';
import { isLeaf } from './settings-path.ts';

export type ConfigTab = 'settings' | 'bodies' | 'units' | 'assignments';

export type TableTab = Exclude<ConfigTab, 'settings'>;

/** Column keys of "Thiết lập". */
export const SETTINGS_KEYS: readonly string[] = ['path', 'value', 'meaning'];

/** Column of "Cơ quan" in which the program notes the sheet id of the body's tab; no part of the campaign. */
export const SHEET_ID = 'sheet-id';

/** `field` null: a column of the program's own, not part of the campaign. */
type TableColumn = { readonly key: string; readonly field: string | null; readonly leaf: Leaf };

const kebab = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const columnsOf = ({ fields }: RecordShape): TableColumn[] =>
  Object.entries(fields).flatMap(([field, { shape }]) =>
    isLeaf(shape) ? [{ key: kebab(field), field, leaf: shape }] : [],
  );

/** Columns of the three lists, in the order in which they stand. */
export const TABLE_COLUMNS: Readonly<Record<TableTab, readonly TableColumn[]>> = {
  bodies: [...columnsOf(BODY_SHAPE), { key: SHEET_ID, field: null, leaf: { kind: 'text', rule: 'line' } }],
  units: columnsOf(UNIT_SHAPE),
  assignments: columnsOf(ASSIGNMENT_SHAPE),
};
