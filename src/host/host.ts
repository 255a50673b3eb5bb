// The local host's contract: what the command line and the local page may ask of it.

import { mayEditFile } from './access.ts';
import { functionOf, loadBundle, manifestZone } from './bundle.ts';
import { dueTriggers } from './clock-triggers.ts';
import { makeCounter } from './counter.ts';
import { editEvent, openEvent } from './events.ts';
import type { Desk, Execution, Mode, ShownKind } from './execution.ts';
import { type HandWork, type Pasted, pasteInto, typeInto } from './human-edit.ts';
import { jsonSafe } from './json-safe.ts';
import { makeRealm } from './realm.ts';
import { installGlobals, makeExecution } from './services/globals.ts';
import type { TriggerModel, WorkbookModel } from './workbook.ts';

/** Outcome of a human edit: Google's own sentence when it is refused; nothing was changed then. */
export type EditOutcome = { readonly refused: string | null };

/** A file a script made through Drive: its bytes stand in the sink the host was given. */
export type MadeBlob = { readonly name: string; readonly bytes: Uint8Array };

/** An exception inside a trigger. */
export type Failure = { readonly handler: string; readonly user: string; readonly message: string };

export type HostOptions = {
  readonly workbook: WorkbookModel;
  /** Folder holding the built bundle: exactly Code.js, sidebar.html, appsscript.json. */
  readonly bundle: string;
  /** The acting account. */
  readonly user: string;
  /** Epoch ms given by the host's clock; read at each use. */
  readonly now: () => number;
};

export type Host = {
  readonly workbook: WorkbookModel;
  /** Calls a public function of the bundle as the acting user, fully authorised (menu, sidebar). JSON-safe both ways. */
  run(name: string, ...args: readonly unknown[]): unknown;
  /** A human types `text` into one cell: protection, cell rule, typing of numbers/dates/booleans, simple onEdit, installable edit triggers. */
  edit(sheet: string, a1: string, text: string): EditOutcome;
  /** A human pastes rows of texts; `valuesOnly` keeps the cell rules, otherwise they are lost. */
  paste(target: Pasted): EditOutcome;
  /** The file is opened by the acting user: runs the simple onOpen. */
  open(): void;
  /** Service calls counted since the host was made (design §11), by "Range.getValues". */
  calls(): Readonly<Record<string, number>>;
  /** Files made through Drive since the host was made. */
  files(): readonly MadeBlob[];
  /** Toasts, alerts, sidebars and menus, oldest first. A menu is the JSON of its tree (captions and functions). */
  shown(): readonly { readonly kind: ShownKind; readonly text: string }[];
  /** What triggers threw: nobody sees it at Google, the edit itself stands. Oldest first. */
  failures(): readonly Failure[];
  /** Fires each time-driven trigger that is due, once, as its creator; answers their handlers in order. */
  tick(): readonly string[];
};

/** Who runs, with what rights. */
type Runner = { readonly user: string; readonly keyboard: string; readonly mode: Mode };

type Room = { readonly options: HostOptions; readonly desk: Desk; readonly failures: Failure[]; readonly zone: string };

/** One execution: fresh globals, the bundle, one function. `missing`: what an absent function comes to. */
const execute = (
  { options, desk, zone }: Room,
  runner: Runner,
  call: { readonly name: string; readonly args: (execution: Execution) => readonly unknown[] },
): { readonly found: boolean; readonly answer: unknown } => {
  const realm = makeRealm(options.now);
  const { execution, expose } = makeExecution({ ...runner, workbook: options.workbook, desk }, realm);
  installGlobals(execution, expose, zone);
  loadBundle(options.bundle, realm);
  const act = functionOf(realm, call.name);
  if (act === null) return { found: false, answer: null };
  return { found: true, answer: act(...call.args(execution).map(realm.inward)) };
};

