// Runs of the bundle: a public function, or a trigger's handler. Each run is an execution of its own, as at Google:
// fresh globals, its locks gone when it ends.

import { functionOf, loadBundle, manifestZone } from './bundle.ts';
import { type Consent, consentOf } from './consent.ts';
import type { Desk, Execution, Mode } from './execution.ts';
import { type Faults, STOPPED } from './faults.ts';
import type { Failure, HostOptions } from './host.ts';
import { jsonSafe } from './json-safe.ts';
import { makeRealm, type Realm } from './realm.ts';
import { installGlobals, makeExecution } from './services/globals.ts';
import { releaseLocks } from './services/lock-service.ts';
import type { ProjectModel, TriggerModel } from './workbook.ts';

/** What the runs of one host share. */
export type Room = {
  readonly options: HostOptions;
  readonly desk: Desk;
  readonly failures: Failure[];
  readonly faults: Faults;
};

/** Whose code runs: the bound script's (null), or another project's. */
type Of = { readonly project: ProjectModel | null };

/** Who runs, with what rights. */
export type Runner = Of & { readonly user: string; readonly keyboard: string; readonly mode: Mode };

/** The project that the host's own calls run in. */
export const ownProject = ({ options: { workbook, project } }: Room): ProjectModel | null => {
  if (project === undefined) return null;
  const found = workbook.projects?.find(({ id }) => id === project);
  if (found === undefined) throw new Error(`no project ${project} watches this workbook`);
  return found;
};

/** Where its code lies. */
const folderOf = ({ options: { bundle, projects = {} } }: Room, { project }: Of): string => {
  const folder = project === null ? bundle : projects[project.id];
  if (folder === undefined) throw new Error(`the code of the project ${project?.id} is not known`);
  return folder;
};

const consentIn = (room: Room, runner: Pick<Runner, 'project' | 'user'>): Consent =>
  consentOf(folderOf(room, runner), room.options.refusals ?? {}, runner.user);

type Call = { readonly name: string; readonly args: (execution: Execution) => readonly unknown[] };
type Ended = { readonly found: boolean; readonly answer: unknown };

const perform = (folder: string, { execution, realm }: { execution: Execution; realm: Realm }, call: Call): Ended => {
  loadBundle(folder, realm);
  const act = functionOf(realm, call.name);
  if (act === null) return { found: false, answer: null };
  return { found: true, answer: act(...call.args(execution).map(realm.inward)) };
};

/** One execution of one function. A stopped run ends with Google's sentence, whatever its code made of the error. */
const execute = (room: Room, runner: Runner, call: Call): Ended => {
  const { workbook, now } = room.options;
  const realm = makeRealm(now);
  const watch = room.faults.watch(workbook, call.name);
  const folder = folderOf(room, runner);
  const consent = consentIn(room, runner);
  const { execution, expose } = makeExecution({ ...runner, consent, workbook, desk: room.desk }, realm, watch);
  installGlobals(execution, expose, manifestZone(folder));
  try {
    const ended = perform(folder, { execution, realm }, call);
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

/** Google asks before it runs anything in somebody's name; who has allowed nothing gets no further. */
const requireAnyConsent = (room: Room, runner: Runner): void => {
  const { asked, refused } = consentIn(room, runner);
  if (asked !== null && asked.length > 0 && asked.every((scope) => refused.includes(scope)))
    throw new Error('Authorization is required to perform that action.');
};

/** A public function as the acting user; arguments and answer as google.script.run lets them through. */
export const runPublic = (room: Room, name: string, args: readonly unknown[]): unknown => {
  const { user } = room.options;
  const runner: Runner = { user, keyboard: user, mode: 'full', project: ownProject(room) };
  requireAnyConsent(room, runner);
  const safe = args.map((argument, at) => jsonSafe(argument, `${name} argument ${at + 1}`));
  const outcome = ((): Ended => {
    try {
      return execute(room, runner, { name, args: () => safe });
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
export const asCreator = (trigger: TriggerModel, keyboard: string, project: ProjectModel | null): Runner => ({
  project,
  user: trigger.owner,
  keyboard: trigger.owner === keyboard ? keyboard : '',
  mode: 'trigger',
});
