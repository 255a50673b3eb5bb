// The run of an act that Google stops after each of its service calls in turn, and what must come of it.

import { STOPPED } from '../../src/host/faults.ts';
import type { Host } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { type Ledger, ledgerOf } from './faults-ledger.ts';
import { settled, sweepsAfter } from './faults-scene.ts';
import { violations } from './invariants.ts';

export type Act = {
  readonly from: () => WorkbookModel;
  readonly now: number;
  readonly host: (workbook: WorkbookModel, now: number) => Host;
  readonly run: (host: Host) => unknown;
  /** Only calls of this trigger are struck. */
  readonly handler?: string;
  /** What comes after a stopped run; the sweeps, unless said otherwise. */
  readonly afterwards?: (workbook: WorkbookModel, now: number) => void;
  /** What must be true the moment the run is stopped. */
  readonly atOnce?: (workbook: WorkbookModel) => readonly string[];
  /** What an act that was not done may have left all the same. */
  readonly trace?: readonly string[];
};

/** Half an hour later all is over. */
const LATER = 30 * 60_000;

/** A draft's line is the live check's, until the next edit: it may be drawn anew in other words. */
const LIVE_LINE = /^(?:Đang nhập|Đã xếp loại).*/;

const tabLine = ({ id, life, tab }: Ledger['bodies'][number]): string => {
  const shown = tab === null ? null : { ...tab, status: tab.status.replace(LIVE_LINE, 'draft') };
  return `${id}: ${life.state} ${life.counted?.hash.slice(0, 8) ?? 'live'} ${JSON.stringify(shown)}`;
};

/** All that an act may have changed, but for when it was: two runs of one act leave the same. */
export const essence = (workbook: WorkbookModel, now: number): string[] => {
  const { bodies, records, journal } = ledgerOf(workbook, now);
  const acts = journal.map(({ act }) => act).filter((act) => act !== 'Phát hiện lần chạy chưa xong');
  return [...bodies.map(tabLine), ...records.map(({ kind, body }) => `${kind} ${body}`), ...acts.sort()];
};

const after = (act: Act, workbook: WorkbookModel): readonly string[] => {
  (act.afterwards ?? sweepsAfter)(workbook, act.now);
  return essence(workbook, act.now + LATER);
};

/** The act left out, and the act whole: the only two ways it may end. */
const endsOf = (act: Act): readonly (readonly string[])[] => {
  const [without, whole] = [act.from(), act.from()];
  const host = act.host(whole, act.now);
  settled(host, act.run(host));
  return [without, whole].map((workbook) => after(act, workbook));
};

/** A state in which a stopped run has left the workbook, and after which call. */
export type Left = { readonly name: string; readonly workbook: WorkbookModel };
export type LeftStates = { readonly points: number; readonly states: readonly Left[] };

type Point = { readonly call: number; readonly unflushed: 'kept' | 'lost' };

/** Runs the act stopped after this call (0 = before the first); false when it has fewer calls. */
const isStopped = (act: Act, workbook: WorkbookModel, { call, unflushed }: Point): boolean => {
  const host = act.host(workbook, act.now);
  const moment = call === 0 ? ({ at: 1, when: 'before' } as const) : ({ at: call, when: 'after' } as const);
  const { handler } = act;
  const { fired } = host.inject([
    { ...moment, kind: 'kill', unflushed, ...(handler === undefined ? {} : { handler }) },
  ]);
  try {
    act.run(host);
  } catch (error) {
    if (!(error instanceof Error && error.message === STOPPED)) throw error;
  }
  return fired() > 0;
};

const collector = () => {
  const states = new Map<string, Left>();
  let points = 0;
  const add = (name: string, workbook: WorkbookModel): void => {
    points += 1;
    const text = JSON.stringify(workbook);
    if (!states.has(text)) states.set(text, { name, workbook });
  };
  return { add, found: (): LeftStates => ({ points, states: [...states.values()] }) };
};

/** Stops the act before its first call and after each one, what it had not flushed kept and lost. */
export const statesByStopping = (act: Act): LeftStates => {
  const { add, found } = collector();
  for (const unflushed of ['kept', 'lost'] as const)
    for (let call = 0; ; call += 1) {
      const workbook = act.from();
      if (!isStopped(act, workbook, { call, unflushed })) break;
      add(`after call ${call}, ${unflushed}`, workbook);
    }
  return found();
};

/**
 * The same states from two runs of the act: a copy after each call is what would be left if it were stopped there. For
 * acts of hundreds of calls.
 */
export const statesByCopying = (act: Act): LeftStates => {
  const { add, found } = collector();
  for (const unflushed of ['seen', 'unseen'] as const) {
    const workbook = act.from();
    const host = act.host(workbook, act.now);
    let call = 0;
    const copy = (): void =>
      add(`after call ${call}, ${unflushed === 'seen' ? 'kept' : 'lost'}`, structuredClone(workbook));
    const note = (): void => {
      call += 1;
      copy();
    };
    const { handler } = act;
    const struck = handler === undefined ? {} : { handler };
    host.inject([
      { at: 1, when: 'before', kind: 'do', act: copy, unflushed, ...struck },
      { at: 'each', when: 'after', kind: 'do', act: note, unflushed, ...struck },
    ]);
    settled(host, act.run(host));
  }
  return found();
};

/** What the nearer of the two ends does not have, and what it has beside. */
const difference = (
  left: readonly string[],
  { ends, trace }: { ends: readonly (readonly string[])[]; trace: readonly string[] },
) => {
  const lines = ends.map((end) => [
    ...left.filter((line) => !end.includes(line) && !trace.includes(line)).map((line) => `+ ${line}`),
    ...end.filter((line) => !left.includes(line) && !trace.includes(line)).map((line) => `- ${line}`),
  ]);
  return lines.sort((a, b) => a.length - b.length)[0] ?? [];
};

export type Stopped = {
  /** Moments at which the run was stopped. */
  readonly points: number;
  readonly wrong: readonly string[];
};

/** Every invariant, asked once of each final state. */
export const judge = () => {
  const known = new Map<string, readonly string[]>();
  return (workbook: WorkbookModel, now: number): readonly string[] => {
    const text = JSON.stringify(workbook);
    const found = known.get(text) ?? violations(workbook, now);
    known.set(text, found);
    return found;
  };
};

/** Whatever a stopped run has left, the act has then happened or it has not, and every invariant holds. */
export const stopEverywhere = (act: Act, left = statesByStopping(act)): Stopped => {
  const [ends, trace] = [endsOf(act), act.trace ?? []];
  const judged = judge();
  const wrong = left.states.flatMap(({ name, workbook }) => {
    const early = act.atOnce?.(workbook) ?? [];
    const lines = difference(after(act, workbook), { ends, trace });
    return [...early, ...lines, ...judged(workbook, act.now + LATER)].map((one) => `${name}: ${one}`);
  });
  return { points: left.points, wrong };
};
