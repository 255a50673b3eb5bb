import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRowKey, parseTabKey, type RowKey, rowKey, tabKey } from '../../src/domain/tab-keys.ts';

const KEYS: readonly RowKey[] = [
  { kind: 'head', head: 'status' },
  { kind: 'band', aspect: 'overall', group: 'ubnd-phuong' },
  { kind: 'caption', aspect: 'defence-security', group: 'tccsd' },
  { kind: 'unit', aspect: 'overall', unit: 'ubnd-bac-ha' },
  { kind: 'free', aspect: 'overall', group: 'ubnd-phuong', index: 3 },
];

describe('keys of rows', () => {
  it.each(KEYS.map((key) => [rowKey(key), key] as const))('%s is read back as it was written', (text, key) => {
    expect(parseRowKey(text)).toEqual(key);
  });

  it.each([
    '',
    'x',
    'unit/elsewhere/a',
    'unit/overall/',
    'free/overall/g/0',
    'free/overall/g',
    'constructor/a/b',
    5,
    null,
  ])('%j is no key', (text) => {
    expect(parseRowKey(text)).toBeNull();
  });

  it('any text is read without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => parseRowKey(text) === null || rowKey(parseRowKey(text) as RowKey) !== ''),
    );
  });
});

describe('keys of tabs', () => {
  it("a body's tab names its campaign and its body", () => {
    expect(parseTabKey(tabKey('ha-tinh-2024', 'body', 'ubnd'))).toEqual({
      campaign: 'ha-tinh-2024',
      kind: 'body',
      body: 'ubnd',
    });
  });

  it('other tabs name their kind', () => {
    expect(parseTabKey('xl1:ha-tinh-2024:settings')).toEqual({ campaign: 'ha-tinh-2024', kind: 'settings', body: '' });
  });

  it.each(['', 'xl2:a:settings', 'UBND thành phố', 7, true])('%j is no key of ours', (text) => {
    expect(parseTabKey(text)).toBeNull();
  });
});
