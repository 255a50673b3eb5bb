// What the page's script may ask, read from JSON of unknown make: a shape that does not fit is null, never half taken.

import type { Selected } from '../host.ts';
import type { Act } from './act.ts';

type Members = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export const membersOf = (value: unknown): Members | null =>
  typeof value === 'object' && value !== null && !isList(value) ? (value as Members) : null;

const selectedIn = (value: unknown): Selected | null => {
  const { sheet, a1 } = membersOf(value) ?? {};
  return isText(sheet) && isText(a1) ? { sheet, a1 } : null;
};

const all = <T>(list: unknown, read: (item: unknown) => T | null): T[] | null => {
  if (!isList(list)) return null;
  const items = list.map(read);
  return items.includes(null) ? null : (items as T[]);
};

const editIn = (value: unknown) => {
  const place = selectedIn(value);
  const text = membersOf(value)?.text;
  return place !== null && isText(text) ? { ...place, text } : null;
};

const rowIn = (value: unknown): string[] | null => all(value, (cell) => (isText(cell) ? cell : null));

const editAct = ({ edits }: Members): Act | null => {
  const read = all(edits, editIn);
  return read === null || read.length === 0 ? null : { kind: 'edit', edits: read };
};

const pasteAct = (members: Members): Act | null => {
  const [place, rows] = [selectedIn(members), all(members.rows, rowIn)];
  return place === null || rows === null ? null : { kind: 'paste', ...place, rows };
};

/** A public function: a name that ends with _ is private at Google. */
const FUNCTION = /^[a-z][A-Za-z0-9]*$/;

const repliesIn = (value: unknown): (string | null)[] | null => {
  if (!isList(value)) return null;
  return value.every((one) => one === null || isText(one)) ? (value as (string | null)[]) : null;
};

const runAct = ({ name, args, replies, selected }: Members): Act | null => {
  const read = repliesIn(replies);
  if (!isText(name) || !FUNCTION.test(name) || !isList(args) || read === null) return null;
  return { kind: 'run', name, args, replies: read, selected: selectedIn(selected) };
};

const READERS: Readonly<Record<string, (members: Members) => Act | null>> = {
  edit: editAct,
  paste: pasteAct,
  run: runAct,
  open: () => ({ kind: 'open' }),
};

export const actIn = (value: unknown): Act | null => {
  const members = membersOf(value);
  const kind = members?.kind;
  if (members === null || !isText(kind) || !Object.hasOwn(READERS, kind)) return null;
  return READERS[kind]?.(members) ?? null;
};
