// A loopback server that answers as the Apps Script and Drive APIs do, as far as clasp asks: a project's files are kept
// in memory. It can be told to refuse everything with one of Google's errors.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const SCRIPT_ID = `1${'aB3-_'.repeat(11)}x`;
export const SHEET_ID = 'sheet-0123456789';

export type ProjectFile = { readonly name: string; readonly type: string; readonly source: string };
export type Refusal = { readonly status: number; readonly message: string; readonly only?: RegExp };

export type LoopbackGoogle = {
  readonly url: string;
  /** "PUT /v1/projects/…", oldest first. */
  readonly asked: readonly string[];
  readonly files: () => readonly ProjectFile[];
  /** Bodies of the POSTs. */
  readonly posted: readonly unknown[];
  readonly refuse: (refusal: Refusal | null) => void;
  /** The project is empty again, as a new one. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

type State = { asked: string[]; posted: unknown[]; files: ProjectFile[]; refusal: Refusal | null };

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += part;
  return text === '' ? null : JSON.parse(text);
};

const reply = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
};

const answers = (state: State): Readonly<Record<string, (body: unknown) => unknown>> => ({
  [`GET /v1/projects/${SCRIPT_ID}/content`]: () => ({ scriptId: SCRIPT_ID, files: state.files }),
  [`PUT /v1/projects/${SCRIPT_ID}/content`]: (body) => {
    state.files = (body as { files: ProjectFile[] }).files;
    return { scriptId: SCRIPT_ID, files: state.files };
  },
  [`GET /v1/projects/${SCRIPT_ID}/versions`]: () => ({ versions: [] }),
  'POST /v1/projects': (body) => ({ scriptId: SCRIPT_ID, ...(body as object) }),
  'POST /drive/v3/files': (body) => ({ id: SHEET_ID, ...(body as object) }),
});

const handle = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const act = `${request.method} ${(request.url ?? '').replace(/\?.*$/, '')}`;
  state.asked.push(act);
  // As for a login that was revoked: there is no new token to be had.
  if (act === 'POST /token') return reply(response, 400, { error: 'invalid_grant' });
  const { refusal } = state;
  if (refusal !== null && (refusal.only?.test(act) ?? true)) {
    const { status, message } = refusal;
    return reply(response, status, { error: { code: status, message, errors: [{ message, reason: 'refused' }] } });
  }
  const body = await bodyOf(request);
  if (request.method === 'POST') state.posted.push(body);
  const found = answers(state)[act];
  if (found === undefined)
    return reply(response, 404, { error: { code: 404, message: 'Requested entity was not found.' } });
  return reply(response, 200, found(body));
};

/** Starts on a free port of 127.0.0.1. */
export const startLoopbackGoogle = async (): Promise<LoopbackGoogle> => {
  const state: State = { asked: [], posted: [], files: [], refusal: null };
  const server = createServer((request, response) => {
    handle(state, request, response).catch((error: unknown) =>
      reply(response, 500, { error: { message: String(error) } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: state.asked,
    posted: state.posted,
    files: () => state.files,
    refuse: (refusal) => {
      state.refusal = refusal;
    },
    forget: () => {
      state.files = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
