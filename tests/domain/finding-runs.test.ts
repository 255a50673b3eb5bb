import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/domain/finding.ts';
import { findingRuns, runAddress } from '../../src/domain/finding-runs.ts';

const missing = (cell: string | null, change: Partial<Finding> = {}): Finding => ({
  ...finding(
    { rule: 'missing-level', touched: false },
    { body: 'ubnd', group: 'ubnd', sheet: 'UBND', cell, unit: 'a' },
  ),
  ...change,
});

const runsOf = (...findings: readonly Finding[]): (string | null)[] => findingRuns(findings).map(runAddress);

describe('runs of like findings', () => {
  it('gather neighbouring rows', () => {
    expect(runsOf(missing('D44'), missing('D45'), missing('D46'))).toEqual(['D44:D46']);
  });

  it('end at a gap, at another column, group or sheet', () => {
    expect(runsOf(missing('D4'), missing('D6'))).toEqual(['D4', 'D6']);
    expect(runsOf(missing('D4'), missing('E5'))).toEqual(['D4', 'E5']);
    expect(runsOf(missing('D4'), missing('D5', { group: 'phong' }))).toEqual(['D4', 'D5']);
    expect(runsOf(missing('D4'), missing('D5', { sheet: 'UBKT' }))).toEqual(['D4', 'D5']);
  });

  it('go on although another rule speaks of the same rows', () => {
    const reason = (cell: string): Finding => missing(cell, { details: { rule: 'missing-reason', mark: 'KHT' } });
    expect(runsOf(missing('D4'), reason('G4'), missing('D5'), reason('G5'))).toEqual(['D4:D5', 'G4:G5']);
  });

  it('tell cases apart: levels without a reason, fields without a text', () => {
    const field = (name: 'strengths' | 'shortcomings', cell: string): Finding =>
      finding({ rule: 'missing-narrative', field: name }, { body: 'ubnd', sheet: 'UBND', cell });
    expect(runsOf(field('strengths', 'E4'), field('shortcomings', 'E5'))).toEqual(['E4', 'E5']);
  });

  it('gather nothing of rules whose sentences differ from row to row, or that stand in no cell', () => {
    const typed = (cell: string): Finding =>
      finding({ rule: 'invalid-level', typed: 'Tốt', case: 'criteria-words', guess: 'HTT' }, { sheet: 'UBND', cell });
    expect(runsOf(typed('D4'), typed('D5'))).toEqual(['D4', 'D5']);
    expect(runsOf(missing(null), missing(null))).toEqual([null, null]);
  });

  it('lose no finding and keep the order of their firsts', () => {
    const all = [missing('D9'), missing('D4'), missing('D5'), missing(null), missing('D10')];
    expect(findingRuns(all).flat()).toHaveLength(all.length);
    expect(runsOf(...all)).toEqual(['D9', 'D4:D5', null, 'D10']);
  });
});
