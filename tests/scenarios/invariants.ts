// The invariants I1–I9 of a campaign's workbook, asked of the model itself and of the bundle's public functions. Apart
// from the scenarios, because each of them ends by asking all of it. I10 compares two states: the scenarios do.

import { opennessOf } from '../../src/addon/protect-as-lived.ts';
import type { Health, Refused, Validation } from '../../src/domain/api.ts';
import { assignmentsOf, unitsOf } from '../../src/domain/assignment.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { LEVEL_NAMES } from '../../src/domain/level.ts';
import { lifeOf } from '../../src/domain/lifecycle.ts';
import { parseSnapshot, type Snapshot } from '../../src/domain/snapshot.ts';
import { makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { type BodyRead, type Ledger, ledgerOf, tabOf } from './faults-ledger.ts';
import { BUNDLE, contentOf, OWNER, succeeded } from './scene.ts';

type Asked = {
  readonly ledger: Ledger;
  readonly consolidation: Consolidation;
  readonly validation: Validation;
  readonly health: Health;
  readonly workbook: WorkbookModel;
  /** "Tổng hợp" and "Tiến độ" after consolidating once and twice. */
  readonly published: readonly [string, string];
};

type Check = (asked: Asked) => string[];

const snapshotOf = ({ texts }: Ledger, { life }: BodyRead): Snapshot | null =>
  life.counted === null ? null : parseSnapshot(texts.get(life.counted.id) ?? '');

/** I1: what a counted tab shows is in its snapshot, or the difference is told. */
const nothingMissing: Check = ({ ledger, validation }) =>
  ledger.bodies.flatMap((body) => {
    if (body.tab === null || body.life.counted === null || body.life.held) return [];
    const told = validation.findings.some((one) => one.body === body.id && one.rule.startsWith('changed-after-'));
    const same =
      JSON.stringify(sorted(body.tab.entries)) === JSON.stringify(sorted(snapshotOf(ledger, body)?.rows ?? {}));
    return same || told ? [] : [`I1 ${body.id}: the tab differs from what counts, and nobody is told`];
  });

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, part]) => [key, sorted(part)]),
      )
    : value;

const sameTwice: Check = ({ published: [once, twice] }) =>
  once === twice ? [] : ['I2 consolidating twice publishes something else'];

const levelIn = (rows: Readonly<Record<string, unknown>>, key: string): unknown =>
  (rows[key] as { readonly level?: unknown } | undefined)?.level ?? '';

/** I3: each rating stands in the source it names, and the source is the one that counts. */
const sourcesExist: Check = ({ ledger, consolidation }) =>
  consolidation.units.flatMap(({ id, ratings }) =>
    ratings.flatMap(({ body, aspect, level, source }) => {
      const place = `I3 ${id} by ${body}`;
      const read = ledger.bodies.find((one) => one.id === body);
      if (read === undefined || (read.life.counted?.id ?? 'live') !== source) return [`${place}: source ${source}`];
      const rows = source === 'live' ? read.tab?.entries : snapshotOf(ledger, read)?.rows;
      if (rows === undefined) return [`${place}: source ${source} cannot be read`];
      const stands = levelIn(rows, `unit/${aspect}/${id}`);
      return stands === (level === null ? '' : LEVEL_NAMES[level]) ? [] : [`${place}: ${level}, not ${String(stands)}`];
    }),
  );

/** I4: each assigned pair once, and no other. */
const assignedOnly: Check = ({ ledger: { applied }, consolidation }) => {
  const { campaign } = applied;
  const wanted = campaign.bodies.flatMap(({ id }) =>
    assignmentsOf(campaign, id).flatMap(({ group, aspect }) =>
      unitsOf(campaign, group).map((unit) => `${unit.id} ${id} ${aspect}`),
    ),
  );
  const counted = consolidation.units.flatMap(({ id, ratings }) =>
    ratings.map(({ body, aspect }) => `${id} ${body} ${aspect}`),
  );
  return wanted.sort().join() === counted.sort().join() ? [] : ['I4 what is counted is not what is assigned'];
};

