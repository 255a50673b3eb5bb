// Reads any JSON value against the table of profile-shape.ts: all problems at once, nothing thrown, no key of the input
// used as a key of ours unless the table names it.

import { nearest } from './nearest.ts';
import { type ProfileProblem, type ProfileProblemCode, shown } from './profile-problem.ts';
import type { Field, ListShape, MapShape, RecordShape, Shape } from './profile-shape.ts';
import { canonicalLine, checkText } from './profile-text.ts';

type ShapeOf<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

/** Where a value stands, and where its problems go. */
export type Place = { readonly path: string; readonly problems: ProfileProblem[] };

const report = (
  place: Place,
  value: unknown,
  problem: { readonly code: ProfileProblemCode; readonly allowed?: readonly string[] },
): void => {
  place.problems.push({ path: place.path, value: shown(value), code: problem.code, allowed: problem.allowed ?? [] });
};

const inside = (place: Place, step: string | number): Place => ({
  problems: place.problems,
  path: typeof step === 'number' ? `${place.path}[${step}]` : place.path === '$' ? step : `${place.path}.${step}`,
});

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (record: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.getOwnPropertyDescriptor(record, key)?.value;

// A text or number with a problem is still returned: the links between the lists are checked all the same.

const readText = (shape: ShapeOf<'text'>, value: unknown, place: Place): unknown => {
  if (typeof value !== 'string') {
    report(place, value, { code: 'not-text' });
    return undefined;
  }
  const text = canonicalLine(shape.rule, value);
  const problem = checkText(shape.rule, text);
  if (problem !== null) report(place, value, problem);
  return text;
};

// All texts of a list stand in one cell of a config tab, and no cell of ours is longer (design §4).
const CELL_MAX = 30_000;

const readTexts = (shape: ShapeOf<'texts'>, value: unknown, place: Place): unknown => {
  if (!Array.isArray(value)) {
    report(place, value, { code: 'not-list' });
    return undefined;
  }
  const texts = Array.from(value, (item: unknown, index) =>
    readText({ kind: 'text', rule: shape.rule }, item, inside(place, index)),
  );
  if (texts.join(`${shape.separator} `).length > CELL_MAX)
    report(place, value, { code: 'too-long', allowed: [String(CELL_MAX)] });
  return texts;
};

const isHundredths = (value: number): boolean => value === Math.round(value * 100) / 100;

const readNumber = (shape: ShapeOf<'number'>, value: unknown, place: Place): unknown => {
  if (typeof value !== 'number') {
    report(place, value, { code: 'not-number', allowed: [String(shape.least), String(shape.greatest)] });
    return undefined;
  }
  const fine = shape.whole ? Number.isInteger(value) : isHundredths(value);
  if (!fine || value < shape.least || value > shape.greatest)
    report(place, value, {
      code: shape.whole ? 'not-whole' : 'out-of-range',
      allowed: [String(shape.least), String(shape.greatest)],
    });
  // JSON knows -0, a cell does not.
  return value === 0 ? 0 : value;
};

const readFlag = (_shape: ShapeOf<'flag'>, value: unknown, place: Place): unknown => {
  if (typeof value !== 'boolean') report(place, value, { code: 'not-flag', allowed: ['true', 'false'] });
  return value;
};

const readChoice = (shape: ShapeOf<'choice'>, value: unknown, place: Place): unknown => {
  const text = typeof value === 'string' ? canonicalLine('line', value) : '';
  if (!shape.of.includes(text)) report(place, value, { code: 'not-one-of', allowed: shape.of });
  return text;
};

const readList = (shape: ListShape, value: unknown, place: Place): unknown => {
  if (!Array.isArray(value)) {
    report(place, value, { code: 'not-list' });
    return undefined;
  }
  if (value.length < shape.least) report(place, value, { code: 'empty-list', allowed: [String(shape.least)] });
  return Array.from(value, (item: unknown, index) => readShape(shape.of, item, inside(place, index)));
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0) || (isRecord(value) && !Object.keys(value)[0]);

/** What a missing value may be, for the sentence: the choices themselves, or the kind of value. */
const expected = (shape: Shape): readonly string[] => {
  if (shape.kind === 'choice') return shape.of;
  return [shape.kind === 'text' ? shape.rule : shape.kind];
};

const readField = (field: Field, value: unknown, place: Place): unknown => {
  if (value !== undefined) {
    const read = readShape(field.shape, value, place);
    // An optional part with nothing in it is the same as none, so that a profile has one form.
    return field.whenAbsent === 'omit' && isEmpty(read) ? undefined : read;
  }
  if (field.whenAbsent === null) report(place, value, { code: 'missing', allowed: expected(field.shape) });
  return field.whenAbsent === null || field.whenAbsent === 'omit'
    ? undefined
    : readShape(field.shape, field.whenAbsent.value, place);
};

const reportUnknownKeys = (shape: RecordShape, value: Readonly<Record<string, unknown>>, place: Place): void => {
  const known = Object.keys(shape.fields);
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const near = nearest(known, key);
    report(inside(place, shown(key)), key, { code: 'unknown-key', allowed: near.length > 0 ? near : known });
  }
};

const readRecord = (shape: RecordShape, value: unknown, place: Place): unknown => {
  if (!isRecord(value)) {
    report(place, value, { code: 'not-record' });
    return undefined;
  }
  reportUnknownKeys(shape, value, place);
  return Object.fromEntries(
    Object.entries(shape.fields)
      .map(([key, field]) => [key, readField(field, own(value, key), inside(place, key))] as const)
      .filter(([, read]) => read !== undefined),
  );
};

const readMap = (shape: MapShape, value: unknown, place: Place): unknown => {
  if (!isRecord(value)) {
    report(place, value, { code: 'not-record' });
    return undefined;
  }
  return Object.fromEntries(
    Object.keys(value).map((key) => {
      const spot = inside(place, shown(key));
      const name = readText({ kind: 'text', rule: 'line' }, key, spot);
      return [String(name), readShape(shape.of, value[key], spot)] as const;
    }),
  );
};

const READERS: { readonly [Kind in Shape['kind']]: (shape: ShapeOf<Kind>, value: unknown, place: Place) => unknown } = {
  text: readText,
  texts: readTexts,
  number: readNumber,
  flag: readFlag,
  choice: readChoice,
  list: readList,
  record: readRecord,
  map: readMap,
};

/** The value in its one form, without what could not be read; problems are added to `place.problems`. */
export const readShape = (shape: Shape, value: unknown, place: Place): unknown =>
  (READERS[shape.kind] as (shape: Shape, value: unknown, place: Place) => unknown)(shape, value, place);
