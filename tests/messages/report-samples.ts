// Figures of a small campaign for the report's sentences: made from sources, changed by hand where a test needs it.

import type { Ruling, Source } from '../../src/domain/consolidation.ts';
import { type Figures, figures } from '../../src/domain/figures.ts';
import type { ResultItem, SharedItem, SingleItem } from '../../src/domain/figures-results.ts';
import { consolidatedOf, handedIn, type Marks, SMALL } from '../domain/figures-fixture.ts';

export { SMALL } from '../domain/figures-fixture.ts';

export const ON_TIME = '2024-11-28T16:42:00+07:00';
export const LATE = '2024-11-30T08:15:00+07:00';
/** 0 giờ ngày 01/12/2024. */
export const AS_OF = Date.UTC(2024, 10, 30, 17);

export const figuresOf = (
  marks: Readonly<Record<string, Marks>>,
  change: (one: Source) => Source = (one) => one,
  rulings: readonly Ruling[] = [],
): Figures => figures(SMALL, consolidatedOf(marks, rulings, change));

/** Hands in the named bodies: `true` on time, `false` late. */
export const handIn =
  (times: Readonly<Record<string, boolean>>) =>
  (one: Source): Source => {
    const onTime = times[one.body];
    return onTime === undefined ? one : handedIn(one, onTime ? ON_TIME : LATE, !onTime);
  };

export const singleOf = ({ items }: Figures, group: string): SingleItem => {
  const found = items.find((item): item is SingleItem => item.kind === 'single' && item.group === group);
  if (found === undefined) throw new Error(`no item of ${group}`);
  return found;
};

export const sharedOf = ({ items }: Figures, kind: ResultItem['kind']): SharedItem => {
  const found = items.find((item): item is SharedItem => item.kind === kind && item.kind !== 'single');
  if (found === undefined) throw new Error(`no item of kind ${kind}`);
  return found;
};
