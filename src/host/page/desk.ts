// What the page's script may ask the server, over one ledger: the state since a version, an act, a file.

import { encodeWorkbook } from '../store.ts';
import type { Deed, Done } from './act.ts';
import { actIn, membersOf } from './call-shape.ts';
import type { Ledger } from './ledger.ts';
import type { ActAnswer, PageSettings, StateAnswer } from './protocol.ts';
import { type Answer, json, plainRefusal } from './respond.ts';
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

type Made = { readonly name: string; readonly bytes: Uint8Array };

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

const told = ({ files, ...done }: Done, version: number): ActAnswer => ({
  ...done,
  files: files.map(({ name }) => name),
  version,
});

/** Calls by their path; each gets the JSON it was sent and the account it is made as. */
export const makeDesk = (options: DeskOptions) => {
  const { ledger, now, fileName, settings } = options;
  const made: Made[] = [];
  let savedAt = now();
  ledger.watch(() => {
    savedAt = now();
  });

  const state = async (user: string, since: number): Promise<Answer> => {
    const { versions } = ledger;
    if (since >= versions.current()) await news(ledger);
    const workbook = ledger.workbook();
    const answer: StateAnswer = {
      version: versions.current(),
      savedAt,
      order: workbook.sheets.map(({ id }) => id),
      sheets: workbook.sheets
        .filter((sheet) => versions.of(sheet) > since)
        .map((sheet) => viewOf(workbook, sheet, user)),
      accounts: accountsOf(workbook),
      files: made.map(({ name }) => name),
      fileName,
      ...(since === 0 ? { settings } : {}),
    };
    return json(answer);
  };

  const act = async (user: string, value: unknown): Promise<Answer> => {
    const read = actIn(value);
    if (read === null) return BAD;
    const deed: Deed = { at: now(), user, act: read };
    const done = await ledger.perform(deed);
    if (done.question === null) made.push(...done.files);
    return json(told(done, ledger.versions.current()));
  };

  const download = async (which: unknown): Promise<Answer> => {
    if (which === 'workbook')
      return {
        status: 200,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: await encodeWorkbook(ledger.workbook()),
        fileName,
      };
    const file = made.findLast(({ name }) => name === which);
    if (file === undefined) return plainRefusal(404, 'no such file');
    return { status: 200, type: 'application/octet-stream', body: file.bytes, fileName: file.name };
  };

  return async (path: string, body: unknown): Promise<Answer> => {
    const members = membersOf(body);
    const user = userIn(ledger, members?.as);
    if (members === null || user === null) return BAD;
    if (path === '/api/state') return state(user, typeof members.since === 'number' ? members.since : 0);
    if (path === '/api/act') return act(user, members.act);
    return path === '/api/download' ? download(members.which) : plainRefusal(404, 'no such call');
  };
};
