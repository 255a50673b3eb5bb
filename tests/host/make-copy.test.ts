// “Tạo bản sao”: what a copy keeps of a file, and what stays behind.

import { expect, it } from 'vitest';
import { copyOfWorkbook } from '../../src/host/make-copy.ts';
import { newSheet, newWorkbook, type WorkbookModel } from '../../src/host/workbook.ts';

const original = (): WorkbookModel => {
  const workbook = newWorkbook({ title: 'Gốc', owner: 'chu@example.org' });
  const sheet = newSheet({ id: 7, name: 'Trang' });
  sheet.cells = [[{ value: 'chữ', validation: { kind: 'checkbox' } }]];
  const common = { description: '', warningOnly: false, domainEdit: true };
  const hole = { row: 2, column: 2, rows: 1, columns: 1 };
  sheet.protections = [
    { ...common, kind: 'sheet', id: 1, range: null, unprotected: [hole], editors: [], mirrors: true },
    { ...common, kind: 'range', id: 2, range: hole, unprotected: [], editors: ['a@example.org'] },
  ];
  return {
    ...workbook,
    sheets: [sheet],
    editors: ['a@example.org'],
    viewers: ['b@example.org'],
    properties: { document: { khóa: 'giá trị' }, script: {}, user: {} },
    triggers: [{ id: 't', handler: 'sweep', owner: 'chu@example.org', kind: 'clock', everyMinutes: 10 }],
    folded: 3,
  };
};

it('a copy has the same tabs under another id', () => {
  const from = original();
  const copy = copyOfWorkbook(from, 'Bản sao');
  expect(copy.id).not.toBe(from.id);
  expect(copy).toMatchObject({ title: 'Bản sao', owner: 'chu@example.org', nextId: from.nextId });
  expect(copy.sheets[0]).toMatchObject({ id: 7, name: 'Trang', cells: from.sheets[0]?.cells });
});

it('sharing, triggers and what the script remembered stay behind', () => {
  const copy = copyOfWorkbook(original(), 'Bản sao');
  expect([copy.editors, copy.viewers, copy.triggers, copy.folded]).toEqual([[], [], [], undefined]);
  expect(copy.properties).toEqual({ document: {}, script: {}, user: {} });
});

it('protections come along with their holes and let in nobody but the owner', () => {
  const [sheet] = copyOfWorkbook(original(), 'Bản sao').sheets;
  expect(sheet?.protections.map(({ kind, editors, domainEdit }) => [kind, editors, domainEdit])).toEqual([
    ['sheet', [], false],
    ['range', [], false],
  ]);
  expect(sheet?.protections[0]?.unprotected).toHaveLength(1);
  expect(sheet?.protections[0]?.mirrors).toBeUndefined();
});

it('what is done in a copy does not reach the original', () => {
  const from = original();
  const before = structuredClone(from);
  const copy = copyOfWorkbook(from, 'Bản sao');
  const cell = copy.sheets[0]?.cells[0]?.[0];
  if (cell !== undefined) cell.value = 'khác';
  copy.sheets.pop();
  expect(from).toEqual(before);
});
