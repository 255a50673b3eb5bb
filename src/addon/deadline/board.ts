// "Tiến độ" as the sweep leaves it: drawn anew when a tab or a state has changed since it was last drawn, and after each
// audit. "Tổng hợp" is left alone: that is published when the secretariat says so.

import { canonicalText } from '../../domain/applied.ts';
import { consolidate } from '../../domain/consolidate.ts';
import { rowDigests } from '../../domain/rows-moved.ts';
import { withhold } from '../../domain/withhold.ts';
import type { Dialog } from '../../messages/results.ts';
import { digest } from '../digest.ts';
import { type LiveTab, liveTab, noTab, tabsWithFormulas } from '../read-bodies.ts';
import { isRefused } from '../refused.ts';
import { readConsolidationSheet } from '../rulings.ts';
import { sourcesOf } from '../sources.ts';
import { progressTab } from '../tabs/progress-tab.ts';
import { writeProgress } from '../tabs/write-progress.ts';
import { findTab, readBodyRange } from '../workbook.ts';
import { packAudit } from './audit-memory.ts';
import type { BodyRead } from './body-read.ts';
import { audit } from './health.ts';
import { type Office, openOffice } from './office.ts';
import { ranUntil, rememberBoard, type Seen, systemOf } from './seen.ts';

/** Sweeps come every ten minutes; the sixth finds the audit due. */
const AUDIT_EVERY_MS = 55 * 60_000;

const basis = ({ records }: Office, reads: readonly BodyRead[]): string =>
  digest(
    canonicalText([
      records.records.map(({ id }) => id),
      reads.map(({ body, content }) => [body, content.ticked, rowDigests(content)]),
    ]),
  );

const lives = (office: Office, reads: readonly BodyRead[]): LiveTab[] => {
  const { workbook } = office;
  const withFormulas = tabsWithFormulas(workbook);
  const read = new Map(reads.map((one) => [one.body, one]));
  return workbook.applied.campaign.bodies.map(({ id }) => {
    const own = read.get(id);
    if (own === undefined) return noTab(id);
    const { sheet, grid } = own;
    const formulas = withFormulas.has(sheet.getSheetId()) ? readBodyRange(sheet).range.getFormulas() : [];
    return liveTab(workbook, id, { sheet, grid: { ...grid, formulas } });
  });
};

const draw = (office: Office, reads: readonly BodyRead[], system: ReturnType<typeof systemOf>): void => {
  const { workbook, records, now } = office;
  const progress = findTab(workbook.spreadsheet, 'progress');
  if (progress === null) return;
  const { campaign } = workbook.applied;
  const sources = sourcesOf(workbook, lives(office, reads), { records, now }).map(withhold);
  const rulings = readConsolidationSheet(workbook)?.rulings ?? [];
  const consolidated = consolidate({ campaign, sources, rulings });
  writeProgress(progress, progressTab(campaign, { consolidated, at: now, system }));
};

/** Asked before the sweep, too: then the snapshots' texts are read at once. */
export const isAuditDue = ({ audit: last }: Pick<Seen, 'audit'>, now: number): boolean =>
  last === null || now - last.at >= AUDIT_EVERY_MS;

export type Swept = {
  readonly reads: readonly BodyRead[];
  readonly seen: Seen;
  /** Tabs were closed: what keeps them closed is looked at at once. */
  readonly closed: boolean;
  /** The office holds the snapshots' texts as they stand in the sheet. */
  readonly whole: boolean;
};

/** The office as the sweep leaves it, with the snapshots' texts. */
const withTexts = ({ workbook, now }: Office): Office | null => {
  const office = openOffice(workbook, { withTexts: true });
  return isRefused(office) ? null : { ...office, now };
};

/** After all that the sweep has done is flushed: nothing here changes a state. */
export const keepBoard = (swept: Office, { reads, seen, closed, whole }: Swept): void => {
  const due = closed || isAuditDue(seen, swept.now);
  const board = basis(swept, reads);
  if (board === seen.board && !due) return;
  const office = whole ? swept : withTexts(swept);
  if (office === null) return;
  const remarks: Dialog[] | null = due ? audit(office, { ...seen, heartbeat: swept.now }) : null;
  const present = remarks === null ? seen.audit : { at: office.now, remarks, more: 0 };
  const ran = ranUntil(seen, office.now, Date.now() - office.now);
  draw(office, reads, systemOf({ heartbeat: office.now, audit: present, ran }, office.now));
  SpreadsheetApp.flush();
  rememberBoard(board, ran, remarks === null ? null : packAudit(office.now, remarks));
};
