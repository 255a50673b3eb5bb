// The steps that make the tabs, in the order in which the tabs stand.

import { appliedRecord, encodeRecord, tabContext } from '../../domain/applied.ts';
import type { TabPlan } from '../../domain/plan.ts';
import { OPENING_STEPS } from '../../messages/results.ts';
import { applyFrame, applyWidths } from '../apply-frame.ts';
import { type BodyTab, bodyFrame, bodyTab, RECORD_COLUMN } from '../tabs/body-tab.ts';
import { consolidationTab } from '../tabs/consolidation-tab.ts';
import { listFrame } from '../tabs/list-tab.ts';
import { guideTab, listTabs, settingsTab } from '../tabs/list-tabs.ts';
import { BEFORE_ALL, progressTab } from '../tabs/progress-tab.ts';
import { commitTab, insertTab, type Opening, TEMPLATES, template, trim } from './opening.ts';
import { recordCells } from './record.ts';

export type Step = { readonly label: string; readonly run: () => void };

type TabStep = Step & { readonly key: string; readonly name: string };

type Cells = TabPlan['cells'];
const keyOf = (cells: Cells): string => cells[0]?.[0] ?? '';
const widthOf = (cells: Cells): number => cells[0]?.length ?? 1;
const largest = (numbers: readonly number[]): number => numbers.reduce((max, one) => Math.max(max, one), 0);

const listStep = (opening: Opening, plan: TabPlan, all: readonly TabPlan[]): TabStep => ({
  label: OPENING_STEPS.settings,
  key: keyOf(plan.cells),
  name: plan.name,
  run: () => {
    const frame = listFrame(
      largest(all.map(({ cells }) => cells.length)),
      largest(all.map(({ cells }) => widthOf(cells))),
    );
    const sheet = insertTab(opening, plan.name, template(opening, TEMPLATES.list, frame));
    trim(sheet, frame, plan.frame);
    applyWidths(sheet, plan.frame);
    for (const { from, count } of plan.frame.hiddenColumns) sheet.hideColumns(from, count);
    if (plan.hidden) sheet.hideSheet();
    commitTab(opening, sheet, plan.cells);
  },
});

const ownStep = (opening: Opening, plan: TabPlan): TabStep => ({
  label: plan.name,
  key: keyOf(plan.cells),
  name: plan.name,
  run: () => {
    const sheet = insertTab(opening, plan.name, null);
    applyFrame(sheet, plan.frame);
    commitTab(opening, sheet, plan.cells);
  },
});

const bodyStep = (opening: Opening, plan: BodyTab, all: readonly BodyTab[]): TabStep => ({
  label: OPENING_STEPS.tab(plan.body.tab, all.indexOf(plan) + 1, all.length),
  key: keyOf(plan.cells),
  name: plan.body.tab,
  run: () => {
    const frame = bodyFrame(
      largest(all.map(({ rows }) => rows)),
      largest(all.map(({ cells }) => widthOf(cells))) - RECORD_COLUMN + 1,
    );
    const sheet = insertTab(opening, plan.body.tab, template(opening, TEMPLATES.body, frame));
    trim(sheet, frame, { rows: plan.rows, columns: widthOf(plan.cells) });
    const without = [...plan.bands, ...plan.captions].map((row) => `D${row}`);
    if (without.length > 0) sheet.getRangeList(without).clearDataValidations();
    commitTab(opening, sheet, plan.cells);
  },
});

export const bodyPlans = ({ campaign, hash }: Opening): BodyTab[] =>
  campaign.bodies.map(({ id }) => bodyTab(campaign, id, encodeRecord(tabContext(campaign, hash, id))));

/** The record as long as the campaign is being opened: not opened, no sheet ids. */
const firstRecord = ({ home, campaign, hash }: Opening) =>
  appliedRecord({ ...home, opened: false, hash, sheets: {}, campaign });

export const tabSteps = (opening: Opening): TabStep[] => {
  const { campaign, made } = opening;
  const lists = listTabs(campaign);
  const first = [settingsTab(campaign, recordCells(firstRecord(opening))), ...lists.before];
  const guide = guideTab(campaign);
  const plain = [guide, ...first, ...lists.after];
  const bodies = bodyPlans(opening);
  const steps = [
    ...[guide, ...first].map((plan) => listStep(opening, plan, plain)),
    ...bodies.map((plan) => bodyStep(opening, plan, bodies)),
    ownStep(opening, consolidationTab(campaign)),
    ownStep(opening, progressTab(campaign, BEFORE_ALL)),
    ...lists.after.map((plan) => listStep(opening, plan, plain)),
  ];
  return steps.map((step) => ({ ...step, run: () => (made.has(step.key) ? undefined : step.run()) }));
};
