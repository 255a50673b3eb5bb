// `serve`: the workbook as a page in this computer's browser, until Ctrl+C. The file is held for as long as it is served;
// what the page is told "saved" is on the disk (host/page).

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Ledger, openLedger } from '../../host/page/ledger.ts';
import { type Page, servePage } from '../../host/page/server.ts';
import { storeError } from '../../host/store-problem.ts';
import { ALLOWED, BAD_OPTION } from '../../messages/local-host.ts';
import { NO_SIDEBAR, PAGE_TEXTS, SERVED } from '../../messages/local-page.ts';
import { type Answer, badUsage, done } from '../answer.ts';
import type { Command } from '../command.ts';
import { readInstant } from '../common-options.ts';

const DEFAULT_PORT = 4173;

/** Built beside the program, as the bundle is. */
const CLIENT = fileURLToPath(new URL('page/', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../dist/', import.meta.url));

/** The bundle's function that says why a cell may not be edited. */
const EXPLAIN = 'whyLocked';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const report = (error: unknown): void => {
  process.stderr.write(`${SERVED.trouble(causeOf(error))}\n`);
};

/** A clock that was set goes on from there. */
const clockFrom = (iso: string | undefined): (() => number) => {
  if (iso === undefined) return Date.now;
  const ahead = readInstant(iso) - Date.now();
  return () => Date.now() + ahead;
};

const portOf = (text: string): number | null =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;

const told = (ledger: Ledger): string[] => (ledger.tail === null ? [] : [SERVED.tail(ledger.tail)]);

const announce = (page: Page, ledger: Ledger, wanted: number): void => {
  if (ledger.replayed > 0) say(SERVED.replayed(ledger.replayed));
  for (const notice of told(ledger)) say(notice);
  if (wanted !== 0 && page.port !== wanted) say(SERVED.portTaken(wanted, page.port));
  say(SERVED.ready(page.address));
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

type Serving = { readonly workbook: string; readonly port: number; readonly now: () => number };

const serveUntilStopped = async ({ workbook, port, now }: Serving): Promise<Answer> => {
  if (!existsSync(workbook)) throw storeError({ id: 'file-missing', file: workbook });
  // Listened for before the lock is taken: whoever is told the address may stop it at once, and it must stop cleanly.
  const stopped = untilStopped();
  const ledger = await openLedger({ path: workbook, bundle: BUNDLE, report });
  try {
    const page = await servePage({
      ledger,
      now,
      port,
      report,
      bundle: BUNDLE,
      client: CLIENT,
      noSidebar: NO_SIDEBAR,
      fileName: basename(workbook),
      settings: { texts: PAGE_TEXTS, explain: EXPLAIN, notices: told(ledger) },
    });
    announce(page, ledger, port);
    await stopped;
    await page.close();
  } finally {
    await ledger.close();
  }
  return done({ stopped: workbook }, SERVED.stopped(workbook));
};

export const serve: Command = {
  options: ['port'],
  act: ({ values, workbook }) => {
    const port = values.port === undefined ? DEFAULT_PORT : portOf(values.port);
    if (port === null)
      return badUsage(BAD_OPTION.value('serve', { name: '--port', value: values.port ?? '' }, [ALLOWED.port]));
    return serveUntilStopped({ workbook, port, now: clockFrom(values.now) });
  },
};
