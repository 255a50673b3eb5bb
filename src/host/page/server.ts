// The local page's server: this computer only, three files, the frames of the script's pages, and the calls of its own
// script. What it serves is listed; a path is never made into the name of a file.

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { dueTriggers } from '../clock-triggers.ts';
import { readBody } from './body.ts';
import { type DeskOptions, makeDesk } from './desk.ts';
import { type Gate, knownHost, mayCall } from './gate.ts';
import type { Ledger } from './ledger.ts';
import { framePage } from './page-frame.ts';
import { type Answer, json, PAGE_POLICY, plainRefusal, send } from './respond.ts';
import { makeShownPages, type ShownPages } from './shown-pages.ts';

export type PageOptions = DeskOptions & {
  /** Folder of the built page: page.html, page.js, styles.css, frame-shim.js. */
  readonly client: string;
  /** Folder of the built bundle, with its sidebar.html. */
  readonly bundle: string;
  /** Tried first; the next free one is taken. */
  readonly port: number;
  /** What the frame shows where the bundle has no sidebar; HTML. */
  readonly noSidebar: string;
  /** Told about an error that no caller can be told about. */
  readonly report: (error: unknown) => void;
};

export type Page = {
  readonly port: number;
  /** With the token of this start, in the part of the address that a browser sends to nobody. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/page.css': ['styles.css', 'text/css; charset=utf-8'],
};

const NOT_FOUND = plainRefusal(404, 'not found');

const textOr = async (path: string, missing: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return missing;
    throw error;
  }
};

/** A page of the script's, with what stands for google.script before it. */
const framed = async (html: string, { client, now }: PageOptions): Promise<Answer> => {
  const shim = await readFile(join(client, 'frame-shim.js'), 'utf8');
  const { html: body, policy } = framePage(html, `globalThis.serverTime=${String(now())};${shim.trim()}`);
  return { status: 200, type: 'text/html; charset=utf-8', body, policy };
};

const served = async (path: string, { options, pages }: Room): Promise<Answer> => {
  if (path === '/sidebar')
    return framed(await textOr(join(options.bundle, 'sidebar.html'), options.noSidebar), options);
  const dialog = pages.at(path);
  if (dialog !== null) return framed(dialog, options);
  const [file, type] = (Object.hasOwn(FILES, path) ? FILES[path] : undefined) ?? [];
  if (file === undefined || type === undefined) return NOT_FOUND;
  return { status: 200, type, body: await readFile(join(options.client, file)), policy: PAGE_POLICY };
};

type Call = (path: string, body: unknown) => Promise<Answer>;
type Room = {
  readonly options: PageOptions;
  readonly pages: ShownPages;
  readonly gate: Gate;
  readonly call: Call;
};

const called = async (request: IncomingMessage, { options, gate, call }: Room): Promise<Answer> => {
  if (!mayCall(request, gate)) return plainRefusal(403, options.settings.texts.otherStart);
  const body = await readBody(request);
  if (body.kind === 'too-long') return plainRefusal(413, 'too long');
  return body.kind === 'json' ? call(request.url ?? '', body.value) : plainRefusal(400, 'not JSON');
};

const answerTo = async (request: IncomingMessage, room: Room): Promise<Answer> => {
  if (!knownHost(request, room.gate)) return plainRefusal(403, 'unknown host');
  if (request.method === 'POST') return called(request, room);
  if (request.method !== 'GET') return plainRefusal(405, 'method not allowed');
  return served((request.url ?? '').split('?')[0] ?? '', room);
};

const PORTS = 50;

/** The first free port from `first` on; 0 asks the system for any. */
const listen = (server: Server, first: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let port = first;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= first + PORTS || port >= 65_535) return reject(error);
      port += 1;
      return server.listen(port, '127.0.0.1');
    });
    server.on('listening', () => resolve((server.address() as AddressInfo).port));
    server.listen(port, '127.0.0.1');
  });

const MINUTE_MS = 60_000;

/** Time-driven triggers, as their creators; an act like any other. Answers with what ends it. */
const keepTime = (ledger: Ledger, { now, report }: PageOptions): (() => void) => {
  const tick = (): void => {
    const { triggers, owner } = ledger.workbook();
    if (dueTriggers(triggers, now()).length > 0)
      ledger.perform({ at: now(), user: owner, act: { kind: 'tick' } }).catch(report);
  };
  const timer = setInterval(tick, MINUTE_MS);
  timer.unref();
  return () => clearInterval(timer);
};

/** Serves until closed; the ledger stays its opener's to close. */
export const servePage = async (options: PageOptions): Promise<Page> => {
  const token = randomBytes(24).toString('base64url');
  const gate = { port: 0, token };
  const pages = makeShownPages();
  const room = { options, pages, gate, call: makeDesk(options, pages) };
  const server = createServer((request, response) => {
    answerTo(request, room).then(
      (answer) => send(response, answer),
      (error: unknown) => {
        options.report(error);
        send(response, json({ error: error instanceof Error ? error.message : String(error) }, 500));
      },
    );
  });
  gate.port = await listen(server, options.port);
  const endTime = keepTime(options.ledger, options);
  return {
    port: gate.port,
    address: `http://127.0.0.1:${gate.port}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        endTime();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
