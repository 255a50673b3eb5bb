// What others see of a run that has not flushed, and what becomes of both when it does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAt, setContent, touch } from '../../src/host/cells.ts';
import { STOPPED } from '../../src/host/faults.ts';
import { makePending } from '../../src/host/pending-writes.ts';
import { newSheet, type WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, hostOf, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'Trang tính1';
const WRITE = { className: 'Range', method: 'setValue' };
const FLUSH = { className: 'SpreadsheetApp', method: 'flush' };

const sheetOf = ({ sheets: [sheet] }: WorkbookModel) => sheet ?? newSheet({ id: 0, name: SHEET });
const write = (workbook: WorkbookModel, column: number, value: string): void =>
  setContent(touch(sheetOf(workbook), 1, column), { value });
const read = (workbook: WorkbookModel, column: number): unknown => cellAt(sheetOf(workbook), 1, column)?.value ?? '';

describe('an act that does not see what is not flushed', () => {
  it('finds the cell empty, and its own writing beside it stays', () => {
    const workbook = sharedWorkbook();
    const pending = makePending(workbook, true);
    pending.before(WRITE);
    write(workbook, 1, 'a');
    let seen: unknown = null;
    pending.hiddenFrom(() => {
      seen = read(workbook, 1);
      write(workbook, 2, 'b');
    });
    expect([seen, read(workbook, 1), read(workbook, 2)]).toEqual(['', 'a', 'b']);
  });

  it('loses a cell which both write: the flush comes later', () => {
    const workbook = sharedWorkbook();
    const pending = makePending(workbook, true);
    pending.before(WRITE);
    write(workbook, 1, 'a');
    pending.hiddenFrom(() => write(workbook, 1, 'b'));
    expect(read(workbook, 1)).toBe('a');
  });

  it('stays when the run then dies with its buffer', () => {
    const workbook = sharedWorkbook();
    const pending = makePending(workbook, true);
    pending.before(WRITE);
    write(workbook, 1, 'a');
    pending.hiddenFrom(() => write(workbook, 2, 'b'));
    pending.lose();
    expect([read(workbook, 1), read(workbook, 2)]).toEqual(['', 'b']);
  });

  it('sees all that was flushed', () => {
    const workbook = sharedWorkbook();
    const pending = makePending(workbook, true);
    pending.before(WRITE);
    write(workbook, 1, 'a');
    pending.after(FLUSH);
    let seen: unknown = null;
    pending.hiddenFrom(() => {
      seen = read(workbook, 1);
    });
    expect(seen).toBe('a');
  });

  it('of any cells leaves this run’s where it wrote, the other’s elsewhere', () => {
    const cells = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('x', 'y', 'z'));
    fc.assert(
      fc.property(cells, cells, cells, (first, own, other) => {
        const workbook = sharedWorkbook();
        const fill = (texts: Record<string, string>): void => {
          for (const [column, text] of Object.entries(texts)) write(workbook, Number(column), text);
        };
        fill(first);
        const pending = makePending(workbook, true);
        pending.before(WRITE);
        fill(own);
        pending.hiddenFrom(() => fill(other));
        const changed = Object.fromEntries(Object.entries(own).filter(([column, text]) => first[column] !== text));
        const expected = { ...first, ...other, ...changed };
        for (const column of ['1', '2', '3', '4', '5'])
          expect(read(workbook, Number(column))).toBe(expected[column] ?? '');
        pending.lose();
        for (const column of ['1', '2', '3', '4', '5'])
          expect(read(workbook, Number(column))).toBe({ ...first, ...other }[column] ?? '');
      }),
    );
  });
});

describe('a protection that is not flushed yet', () => {
  const CODE = (flush: string) => `function go() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('${SHEET}');
    const protection = sheet.protect();
    protection.removeEditors(protection.getEditors());
    protection.setDomainEdit(false);
    protection.setUnprotectedRanges([sheet.getRange('A1')]);
    SpreadsheetApp.flush();
    protection.setUnprotectedRanges([]);
    ${flush}
    PropertiesService.getDocumentProperties().setProperty('k', 'v');
    protection.setDescription('khóa');
  }`;

  const editedDuring = (code: string) => {
    const workbook = sharedWorkbook();
    const [host, other] = [hostOf(workbook, code), hostOf(workbook, '', BODY)];
    let refused: string | null = null;
    const act = (): void => {
      refused = other.edit(SHEET, 'A1', 'x').refused;
    };
    const at = { method: 'Properties.setProperty', occurrence: 1 };
    host.inject([{ at, when: 'before', kind: 'do', act, unflushed: 'unseen' }]);
    host.run('go');
    return { refused, protection: sheetOf(workbook).protections[0], text: read(workbook, 1) };
  };

  it('lets an edit through, which is there when the protection comes; the run goes on with it', () => {
    expect(editedDuring(CODE(''))).toMatchObject({
      refused: null,
      protection: { unprotected: [], description: 'khóa' },
      text: 'x',
    });
  });

  it('refuses the edit once it is flushed', () => {
    const { refused, text } = editedDuring(CODE('SpreadsheetApp.flush();'));
    expect([refused, text]).toEqual([expect.stringContaining('protected'), '']);
  });
});

describe('sheets that come and go meanwhile', () => {
  it('of this run stay hidden until the flush, of the other one stay after it', () => {
    const workbook = sharedWorkbook();
    const run = `function go() { SpreadsheetApp.getActive().insertSheet('của lần chạy'); SpreadsheetApp.flush(); }`;
    const [host, other] = [hostOf(workbook, run), hostOf(workbook, run.replace('của lần chạy', 'của người khác'))];
    const names = (): string[] => workbook.sheets.map(({ name }) => name);
    let seen: string[] = [];
    const act = (): void => {
      seen = names();
      other.run('go');
    };
    const at = { method: 'SpreadsheetApp.flush', occurrence: 1 };
    host.inject([{ at, when: 'before', kind: 'do', act, unflushed: 'unseen' }]);
    host.run('go');
    expect(seen).toEqual([SHEET]);
    expect(names().sort()).toEqual(['của lần chạy', 'của người khác', SHEET].sort());
  });

  it('are seen at once where nothing else is asked', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(
      workbook,
      "function go() { SpreadsheetApp.getActive().insertSheet('mới'); SpreadsheetApp.flush(); }",
    );
    let seen = 0;
    const act = (): void => {
      seen = workbook.sheets.length;
    };
    const flush = { method: 'SpreadsheetApp.flush', occurrence: 1 };
    host.inject([
      { at: flush, when: 'before', kind: 'do', act },
      { at: flush, when: 'before', kind: 'kill', unflushed: 'lost' },
    ]);
    expect(() => host.run('go')).toThrow(STOPPED);
    expect([seen, workbook.sheets.length]).toEqual([2, 2]);
  });
});
