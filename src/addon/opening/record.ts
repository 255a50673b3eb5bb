// The applied record in the key row of "Thiết lập": made with the tab, written again once all sheet ids are known.

import { type Applied, encodeRecord } from '../../domain/applied.ts';
import { columnLetters } from '../../domain/grid.ts';
import { writeTexts } from '../texts.ts';
import type { Sheet } from './opening.ts';

/** Key column, path, value, meaning: the record begins after them. */
const FIRST_COLUMN = 5;
/** Column of room for what an application adds, so that writing never has to insert columns in passing. */
const ROOM = 1;

/** Record cells as the tab is made. */
export const recordCells = (record: Applied): string[] => [
  ...encodeRecord(record),
  ...new Array<string>(ROOM).fill(''),
];

/** Writes the record anew; `columns` = the tab's present width. One call, two when it has outgrown its columns. */
export const writeRecord = (settings: Sheet, record: Applied, columns: number): void => {
  const cells = encodeRecord(record);
  const room = columns - FIRST_COLUMN + 1;
  if (cells.length > room) settings.insertColumnsAfter(columns, cells.length - room);
  const padded = [...cells, ...new Array<string>(Math.max(0, room - cells.length)).fill('')];
  const last = columnLetters(FIRST_COLUMN + padded.length - 1);
  writeTexts(settings.getRange(`${columnLetters(FIRST_COLUMN)}1:${last}1`), [padded]);
};
