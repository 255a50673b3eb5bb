// How far a making of the report has come: kept in one property between the sidebar's calls. Only a cache: lost, the
// making begins anew, and nothing that was made is lost with it.

import type { MadeFile } from '../../domain/api.ts';
import { jsonMembers } from '../../domain/json-members.ts';
import { memory } from '../ours.ts';

export type Run = {
  /** Epoch ms of its begin. */
  readonly begun: number;
  /** Hash of the applied settings: a making begun under other settings is not gone on with. */
  readonly settings: string;
  /** How many units of work are done, of how many. */
  readonly at: number;
  readonly units: number;
  readonly tabs: number;
  /** Errors found in the tabs so far. */
  readonly errors: number;
  /** SHA-256 of what was published, hex; '' before. */
  readonly published: string;
  readonly message: string;
  readonly files: readonly MadeFile[];
};

const PROPERTY = 'report-run';

/** Tabs checked by one call. */
export const SLICE = 4;
/** To consolidate, to write, to verify. */
const AFTER_CHECK = 3;

export const slicesOf = (tabs: number): number => Math.ceil(tabs / SLICE);

export const newRun = (begun: number, settings: string, tabs: number): Run => ({
  begun,
  settings,
  at: 0,
  units: slicesOf(tabs) + AFTER_CHECK,
  tabs,
  errors: 0,
  published: '',
  message: '',
  files: [],
});

const NUMBERS = ['begun', 'at', 'units', 'tabs', 'errors'] as const;
const TEXTS = ['settings', 'published', 'message'] as const;

const isRun = (value: Readonly<Record<string, unknown>>): boolean =>
  NUMBERS.every((name) => typeof value[name] === 'number') &&
  TEXTS.every((name) => typeof value[name] === 'string') &&
  Array.isArray(value.files);

/** Null when there is none, or it cannot be read. */
export const parseRun = (text: string | null): Run | null => {
  const members = jsonMembers(text ?? '');
  return isRun(members) ? (members as unknown as Run) : null;
};

/** One service call. */
export const readRun = (): Run | null => parseRun(memory().getProperty(PROPERTY));

/** One service call. */
export const keepRun = (run: Run): Run => {
  memory().setProperty(PROPERTY, JSON.stringify(run));
  return run;
};

export const isDone = ({ at, units }: Run): boolean => at >= units;
