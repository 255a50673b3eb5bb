// What stands in one body's tab, cell by cell, before any rule has looked at it.

import type { Aspect } from './campaign.ts';
import type { Finding } from './finding.ts';
import type { CellValue } from './grid.ts';

/** The cells of an entry that a body fills. */
export type EntryField = 'level' | 'strengths' | 'shortcomings' | 'reason' | 'note';
export const ENTRY_FIELDS: readonly EntryField[] = ['level', 'strengths', 'shortcomings', 'reason', 'note'];

export type DocumentField = 'number' | 'date' | 'signer';

export type ReadCell = {
  readonly value: CellValue;
  /** '' when the cell holds no formula. */
  readonly formula: string;
  readonly a1: string;
};

/** One row of one band. `unit` is null in a free row, where `name` is what the body typed. */
export type EntryRow = {
  readonly key: string;
  readonly row: number;
  readonly aspect: Aspect;
  readonly group: string;
  readonly unit: string | null;
  readonly name: ReadCell;
  readonly cells: Readonly<Record<EntryField, ReadCell>>;
};

export type TabContent = {
  readonly body: string;
  /** The tab's present name on the screen. */
  readonly sheet: string;
  /** True ⇔ the checkbox cell holds `true`. */
  readonly ticked: boolean;
  readonly document: Readonly<Record<DocumentField, ReadCell>>;
  readonly rows: readonly EntryRow[];
  /** A1 of each band's text cell (column `level`), by `band/<aspect>/<group>`. */
  readonly bands: Readonly<Record<string, string>>;
  /** `damaged-structure` findings met while reading. */
  readonly damage: readonly Finding[];
};
