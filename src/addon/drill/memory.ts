// How far a drill has come: all of it stands in the tab of its result, because the tabs of the campaign are made anew
// while it runs and a property holds no campaign. What was found is published by the same write.

import { canonicalText } from '../../domain/applied.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { fromChunks, toChunks } from '../../domain/chunks.ts';
import type { DrillLine } from '../../domain/drill.ts';
import { a1, columnLetters } from '../../domain/grid.ts';
import { jsonMembers } from '../../domain/json-members.ts';
import { DRILL_TAB } from '../../messages/drill-texts.ts';
import { applyFrame } from '../apply-frame.ts';
import { isEmptySheet, type Sheet, type Spreadsheet } from '../opening/opening.ts';
import { makeProtector } from '../protections.ts';
import { writeTexts } from '../texts.ts';
import { MEMORY_COLUMN, RESULT_KEY, resultCells, resultFrame } from './result-tab.ts';

/** Written once. `home`: id of the file the campaign is run in; `copy`: of the file the drill was begun in. */
export type Ground = {
  readonly home: string;
  readonly copy: string;
  /** Epoch ms. */
  readonly begun: number;
  readonly campaign: Campaign;
};

export type Progress = {
  readonly lines: readonly DrillLine[];
  /** How many times the present step was begun and not ended. */
  readonly tries: number;
  /** The copied tabs are gone. */
  readonly cleared: boolean;
  /** Epoch ms at which the present run began; 0 between two. */
  readonly running: number;
  /** Epoch ms; 0 while it goes on. */
  readonly ended: number;
};

export type Memory = { readonly sheet: Sheet; readonly ground: Ground; readonly progress: Progress };

const NOTHING_YET: Progress = { lines: [], tries: 0, cleared: false, running: 0, ended: 0 };

const isGround = (value: Readonly<Record<string, unknown>>): boolean =>
  typeof value.home === 'string' && typeof value.copy === 'string' && 'campaign' in value;

const resultSheet = (spreadsheet: Spreadsheet): Sheet | null => {
  const usual = spreadsheet.getSheetByName(DRILL_TAB.name);
  const all = usual === null ? spreadsheet.getSheets() : [usual, ...spreadsheet.getSheets()];
  return all.find((sheet) => sheet.getRange('A1').getValue() === RESULT_KEY) ?? null;
};

/** What the tab remembers; null without one, and in a copy of the file it was made in. */
export const readMemory = (spreadsheet: Spreadsheet): Memory | null => {
  const sheet = resultSheet(spreadsheet);
  if (sheet === null) return null;
  const [keyRow = [], [packed = ''] = []] = sheet.getRange('1:2').getValues();
  const ground = jsonMembers(fromChunks(keyRow));
  if (!isGround(ground) || ground.copy !== spreadsheet.getId()) return null;
  const progress = { ...NOTHING_YET, ...jsonMembers(fromChunks([packed])) };
  return { sheet, ground: ground as unknown as Ground, progress };
};

/** Publishes what was found and remembers it, at once and for good. Two service calls. */
export const keep = (memory: Memory, changed: Partial<Progress>): Memory => {
  const progress = { ...memory.progress, ...changed };
  const cells = resultCells({ ...memory.ground, ...progress }, toChunks(canonicalText(progress))[0] ?? '');
  writeTexts(memory.sheet.getRange(`A2:${a1(cells.length + 1, cells[0]?.length ?? 1)}`), cells);
  SpreadsheetApp.flush();
  return { ...memory, progress };
};

/** Names of sheets that stand in the place of the result and are not ours. */
export const isOccupied = (spreadsheet: Spreadsheet): boolean => {
  const named = spreadsheet.getSheetByName(DRILL_TAB.name);
  return named !== null && named.getRange('A1').getValue() !== RESULT_KEY && !isEmptySheet(named);
};

/** Name of the tab while it is made. */
const UNFINISHED = '_kết quả diễn tập';

const remove = (spreadsheet: Spreadsheet, sheet: Sheet | null): void => {
  if (sheet !== null) spreadsheet.deleteSheet(sheet);
};

/** A fresh tab. An earlier drill's result makes room for it, once it stands: a file is never without a tab. */
export const beginMemory = (spreadsheet: Spreadsheet, ground: Ground, owner: string): Memory => {
  remove(spreadsheet, spreadsheet.getSheetByName(UNFINISHED));
  const before = resultSheet(spreadsheet) ?? spreadsheet.getSheetByName(DRILL_TAB.name);
  const sheet = spreadsheet.insertSheet(UNFINISHED, 0);
  const chunks = toChunks(JSON.stringify(ground));
  applyFrame(sheet, resultFrame(chunks.length));
  makeProtector(owner).ownerOnly(sheet);
  remove(spreadsheet, before);
  sheet.setName(DRILL_TAB.name);
  const last = columnLetters(MEMORY_COLUMN - 1 + chunks.length);
  writeTexts(sheet.getRange(`A1:${last}1`), [[RESULT_KEY, '', '', '', '', ...chunks]]);
  return keep({ sheet, ground, progress: NOTHING_YET }, {});
};
