// Records as the add-on would write them, one after the other, for the tests of states and of the tab "Bản chụp".

import { createHash } from 'node:crypto';
import type { CellValue } from '../../src/domain/grid.ts';
import { makeRecord, type RecordInput, recordCells, recordColumns, recordKey } from '../../src/domain/record-rows.ts';
import type { StateRecord } from '../../src/domain/records.ts';
import { snapshotText } from '../../src/domain/snapshot.ts';
import { CAMPAIGN, type Fill, gridOf, read } from './sample.ts';

export const sha = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Epoch ms of a wall clock in Vietnam: "2024-11-30 23:59:59". */
export const at = (clock: string): number => Date.parse(`${clock.replace(' ', 'T')}+07:00`);

/** Snapshot text of a body's tab with `fill` typed in. */
export const textOf = (body: string, fill: Fill = {}): string =>
  snapshotText(read(gridOf(body, fill), body), CAMPAIGN.id);

/** A body whose tab says `words`: the smallest difference that changes a hash. */
export const saying = (body: string, words: string): string =>
  textOf(body, { [body === 'ubnd' ? 'unit/overall/noi-vu' : 'unit/overall/dang-bo-bac-ha']: { note: words } });

export const recordsOf = (inputs: readonly RecordInput[]): StateRecord[] => {
  const made: StateRecord[] = [];
  for (const input of inputs) made.push(makeRecord(input, made[made.length - 1] ?? null, sha));
  return made;
};

/** "Bản chụp" from A1 with these records; `chunks` columns for snapshots. */
export const tabOf = (inputs: readonly RecordInput[], chunks = 3): CellValue[][] => {
  const width = 1 + recordColumns(chunks).length;
  const pad = (cells: readonly string[]): CellValue[] => Array.from({ length: width }, (_unused, i) => cells[i] ?? '');
  return [
    pad(['xl1:thu-nghiem:snapshots', ...recordColumns(chunks)]),
    pad(['head/title', 'Bản chụp']),
    pad(['head/note']),
    pad(['head/columns', 'id']),
    ...recordsOf(inputs).map((record, index) =>
      pad([recordKey(record), ...recordCells(record, record.held ? '' : (inputs[index]?.text ?? ''))]),
    ),
  ];
};
