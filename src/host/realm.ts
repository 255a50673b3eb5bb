// The script's own world: a V8 context with its own Array, Date and Error. A host's Date is no Date in there
// (instanceof fails), so that whatever goes in or comes out is rebuilt on the other side.

import { types } from 'node:util';
import { createContext, runInContext } from 'node:vm';

export type Globals = Record<string, unknown>;

export type Realm = {
  readonly globals: Globals;
  /** Arrays, plain objects and dates rebuilt with the context's constructors; everything else as it is. */
  readonly inward: (value: unknown) => unknown;
  /** An error as the script's own catch expects it. */
  readonly error: (message: string) => Error;
};

// The clock of the context is the host's: deadlines are tested at any hour.
const PRELUDE = `(now) => {
  const Real = Date;
  function HostDate(...parts) {
    if (new.target === undefined) return new Real(now()).toString();
    return Reflect.construct(Real, parts.length === 0 ? [now()] : parts, new.target);
  }
  HostDate.prototype = Real.prototype;
  HostDate.prototype.constructor = HostDate;
  Object.assign(HostDate, { now, parse: Real.parse, UTC: Real.UTC });
  Object.defineProperty(globalThis, 'Date', { value: HostDate, writable: true, configurable: true });
  return {
    list: (length) => new Array(length),
    record: (entries) => Object.fromEntries(entries),
    date: (time) => new Real(time),
    error: (message) => new Error(message),
  };
}`;

type Makers = {
  readonly list: (length: number) => unknown[];
  readonly record: (entries: readonly (readonly [string, unknown])[]) => unknown;
  readonly date: (time: number) => unknown;
  readonly error: (message: string) => Error;
};

const isPlain = (value: object): boolean => {
  const above: unknown = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null;
};

const rebuilt = (value: object, make: Makers): unknown => {
  if (types.isProxy(value)) return value;
  if (Array.isArray(value)) return listOf(value, make);
  if (types.isDate(value)) return make.date(value.getTime());
  return isPlain(value) ? recordOf(value, make) : value;
};

const anyOf = (value: unknown, make: Makers): unknown =>
  typeof value === 'object' && value !== null ? rebuilt(value, make) : value;

const listOf = (value: readonly unknown[], make: Makers): unknown[] => {
  const list = make.list(value.length);
  for (let at = 0; at < value.length; at += 1) list[at] = anyOf(value[at], make);
  return list;
};

const recordOf = (value: object, make: Makers): unknown =>
  make.record(Object.entries(value).map(([key, item]) => [key, anyOf(item, make)] as const));

/** A fresh context. `now` gives epoch ms, read at each use. */
export const makeRealm = (now: () => number): Realm => {
  const globals: Globals = {};
  createContext(globals);
  const make = (runInContext(PRELUDE, globals) as (clock: () => number) => Makers)(now);
  return { globals, inward: (value) => anyOf(value, make), error: make.error };
};
