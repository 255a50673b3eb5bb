// Edits after the close, marked by the live check: the sweep may come late, and then only the edit's own moment tells
// them from what was there in time. Shown in "Kiểm tra" and never read back for anything but to be shown again.

import type { Campaign } from '../domain/campaign.ts';
import type { CellValue } from '../domain/grid.ts';
import { parseInstant } from '../domain/instant.ts';
import { parseRowKey } from '../domain/tab-keys.ts';
import { lateIn, lateLine, lateMark } from '../messages/live-check.ts';
import type { Marks } from './marks.ts';
import type { BodyPlaces } from './tabs/body-places.ts';

export type Edited = {
  readonly values: readonly (readonly CellValue[])[];
  readonly places: BodyPlaces;
  /** Rows of the edit, from 1. */
  readonly rows: { readonly top: number; readonly bottom: number };
  /** Epoch ms. */
  readonly now: number;
};

const isEntry = (key: CellValue | undefined): boolean => {
  const kind = parseRowKey(key)?.kind;
  return kind === 'unit' || kind === 'free';
};

/** For a check that no edit has called for. */
export const NO_ROWS: Edited['rows'] = { top: 0, bottom: 0 };

/** The marks with "sau hạn" on each row edited now or found so marked; as they are before the close. */
export const withLate = (made: Marks, campaign: Campaign, { values, places, rows, now }: Edited): Marks => {
  const close = parseInstant(campaign.close) ?? Number.POSITIVE_INFINITY;
  if (now < close) return made;
  const { check } = places.columns;
  const late = made.checks.map((_text, index) => {
    const row = places.head + 1 + index;
    return row >= rows.top && row <= rows.bottom && isEntry(values[row - 1]?.[0])
      ? lateMark(now)
      : lateIn(String(values[row - 1]?.[check - 1] ?? ''));
  });
  if (late.every((mark) => mark === '')) return made;
  const [left, right] = made.status;
  return {
    ...made,
    checks: made.checks.map((text, index) => [text, late[index] ?? ''].filter((one) => one !== '').join('\n')),
    status: [left, `${right} ${lateLine(close)}`],
  };
};
