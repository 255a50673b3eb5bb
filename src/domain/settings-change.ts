// What an application of settings would change, in numbers: the preview and the receipt of "Áp dụng thiết lập".

import { canonicalText } from './applied.ts';
import type { Campaign } from './campaign.ts';

export type SettingsChange = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Paths of the top two levels whose values differ, units themselves not among them. */
  readonly settings: readonly string[];
};

const ids = (campaign: Campaign): Set<string> => new Set(campaign.units.map(({ id }) => id));

const lacking = (from: Campaign, known: ReadonlySet<string>): string[] =>
  from.units.flatMap(({ id, name }) => (known.has(id) ? [] : [name]));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEqual = (a: unknown, b: unknown): boolean => canonicalText(a ?? null) === canonicalText(b ?? null);

const keysOf = (a: object, b: object): string[] => [...new Set([...Object.keys(a), ...Object.keys(b)])];

const differences = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] =>
  keysOf(before, after).flatMap((key) => {
    const [a, b] = [before[key], after[key]];
    if (isEqual(a, b)) return [];
    return isRecord(a) && isRecord(b)
      ? keysOf(a, b).flatMap((part) => (isEqual(a[part], b[part]) ? [] : [`${key}.${part}`]))
      : [key];
  });

/** Units that stayed but were renamed, regrouped or otherwise edited. */
const editedUnits = (before: Campaign, after: Campaign): string[] => {
  const known = new Map(before.units.map((unit) => [unit.id, unit]));
  return after.units.flatMap((unit) => {
    const old = known.get(unit.id);
    return old === undefined || isEqual(old, unit) ? [] : [`units.${unit.id}`];
  });
};

export const settingsChange = (before: Campaign, after: Campaign): SettingsChange => {
  const { units: _before, ...old } = before;
  const { units: _after, ...next } = after;
  return {
    added: lacking(after, ids(before)),
    removed: lacking(before, ids(after)),
    settings: [...differences(old, next), ...editedUnits(before, after)],
  };
};
