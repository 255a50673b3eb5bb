// Faults on purpose: a service call that fails, a clock that runs on, a run that Google stops in the middle, somebody
// else's act between two calls. A plan is laid over a host by tests; without one nothing here does anything.

import { isCounted } from './counter.ts';
import { makePending, type Pending } from './pending-writes.ts';
import { takeLockAway } from './services/lock-service.ts';
import type { WorkbookModel } from './workbook.ts';

/** What Google says when it stops a run. */
export const STOPPED = 'Exceeded maximum execution time';

export type ServiceCall = { readonly className: string; readonly method: string };

/**
 * Which call: the n-th counted one (design §11), the n-th or each of one method ("Range.setValues", counted or not), or
 * each counted one. Counted from the injection on, over all executions of the host.
 */
type Moment = {
  readonly at: number | 'each' | { readonly method: string; readonly occurrence: number | 'each' };
  /** Only calls of executions of this function count: a public one, or a trigger's handler. */
  readonly handler?: string;
  readonly when: 'before' | 'after';
};

/**
 * - `throw` before a call: the service refuses, nothing was done; after it: done, but the answer never came.
 * - `kill`: the run stops. Its code goes on for as long as it catches errors, but each further service call throws the
 *   same, so that nothing more is written. `lost`: what it wrote since the last flush, or the last read that needs one,
 *   never reaches the sheets; properties, triggers and files are written at once and stay.
 * - `delay`: the clock of the host's options runs on.
 * - `do`: somebody else acts, through a host of their own on the same workbook. `unseen`: without seeing what this run
 *   has not flushed yet; where both write one cell, this run's flush comes later and wins.
 * - `unlock`: the document lock is taken from whoever holds it, who goes on all the same: a world without locks.
 */
export type Fault = Moment &
  (
    | { readonly kind: 'throw'; readonly message: string }
    | { readonly kind: 'kill'; readonly unflushed: 'kept' | 'lost' }
    | { readonly kind: 'delay'; readonly ms: number; readonly advance: (ms: number) => void }
    | { readonly kind: 'do'; readonly act: () => void; readonly unflushed?: 'seen' | 'unseen' }
    | { readonly kind: 'unlock' }
  );

export type FaultPlan = readonly Fault[];

/** What has come of a plan since it was injected. */
export type Injection = {
  /** How often its faults have struck. */
  readonly fired: () => number;
  /** Counted calls, of all executions of the host. */
  readonly calls: () => number;
};

/** One execution as its service calls see it. */
export type Watch = {
  readonly before: (call: ServiceCall) => void;
  readonly after: (call: ServiceCall) => void;
  /** True when the run was stopped: whatever it returns is nobody's. */
  readonly stopped: () => boolean;
};

type Armed = { readonly fault: Fault; seen: number };
type Plan = { readonly armed: readonly Armed[]; fired: number; calls: number; busy: boolean };
type Run = {
  readonly plan: () => Plan;
  readonly workbook: WorkbookModel;
  readonly handler: string;
  readonly pending: Pending;
  stopped: boolean;
};

const armed = (faults: FaultPlan): Plan => ({
  armed: faults.map((fault) => ({ fault, seen: 0 })),
  fired: 0,
  calls: 0,
  busy: false,
});

const concerns = ({ at, handler }: Fault, call: ServiceCall, running: string): boolean => {
  if (handler !== undefined && handler !== running) return false;
  return typeof at === 'object'
    ? at.method === `${call.className}.${call.method}`
    : isCounted(call.className, call.method);
};

const isDue = ({ fault: { at }, seen }: Armed): boolean => {
  const which = typeof at === 'object' ? at.occurrence : at;
  return which === 'each' || seen === which;
};

const stop = (run: Run): never => {
  run.stopped = true;
  throw new Error(STOPPED);
};

// The other one's own calls are no calls of this run, even where both share the host.
const letOthersAct = (run: Run, fault: Extract<Fault, { kind: 'do' }>): void => {
  const plan = run.plan();
  plan.busy = true;
  try {
    if (fault.unflushed === 'unseen') run.pending.hiddenFrom(fault.act);
    else {
      run.pending.flushed();
      fault.act();
    }
  } finally {
    plan.busy = false;
  }
};

const strike = (run: Run, fault: Fault): void => {
  run.plan().fired += 1;
  if (fault.kind === 'throw') throw new Error(fault.message);
  if (fault.kind === 'delay') fault.advance(fault.ms);
  if (fault.kind === 'do') letOthersAct(run, fault);
  if (fault.kind === 'unlock') takeLockAway(run.workbook);
  if (fault.kind !== 'kill') return;
  if (fault.unflushed === 'lost') run.pending.lose();
  stop(run);
};

const strikeAll = (run: Run, call: ServiceCall, when: Fault['when']): void => {
  for (const one of run.plan().armed)
    if (one.fault.when === when && concerns(one.fault, call, run.handler) && isDue(one)) strike(run, one.fault);
};

const before = (run: Run, call: ServiceCall): void => {
  if (run.stopped) stop(run);
  const plan = run.plan();
  if (plan.busy) return;
  if (isCounted(call.className, call.method)) plan.calls += 1;
  for (const one of plan.armed) if (concerns(one.fault, call, run.handler)) one.seen += 1;
  strikeAll(run, call, 'before');
  run.pending.before(call);
};

const after = (run: Run, call: ServiceCall): void => {
  if (run.stopped || run.plan().busy) return;
  run.pending.after(call);
  strikeAll(run, call, 'after');
};

/** Whether the plan asks what of a run's writing has been flushed: keeping account of it copies the sheets. */
const needsAccount = ({ fault }: Armed): boolean =>
  (fault.kind === 'kill' && fault.unflushed === 'lost') || (fault.kind === 'do' && fault.unflushed === 'unseen');

export type Faults = {
  /** Lays a plan over the host; the plan before it is forgotten. */
  readonly inject: (plan: FaultPlan) => Injection;
  /** `handler`: the function the execution runs. */
  readonly watch: (workbook: WorkbookModel, handler: string) => Watch;
};

export const makeFaults = (first: FaultPlan): Faults => {
  let current = armed(first);
  return {
    inject: (plan) => {
      const own = armed(plan);
      current = own;
      return { fired: () => own.fired, calls: () => own.calls };
    },
    watch: (workbook, handler) => {
      const pending = makePending(workbook, current.armed.some(needsAccount));
      const run: Run = { plan: () => current, workbook, handler, pending, stopped: false };
      return {
        before: (call) => before(run, call),
        after: (call) => after(run, call),
        stopped: () => run.stopped,
      };
    },
  };
};
