// The local host's contract: what the command line and the local page may ask of it.

import { a1Of, parseA1 } from './a1.ts';
import { mayEditFile } from './access.ts';
import type { Refusals } from './consent.ts';
import { makeCounter } from './counter.ts';
import { holdEvents } from './edit-queue.ts';
import type { Desk, Place, Question, Shown } from './execution.ts';
import { type FaultPlan, type Injection, makeFaults } from './faults.ts';
import { fireClock, fireEdit, fireOpen } from './firing.ts';
import { type HandWork, type Pasted, pasteInto, typeInto } from './human-edit.ts';
import { type Room, runPublic } from './script-run.ts';
import type { WorkbookModel } from './workbook.ts';

/** Outcome of a human edit: Google's own sentence when it is refused; nothing was changed then. */
export type EditOutcome = { readonly refused: string | null };

/** A file a script made through Drive: its bytes stand in the sink the host was given. */
export type MadeBlob = { readonly name: string; readonly bytes: Uint8Array; readonly description?: string };

/** An exception inside a trigger. */
export type Failure = { readonly handler: string; readonly user: string; readonly message: string };

/** A cell or range on a tab, both by name. */
export type Selected = { readonly sheet: string; readonly a1: string };

export type HostOptions = {
  readonly workbook: WorkbookModel;
  /** Folder holding the built bundle: exactly Code.js, sidebar.html, appsscript.json. */
  readonly bundle: string;
  /** The acting account. */
  readonly user: string;
  /** Epoch ms given by the host's clock; read at each use. */
  readonly now: () => number;
  /** Folders with the code of the workbook's other projects, by id. */
  readonly projects?: Readonly<Record<string, string>>;
  /** The other project that this host's runs and ticks are of; edits and openings are of nobody's. */
  readonly project?: string;
  /** What accounts have not allowed the scripts. */
  readonly refusals?: Refusals;
  /** What the person types into the script's prompts, in order; null leaves one. Without any, nothing is typed. */
  readonly replies?: readonly (string | null)[];
  /** Asked instead of `replies`, for dialogs that leave a choice too: what is typed or '', null leaves the dialog. */
  readonly ask?: (question: Question) => string | null;
  /** Where the person's cursor stands. */
  readonly selected?: Selected;
  /** Faults that strike from the first call on (tests); `inject` lays another plan. */
  readonly faults?: FaultPlan;
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
  /** Toasts, alerts, sidebars, dialogs and menus, oldest first. A menu is the JSON of its tree (captions and functions). */
  shown(): readonly Shown[];
  /** Where the cursor stands now: a script may have moved it. */
  selected(): Selected | null;
  /** What triggers threw: nobody sees it at Google, the edit itself stands. Oldest first. */
  failures(): readonly Failure[];
  /** Fires each time-driven trigger of this host's project that is due, once, as its creator; answers their handlers in order. */
  tick(): readonly string[];
  /** Lays a plan of faults over the calls to come, in place of the one before; `[]` ends all faults. */
  inject(plan: FaultPlan): Injection;
  /**
   * On: the workbook's installed edit triggers are busy elsewhere; of the edits to come two events wait, further ones
   * are lost, as at Google. Off: those that wait are delivered in order.
   */
  hold(on: boolean): void;
};

const settle = (room: Room, work: HandWork): EditOutcome => {
  if (work.refused === null) fireEdit(room, work);
  return { refused: work.refused };
};

const placeOf = (workbook: WorkbookModel, selected: Selected | undefined): Place | null => {
  const sheet = workbook.sheets.find(({ name }) => name === selected?.sheet);
  const area = sheet === undefined ? null : parseA1(selected?.a1 ?? '', sheet);
  return sheet === undefined || area === null ? null : { sheet, area };
};

/** A host over one workbook model, which it changes in place. Nothing is read but the bundle, nothing is saved. */
export const makeHost = (options: HostOptions): Host => {
  const { workbook, bundle, user, now } = options;
  const desk: Desk = {
    counter: makeCounter(),
    now,
    bundle,
    files: [],
    shown: [],
    replies: [...(options.replies ?? [])],
    ask: options.ask ?? null,
    active: placeOf(workbook, options.selected),
  };
  const faults = makeFaults(options.faults ?? []);
  const room: Room = { options, desk, failures: [], faults };
  const hands = () => ({ workbook, user, now: now() });
  return {
    workbook,
    run: (name, ...args) => runPublic(room, name, args),
    edit: (sheet, a1, text) => settle(room, typeInto(hands(), { sheet, a1 }, text)),
    paste: (target) => settle(room, pasteInto(hands(), target)),
    open: () => {
      if (mayEditFile(workbook, user)) fireOpen(room);
    },
    calls: desk.counter.calls,
    files: () => desk.files,
    shown: () => desk.shown,
    selected: () => (desk.active === null ? null : { sheet: desk.active.sheet.name, a1: a1Of(desk.active.area) }),
    failures: () => room.failures,
    tick: () => fireClock(room),
    inject: faults.inject,
    hold: (on) => holdEvents(workbook, on),
  };
};
