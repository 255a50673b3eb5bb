// Looks of “Tổng hợp” by its plan: which columns the rules of the levels paint.

import { expect, it } from 'vitest';
import { consolidationTab } from '../../../src/addon/tabs/consolidation-tab.ts';
import { columnLetters, parseArea } from '../../../src/domain/grid.ts';
import { CAMPAIGN } from '../../domain/sample.ts';

const { frame, cells } = consolidationTab(CAMPAIGN);
const [keys = []] = cells;

const columnsOf = (range: string): string[] => {
  const { left, right } = parseArea(range);
  return Array.from({ length: right - left + 1 }, (_, index) => columnLetters(left + index));
};

it('paints a level’s name where it is an opinion, not where it heads the counts', () => {
  const painted = frame.conditional
    .filter(({ when }) => 'equals' in when && when.equals === 'HTXS')
    .flatMap(({ ranges }) => ranges.flatMap(columnsOf));
  const lettersOf = (start: string): string[] =>
    keys.flatMap((key, index) => (String(key).startsWith(start) ? [columnLetters(index + 1)] : []));
  expect(painted).toEqual(expect.arrayContaining([...lettersOf('overall-'), ...lettersOf('defence-')]));
  expect(lettersOf('count-').filter((letter) => painted.includes(letter))).toEqual([]);
});
