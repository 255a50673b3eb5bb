// One body's tab as its views and its acts see it: read once, judged, held against what counts.

import type { Refused } from '../../domain/api.ts';
import { canonicalText } from '../../domain/applied.ts';
import type { Body } from '../../domain/campaign.ts';
import type { Source } from '../../domain/consolidation.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import type { Stale, Stamp } from '../../domain/sidebar.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { tabGone } from '../../messages/consolidation-texts.ts';
import { staleNote } from '../../messages/sidebar-views.ts';
import { type BodyRead, readFully } from '../deadline/body-read.ts';
import { lifeIn, type Office, openOffice } from '../deadline/office.ts';
import { digest } from '../digest.ts';
import { boxOf } from '../holes.ts';
import { knownBody } from '../known-body.ts';
import { liveTab } from '../read-bodies.ts';
import { isRefused, refused } from '../refused.ts';
import { sourcesOf } from '../sources.ts';
import { bodySheet, type Workbook } from '../workbook.ts';

export type BodyGround = {
  readonly office: Office;
  readonly body: Body;
  readonly read: BodyRead;
  readonly life: BodyLife;
  /** The tab as it stands. */
  readonly live: CheckedTab;
  readonly source: Source;
  readonly stamp: Stamp;
  /** A1 of "Nộp". */
  readonly box: string;
};

/** The applied settings, the body's own records, and all that stands in its tab. */
const stampOf = ({ workbook, records }: Office, { body, content }: BodyRead, { state }: BodyLife): Stamp => {
  const { campaign, hash } = workbook.applied;
  const own = records.records.filter((record) => record.body === body).map(({ id }) => id);
  const { ticked, document } = content;
  return digest(canonicalText([hash, own, state, ticked, document, snapshotText(content, campaign.id)])).slice(0, 32);
};

const groundOf = (office: Office, body: Body, read: BodyRead): BodyGround | Refused => {
  const { workbook, records, now } = office;
  const life = lifeIn(office, body.id, read.content.ticked);
  const live = liveTab(workbook, body.id, read);
  const [source] = sourcesOf(workbook, [live], { records, now });
  if (source === undefined) return refused(`${tabGone(body.tab)}.`);
  const stamp = stampOf(office, read, life);
  return { office, body, read, life, live: live.checked, source, stamp, box: boxOf(read.grid.values) };
};

/** Five service calls. The workbook's being read is left to the caller, who must know who asks. */
export const bodyGround = (workbook: Workbook, id: string): BodyGround | Refused => {
  const { campaign } = workbook.applied;
  const body = knownBody(campaign, id);
  if (isRefused(body)) return body;
  const office = openOffice(workbook, { withTexts: true });
  if (isRefused(office)) return office;
  const sheet = bodySheet(workbook, id);
  const read = sheet === null ? null : readFully(workbook, id, sheet);
  return read === null ? refused(`${tabGone(body.tab)}.`) : groundOf(office, body, read);
};

/** The act was decided on what no longer stands: null when it still does. */
export const staleness = ({ stamp, read }: BodyGround, given: Stamp): Stale | null =>
  stamp === given ? null : { stale: staleNote(read.grid.sheet) };