/** I5: from a closing on, what counts changes by an extension, an acceptance, or the release of a held copy. */
const closedStays: Check = ({ ledger: { applied, bodies, records } }) =>
  bodies.flatMap(({ id }) => {
    const own = records.filter(({ body }) => body === id);
    return own.flatMap((record, index) => {
      const lifeAfter = (count: number) =>
        lifeOf(applied.campaign, own.slice(0, count), { body: id, now: record.at, ticked: false });
      const [before, after] = [lifeAfter(index), lifeAfter(index + 1)];
      const may = before.closed === null || before.held || ['extend', 'accept'].includes(record.kind);
      return may || before.counted?.hash === after.counted?.hash ? [] : [`I5 ${id}: ${record.id} changed what counts`];
    });
  });

const sums: Check = ({ consolidation: { bodies, groups } }) => [
  ...bodies
    .filter((one) => one.assigned !== one.rated + one.notRated + one.missing + one.optionalEmpty)
    .map(({ id }) => `I6 ${id}: the parts are not the whole`),
  ...groups
    .filter((one) => one.rated !== one.HTXS + one.HTT + one.HT + one.KHT || one.total < one.rated + one.notRated)
    .map(({ id, basis }) => `I6 ${id} by ${basis}: the levels are not the rated`),
];

const noFormula: Check = ({ workbook }) =>
  workbook.sheets
    .filter(({ cells }) => cells.some((row) => row.some((cell) => cell?.formula !== undefined)))
    .map(({ name }) => `I7 a formula on ${name}`);

/** I8: a row for each record, none twice, both chains whole; nothing else for health to complain of. */
const journalled: Check = ({ ledger: { records, journal, broken }, health }) => {
  const keys = journal.map(({ key }) => key);
  const missing = records.filter(({ id }) => !keys.includes(`row/${id}`)).map(({ id }) => `I8 ${id} has no row`);
  const doubled = keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `I8 ${key} stands twice`);
  return [...missing, ...doubled, ...broken.map(({ row }) => `I8 broken row ${row}`), ...health.remarks];
};

const noRunLeft: Check = ({ workbook: { properties } }) =>
  Object.keys(properties.document)
    .filter((key) => key.startsWith('run:'))
    .map((key) => `I9 the mark ${key} is left`);

/** Box, holes and record say the same: nothing narrowed without a record, nothing open with one. */
const consistent: Check = ({ ledger: { bodies } }) =>
  bodies.flatMap(({ id, life, tab: read }) => {
    if (read === null) return [];
    const wanted = opennessOf(life);
    return [
      ...(read.openness === wanted ? [] : [`${id}: ${life.state}, and the tab is ${read.openness}`]),
      ...(life.state === 'pending' || life.pendingWithdraw ? [`${id}: the box waits for a record`] : []),
    ];
  });

const CHECKS: readonly Check[] = [
  ...[nothingMissing, sameTwice, sourcesExist, assignedOnly, closedStays, sums, noFormula, journalled, noRunLeft],
  consistent,
];

/** Everything that is not as it must be, one line each. The workbook stays as it is. `now` epoch ms. */
export const violations = (workbook: WorkbookModel, now: number): string[] => {
  const ledger = ledgerOf(workbook, now);
  const copy = structuredClone(workbook);
  const owner = makeHost({ workbook: copy, bundle: BUNDLE, user: OWNER, now: () => now });
  const run = <T extends object>(name: string, ...args: unknown[]): T =>
    succeeded(owner.run(name, ...args) as T | Refused);
  const health = run<Health>('health');
  const validation = run<Validation>('validate', null);
  const publish = (): [Consolidation, string] => [
    run<Consolidation>('consolidate'),
    JSON.stringify(['consolidation', 'progress'].map((key) => contentOf(tabOf(copy, key)))),
  ];
  const [[consolidation, once], [, twice]] = [publish(), publish()];
  const asked: Asked = { ledger, workbook, health, validation, consolidation, published: [once, twice] };
  return CHECKS.flatMap((check) => check(asked));
};
