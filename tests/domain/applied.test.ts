import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appliedRecord,
  canonicalText,
  decodeApplied,
  decodeTabContext,
  encodeRecord,
  recordHash,
  tabContext,
} from '../../src/domain/applied.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const record = appliedRecord({
  spreadsheet: 'file-1',
  opened: true,
  hash: 'ab',
  sheets: { ubnd: 7 },
  campaign: haTinh,
});

describe('the applied record', () => {
  it('comes back from its cells as it was', () => {
    expect(decodeApplied(['xl1:ha-tinh-2024:settings', 'path', 'value', ...encodeRecord(record), ''])).toEqual(record);
  });

  it('is null when a chunk is missing, cut or of a newer format', () => {
    const cells = encodeRecord(record);
    expect(decodeApplied(cells.slice(1))).toBeNull();
    expect(decodeApplied(cells.map((cell) => cell.slice(0, -1)))).toBeNull();
    expect(decodeApplied([`#${JSON.stringify({ ...record, schema: 3 })}`])).toBeNull();
    expect(decodeApplied(['', ''])).toBeNull();
  });

  it('is read in the first format too, which does not say what program wrote it', () => {
    const { program: _program, ...first } = record;
    expect(decodeApplied([`#${JSON.stringify({ ...first, schema: 1 })}`])).toEqual({ ...record, program: '' });
  });

  it("is not mistaken for a tab's context, nor the other way round", () => {
    expect(decodeTabContext(encodeRecord(record))).toBeNull();
    expect(decodeApplied(encodeRecord(tabContext(haTinh, 'ab', 'ubnd')))).toBeNull();
  });
});

describe("a tab's context", () => {
  it('carries no account and no legal base', () => {
    const text = encodeRecord(tabContext(haTinh, 'ab', 'ubnd')).join('');
    expect(text).not.toContain('@example.org');
    expect(text).not.toContain('124-QĐ/TW');
  });
});

describe('the hash of a record', () => {
  it('is read from its first cell alone', () => {
    const hash = 'ab'.repeat(32);
    const [first = ''] = encodeRecord(tabContext(haTinh, hash, 'ubnd'));
    expect(recordHash(['xl1:ha-tinh-2024:body:ubnd', 'order', first])).toBe(hash);
    expect(recordHash(['xl1:ha-tinh-2024:body:ubnd', 'order', ''])).toBeNull();
  });
});

describe('canonical text', () => {
  it('does not depend on the order in which members were given', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });

  it('tells different values apart', () => {
    expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
  });
});
