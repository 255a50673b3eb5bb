// Sixteen bodies who type, hand in and take back in the last minutes before the close, the sweep and the owner among them,
// in an order that is thrown: acts follow each other or come between two calls of another's run; events are lost.

import { readFileSync } from 'node:fs';
import type { Fault } from '../../src/host/faults.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { BOX, CLOSE, filledOf, MINUTE, unitLines } from './deadline-scene.ts';
import { tabOf } from './faults-ledger.ts';
import { accountOf, addressOf, BUNDLE, HT, HTT, OWNER, type Place, valueAt } from './scene.ts';
import { type Dice, diceOf } from './seeded.ts';

type Profile = { readonly bodies: readonly { readonly id: string }[]; readonly units: readonly { group: string }[] };

const DEFAULT = JSON.parse(
  readFileSync(new URL('../../src/profiles/ha-tinh-2024.json', import.meta.url), 'utf8'),
) as Profile;

const UNITS_KEPT = 2;

/** The bodies and the clauses of the directive, two units in each group. */
const FEW_UNITS: Profile = {
  ...DEFAULT,
  units: DEFAULT.units.filter(
    ({ group }, index, all) => all.slice(0, index).filter((one) => one.group === group).length < UNITS_KEPT,
  ),
};

export const BODIES: readonly string[] = FEW_UNITS.bodies.map(({ id }) => id);

const begun = (): WorkbookModel => filledOf(JSON.stringify(FEW_UNITS), BODIES).workbook;

/** One life of the workbook: what was acknowledged, and what somebody was told. */
type Life = {
  readonly workbook: WorkbookModel;
  readonly dice: Dice;
  now: number;
  /** Faults laid over the hosts of the owner, and of whoever makes the owner's triggers run. */
  readonly faults: readonly Fault[];
  /** What each cell must show: the last text that was taken. By body, row and column. */
  readonly acknowledged: Map<string, { readonly body: string; readonly place: Place; readonly text: string }>;
  readonly log: string[];
  readonly failures: string[];
};

const hostFor = (life: Life, user: string): Host =>
  makeHost({ workbook: life.workbook, bundle: BUNDLE, user, now: () => life.now, faults: life.faults });

type Act = (life: Life, between: readonly Fault[]) => void;

/** Runs as somebody; what a trigger threw is kept. */
const as = (
  life: Life,
  user: string,
  { between, act }: { between: readonly Fault[]; act: (host: Host) => unknown },
) => {
  const host = hostFor(life, user);
  if (between.length > 0) host.inject([...life.faults, ...between]);
  const answer = act(host);
  life.failures.push(...host.failures().map(({ handler, message }) => `${handler}: ${message}`));
  return answer;
};

const typing = (life: Life, { body, place, text }: { body: string; place: Place; text: string }) => {
  const sheet = tabOf(life.workbook, `body:${body}`);
  const act = (host: Host): string | null => host.edit(sheet.name, addressOf(sheet, place), text).refused;
  return { act, taken: () => life.acknowledged.set(`${body} ${place.join(' ')}`, { body, place, text }) };
};

const edits =
  (owner: boolean): Act =>
  (life, between) => {
    const body = life.dice.oneOf(BODIES as [string, ...string[]]);
    const lines = unitLines(tabOf(life.workbook, `body:${body}`)).map(({ key }) => key);
    const row = life.dice.oneOf(lines as [string, ...string[]]);
    const column = life.dice.oneOf(['level', 'strengths', 'shortcomings', 'note']);
    const text = column === 'level' ? life.dice.oneOf([HTT, HT]) : `Sửa lần ${life.log.length}`;
    const user = owner ? OWNER : accountOf(body);
    const { act, taken } = typing(life, { body, place: [row, column], text });
    const refused = as(life, user, { between, act });
    if (refused === null) taken();
    life.log.push(`${owner ? 'owner' : body} types ${row} ${column}: ${String(refused)}`);
  };

