// What a form that may be taken would make of the tab: its new content, what was understood otherwise than typed, what is
// still to be entered, and what differs from the tab as it stands.

import type { Campaign } from './campaign.ts';
import { changedCells, type DescribedChange, describeCells } from './compare.ts';
import type { Finding, RuleId } from './finding.ts';
import { inReadingOrder } from './finding-scope.ts';
import type { Headers } from './import-form-columns.ts';
import { type DocumentTexts, documentTexts, isEmptyRow, isStray, settled } from './import-form-content.ts';
import type { Placement } from './import-form-desk.ts';
import type { DocumentLabels } from './import-form-document.ts';
import type { Form } from './import-form-rows.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { TabContent } from './tab-content.ts';

/** The tab that takes the form, and the words by which a form without keys is read. */
export type ImportContext = {
  readonly campaign: Campaign;
  readonly body: string;
  /** SHA-256 of the applied settings. */
  readonly hash: string;
  readonly live: TabContent;
  readonly headers: Headers;
  readonly labels: DocumentLabels;
  /** Texts over free rows. */
  readonly captions: readonly string[];
};

export type ImportPlan = {
  /** All entries that then stand in the tab. */
  readonly snapshot: Snapshot;
  readonly document: DocumentTexts;
  /** Rows of the form in which something is entered. */
  readonly rows: number;
  /** Names and levels that were understood otherwise than typed, at the file's addresses. */
  readonly receipts: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** What must still be entered before it can be handed in, at the file's addresses. */
  readonly unfinished: readonly Finding[];
  /** Against the tab as it stands, at the tab's addresses. */
  readonly changes: readonly DescribedChange[];
};

/** What only says that a row is not finished: a form may be taken half filled. */
const UNFINISHED: readonly RuleId[] = ['missing-level', 'missing-narrative', 'missing-reason'];

export const isUnfinished = ({ details, severity }: Finding): boolean =>
  severity === 'error' && UNFINISHED.includes(details.rule);

const isReceipt = ({ details }: Finding): boolean => details.rule === 'name-matched';

/** The form with every row in its place, as the content of a tab at the file's addresses. */
export type Judged = { readonly form: Form; readonly placement: Placement; readonly content: TabContent };

export const planOf = (
  context: ImportContext,
  { placement, content }: Judged,
  findings: readonly Finding[],
): ImportPlan => {
  const { campaign, live, body } = context;
  const standing = snapshotOf(live, campaign.id);
  const strays = live.rows.filter((row) => isStray(campaign, row, body)).map(({ key }) => key);
  const kept = Object.entries(standing.rows).filter(([key]) => strays.includes(key));
  const made = snapshotOf(settled(content), campaign.id);
  const snapshot = { ...made, rows: { ...made.rows, ...Object.fromEntries(kept) } };
  return {
    snapshot,
    document: documentTexts(content, live, campaign),
    rows: content.rows.filter((row) => !isEmptyRow(row)).length,
    receipts: inReadingOrder([...placement.receipts, ...findings.filter(isReceipt)]),
    warnings: findings.filter(({ severity }) => severity === 'warning'),
    unfinished: findings.filter(isUnfinished),
    changes: describeCells(changedCells(standing, snapshot), live),
  };
};
