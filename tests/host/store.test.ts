import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openXlsx, type Sheet, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { touch } from '../../src/host/cells.ts';
import { createWorkbook, decodeWorkbook, encodeWorkbook, readWorkbook, writeWorkbook } from '../../src/host/store.ts';
import { type StoreProblem, storeProblemOf } from '../../src/host/store-problem.ts';
import { type CellModel, newSheet, newWorkbook, type SheetModel, type WorkbookModel } from '../../src/host/workbook.ts';
import { AWKWARD_TEXTS, sampleWorkbook } from './sample-workbook.ts';

const FIXTURE = new URL('../fixtures/libreoffice-saved.xlsx', import.meta.url).pathname;

/** The model without gaps, so that an undefined cell and a missing one compare as equal. */
const plain = (model: unknown): unknown => JSON.parse(JSON.stringify(model));

const withSheets = (sheets: SheetModel[]): WorkbookModel => ({
  ...newWorkbook({ title: 'Thử', owner: 'ban-thuong-truc@example.org' }),
  id: 'thu',
  sheets,
  nextId: 100,
});

const oneCell = async (cell: CellModel): Promise<CellModel | undefined> => {
  const sheet = newSheet({ id: 1, name: 'A', rowCount: 2, columnCount: 2 });
  Object.assign(touch(sheet, 1, 1), cell);
  const back = await decodeWorkbook(await encodeWorkbook(withSheets([sheet])), 'a.xlsx');
  return back.sheets[0]?.cells[0]?.[0];
};

const problemOf = async (doing: Promise<unknown>): Promise<StoreProblem | null> => {
  try {
    await doing;
    return null;
  } catch (error) {
    return storeProblemOf(error);
  }
};

/** What a person does to the tabs of the file in another program; the very hidden sheet stays as it is. */
const edited = async (model: WorkbookModel, edit: (tabs: Sheet[]) => Sheet[]): Promise<WorkbookModel> => {
  const book = await openXlsx(await encodeWorkbook(model), { readStyles: true });
  const state = book.sheets.filter((sheet) => sheet.veryHidden);
  book.sheets = [...edit(book.sheets.filter((sheet) => !sheet.veryHidden)), ...state];
  return decodeWorkbook(await saveXlsx(book), 'a.xlsx');
};

