// One call of the script as a promise that always ends: with an answer, a refusal, an outdated view, a failure or a
// sentence that Google has not answered. What comes too late is dropped: its result is not known to this page.

import type { Refused } from '../domain/api.ts';
import type { Note, Stale } from '../domain/sidebar.ts';
import { PAGE_TROUBLE } from '../messages/page-trouble.ts';
import { failureOf } from './failure.ts';
import { type ScriptRun, type ServerApi, scriptRun } from './google-script.ts';

export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly refused: Refused }
  | { readonly kind: 'stale'; readonly note: Note }
  | { readonly kind: 'failed'; readonly note: Note }
  | { readonly kind: 'silent'; readonly note: Note };

type Result<N extends keyof ServerApi> = Exclude<ReturnType<ServerApi[N]>, Refused | Stale>;

/** Seconds after which the page stops waiting. Steps of the report, a consolidation, an opening may take minutes. */
const PATIENCE = 60;
const LONG_PATIENCE = 360;
const LONG: readonly (keyof ServerApi)[] = [
  'consolidate',
  'repair',
  'checkHealth',
  'startReport',
  'stepReport',
  'runOpening',
  'shareOpened',
  'importForm',
];

const answered = <T>(value: unknown): Answer<T> => {
  if (typeof value !== 'object' || value === null)
    return { kind: 'failed', note: failureOf(`answer ${String(value)}`) };
  if ('refused' in value) return { kind: 'refused', refused: value as Refused };
  if ('stale' in value) return { kind: 'stale', note: (value as Stale).stale };
  return { kind: 'done', value: value as T };
};

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => void>>;

/** Google's object keeps its handlers in itself: the function is called as its member. An unknown one throws here. */
const invoke = (run: ScriptRun, name: keyof ServerApi, args: readonly unknown[]): void => {
  const functions = run as unknown as Functions;
  if (functions[name] === undefined) throw new Error(`${name} is not a function of the script`);
  functions[name](...args);
};

export const callServer = <N extends keyof ServerApi>(
  name: N,
  ...args: Parameters<ServerApi[N]>
): Promise<Answer<Result<N>>> =>
  new Promise((resolve) => {
    const seconds = LONG.includes(name) ? LONG_PATIENCE : PATIENCE;
    const timer = setTimeout(() => resolve({ kind: 'silent', note: PAGE_TROUBLE.timeout(seconds) }), seconds * 1000);
    const end = (answer: Answer<Result<N>>): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const fail = (error: unknown): void => end({ kind: 'failed', note: failureOf(error) });
    try {
      const run = scriptRun();
      if (run === null) throw new Error('google.script.run is missing');
      invoke(run.withSuccessHandler((value) => end(answered(value))).withFailureHandler(fail), name, args);
    } catch (error) {
      fail(error);
    }
  });
