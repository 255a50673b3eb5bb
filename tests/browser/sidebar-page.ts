// The built sidebar in a browser, with a script behind it that answers as the test says and remembers what it was asked.

import type { Browser, Page } from 'playwright-core';
import type { ServerApi } from '../../src/sidebar/google-script.ts';

export type Answers = { readonly [N in keyof ServerApi]?: (...args: Parameters<ServerApi[N]>) => Reply<N> };
type Reply<N extends keyof ServerApi> = ReturnType<ServerApi[N]> | Promise<ReturnType<ServerApi[N]>>;

type Call = { readonly name: string; readonly args: readonly unknown[] };

export type Sidebar = {
  readonly page: Page;
  readonly calls: readonly Call[];
  readonly callsOf: (name: keyof ServerApi) => readonly Call[];
  /** Requests that left the page: there must be none. */
  readonly requests: readonly string[];
  /** Errors of the page's own script. */
  readonly errors: readonly string[];
  /** Other answers from now on. */
  readonly answer: (answers: Answers) => void;
  readonly close: () => Promise<void>;
};

const ADDRESS = 'https://sidebar.test/';

/** google.script as Google documents it: handlers on a new runner each time, answers later, errors as Error. */
const FAKE_RUN = `
  const runner = (done, fail) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (handler) => runner(handler, fail);
      if (name === 'withFailureHandler') return (handler) => runner(done, handler);
      return (...args) => {
        answerCall(name, args).then((answer) =>
          'thrown' in answer ? fail(new Error(answer.thrown)) : done(answer.value));
      };
    },
  });
  window.google = { script: { run: runner(() => {}, () => {}), host: { close: () => { window.closed_ = true; } } } };
`;

const answerWith = async (answers: Answers, { name, args }: Call): Promise<object> => {
  const answer = answers[name as keyof ServerApi] as ((...given: readonly unknown[]) => unknown) | undefined;
  if (answer === undefined) return { thrown: `${name} was not expected` };
  try {
    return { value: await answer(...args) };
  } catch (error) {
    return { thrown: (error as Error).message };
  }
};

export type Options = {
  readonly answers: Answers;
  readonly width?: number;
  readonly height?: number;
  readonly now?: string;
};

export const openPage = async (browser: Browser, html: string, options: Options) => {
  const { answers, width = 300, height = 700, now = '2024-11-30T14:28:00+07:00' } = options;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1.5, locale: 'vi-VN' });
  const page = await context.newPage();
  const calls: Call[] = [];
  const requests: string[] = [];
  const errors: string[] = [];
  let current = answers;
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => request.url() !== ADDRESS && requests.push(request.url()));
  await page.exposeFunction('answerCall', (name: string, args: readonly unknown[]) => {
    calls.push({ name, args });
    return answerWith(current, { name, args });
  });
  await page.addInitScript(FAKE_RUN);
  await page.clock.setFixedTime(new Date(now));
  await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto(ADDRESS);
  const sidebar: Sidebar = {
    page,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name),
    requests,
    errors,
    answer: (next) => {
      current = { ...current, ...next };
    },
    close: () => context.close(),
  };
  return sidebar;
};
