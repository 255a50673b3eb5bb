// The options every command takes, read once: which file, whose hands, what time it is.

import { ALLOWED, actingAs, BAD_OPTION } from '../messages/local-host.ts';
import { OWNER, type Values, WORKBOOK } from './options.ts';

type Common = {
  readonly workbook: string;
  readonly user: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** "Tài khoản …, thời điểm …", when one of them was given. */
  readonly acting: string | null;
};

const ISO = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Epoch ms; NaN without an offset and for days that do not exist, which Date.parse would carry over. */
export const readInstant = (iso: string): number => {
  const day = ISO.exec(iso)?.[1];
  if (day === undefined) return Number.NaN;
  const midnight = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return exists ? Date.parse(iso) : Number.NaN;
};

const CHECKS = [
  { name: 'workbook', ok: (text: string) => /[^/\\]\.xlsx$/i.test(text), allowed: ALLOWED.workbook },
  { name: 'as', ok: (text: string) => /^[^\s@]+@[^\s@]+$/.test(text), allowed: ALLOWED.email },
  { name: 'now', ok: (text: string) => !Number.isNaN(readInstant(text)), allowed: ALLOWED.instant },
] as const;

const problemOf = (command: string, values: Values): string | null => {
  for (const { name, ok, allowed } of CHECKS) {
    const value = values[name];
    if (value !== undefined && !ok(value)) return BAD_OPTION.value(command, { name: `--${name}`, value }, [allowed]);
  }
  return null;
};

/** The options with their defaults, or the sentence about the first bad one. `clock`: the real time, epoch ms. */
export const readCommon = (command: string, typed: Values, clock: () => number): Common | string => {
  const { as: account, ...others } = typed;
  const values: Values = command === 'export' || account === undefined ? others : typed;
  const problem = problemOf(command, values);
  if (problem !== null) return problem;
  const { workbook = WORKBOOK, as: user = OWNER } = values;
  const fixed = values.now === undefined ? null : readInstant(values.now);
  const now = fixed === null ? clock : () => fixed;
  const given = values.as !== undefined || fixed !== null;
  return { workbook, user, now, acting: given ? actingAs(user, now()) : null };
};