/** The box, as it is not: a tick where there is none. */
const turnsBox: Act = (life, between) => {
  const body = life.dice.oneOf(BODIES as [string, ...string[]]);
  const on = valueAt(tabOf(life.workbook, `body:${body}`), BOX) !== true;
  const { act } = typing(life, { body, place: BOX, text: on ? 'TRUE' : 'FALSE' });
  const refused = as(life, accountOf(body), { between, act });
  life.log.push(`${body} ${on ? 'ticks' : 'unticks'}: ${String(refused)}`);
};

/** Early, late, twice: whenever it comes. */
const sweeps: Act = (life, between) => {
  for (const trigger of life.workbook.triggers) if (trigger.handler === 'sweep') delete trigger.lastFired;
  life.log.push('sweep');
  as(life, OWNER, { between, act: (host) => host.tick() });
};

const ownerRuns =
  (name: string, ...args: readonly unknown[]): Act =>
  (life, between) => {
    life.log.push(name);
    as(life, OWNER, { between, act: (host) => host.run(name, ...args) });
  };

const returns: Act = (life, between) =>
  ownerRuns('returnTab', life.dice.oneOf(BODIES as [string, ...string[]]), 'Thiếu căn cứ')(life, between);

/** The owner's triggers are busy elsewhere for a while: two events wait, the others are lost. */
const holds =
  (on: boolean): Act =>
  (life) => {
    life.log.push(on ? 'events are held' : 'events come again');
    as(life, OWNER, { between: [], act: (host) => host.hold(on) });
  };

const closes: Act = (life, between) =>
  life.now < CLOSE ? sweeps(life, between) : ownerRuns('closeTabs', '')(life, between);

/** An act as often as it stands here. */
const ACTS: readonly [Act, ...Act[]] = [
  ...([edits(false), edits(false), edits(false), edits(true)] as const),
  ...[turnsBox, turnsBox, turnsBox, turnsBox, turnsBox, sweeps, closes, returns, returns],
  ...[holds(true), holds(false), ownerRuns('consolidate')],
];

const MOST_CALLS = 25;

/** Every other act has another one between two of its service calls, or within its trigger's. */
const throwAct = (life: Life): void => {
  const { dice } = life;
  const [outer, inner] = [dice.oneOf(ACTS), dice.oneOf(ACTS)];
  const unflushed = dice.oneOf(['seen', 'seen', 'seen', 'unseen'] as const);
  const act = (): void => inner(life, []);
  const fault: Fault = { at: 1 + dice.under(MOST_CALLS), when: 'after', kind: 'do', act, unflushed };
  outer(life, dice.under(2) === 0 ? [fault] : []);
};

const ACTS_THROWN = 24;
const STARTS = CLOSE - 18 * MINUTE;

export type Thrown = Pick<Life, 'workbook' | 'now' | 'log' | 'failures'> & {
  /** Cells that do not show the last text that was taken. */
  readonly lost: readonly string[];
};

/** Two dozen acts around the close, then the events that wait and the sweeps that come in time. */
export const thrown = (seed: number, faults: readonly Fault[] = []): Thrown => {
  const life: Life = {
    ...{ workbook: begun(), dice: diceOf(seed), now: STARTS, faults },
    ...{ acknowledged: new Map(), log: [], failures: [] },
  };
  for (let count = 0; count < ACTS_THROWN; count += 1) {
    life.now += life.dice.under(2 * MINUTE);
    throwAct(life);
  }
  holds(false)(life, []);
  for (const minutes of [10, 10]) {
    life.now = Math.max(life.now, CLOSE) + minutes * MINUTE;
    sweeps(life, []);
  }
  const lost = [...life.acknowledged.values()].flatMap(({ body, place, text }) => {
    const shown = valueAt(tabOf(life.workbook, `body:${body}`), place);
    return shown === text ? [] : [`${body} ${place.join(' ')} holds “${String(shown)}”, not “${text}”`];
  });
  return { ...life, lost };
};
