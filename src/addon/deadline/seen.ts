// What sweep and seal last saw of each tab: the heartbeat, which boxes were unticked, and a short digest per row (for
// `rows-moved`). Only a cache: lost, the rule stays silent once and a late found tick is dated by the sweep itself.

import { assignmentsOf, unitsOf } from '../../domain/assignment.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { FREE_ROWS } from '../../domain/free-rows.ts';
import { formatIso } from '../../domain/instant.ts';
import type { JournalAct } from '../../domain/journal.ts';
import type { RecordKind } from '../../domain/records.ts';
import { rowDigests } from '../../domain/rows-moved.ts';
import { rowKey } from '../../domain/tab-keys.ts';
import type { SystemLine } from '../../messages/progress-texts.ts';
import { held } from '../guard/exclusive.ts';
import { withWatch } from '../guard/watch.ts';
import { memory } from '../ours.ts';
import type { Workbook } from '../workbook.ts';
import { AUDIT, type Audit, unpackAudit } from './audit-memory.ts';
import type { BodyRead } from './body-read.ts';
import type { Office } from './office.ts';

/** Digests of a tab's rows by row key, and when they were seen (epoch ms). */
export type SeenRows = { readonly at: number; readonly rows: Readonly<Record<string, string>> };

export type Seen = {
  /** Epoch ms of the last sweep; null before the first. */
  readonly heartbeat: number | null;
  /** Epoch ms at which each body's box was last seen unticked. */
  readonly unticked: Readonly<Record<string, number>>;
  readonly rowsOf: (body: string) => SeenRows | null;
  /** SHA-256 of a changed tab's content that has been told already, by body. */
  readonly told: Readonly<Record<string, string>>;
  /** Runs that were begun and not ended: whoever holds the lock and reads this knows that they are gone. */
  readonly runs: readonly RunMark[];
  /** What the last audit found; null when there was none. */
  readonly audit: Audit | null;
  /** SHA-256 of what "Tiến độ" was last drawn from, '' before. */
  readonly board: string;
  /** How long the sweeps of a day have run. */
  readonly ran: Ran;
};

/** `day`: of the campaign's zone, "2024-11-28"; `ms`: milliseconds. */
export type Ran = { readonly day: string; readonly ms: number };

export const HEARTBEAT = 'heartbeat';
const UNTICKED = 'unticked';
const TOLD = 'told';
const BOARD = 'board';
const RAN = 'ran';
const RUN = 'run:';

/** A run that must not be left half done, marked from its begin to its end. `at` epoch ms. */
export type RunMark = { readonly act: JournalAct; readonly at: number };
/** One property a run: a mark that is left is not overwritten by the next run. */
export const runProperty = ({ act, at }: RunMark): string => `${RUN}${act}:${at}`;
const rowsProperty = (body: string): string => `rows:${body}`;

/** The rows of a body's tab in the order of the plan: the digests are kept without their keys, 9 kB a property. */
const plannedKeys = (campaign: Campaign, body: string): string[] =>
  assignmentsOf(campaign, body).flatMap(({ aspect, group }) => [
    ...unitsOf(campaign, group).map(({ id }) => rowKey({ kind: 'unit', aspect, unit: id })),
    ...Array.from({ length: FREE_ROWS }, (_unused, at) => rowKey({ kind: 'free', aspect, group, index: at + 1 })),
  ]);

const parse = (text: string | undefined): Readonly<Record<string, unknown>> => {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    // A cache that cannot be read is an empty cache.
    return {};
  }
};

const unpackRows = (campaign: Campaign, body: string, text: string | undefined): SeenRows | null => {
  const [at = '', ...digests] = (text ?? '').split(',');
  const keys = plannedKeys(campaign, body);
  if (at === '' || digests.length !== keys.length) return null;
  return { at: Number(at), rows: Object.fromEntries(keys.map((key, index) => [key, digests[index] ?? ''])) };
};

const runOf = (property: string): RunMark[] => {
  const [act = '', at = ''] = property.startsWith(RUN) ? property.slice(RUN.length).split(':') : [];
  return act === '' ? [] : [{ act: act as JournalAct, at: Number(at) }];
};

