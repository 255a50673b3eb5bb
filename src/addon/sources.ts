// What counts of each body: its snapshot once it has handed in or is closed, its live tab until then (design §6). What
// stands in a counted tab and is not in its snapshot is told, never counted.

import { findBody } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import { checkTab } from '../domain/check-tab.ts';
import { changedCells, type DescribedChange, describeCells, tabChange } from '../domain/compare.ts';
import type { Source } from '../domain/consolidation.ts';
import type { CheckedTab } from '../domain/entry.ts';
import { type Finding, finding } from '../domain/finding.ts';
import { formatIso } from '../domain/instant.ts';
import { type BodyLife, lifeOf } from '../domain/lifecycle.ts';
import { isTold, untrueRows } from '../domain/record-chain.ts';
import type { StateRecord } from '../domain/records.ts';
import { parseSnapshot, type Snapshot, snapshotContent, snapshotOf } from '../domain/snapshot.ts';
import { sourceHistory } from '../domain/source-history.ts';
import type { TabContent } from '../domain/tab-content.ts';
import { secrecyHeld, withheld } from '../domain/withhold.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { digest } from './digest.ts';
import type { LiveTab } from './read-bodies.ts';
import type { Records } from './records-sheet.ts';
import type { Workbook } from './workbook.ts';

/** The stored snapshot of a record, whole and of this campaign and body; null when it is not to be trusted. */
export const trustedSnapshot = (campaign: Campaign, { texts }: Records, record: StateRecord): Snapshot | null => {
  const text = texts.get(record.id) ?? '';
  const snapshot = digest(text) === record.hash ? parseSnapshot(text) : null;
  return snapshot?.campaign === campaign.id && snapshot.body === record.body ? snapshot : null;
};

const changedRule = (life: BodyLife): 'changed-after-submit' | 'changed-after-close' =>
  life.state === 'submitted' ? 'changed-after-submit' : 'changed-after-close';

/** The instant the tab should have stood still from: its closing, else its submission. */
export const stillSince = ({ state, closed, lock, counted }: BodyLife): number => {
  if (state === 'submitted') return counted?.at ?? 0;
  return closed?.at ?? lock?.at ?? counted?.at ?? 0;
};

type Changed = { readonly content: TabContent; readonly life: BodyLife; readonly changes: readonly DescribedChange[] };

/** Live content against what counts, as one finding; none when they are equal. */
const changeFindings = (campaign: Campaign, { content, life, changes }: Changed): Finding[] => {
  const body = findBody(campaign, content.body);
  if (body === undefined || life.counted === null) return [];
  return tabChange(changes, { rule: changedRule(life), at: stillSince(life), body, sheet: content.sheet });
};

/** End of the extension in which it was handed in; one granted afterwards explains nothing. */
const extensionUsed = ({ submission, extension }: BodyLife): number | null =>
  submission !== null && extension !== null && submission.at >= extension.at ? extension.until : null;

const lateFinding = (campaign: Campaign, live: LiveTab, life: BodyLife): Finding[] =>
  life.late === true && life.submittedAt !== null
    ? [
        finding(
          { rule: 'late', submittedAt: life.submittedAt, until: extensionUsed(life) },
          { body: live.body, sheet: live.checked.sheet, clause: findBody(campaign, live.body)?.clause ?? null },
        ),
      ]
    : [];

const lost = (live: LiveTab, record: string): CheckedTab => ({
  ...withheld(live.checked),
  findings: [
    finding(
      { rule: 'damaged-structure', case: 'keys', expected: record, found: '' },
      { body: live.body, sheet: TAB_NAMES.snapshots },
    ),
  ],
});

type Ledger = { readonly records: Records; readonly untrue: ReturnType<typeof untrueRows> };

/** What is counted, and the hash of the snapshot it comes from. */
type Counted = Pick<Source, 'hash' | 'checked' | 'changes'>;

type Sealed = { readonly life: BodyLife; readonly snapshot: Snapshot };

const sealedTab = (campaign: Campaign, live: LiveTab, { life, snapshot }: Sealed): Omit<Counted, 'hash'> => {
  const { content } = live;
  const checked = checkTab(campaign, snapshotContent(campaign, snapshot, content));
  if (content === null) return { checked, changes: [] };
  const changes = describeCells(changedCells(snapshot, snapshotOf(content, campaign.id)), content);
  const told = changeFindings(campaign, { content, life, changes });
  return {
    checked: { ...checked, findings: [...checked.findings, ...told] },
    // What came after may bear a mark that what counts does not: then it is told, and copied nowhere.
    changes: secrecyHeld(live.checked) ? [] : changes,
  };
};

const countedTab = (
  campaign: Campaign,
  live: LiveTab,
  { records, untrue, life }: Ledger & { life: BodyLife },
): Counted => {
  const { counted, held } = life;
  if (!isTold(untrue, live.body, counted)) return { hash: null, checked: lost(live, counted?.id ?? '') };
  if (counted === null) return { hash: null, checked: live.checked };
  // Until its content is copied, what was closed with its hash only counts as not given.
  if (held) return { hash: counted.hash, checked: withheld(live.checked) };
  const snapshot = trustedSnapshot(campaign, records, counted);
  return snapshot === null
    ? { hash: null, checked: lost(live, counted.id) }
    : { hash: counted.hash, ...sealedTab(campaign, live, { life, snapshot }) };
};

/** One source per live tab. `now` epoch ms. */
export const sourcesOf = (
  { applied }: Workbook,
  lives: readonly LiveTab[],
  { records, now }: { readonly records: Records; readonly now: number },
): Source[] => {
  const untrue = untrueRows(records.standing, records.broken, digest);
  return lives.map((live) => {
    const { campaign } = applied;
    const ticked = live.content?.ticked ?? false;
    const life = lifeOf(campaign, records.records, { body: live.body, now, ticked });
    const { hash, checked, changes = [] } = countedTab(campaign, live, { records, untrue, life });
    return {
      body: live.body,
      state: life.state,
      submittedAt: life.submittedAt === null ? null : formatIso(life.submittedAt),
      late: life.late,
      hash,
      source: life.counted?.id ?? 'live',
      ...(life.extension === null ? {} : { extension: { until: life.extension.until, active: life.extension.active } }),
      checked: { ...checked, findings: [...checked.findings, ...lateFinding(campaign, live, life)] },
      changes,
      history: sourceHistory(live.body, records, life.counted),
    };
  });
};
