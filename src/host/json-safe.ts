// What google.script.run lets through: primitives, arrays and plain objects. A Date or a function makes a call vanish
// at Google without a word, so that the host says it aloud.

import { types } from 'node:util';

const refuse = (path: string, what: string): never => {
  throw new Error(`google.script.run: ${path} is ${what}, which cannot be passed`);
};

const copyObject = (value: object, path: string, above: readonly object[]): unknown => {
  if (above.includes(value)) return refuse(path, 'circular');
  if (types.isDate(value)) return refuse(path, 'a Date');
  if (types.isProxy(value)) return refuse(path, 'a service object');
  const inside = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (item, at) => copyAny(item, `${path}[${at}]`, inside));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyAny(item, `${path}.${key}`, inside)]));
};

const PRIMITIVES: ReadonlySet<string> = new Set(['string', 'boolean', 'number']);

const copyAny = (value: unknown, path: string, above: readonly object[]): unknown => {
  if (value === null) return null;
  if (typeof value === 'object') return copyObject(value, path, above);
  if (typeof value === 'number' && !Number.isFinite(value)) return refuse(path, String(value));
  return PRIMITIVES.has(typeof value) ? value : refuse(path, typeof value);
};

/** A copy of plain data; throws with the path of what may not pass. A function that answers nothing answers null. */
export const jsonSafe = (value: unknown, path: string): unknown =>
  value === undefined ? null : copyAny(value, path, []);
