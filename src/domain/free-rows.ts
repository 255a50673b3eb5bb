// Free rows of a tab's tables, for units the list lacks: a tab is made with a few, the secretariat may add more. Which
// there are is what the tab's own keys say; nothing else keeps count.

import type { Aspect } from './campaign.ts';
import { parseRowKey, rowKey } from './tab-keys.ts';

/** Free rows under each table as a tab is made (design §4). */
export const FREE_ROWS = 3;
/** So many are added at once. */
export const MOST_ADDED = 20;

/** A table of a body's tab. */
export type FreeTable = { readonly aspect: Aspect; readonly group: string };

type FreeKey = FreeTable & { readonly index: number };

const freeKeys = (keys: Iterable<unknown>): FreeKey[] =>
  [...keys].flatMap((text) => {
    const key = parseRowKey(text);
    return key?.kind === 'free' ? [key] : [];
  });

const isOf = ({ aspect, group }: FreeTable, other: FreeTable): boolean =>
  aspect === other.aspect && group === other.group;

const keyOf = ({ aspect, group }: FreeTable, index: number): string => rowKey({ kind: 'free', aspect, group, index });

/** The highest number among a table's free rows; 0 where it has none. */
export const lastFree = (keys: Iterable<unknown>, table: FreeTable): number =>
  Math.max(0, ...freeKeys(keys).flatMap((key) => (isOf(key, table) ? [key.index] : [])));

/** Keys of the `count` free rows that come after those of a table. */
export const nextFree = (keys: Iterable<unknown>, table: FreeTable, count: number): string[] => {
  const last = lastFree(keys, table);
  return Array.from({ length: count }, (_unused, at) => keyOf(table, last + 1 + at));
};

export type MissingFree = { readonly table: FreeTable; readonly keys: readonly string[] };

/** Free rows up to the highest that `wanted` names and that do not stand, table by table. */
export const missingFree = (standing: readonly unknown[], wanted: Iterable<unknown>): MissingFree[] => {
  const named = freeKeys(wanted);
  const tables = named.filter((key, at) => named.findIndex((other) => isOf(other, key)) === at);
  return tables.flatMap(({ aspect, group }) => {
    const table = { aspect, group };
    const last = Math.max(0, ...named.flatMap((key) => (isOf(key, table) ? [key.index] : [])));
    const keys = Array.from({ length: last }, (_unused, at) => keyOf(table, at + 1));
    const missing = keys.filter((key) => !standing.includes(key));
    return missing.length === 0 ? [] : [{ table, keys: missing }];
  });
};
