import { describe, expect, it } from 'vitest';
import { ADD_ROWS, ADD_ROWS_CAUSES, tableName } from '../../src/messages/add-rows.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

describe('a table of a body’s tab', () => {
  it('is named by its group, and by its aspect where that is not everything', () => {
    expect(tableName(haTinh, { aspect: 'overall', group: 'ubnd-phuong' })).toBe('UBND phường, xã');
    expect(tableName(haTinh, { aspect: 'defence-security', group: 'ubnd-phuong' })).toBe(
      'UBND phường, xã (quốc phòng - an ninh)',
    );
  });
});

describe('rows that were not added', () => {
  it('are told with the cause, one full stop, and that nothing was written', () => {
    expect(ADD_ROWS.failed(ADD_ROWS_CAUSES.count)).toBe(
      'Chưa thêm dòng: số dòng phải là số nguyên từ 1 đến 20. Chưa ghi gì.',
    );
    expect(ADD_ROWS.failed('Trang tạm khóa.')).toBe('Chưa thêm dòng: Trang tạm khóa. Chưa ghi gì.');
  });
});