/** The script's error as one of ours, so that callers can tell it by instanceof. */
const asError = (thrown: unknown): Error => {
  const message = (thrown as { readonly message?: unknown } | null)?.message;
  return new Error(typeof message === 'string' ? message : String(thrown), { cause: thrown });
};

const runPublic = (room: Room, name: string, args: readonly unknown[]): unknown => {
  const { user } = room.options;
  const safe = args.map((argument, at) => jsonSafe(argument, `${name} argument ${at + 1}`));
  const outcome = ((): ReturnType<typeof execute> => {
    try {
      return execute(room, { user, keyboard: user, mode: 'full' }, { name, args: () => safe });
    } catch (thrown) {
      throw asError(thrown);
    }
  })();
  if (!outcome.found) throw new Error(`Script function not found: ${name}`);
  return jsonSafe(outcome.answer, `${name} result`);
};

type Fired = { readonly handler: string; readonly args: (execution: Execution) => readonly unknown[] };

/** Runs a trigger: what it throws is noted and goes no further. An absent simple trigger is no failure. */
const fire = (room: Room, runner: Runner, { handler, args }: Fired): void => {
  try {
    const { found } = execute(room, runner, { name: handler, args });
    if (!found && runner.mode === 'trigger') throw new Error(`Script function not found: ${handler}`);
  } catch (thrown) {
    room.failures.push({ handler, user: runner.user, message: asError(thrown).message });
  }
};

const asCreator = (trigger: TriggerModel, keyboard: string): Runner => ({
  user: trigger.owner,
  keyboard: trigger.owner === keyboard ? keyboard : '',
  mode: 'trigger',
});

/** After a person's edit: the simple trigger as that person, then the installed ones as their creators. */
const fireEdit = (room: Room, work: Extract<HandWork, { refused: null }>): void => {
  const { user, workbook } = room.options;
  room.desk.active = work.place;
  fire(
    room,
    { user, keyboard: '', mode: 'simple' },
    { handler: 'onEdit', args: (execution) => [editEvent(execution, work)] },
  );
  for (const trigger of workbook.triggers.filter((one) => one.kind === 'edit'))
    fire(room, asCreator(trigger, user), {
      handler: trigger.handler,
      args: (execution) => [{ ...editEvent(execution, work), triggerUid: trigger.id }],
    });
};

const settle = (room: Room, work: HandWork): EditOutcome => {
  if (work.refused === null) fireEdit(room, work);
  return { refused: work.refused };
};

const tick = (room: Room): readonly string[] => {
  const { workbook, now, user } = room.options;
  const due = dueTriggers(workbook.triggers, now());
  for (const trigger of due) {
    trigger.lastFired = now();
    fire(room, asCreator(trigger, user), { handler: trigger.handler, args: () => [{ triggerUid: trigger.id }] });
  }
  return due.map((trigger) => trigger.handler);
};

/** A host over one workbook model, which it changes in place. Nothing is read but the bundle, nothing is saved. */
export const makeHost = (options: HostOptions): Host => {
  const { workbook, bundle, user, now } = options;
  const desk: Desk = { counter: makeCounter(), now, bundle, files: [], shown: [], active: null };
  const room: Room = { options, desk, failures: [], zone: manifestZone(bundle) };
  const hands = () => ({ workbook, user, now: now() });
  return {
    workbook,
    run: (name, ...args) => runPublic(room, name, args),
    edit: (sheet, a1, text) => settle(room, typeInto(hands(), { sheet, a1 }, text)),
    paste: (target) => settle(room, pasteInto(hands(), target)),
    open: () => {
      if (mayEditFile(workbook, user))
        fire(
          room,
          { user, keyboard: '', mode: 'simple' },
          { handler: 'onOpen', args: (execution) => [openEvent(execution)] },
        );
    },
    calls: desk.counter.calls,
    files: () => desk.files,
    shown: () => desk.shown,
    failures: () => room.failures,
    tick: () => tick(room),
  };
};
