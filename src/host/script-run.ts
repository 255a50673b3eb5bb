// Runs of the bundle: a public function, or a trigger's handler. Each run is an execution of its own, as at Google:
// fresh globals, its locks gone when it ends.

import { functionOf, loadBundle } from './bundle.ts';
import type { Desk, Execution, Mode } from './execution.ts';
import { type Faults, STOPPED } from './faults.ts';
import type { Failure, HostOptions } from './host.ts';
import { jsonSafe } from './json-safe.ts';
import { makeRealm, type Realm } from './realm.ts';
import { installGlobals, makeExecution } from './services/globals.ts';
import { releaseLocks } from './services/lock-service.ts';
import type { TriggerModel } from './workbook.ts';

/** What the runs of one host share. */
export type Room = {
  readonly options: HostOptions;
  readonly desk: Desk;
  readonly failures: Failure[];
  readonly faults: Faults;
  /** The manifest's time zone. */
  readonly zone: string;
};

/** Who runs, with what rights. */
export type Runner = { readonly user: string; readonly keyboard: string; readonly mode: Mode };

type Call = { readonly name: string; readonly args: (execution: Execution) => readonly unknown[] };
type Ended = { readonly found: boolean; readonly answer: unknown };

const perform = (
  { options: { bundle } }: Room,
  { execution, realm }: { execution: Execution; realm: Realm },
  call: Call,
): Ended => {
  loadBundle(bundle, realm);
  const act = functionOf(realm, call.name);
  if (act === null) return { found: false, answer: null };
  return { found: true, answer: act(...call.args(execution).map(realm.inward)) };
};

/** One execution of one function. A stopped run ends with Google's sentence, whatever its code made of the error. */
const execute = (room: Room, runner: Runner, call: Call): Ended => {
  const { workbook, now } = room.options;
  const realm = makeRealm(now);
  const watch = room.faults.watch(workbook, call.name);
  const { execution, expose } = makeExecution({ ...runner, workbook, desk: room.desk }, realm, watch);
  installGlobals(execution, expose, room.zone);
  try {
    const ended = perform(room, { execution, realm }, call);
    if (!watch.stopped()) return ended;
  } catch (thrown) {
    if (!watch.stopped()) throw thrown;
  } finally {
    releaseLocks(execution);
  }
  throw new Error(STOPPED);
};

/** The script's error as one of ours, so that callers can tell it by instanceof. */
const asError = (thrown: unknown): Error => {
  const message = (thrown as { readonly message?: unknown } | null)?.message;
  return new Error(typeof message === 'string' ? message : String(thrown), { cause: thrown });
};

/** A public function as the acting user; arguments and answer as google.script.run lets them through. */
export const runPublic = (room: Room, name: string, args: readonly unknown[]): unknown => {
  const { user } = room.options;
  const safe = args.map((argument, at) => jsonSafe(argument, `${name} argument ${at + 1}`));
  const outcome = ((): Ended => {
    try {
      return execute(room, { user, keyboard: user, mode: 'full' }, { name, args: () => safe });
    } catch (thrown) {
      throw asError(thrown);
    }
  })();
  if (!outcome.found) throw new Error(`Script function not found: ${name}`);
  return jsonSafe(outcome.answer, `${name} result`);
};

/** Runs a trigger: what it throws is noted and goes no further. An absent simple trigger is no failure. */
export const fire = (room: Room, runner: Runner, call: Call): void => {
  try {
    const { found } = execute(room, runner, call);
    if (!found && runner.mode === 'trigger') throw new Error(`Script function not found: ${call.name}`);
  } catch (thrown) {
    room.failures.push({ handler: call.name, user: runner.user, message: asError(thrown).message });
  }
};

/** An installed trigger runs as whoever made it; Google names who is at the keyboard only to themselves. */
export const asCreator = (trigger: TriggerModel, keyboard: string): Runner => ({
  user: trigger.owner,
  keyboard: trigger.owner === keyboard ? keyboard : '',
  mode: 'trigger',
});