const ranOf = (text: string | undefined): Ran => {
  const [day = '', ms = ''] = (text ?? '').split(',');
  return { day, ms: Number(ms) || 0 };
};

/** With `ms` more of a run that began at `now` (epoch ms). */
export const ranUntil = ({ ran }: Pick<Seen, 'ran'>, now: number, ms: number): Ran => {
  const day = formatIso(now).slice(0, 10);
  return { day, ms: ms + (ran.day === day ? ran.ms : 0) };
};

/** What "Tiến độ" says of the system at `now` (epoch ms): what ran yesterday is not of today. */
export const systemOf = (
  { heartbeat, audit, ran }: Pick<Seen, 'heartbeat' | 'audit' | 'ran'>,
  now: number,
): SystemLine => ({
  heartbeat,
  audit: audit === null ? null : { at: audit.at, count: audit.remarks.length + audit.more },
  minutes: Math.round(ranUntil({ ran }, now, 0).ms / 60_000),
});

/** What only a sweep that had something to do must remember. One service call. */
export const rememberBoard = (board: string, ran: Ran, audit: string | null): void => {
  memory().setProperties({
    [BOARD]: board,
    [RAN]: `${ran.day},${ran.ms}`,
    ...(audit === null ? {} : { [AUDIT]: audit }),
  });
};

/** One service call, three where a guardian has seen it all. Marks of the other project's runs are there while it is held. */
export const readSeen = (workbook: Workbook): Seen => {
  const { campaign } = workbook.applied;
  const all = withWatch(workbook, memory().getProperties());
  const heartbeat = Number(all[HEARTBEAT] ?? Number.NaN);
  return {
    heartbeat: Number.isNaN(heartbeat) ? null : heartbeat,
    unticked: parse(all[UNTICKED]) as Record<string, number>,
    told: parse(all[TOLD]) as Record<string, string>,
    runs: [...Object.keys(all), ...(held()?.left ?? [])].flatMap(runOf),
    audit: unpackAudit(all[AUDIT]),
    board: all[BOARD] ?? '',
    ran: ranOf(all[RAN]),
    rowsOf: (body) => unpackRows(campaign, body, all[rowsProperty(body)]),
  };
};

/** Acts that leave the box empty. */
const EMPTYING: readonly RecordKind[] = ['withdraw', 'return', 'extend'];

/** A tick whose event was lost was made after the box was last known to be empty: that moment, in the body's favour. */
export const tickedAt = ({ records, now }: Office, seen: Seen, body: string): number => {
  const emptied = records.records.filter((record) => record.body === body && EMPTYING.includes(record.kind));
  return Math.max(seen.unticked[body] ?? 0, ...emptied.map(({ at }) => at)) || now;
};

/** A refusal for moved rows has seen them: the next tick is taken. One service call. */
export const rememberRows = ({ workbook, now }: Office, { body, content }: BodyRead): void => {
  const digests = rowDigests(content);
  const keys = plannedKeys(workbook.applied.campaign, body);
  const packed = [now, ...keys.map((key) => digests[key] ?? '')].join(',');
  memory().setProperty(rowsProperty(body), packed);
};

export type SeenNow = {
  readonly heartbeat: number;
  readonly unticked: Readonly<Record<string, number>>;
  readonly told: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ran: Ran;
};

/** Every box of a campaign just opened is unticked: a tick lost before the first sweep has a moment to be dated by. */
export const rememberUnticked = ({ bodies }: Campaign, at: number): void => {
  const unticked = Object.fromEntries(bodies.map(({ id }) => [id, at]));
  memory().setProperty(UNTICKED, JSON.stringify(unticked));
};

/** One service call. */
export const writeSeen = (campaign: Campaign, { heartbeat, unticked, told, rows, ran }: SeenNow): void => {
  const packed = Object.entries(rows).map(([body, digests]) => [
    rowsProperty(body),
    [heartbeat, ...plannedKeys(campaign, body).map((key) => digests[key] ?? '')].join(','),
  ]);
  memory().setProperties({
    [HEARTBEAT]: String(heartbeat),
    [UNTICKED]: JSON.stringify(unticked),
    [TOLD]: JSON.stringify(told),
    [RAN]: `${ran.day},${ran.ms}`,
    ...(Object.fromEntries(packed) as Record<string, string>),
  });
};
