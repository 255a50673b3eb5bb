// What the page's script may ask the server, over one ledger: the state since a version, an act, a file.

import type { Shown } from '../execution.ts';
import { encodeWorkbook } from '../store.ts';
import type { Deed, Done } from './act.ts';
import { actIn, membersOf } from './call-shape.ts';
import type { Ledger } from './ledger.ts';
import type { ActAnswer, PageSettings, ShownThing, StateAnswer } from './protocol.ts';
import { type Answer, json, plainRefusal } from './respond.ts';
import type { ShownPages } from './shown-pages.ts';
import { accountsOf, viewOf } from './view.ts';

/** The account that only looks on; it may do nothing, as at Google. */
export const ONLOOKER = '';

/** How long a window waits for news before it asks again. */
const PATIENCE_MS = 25_000;

export type DeskOptions = {
  readonly ledger: Ledger;
  /** Epoch ms. */
  readonly now: () => number;
  /** Name of the workbook's file. */
  readonly fileName: string;
  /** Words and settings of the page, handed through. */
  readonly settings: PageSettings;
};

const BAD = plainRefusal(400, 'bad request');

const userIn = (ledger: Ledger, as: unknown): string | null => {
  const known = accountsOf(ledger.workbook()).map(({ email }) => email);
  return typeof as === 'string' && [...known, ONLOOKER].includes(as) ? as : null;
};

/** Ends with the next change, or after a while without one. */
const news = (ledger: Ledger): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE_MS);
    const stop = ledger.watch(end);
    timer.unref();
  });

type KeepPage = ShownPages['keep'];

const shownThing = ({ kind, text, page }: Shown, keep: KeepPage): ShownThing =>
  page === undefined
    ? { kind, text }
    : { kind, text, frame: { address: keep(page.html), width: page.width, height: page.height } };

const told = ({ files, shown, ...done }: Done, version: number, keep: KeepPage): ActAnswer => ({
  ...done,
  shown: shown.map((one) => shownThing(one, keep)),
  files: files.map(({ name }) => name),
  version,
});

type Made = { readonly name: string; readonly bytes: Uint8Array };

/** What one server keeps: the papers made since its start, dialogs' pages, and when something was last saved. */
type Kept = { readonly made: Made[]; readonly pages: ShownPages; savedAt: number };

type Caller = { readonly user: string; readonly body: Readonly<Record<string, unknown>> };
type Call = (options: DeskOptions, kept: Kept, caller: Caller) => Promise<Answer>;

const state: Call = async ({ ledger, fileName, settings }, kept, { user, body }) => {
  const { versions } = ledger;
  const since = typeof body.since === 'number' ? body.since : 0;
  if (since >= versions.current()) await news(ledger);
  const workbook = ledger.workbook();
  const changed = workbook.sheets.filter((sheet) => versions.of(sheet) > since);
  const answer: StateAnswer = {
    version: versions.current(),
    savedAt: kept.savedAt,
    order: workbook.sheets.map(({ id }) => id),
    sheets: changed.map((sheet) => viewOf(workbook, sheet, user)),
    accounts: accountsOf(workbook),
    files: kept.made.map(({ name }) => name),
    fileName,
    ...(since === 0 ? { settings } : {}),
  };
  return json(answer);
};

const act: Call = async ({ ledger, now }, { made, pages }, { user, body }) => {
  const read = actIn(body.act);
  if (read === null) return BAD;
  const deed: Deed = { at: now(), user, act: read };
  const done = await ledger.perform(deed);
  if (done.question === null) made.push(...done.files);
  return json(told(done, ledger.versions.current(), pages.keep));
};

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const download: Call = async ({ ledger, fileName }, { made }, { body: { which } }) => {
  if (which === 'workbook')
    return { status: 200, type: SHEET_TYPE, body: await encodeWorkbook(ledger.workbook()), fileName };
  const file = made.findLast(({ name }) => name === which);
  if (file === undefined) return plainRefusal(404, 'no such file');
  return { status: 200, type: 'application/octet-stream', body: file.bytes, fileName: file.name };
};

const CALLS: Readonly<Record<string, Call>> = { '/api/state': state, '/api/act': act, '/api/download': download };

/** Calls by their path; each gets the JSON it was sent. */
export const makeDesk = (options: DeskOptions, pages: ShownPages) => {
  const { ledger, now } = options;
  const kept: Kept = { made: [], pages, savedAt: now() };
  ledger.watch(() => {
    kept.savedAt = now();
  });
  return async (path: string, value: unknown): Promise<Answer> => {
    const call = Object.hasOwn(CALLS, path) ? CALLS[path] : undefined;
    if (call === undefined) return plainRefusal(404, 'no such call');
    const body = membersOf(value);
    const user = userIn(ledger, body?.as);
    return body === null || user === null ? BAD : call(options, kept, { user, body });
  };
};