describe('a workbook written and read again', () => {
  it('is the same workbook', async () => {
    const model = sampleWorkbook();
    const back = await decodeWorkbook(await encodeWorkbook(model), 'a.xlsx');
    expect(plain(back)).toEqual(plain(model));
  });

  it('keeps every text unchanged, whatever UTF-16 it is made of', async () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(9, 10, 13, 0x5f, 0x78, 0x30, 0xd83d, 0xde00),
    );
    const anyText = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => String.fromCharCode(...units));
    const spelling = fc.array(fc.constantFrom('_x', '0041', '_', 'x005F', '_x000D_', ' '), { minLength: 1 });
    const texts = fc.array(
      fc.oneof(
        anyText,
        spelling.map((parts) => parts.join('')),
      ),
      { minLength: 1, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (values) => {
        const sheet = newSheet({ id: 1, name: 'A', rowCount: 60, columnCount: 1 });
        values.forEach((value, row) => {
          Object.assign(touch(sheet, row + 1, 1), { value, note: value });
        });
        const back = await decodeWorkbook(await encodeWorkbook(withSheets([sheet])), 'a.xlsx');
        expect(back.sheets[0]?.cells.map((line) => line[0]?.value)).toEqual(values);
        expect(back.sheets[0]?.cells.map((line) => line[0]?.note)).toEqual(values);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every finite number and every date to the millisecond', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    const date = fc.integer({ min: Date.UTC(1900, 2, 1), max: Date.UTC(2200, 0, 1) }).map((ms) => ({ date: ms }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(number, date), { minLength: 1, maxLength: 50 }), async (values) => {
        const sheet = newSheet({ id: 1, name: 'A', rowCount: 50, columnCount: 1 });
        values.forEach((value, row) => {
          touch(sheet, row + 1, 1).value = value;
        });
        const back = await decodeWorkbook(await encodeWorkbook(withSheets([sheet])), 'a.xlsx');
        expect(back.sheets[0]?.cells.map((line) => line[0]?.value)).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });

  it('gives colours back in lower case and leaves out what is the default look', async () => {
    const style = { fontColor: '#0F6B5E', fontFamily: 'Arial', fontSize: 10, bold: false, numberFormat: 'General' };
    expect(await oneCell({ value: 'a', style })).toEqual({ value: 'a', style: { fontColor: '#0f6b5e' } });
  });

  it('refuses a text that no cell can hold instead of cutting it', async () => {
    expect(await oneCell({ value: 'a'.repeat(32_767) })).toEqual({ value: 'a'.repeat(32_767) });
    await expect(oneCell({ value: 'a'.repeat(32_768) })).rejects.toThrow(RangeError);
  });

  it('protects the sheet natively, with the holes unlocked even where they are empty', async () => {
    const book = await openXlsx(await encodeWorkbook(sampleWorkbook()), { readStyles: true });
    const [tab] = book.sheets;
    const unlocked = [...(tab?.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false);
    expect(tab?.protection?.sheet).toBe(true);
    expect(unlocked.map(([key]) => key).sort()).toEqual(
      ['2,1', '4,2', '4,3', '5,2', '5,3', '6,2', '6,3', '7,2', '7,3', '8,2', '8,3'].sort(),
    );
    expect(book.sheets[1]?.protection).toBeUndefined();
  });

  it('writes text as text and never as a formula', async () => {
    const book = await openXlsx(await encodeWorkbook(sampleWorkbook()), { readStyles: true });
    const texts = book.sheets[1]?.rows.slice(0, AWKWARD_TEXTS.length).map((line) => line[0]);
    expect(texts).toEqual(AWKWARD_TEXTS);
    expect([...(book.sheets[1]?.cells ?? [])].filter(([key, cell]) => key.endsWith(',0') && cell.formula)).toEqual([]);
  });

  it('lets a row grow while somebody types, unless its height is forced', async () => {
    const book = await openXlsx(await encodeWorkbook(sampleWorkbook()), { readStyles: true });
    // The library reports a height only when the file says that it was set by hand.
    expect([...(book.sheets[0]?.rowDefs ?? [])].filter(([, row]) => row.height !== undefined)).toEqual([
      [1, { height: 25.5 }],
    ]);
  });
});

describe('a workbook that LibreOffice has saved', () => {
  it('is the same workbook: values, order, looks, rules, formats, protections and state', async () => {
    const back = await readWorkbook(FIXTURE);
    const model = sampleWorkbook();
    // LibreOffice gives the covered cells of a merge the look of its first cell.
    expect(back.sheets[0]?.cells[1]?.[2]).toEqual({ style: model.sheets[0]?.cells[1]?.[1]?.style });
    delete back.sheets[0]?.cells[1]?.[2];
    back.sheets[0]?.cells[1]?.splice(2);
    expect(plain(back)).toEqual(plain(model));
  });

  it('can be written and read once more', async () => {
    const back = await readWorkbook(FIXTURE);
    expect(plain(await decodeWorkbook(await encodeWorkbook(back), 'a.xlsx'))).toEqual(plain(back));
  });
});

describe('a workbook that people have changed in another program', () => {
  const tabs = (): WorkbookModel =>
    withSheets(
      ['xl1:a:body:mot', 'xl1:a:body:hai', ''].map((key, at) => {
        const sheet = newSheet({ id: at + 5, name: `Tab ${at}`, rowCount: 9, columnCount: 3 });
        if (key !== '') touch(sheet, 1, 1).value = key;
        touch(sheet, 2, 2).value = `nội dung ${at}`;
        return { ...sheet, frozenRows: 1, rowHeights: { 2: { px: 40, forced: false } } };
      }),
    );

  const labels = (model: WorkbookModel): string[] => model.sheets.map((sheet) => `${sheet.id} ${sheet.name}`);

  it('keeps its identities when tabs are renamed and moved', async () => {
    const back = await edited(tabs(), ([first, second, third]) => [
      third!,
      { ...second!, name: 'Tab 0' },
      { ...first!, name: 'Tên mới' },
    ]);
    expect(labels(back)).toEqual(['7 Tab 2', '6 Tab 0', '5 Tên mới']);
  });

  it('knows a tab by its name when somebody has emptied its A1', async () => {
    const back = await edited(tabs(), ([first, ...rest]) => {
      first!.rows[0]![0] = null;
      return [first!, ...rest];
    });
    expect(labels(back)).toEqual(['5 Tab 0', '6 Tab 1', '7 Tab 2']);
  });

  it('gives a tab that was added a fresh id, and a copied one too', async () => {
    const back = await edited(tabs(), ([first, ...rest]) => [
      { ...first!, name: 'Tab 0 (2)' },
      first!,
      ...rest,
      { name: 'Thêm', rows: [['a']] },
    ]);
    expect(labels(back)).toEqual(['100 Tab 0 (2)', '5 Tab 0', '6 Tab 1', '7 Tab 2', '101 Thêm']);
    expect(back.nextId).toBe(102);
    expect(back.sheets[4]).toMatchObject({ rowCount: 1000, columnCount: 26, protections: [] });
  });

  it('drops a deleted tab and shows new contents', async () => {
    const back = await edited(tabs(), ([first]) => {
      first!.rows[1]![2] = 'mới';
      return [first!];
    });
    expect(labels(back)).toEqual(['5 Tab 0']);
    expect(back.sheets[0]?.cells[1]).toEqual([undefined, { value: 'nội dung 0' }, { value: 'mới' }]);
  });

  it('does not put saved heights on other rows after rows were moved', async () => {
    const same = await edited(tabs(), (sheets) => sheets);
    expect(same.sheets[0]?.rowHeights).toEqual({ 2: { px: 40, forced: false } });
    const moved = await edited(tabs(), ([first, ...rest]) => {
      first!.rows.splice(1, 0, ['khóa mới', null, null]);
      return [first!, ...rest];
    });
    expect(moved.sheets[0]?.rowHeights).toEqual({});
  });

  it('takes a column width over when a person has changed it, not when it was only rounded', async () => {
    const model = tabs();
    model.sheets[0]!.columnWidths = { 2: 172 };
    const rounded = await edited(model, ([first, ...rest]) => {
      first!.columns![1]!.width! += 0.2;
      return [first!, ...rest];
    });
    expect(rounded.sheets[0]?.columnWidths).toEqual({ 2: 172 });
    const widened = await edited(model, ([first, ...rest]) => {
      first!.columns![1]!.width = 40;
      return [first!, ...rest];
    });
    expect(widened.sheets[0]?.columnWidths).toEqual({ 2: 280 });
  });

  it('reads a formula that was filled down, with its references moved', async () => {
    const back = await edited(tabs(), ([first, ...rest]) => {
      const shared = {
        value: 1,
        type: 'formula',
        formulaType: 'shared',
        formulaSharedIndex: 0,
        formulaResult: 1,
      } as const;
      first!.cells = new Map([
        ['3,1', { ...shared, formula: 'A4+$A$1&"A4"', formulaRef: 'B4:B5' }],
        ['4,1', { ...shared, formula: '' }],
      ]);
      return [first!, ...rest];
    });
    expect(back.sheets[0]?.cells[3]?.[1]?.formula).toBe('=A4+$A$1&"A4"');
    expect(back.sheets[0]?.cells[4]?.[1]?.formula).toBe('=A5+$A$1&"A4"');
  });

  it('takes the word TRUE or the number 1 in a checkbox cell for a tick', async () => {
    const model = tabs();
    model.sheets[0]!.cells[3] = [{ value: false, validation: { kind: 'checkbox' } }];
    for (const value of ['TRUE', 1]) {
      const back = await edited(model, ([first, ...rest]) => {
        first!.rows[3]![0] = value;
        first!.cells!.delete('3,0');
        return [first!, ...rest];
      });
      expect(back.sheets[0]?.cells[3]?.[0]?.value).toBe(true);
    }
  });
});

describe('a file that is not a whole workbook of ours', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileOf = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, bytes);
    return path;
  };

  it('is called missing when it is not there', async () => {
    const file = join(folder, 'không có.xlsx');
    expect(await problemOf(readWorkbook(file))).toEqual({ id: 'file-missing', file });
  });

  it('is called damaged with the cause, and left as it is', async () => {
    const whole = await encodeWorkbook(sampleWorkbook());
    const flipped = Uint8Array.from(whole, (byte, at) => (at === 3000 ? byte ^ 0xff : byte));
    const cases: [string, Uint8Array][] = [
      ['empty', new Uint8Array()],
      ['not-zip', Buffer.from('chỉ là chữ')],
      ['not-zip', Buffer.from('x')],
      ['encrypted', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
      ['truncated', whole.slice(0, whole.length - 500)],
      ['truncated', Buffer.from('PK')],
      ['not-xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
      ['unreadable', flipped],
    ];
    for (const [cause, bytes] of cases) {
      const file = await fileOf(bytes);
      expect(await problemOf(readWorkbook(file))).toEqual({ id: 'file-damaged', file, cause });
      expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
    }
  });

  it('is called damaged when the state inside was changed', async () => {
    const book = await openXlsx(await encodeWorkbook(sampleWorkbook()), { readStyles: true });
    const state = book.sheets.find((sheet) => sheet.veryHidden)!;
    state.rows[1]![0] = String(state.rows[1]![0]).replace('ubnd@', 'khac@');
    const file = await fileOf(await saveXlsx(book));
    expect(await problemOf(readWorkbook(file))).toEqual({ id: 'file-damaged', file, cause: 'state-checksum' });
  });

  it('is called foreign when it is a spreadsheet of another program', async () => {
    const file = await fileOf(await writeXlsx({ sheets: [{ name: 'Trang tính1', rows: [['a']] }] }));
    expect(await problemOf(readWorkbook(file))).toEqual({ id: 'file-foreign', file });
  });

  it('is never overwritten by a new workbook', async () => {
    const file = await fileOf(Buffer.from('của người khác'));
    expect(await problemOf(createWorkbook(file, sampleWorkbook()))).toEqual({ id: 'file-exists', file });
    expect(await readFile(file, 'utf8')).toBe('của người khác');
  });

  it('is replaced by a later writing of the same workbook', async () => {
    const file = join(folder, 'mới.xlsx');
    await createWorkbook(file, sampleWorkbook());
    await writeWorkbook(file, { ...sampleWorkbook(), title: 'Khác' });
    expect((await readWorkbook(file)).title).toBe('Khác');
  });
});
