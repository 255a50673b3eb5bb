// "Thiết lập" is the profile as rows path | value. Here a path is read and written after the table of the profile; the
// three long lists have tabs of their own and are no paths.

import type { Leaf, ListShape, RecordShape, Shape } from './profile-shape.ts';
import { PROFILE_SHAPE } from './profile-shape.ts';

export type Step = string | number;

/** One row of "Thiết lập". */
type Slot = { readonly path: string; readonly leaf: Leaf; readonly value: unknown };

const { bodies: _bodies, units: _units, assignments: _assignments, ...settingsFields } = PROFILE_SHAPE.fields;

export const SETTINGS_SHAPE: RecordShape = { kind: 'record', fields: settingsFields };

export const isLeaf = (shape: Shape): shape is Leaf =>
  shape.kind !== 'record' && shape.kind !== 'list' && shape.kind !== 'map';

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;

export const joinPath = (path: string, step: Step): string =>
  typeof step === 'number' ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`;

/** Every leaf under a value, set or not, in the order of the table; lists and free keys as far as they are filled. */
export const slotsOf = (shape: Shape, value: unknown, path: string): Slot[] => {
  if (isLeaf(shape)) return [{ path, leaf: shape, value }];
  if (shape.kind === 'record')
    return Object.entries(shape.fields).flatMap(([key, field]) =>
      slotsOf(field.shape, member(value, key), joinPath(path, key)),
    );
  if (shape.kind === 'list')
    return (Array.isArray(value) ? value : []).flatMap((item: unknown, index) =>
      slotsOf(shape.of, item, joinPath(path, index)),
    );
  return Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([key, item]) =>
    slotsOf(shape.of, item, joinPath(path, key)),
  );
};

type Resolved = { readonly steps: readonly Step[]; readonly leaf: Leaf };

const NAME = /^\.?([A-Za-z0-9]+)(?=$|[.[])/;
const INDEX = /^\[(\d{1,4})\]/;

const deeper = (step: Step, shape: Shape | undefined, rest: string): Resolved | null => {
  const below = shape === undefined ? null : resolveIn(shape, rest);
  return below === null ? null : { steps: [step, ...below.steps], leaf: below.leaf };
};

const resolveField = (shape: RecordShape, rest: string): Resolved | null => {
  const [matched = '', name = ''] = NAME.exec(rest) ?? [];
  const field = Object.entries(shape.fields).find(([key]) => key === name)?.[1];
  return deeper(name, field?.shape, rest.slice(matched.length));
};

const resolveItem = (shape: ListShape, rest: string): Resolved | null => {
  const [matched, index] = INDEX.exec(rest) ?? [];
  return matched === undefined ? null : deeper(Number(index), shape.of, rest.slice(matched.length));
};

const resolveIn = (shape: Shape, rest: string): Resolved | null => {
  if (shape.kind === 'record') return resolveField(shape, rest);
  if (shape.kind === 'list') return resolveItem(shape, rest);
  // A free key is all that follows the dot, dots and brackets of its own included.
  if (shape.kind === 'map') return rest.length > 1 ? { steps: [rest.slice(1)], leaf: shape.of } : null;
  return rest === '' ? { steps: [], leaf: shape } : null;
};

/** What a path of "Thiết lập" leads to; null when there is no such setting. */
export const resolvePath = (path: string): Resolved | null =>
  path.startsWith('.') ? null : resolveIn(SETTINGS_SHAPE, path);
