// What people's hands may do: protection, cell rules, typing, pasting, limits of the file.

import { describe, expect, it } from 'vitest';
import { cellAt, touch } from '../../src/host/cells.ts';
import { type HandWork, pasteInto, typeInto } from '../../src/host/human-edit.ts';
import type { ProtectionModel, SheetModel, WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, NOON, OTHER, OWNER, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'Trang tính1';
const PROTECTED = /You are trying to edit a protected cell or object/;

const sheetOf = (workbook: WorkbookModel): SheetModel => workbook.sheets[0]!;

/** The hands of an account. */
const hands = (workbook: WorkbookModel, user = BODY) => ({
  type: (a1: string, text: string): HandWork => typeInto({ workbook, user, now: NOON }, { sheet: SHEET, a1 }, text),
  paste: (a1: string, rows: string[][], valuesOnly = false): HandWork =>
    pasteInto({ workbook, user, now: NOON }, { sheet: SHEET, a1, rows, valuesOnly }),
});

const valueAt = (workbook: WorkbookModel, row: number, column: number) => cellAt(sheetOf(workbook), row, column)?.value;

const protection = (part: Partial<ProtectionModel>): ProtectionModel => ({
  kind: 'sheet',
  id: 7,
  description: '',
  range: null,
  unprotected: [],
  editors: [],
  domainEdit: false,
  warningOnly: false,
  ...part,
});

/** A body's tab: the sheet closed but for B2:C4, and that block the body's alone. */
const bodyTab = (): WorkbookModel => {
  const workbook = sharedWorkbook();
  const block = { row: 2, column: 2, rows: 3, columns: 2 };
  sheetOf(workbook).protections.push(
    protection({ unprotected: [block] }),
    protection({ kind: 'range', range: block, editors: [BODY] }),
  );
  return workbook;
};

describe('protection and people', () => {
  it('lets a body into its hole, and nobody else but the owner', () => {
    const workbook = bodyTab();
    expect(hands(workbook, BODY).type('B2', 'x').refused).toBeNull();
    expect(hands(workbook, OTHER).type('B2', 'y').refused).toMatch(PROTECTED);
    expect(hands(workbook, OWNER).type('B2', 'z').refused).toBeNull();
    expect(valueAt(workbook, 2, 2)).toBe('z');
  });

  it('keeps a body out of all that lies outside its hole', () => {
    const workbook = bodyTab();
    expect(hands(workbook).type('A1', 'x').refused).toMatch(PROTECTED);
    expect(hands(workbook, OWNER).type('A1', 'x').refused).toBeNull();
  });

  it('refuses a paste whole when it touches one forbidden cell', () => {
    const workbook = bodyTab();
    expect(hands(workbook).paste('C4', [['a', 'b']]).refused).toMatch(PROTECTED);
    expect(valueAt(workbook, 4, 3)).toBeUndefined();
    expect(hands(workbook).paste('B4', [['a', 'b']]).refused).toBeNull();
  });

  it('refuses people who may only look, and people nobody knows', () => {
    const workbook = sharedWorkbook();
    expect(hands(workbook, 'nguoi-xem@example.org').type('A1', 'x').refused).toMatch(PROTECTED);
    expect(hands(workbook, 'nguoi-la@example.org').type('A1', 'x').refused).toMatch(PROTECTED);
  });

  it('warns only where a protection only warns', () => {
    const workbook = sharedWorkbook();
    sheetOf(workbook).protections.push(protection({ warningOnly: true }));
    expect(hands(workbook).type('A1', 'x').refused).toBeNull();
  });
});

describe('typing', () => {
  it('reads numbers, dates and TRUE in a General cell', () => {
    const workbook = sharedWorkbook();
    hands(workbook).type('A1', '5');
    hands(workbook).type('A2', '30/11/2024');
    hands(workbook).type('A3', 'true');
    expect(valueAt(workbook, 1, 1)).toBe(5);
    expect(valueAt(workbook, 2, 1)).toEqual({ date: Date.UTC(2024, 10, 30) });
    expect(valueAt(workbook, 3, 1)).toBe(true);
  });

  it('keeps texts in a plain-text cell, a formula apart', () => {
    const workbook = sharedWorkbook();
    for (const row of [1, 2, 3]) touch(sheetOf(workbook), row, 1).style = { numberFormat: '@' };
    hands(workbook).type('A1', '5');
    hands(workbook).type('A2', "'=1+1");
    hands(workbook).type('A3', '=1+1');
    expect([valueAt(workbook, 1, 1), valueAt(workbook, 2, 1)]).toEqual(['5', '=1+1']);
    expect(cellAt(sheetOf(workbook), 3, 1)?.formula).toBe('=1+1');
  });

  it('empties a cell with an empty text, leaving rule and format', () => {
    const workbook = sharedWorkbook();
    const cell = touch(sheetOf(workbook), 1, 1);
    Object.assign(cell, {
      value: 'x',
      style: { bold: true },
      validation: { kind: 'list', values: ['x'], strict: true },
    });
    expect(hands(workbook).type('A1', '').refused).toBeNull();
    expect([cell.value, cell.style, cell.validation?.kind]).toEqual([undefined, { bold: true }, 'list']);
  });

  it('into a merge goes to its first cell', () => {
    const workbook = sharedWorkbook();
    sheetOf(workbook).merges.push({ row: 1, column: 1, rows: 1, columns: 3 });
    hands(workbook).type('C1', 'x');
    expect([valueAt(workbook, 1, 1), valueAt(workbook, 1, 3)]).toEqual(['x', undefined]);
  });

  it('tells old and new value as texts', () => {
    const workbook = sharedWorkbook();
    touch(sheetOf(workbook), 1, 1).value = false;
    expect(hands(workbook).type('A1', 'TRUE')).toMatchObject({ value: 'TRUE', oldValue: 'FALSE' });
  });

  it('of more than the file keeps is refused in Vietnamese', () => {
    const workbook = sharedWorkbook();
    expect(hands(workbook).type('A1', 'x'.repeat(32_768)).refused).toBe(
      'Ô A1: 32.768 ký tự, quá 32.767 ký tự một ô của tệp .xlsx giữ được. Chưa ghi gì.',
    );
    expect(hands(workbook).type('A1', 'x'.repeat(32_767)).refused).toBeNull();
  });

  it('somewhere that is not there is refused in Vietnamese', () => {
    const workbook = sharedWorkbook();
    expect(hands(workbook).type('AB1', 'x').refused).toContain('không có ô “AB1”');
    expect(typeInto({ workbook, user: BODY, now: NOON }, { sheet: 'X', a1: 'A1' }, 'x').refused).toContain('“X”');
  });
});

describe('cell rules', () => {
  const ruled = (strict: boolean): WorkbookModel => {
    const workbook = sharedWorkbook();
    touch(sheetOf(workbook), 1, 1).validation = { kind: 'list', values: ['có', 'không'], strict };
    return workbook;
  };

  it('refuse a typed value that is not in a strict list', () => {
    const workbook = ruled(true);
    expect(hands(workbook).type('A1', 'khác').refused).toMatch(/violates the data validation rules/);
    expect(hands(workbook).type('A1', 'có').refused).toBeNull();
    expect(hands(ruled(false)).type('A1', 'khác').refused).toBeNull();
  });

  it('let a checkbox be TRUE or FALSE only', () => {
    const workbook = sharedWorkbook();
    touch(sheetOf(workbook), 1, 1).validation = { kind: 'checkbox' };
    expect(hands(workbook).type('A1', 'x').refused).toMatch(/violates/);
    expect(hands(workbook).type('A1', 'TRUE').refused).toBeNull();
    expect(valueAt(workbook, 1, 1)).toBe(true);
  });

  it('do not hinder a paste: a full one takes them away, a values-only one leaves them', () => {
    const workbook = ruled(true);
    expect(hands(workbook).paste('A1', [['khác']], true).refused).toBeNull();
    expect(cellAt(sheetOf(workbook), 1, 1)).toMatchObject({ value: 'khác', validation: { kind: 'list' } });
    hands(workbook).paste('A1', [['nữa']]);
    expect(cellAt(sheetOf(workbook), 1, 1)?.validation).toBeUndefined();
  });
});

describe('pasting', () => {
  it('beyond the grid adds the rows it needs', () => {
    const workbook = sharedWorkbook();
    sheetOf(workbook).rowCount = 3;
    hands(workbook).paste('A3', [['a'], ['b'], ['c']]);
    expect([sheetOf(workbook).rowCount, valueAt(workbook, 5, 1)]).toEqual([5, 'c']);
  });

  it('of ragged rows fills the short ones with nothing', () => {
    const workbook = sharedWorkbook();
    touch(sheetOf(workbook), 2, 2).value = 'cũ';
    hands(workbook).paste('A1', [['a', 'b'], ['c']]);
    expect([valueAt(workbook, 2, 1), valueAt(workbook, 2, 2)]).toEqual(['c', undefined]);
  });

  it('of one cell too long for the file is refused whole', () => {
    const workbook = sharedWorkbook();
    expect(hands(workbook).paste('A1', [['a', 'x'.repeat(40_000)]]).refused).toContain('Ô B1: 40.000 ký tự');
    expect(valueAt(workbook, 1, 1)).toBeUndefined();
  });

  it('of nothing is refused', () => {
    expect(hands(sharedWorkbook()).paste('A1', []).refused).toContain('Không có nội dung');
  });
});
