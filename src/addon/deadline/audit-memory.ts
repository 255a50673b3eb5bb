// What the last audit found, for whoever looks at the state of things without auditing again (sidebar, "Tiến độ"). Only
// a cache in one property: lost, it says that no audit has been made.

import { firstThatFit } from '../../domain/small-json.ts';
import type { Dialog } from '../../messages/results.ts';

/** The property's name. */
export const AUDIT = 'audit';

/** Below Google's 9 kB for one property, with room for the instant. */
const LARGEST = 8_000;

/** `at` epoch ms; `more`: how many remarks were found and did not fit. */
export type Audit = { readonly at: number; readonly remarks: readonly Dialog[]; readonly more: number };

/** The property's text. */
export const packAudit = (at: number, remarks: readonly Dialog[]): string => {
  const kept = firstThatFit(remarks, LARGEST);
  return JSON.stringify({ at, remarks: kept, more: remarks.length - kept.length } satisfies Audit);
};

const isDialog = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  typeof value.title === 'string' &&
  'text' in value &&
  typeof value.text === 'string';

const isAudit = (value: unknown): value is Audit =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'number' &&
  'more' in value &&
  typeof value.more === 'number' &&
  'remarks' in value &&
  Array.isArray(value.remarks) &&
  value.remarks.every(isDialog);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A cache that cannot be read is an empty cache.
    return null;
  }
};

/** Null when no audit was made, or what was kept of it cannot be read. */
export const unpackAudit = (text: string | undefined): Audit | null => {
  const value = text === undefined ? null : parsed(text);
  return isAudit(value) ? value : null;
};
