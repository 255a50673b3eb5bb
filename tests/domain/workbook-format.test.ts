import { describe, expect, it } from 'vitest';
import { appliedRecord, encodeRecord } from '../../src/domain/applied.ts';
import { FORMAT, originOf, upgraded } from '../../src/domain/workbook-format.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

describe('an older record', () => {
  it('becomes one of today’s without losing a member', () => {
    const first = { schema: 1, spreadsheet: 'file-1', opened: true, sheets: { ubnd: 7 } };
    expect(upgraded(first)).toEqual({ ...first, schema: FORMAT, program: '' });
    expect(upgraded({ schema: 1, hash: 'ab', body: 'ubnd' })).toEqual({ schema: FORMAT, hash: 'ab', body: 'ubnd' });
  });

  it('is as it was where it is of today’s format', () => {
    const today = { schema: FORMAT, program: '9.9.9', sheets: {} };
    expect(upgraded(today)).toEqual(today);
  });

  it('is not understood where it is newer, or of a format that never was', () => {
    expect([FORMAT + 1, 0, -1, 1.5].map((schema) => upgraded({ schema, sheets: {} }))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('where a record comes from', () => {
  it('is told by its first cell, also where the rest is cut', () => {
    const record = appliedRecord({ spreadsheet: 'f', opened: true, hash: 'ab', sheets: {}, campaign: haTinh });
    const cells = encodeRecord(record);
    expect(originOf(['xl1:ha-tinh-2024:settings', 'path', ...cells])).toEqual({
      format: FORMAT,
      program: record.program,
    });
    expect(originOf([cells[0]?.slice(0, 60) ?? ''])).toEqual({ format: FORMAT, program: record.program });
    expect(originOf(['#{"schema":1,"hash":"ab"}'])).toEqual({ format: 1, program: '' });
  });

  it('is not known of cells without a record', () => {
    expect(originOf(['xl1:ha-tinh-2024:settings', 'path', '', 7])).toBeNull();
    expect(originOf(['#{"schema":"2"}'])).toBeNull();
  });
});
