// Drill, first steps: the copied tabs go, the campaign is opened in their place by the very steps of an opening, and what
// came of it is looked at: keys, level lists, protections, and the mark at the head of every tab.

import { canonicalText, encodeRecord, tabContext } from '../../domain/applied.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { parseRowKey, parseTabKey } from '../../domain/tab-keys.ts';
import { DRILL_FOUND, DRILL_MARK, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { health } from '../deadline/health.ts';
import { digest } from '../digest.ts';
import { boxOf } from '../holes.ts';
import { madeTabs, refusedAccounts, runUntil } from '../open-campaign.ts';
import { closingSteps } from '../opening/closing-steps.ts';
import type { Opening, Spreadsheet } from '../opening/opening.ts';
import { tabSteps } from '../opening/tab-steps.ts';
import { bodyTab } from '../tabs/body-tab.ts';
import { bodySheet, findWorkbook, readBodyRange, type Workbook } from '../workbook.ts';
import { bodiesOf, drillWorkbook, granted, type Scene, type Step } from './scene.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs of a campaign of ours, whichever. */
const ourTabs = (spreadsheet: Spreadsheet): Sheet[] =>
  spreadsheet.getSheets().filter((sheet) => parseTabKey(sheet.getRange('A1').getValue()) !== null);

const clear = ({ spreadsheet, cleared, markCleared }: Scene): void => {
  if (cleared) return;
  for (const sheet of ourTabs(spreadsheet)) spreadsheet.deleteSheet(sheet);
  markCleared();
};

const openingOf = ({ spreadsheet, owner, ground }: Scene): Opening => {
  const { campaign, home, copy } = ground;
  return {
    spreadsheet,
    campaign,
    owner,
    hash: digest(canonicalText(campaign)),
    home: { spreadsheet: home, drill: copy },
    made: madeTabs(spreadsheet, campaign),
    leaks: [],
    fresh: false,
    replaces: null,
  };
};

const isOpened = ({ ground }: Scene): boolean => {
  const applied = findWorkbook()?.applied;
  return applied?.opened === true && applied.drill === ground.copy;
};

/** Shared with nobody and nothing armed. Answers which addresses Google refused; null: paused. */
const open = (scene: Scene): readonly string[] | null => {
  if (isOpened(scene)) return [];
  const opening = openingOf(scene);
  const { spreadsheet, campaign } = opening;
  if (opening.made.size === 0) {
    spreadsheet.setSpreadsheetTimeZone(campaign.timeZone);
    spreadsheet.setSpreadsheetLocale('vi_VN');
  }
  const tabs = tabSteps(opening);
  if (runUntil(tabs, scene.inTime) < tabs.length) return null;
  const closing = closingSteps(opening, false);
  return runUntil(closing, scene.inTime) < closing.length ? null : refusedAccounts(opening);
};

const isLevelCell = (key: unknown): boolean => ['unit', 'free'].includes(parseRowKey(key)?.kind ?? '');

/** Keys as planned; a list on every level cell; a box. */
const lookAt = (workbook: Workbook, campaign: Campaign, body: string): string[] => {
  const plan = bodyTab(campaign, body, encodeRecord(tabContext(campaign, workbook.applied.hash, body)));
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return [DRILL_WRONG.noTab(plan.body.tab)];
  const { values } = readBodyRange(sheet);
  const rules = sheet.getRange(`D1:D${plan.rows}`).getDataValidations();
  const keyed =
    plan.cells.every(([key], row) => values[row]?.[0] === key) &&
    values[0]?.every((key, column) => key === plan.cells[0]?.[column]) === true;
  const listed = plan.cells.every(([key], row) => !isLevelCell(key) || (rules[row]?.[0] ?? null) !== null);
  const boxed = sheet.getRange(boxOf(values)).getDataValidation() !== null;
  return [
    ...(keyed ? [] : [DRILL_WRONG.keys(plan.body.tab)]),
    ...(listed && boxed ? [] : [DRILL_WRONG.rules(plan.body.tab)]),
  ];
};

/** What “Kiểm tra hệ thống” says. */
export const healthRemarks = (): readonly string[] => granted(health()).remarks;

export const openStep: Step = (scene) => {
  clear(scene);
  const refused = open(scene);
  if (refused === null || !scene.inTime()) return null;
  const workbook = drillWorkbook();
  const { campaign } = workbook.applied;
  const bodies = bodiesOf(workbook);
  const wrong = [...refused, ...bodies.flatMap(({ id }) => lookAt(workbook, campaign, id)), ...healthRemarks()];
  return { wrong, text: DRILL_FOUND.open(ourTabs(scene.spreadsheet).length, bodies.length) };
};

const isMarked = (sheet: Sheet): boolean =>
  (sheet.getRange('2:2').getValues()[0] ?? []).some((text) => String(text).startsWith(DRILL_MARK));

export const markStep: Step = ({ spreadsheet }) => {
  const tabs = ourTabs(spreadsheet);
  const wrong = tabs.filter((sheet) => !isMarked(sheet)).map((sheet) => DRILL_WRONG.noMark(sheet.getName()));
  return { wrong, text: DRILL_FOUND.mark(tabs.length) };
};
