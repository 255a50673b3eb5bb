// "Biểu mẫu": a body's tab as a workbook of its own, to be filled in where this spreadsheet cannot be opened. Writes
// nothing; whoever asks for it writes the file.

import type { Refused } from '../domain/api.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Finding } from '../domain/finding.ts';
import type { FormPlan, FormSheet } from '../domain/form-plan.ts';
import type { Grid } from '../domain/grid.ts';
import { lifeOf } from '../domain/lifecycle.ts';
import { tabKey } from '../domain/tab-keys.ts';
import { scanTab } from '../domain/tab-scan.ts';
import { secrecyHeld } from '../domain/withhold.ts';
import { wordFinding } from '../messages/findings.ts';
import { bodyName } from '../messages/findings-facts.ts';
import { formGuide, formLine, formTitle, NO_FORM } from '../messages/form-texts.ts';
import { whyLockedBecause } from '../messages/states.ts';
import { BODY_HEADERS, TAB_NAMES } from '../messages/tab-texts.ts';
import { knownBody } from './known-body.ts';
import { ownersFile } from './owner.ts';
import { type LiveTab, liveTab } from './read-bodies.ts';
import { loadRecords } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import { formTab } from './tabs/form-tab.ts';
import { listTab } from './tabs/list-tab.ts';
import { bodySheet, readGrid, type Workbook } from './workbook.ts';

const GUIDE_PX = 900;

const guideSheet = (campaign: Campaign, title: string, sheet: string): FormSheet => {
  const rows = formGuide(campaign, sheet).map((text, index) => ({ key: `row/${index + 1}`, cells: [text] }));
  const { name, frame, cells } = listTab({
    name: TAB_NAMES.guide,
    key: tabKey(campaign.id, 'guide'),
    note: campaign.title,
    columns: [{ key: 'text', title, px: GUIDE_PX }],
    rows,
  });
  return { name, frame, cells, open: [] };
};

/** What makes a tab unfit to be copied by its keys; a renamed header and a merged cell do not. */
const isUnfit = ({ details }: Finding): boolean =>
  details.rule === 'damaged-structure' && (details.case === 'keys' || details.case === 'stale-settings');

type Read = LiveTab & { readonly grid: Grid; readonly content: NonNullable<LiveTab['content']> };

/** The tab as it is read, or why it gives no form. */
const readable = ({ applied }: Workbook, live: LiveTab): Read | Refused => {
  const { campaign } = applied;
  const name = bodyName(campaign, live.body);
  const unfit = live.checked.findings.filter(isUnfit);
  const { grid, content } = live;
  if (grid === null || content === null || unfit.length > 0)
    return refused(
      NO_FORM.damaged(name),
      unfit.map((finding) => wordFinding(campaign, finding, 'elsewhere')),
    );
  return secrecyHeld(live.checked) ? refused(NO_FORM.secrecy(name)) : { ...live, grid, content };
};

const planOf = (workbook: Workbook, { body, grid, content }: Read): FormPlan => {
  const { campaign, hash } = workbook.applied;
  const now = Date.now();
  const { records } = loadRecords(workbook, false);
  const locked = whyLockedBecause(campaign, lifeOf(campaign, records, { body, now, ticked: content.ticked }));
  const form = formTab({
    scan: scanTab({ campaign, body, grid, headers: BODY_HEADERS }),
    document: content.document,
    hash,
    line: formLine(campaign, now, locked),
    locked: locked !== null,
  });
  const title = formTitle(bodyName(campaign, body));
  return { title, sheets: [guideSheet(campaign, title, form.name), form] };
};

/** Public function; the owner's. A tab in any state gives a form, which says so when the tab is locked. */
export const bodyForm = (body: string): FormPlan | Refused => {
  const workbook = ownersFile();
  if (isRefused(workbook)) return workbook;
  const { campaign } = workbook.applied;
  const known = knownBody(campaign, body);
  if (isRefused(known)) return known;
  const sheet = bodySheet(workbook, body);
  if (sheet === null) return refused(NO_FORM.noTab(bodyName(campaign, body)));
  const read = readable(workbook, liveTab(workbook, body, { sheet, grid: readGrid(sheet) }));
  return isRefused(read) ? read : planOf(workbook, read);
};
