// Styles cost calls (design §11): one call per attribute and value, or one matrix for many values.

import { describe, expect, it } from 'vitest';
import { applyStyles } from '../../src/addon/apply-styles.ts';
import type { FramePlan } from '../../src/domain/plan.ts';

type Call = readonly [target: string, method: string, argument: unknown];

/** A sheet whose ranges note what is set on them. */
const recorded = () => {
  const calls: Call[] = [];
  const target = (name: string): object =>
    new Proxy({}, { get: (_target, method) => (argument: unknown) => calls.push([name, String(method), argument]) });
  const sheet = {
    getRangeList: (ranges: string[]) => target(ranges.join()),
    getRange: (...at: number[]) => target(`grid ${at.join()}`),
  };
  return { calls, sheet: sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet };
};

const frameOf = (styles: FramePlan['styles']): FramePlan => ({
  ...{ rows: 2, columns: 3, widths: [], heights: [], frozenRows: 0, frozenColumns: 0, hiddenColumns: [], merges: [] },
  ...{ styles, dropdowns: [], checkboxes: [], conditional: [] },
});

const applied = (styles: FramePlan['styles']): Call[] => {
  const { calls, sheet } = recorded();
  applyStyles(sheet, frameOf(styles));
  return calls;
};

describe('styles of a frame', () => {
  it('of one value are set in one call, however many ranges and entries there are', () => {
    expect(
      applied([
        { ranges: ['A1', 'B2'], style: { bold: true } },
        { ranges: ['C1:C2'], style: { bold: true } },
      ]),
    ).toEqual([['A1,B2,C1:C2', 'setFontWeight', 'bold']]);
  });

  it('of many values are set as one matrix, later entries over earlier ones', () => {
    expect(
      applied([
        { ranges: ['A1:C2'], style: { background: '#fff' } },
        { ranges: ['B2:C2'], style: { background: '#000' } },
      ]),
    ).toEqual([
      [
        'grid 1,1,2,3',
        'setBackgrounds',
        [
          ['#fff', '#fff', '#fff'],
          ['#fff', '#000', '#000'],
        ],
      ],
    ]);
  });

  it('without a matrix setter are set value by value, in order', () => {
    expect(
      applied([
        { ranges: ['A1:C2'], style: { numberFormat: '@' } },
        { ranges: ['B1'], style: { numberFormat: 'General' } },
      ]),
    ).toEqual([
      ['A1:C2', 'setNumberFormat', '@'],
      ['B1', 'setNumberFormat', 'General'],
    ]);
  });

  it('without ranges cost nothing', () => {
    expect(applied([{ ranges: [], style: { bold: true } }])).toEqual([]);
  });
});
