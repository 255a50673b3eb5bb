// The skin of every service object: counts calls, lets faults strike, answers in the script's own world, and throws by
// name on whatever is not emulated, so that nothing is ever silently skipped.

import type { Counter } from '../counter.ts';
import type { ServiceCall, Watch } from '../faults.ts';
import type { Realm } from '../realm.ts';

const targets = new WeakMap<object, object>();

/** The emulated object behind what a script hands back. Throws Google's sentence when it is none of ours. */
export const behind = <T>(value: unknown): T => {
  const target = typeof value === 'object' && value !== null ? targets.get(value) : undefined;
  if (target === undefined) throw new Error(`The parameters (${typeof value}) don't match the method signature.`);
  return target as T;
};

/** Members every JavaScript object may be asked for by the language itself. */
const SILENT: ReadonlySet<PropertyKey> = new Set(['then', 'toJSON', 'constructor', 'valueOf']);

type Method = (this: object, ...parameters: unknown[]) => unknown;

const reworded = (error: unknown, realm: Realm): Error =>
  realm.error(error instanceof Error ? error.message : String(error));

/** A script's arrays as the host's own: kept in the workbook, they would keep the whole finished script alive. */
const ownArrays = (value: unknown): unknown => (Array.isArray(value) ? Array.from(value, ownArrays) : value);

type Named = { readonly className: string; readonly key: string; readonly method: Method };

/** One call, watched on both sides: what the watch throws, the script gets instead of the answer. */
const watched = (watch: Watch, call: ServiceCall, act: () => unknown): unknown => {
  watch.before(call);
  try {
    return act();
  } finally {
    watch.after(call);
  }
};

const wrap = ({ className, key, method }: Named, { counter, realm, watch }: World): Method => {
  const call = { className, method: key };
  return function called(this: object, ...parameters) {
    const target = targets.get(this);
    if (target === undefined) throw realm.error(`${className}.${key} was called without its object`);
    counter.count(className, key);
    try {
      const answer = watched(watch, call, () => method.apply(target, parameters.map(ownArrays)));
      return answer === target ? this : realm.inward(answer);
    } catch (error) {
      throw reworded(error, realm);
    }
  };
};

type World = { readonly counter: Counter; readonly realm: Realm; readonly watch: Watch };

const memberOf = (target: object, key: string): unknown => {
  const member: unknown = key === 'constructor' ? undefined : Reflect.get(target, key);
  return typeof member === 'function' && !Object.hasOwn(target, key) ? member : undefined;
};

/** Makes the skin of one world; methods are wrapped once per class. `properties`: enums and nested objects. */
export const makeExpose = (world: World) => {
  const classes = new Map<string, Map<string, Method>>();
  const methodOf = (className: string, target: object, key: string): Method => {
    const methods = classes.get(className) ?? new Map<string, Method>();
    classes.set(className, methods);
    const known = methods.get(key);
    if (known !== undefined) return known;
    const member = memberOf(target, key);
    if (member === undefined) throw world.realm.error(`not emulated: ${className}.${key}`);
    const made = wrap({ className, key, method: member as Method }, world);
    methods.set(key, made);
    return made;
  };
  return <T>(className: string, target: object, properties: Readonly<Record<string, unknown>> = {}): T => {
    const skin = new Proxy(target, {
      get: (_target, key) => {
        if (typeof key === 'symbol' || SILENT.has(key)) return undefined;
        if (Object.hasOwn(properties, key)) return properties[key];
        return key === 'toString' ? () => className : methodOf(className, target, key);
      },
      set: (_target, key) => {
        throw world.realm.error(`not emulated: ${className}.${String(key)} = …`);
      },
    });
    targets.set(skin, target);
    return skin as T;
  };
};

export type Expose = ReturnType<typeof makeExpose>;
