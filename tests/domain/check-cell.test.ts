import { describe, expect, it } from 'vitest';
import { checkCell, checkDocumentCell, shownValue } from '../../src/domain/check-cell.ts';
import type { CellValue } from '../../src/domain/grid.ts';

const cell = (value: CellValue, formula = '') => ({ value, formula, a1: 'E9' });

describe('an entry cell', () => {
  it.each([
    'Kết quả tốt',
    '=không phải công thức',
    '+84 đầu số',
    '-5',
    '@x',
    '＝A1',
    '{{tag}} <b> $1',
    '👍🏽 \u202Eabc',
    '\uD800',
  ])('keeps the text %j as typed', (text) => {
    expect(checkCell(cell(text), 3000)).toEqual({ a1: 'E9', text, usable: true, problems: [] });
  });

  it('holding a formula gives no text, whatever the formula shows', () => {
    expect(checkCell(cell('Tốt', '=A1'), 3000)).toMatchObject({
      text: '',
      usable: false,
      problems: [{ rule: 'formula', formula: '=A1' }],
    });
  });

  it.each([
    [12.5, 'number', '12.5'],
    [0, 'number', '0'],
    [true, 'boolean', 'TRUE'],
    [false, 'boolean', 'FALSE'],
    [new Date('2024-11-29T17:00:00Z'), 'date', '30/11/2024'],
    [new Date('2024-02-03T16:59:59Z'), 'date', '03/02/2024'],
  ] as const)('holding %s is a %s, shown as %s in every locale', (value, kind, shown) => {
    expect(checkCell(cell(value), 3000)).toMatchObject({ text: '', problems: [{ rule: 'not-text', kind, shown }] });
  });

  it('is too long over the limit in UTF-16 units and is not cut', () => {
    expect(checkCell(cell('a'.repeat(3000)), 3000).problems).toEqual([]);
    const long = '👍'.repeat(1501);
    expect(checkCell(cell(long), 3000)).toMatchObject({
      text: long,
      usable: false,
      problems: [{ rule: 'text-too-long', length: 3002, max: 3000 }],
    });
  });

  it('shows a stamp even behind a formula or in a text that is too long', () => {
    const rules = (problems: readonly { rule: string }[]) => problems.map(({ rule }) => rule);
    expect(rules(checkCell(cell('MẬT', '="MẬT"'), 3000).problems)).toEqual(['formula', 'secrecy-mark']);
    expect(rules(checkCell(cell(`${'a'.repeat(3000)}\nMẬT`), 3000).problems)).toEqual([
      'text-too-long',
      'secrecy-mark',
    ]);
  });

  it('with nothing to see in it is empty', () => {
    expect(checkCell(cell(' \u00A0\u200B'), 3000)).toEqual({ a1: 'E9', text: '', usable: true, problems: [] });
  });
});

describe('a document field', () => {
  it('takes a typed date or number as it is shown', () => {
    expect(checkDocumentCell(cell(new Date('2024-11-24T17:00:00Z')), 3000)).toMatchObject({
      text: '25/11/2024',
      problems: [],
    });
    expect(checkDocumentCell(cell(12), 3000)).toMatchObject({ text: '12', problems: [] });
  });

  it('takes no formula', () => {
    expect(checkDocumentCell(cell(12, '=6*2'), 3000)).toMatchObject({ text: '', problems: [{ rule: 'formula' }] });
  });
});

it('values are shown without a locale', () => {
  expect([1234.5, 'a', true].map(shownValue)).toEqual(['1234.5', 'a', 'TRUE']);
});
