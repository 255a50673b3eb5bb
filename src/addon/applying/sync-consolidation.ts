// Carries changed settings into "Tổng hợp" and "Tiến độ". Rows and columns of "Tổng hợp" are only added, because
// proposals and decisions stand in them; "Tiến độ" is wholly ours and made anew when its size changes.

import { insertions } from '../../domain/align-keys.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { TabPlan } from '../../domain/plan.ts';
import { applyFrame } from '../apply-frame.ts';
import type { Protector } from '../protections.ts';
import { consolidationTab } from '../tabs/consolidation-tab.ts';
import { BEFORE_ALL, progressTab } from '../tabs/progress-tab.ts';
import { writeTexts } from '../texts.ts';
import { findTab } from '../workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const addColumns = (sheet: Sheet, planned: readonly string[]): void => {
  const keys = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
  for (const { after, keys: missing } of insertions(keys, planned).reverse()) {
    sheet.insertColumnsAfter(after, missing.length);
    writeTexts(sheet.getRange(1, after + 1, 1, missing.length), [missing]);
  }
};

const addRows = (sheet: Sheet, planned: readonly string[]): void => {
  const keys = sheet
    .getRange('A:A')
    .getValues()
    .map(([key]) => String(key ?? ''));
  for (const { after, keys: missing } of insertions(keys, planned).reverse()) {
    sheet.insertRowsAfter(after, missing.length);
    writeTexts(
      sheet.getRange(after + 1, 1, missing.length, 1),
      missing.map((key) => [key]),
    );
  }
};

/** Looks follow rows and columns as they now stand, which may differ from the plan's order. */
const syncConsolidation = (sheet: Sheet, plan: TabPlan): void => {
  addColumns(sheet, plan.cells[0] ?? []);
  addRows(
    sheet,
    plan.cells.slice(1).map(([key = '']) => key),
  );
};

const remakeProgress = (
  spreadsheet: Spreadsheet,
  old: Sheet,
  { plan, protector }: { plan: TabPlan; protector: Protector },
): void => {
  const position = old.getIndex() - 1;
  spreadsheet.deleteSheet(old);
  const sheet = spreadsheet.insertSheet(plan.name, position);
  applyFrame(sheet, plan.frame);
  writeTexts(sheet.getRange(1, 1, plan.cells.length, plan.cells[0]?.length ?? 1), plan.cells);
  protector.ownerOnly(sheet);
};

export const syncConsolidationTabs = (spreadsheet: Spreadsheet, campaign: Campaign, protector: Protector): void => {
  const consolidation = findTab(spreadsheet, 'consolidation');
  if (consolidation !== null) syncConsolidation(consolidation, consolidationTab(campaign));
  const progress = findTab(spreadsheet, 'progress');
  const plan = progressTab(campaign, BEFORE_ALL);
  if (progress !== null && progress.getMaxRows() !== plan.frame.rows)
    remakeProgress(spreadsheet, progress, { plan, protector });
};
