// The import's dialog alone in a real browser, with a script behind it that answers as the test says: each step is drawn and
// readable by everybody, and nothing is taken that was not looked at.

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportPreview, ImportStart } from '../../src/domain/import-api.ts';
import { button, openBare, overflow, sees, useDialogs, violations } from './open-sidebar.ts';
import type { Answers, Sidebar } from './sidebar-page.ts';

useDialogs('import');

const START: ImportStart = {
  bodies: [
    { id: 'ubnd', name: 'UBND thành phố' },
    { id: 'hoi-nong-dan', name: `Hội Nông dân ${'thành phố có tên rất dài '.repeat(6)}` },
  ],
  body: 'ubnd',
};

const PREVIEW: ImportPreview = {
  stamp: 's',
  body: 'ubnd',
  name: 'UBND thành phố',
  title: 'Nhập từ tệp',
  message:
    'Tệp có 21 dòng cho UBND thành phố, không có lỗi. Nội dung trên trang được thay bằng nội dung trong tệp; bản hiện tại được lưu trước.',
  rows: 21,
  changes: [{ cell: 'D9', unit: 'x', field: 'level', before: '', after: 'y', text: 'x' }],
  receipts: [],
  warnings: [],
  unfinished: [],
  sections: [
    {
      title: '240 ô thay đổi',
      lines: Array.from(
        { length: 240 },
        (_unused, at) => `Ưu điểm – UBND phường ${at}: “${'rất dài '.repeat(9)}” → (trống)`,
      ),
    },
    {
      title: '1 chỗ được nhận khác chữ trong tệp',
      lines: ['Trang “Biểu”, ô B4: “UBND P. Bắc Hà” được nhận là “UBND phường Bắc Hà”.'],
    },
    { title: 'Còn 5 chỗ phải nhập thêm trước khi nộp', lines: [] },
  ],
};

const REFUSED = {
  refused: 'Chưa nhập: 2 lỗi trong tệp. Trang giữ nguyên.',
  problems: ['Trang “Biểu”, ô D9: “Tốt” là cấp độ.', 'Trang “Biểu”, ô E12: ô chứa công thức.'],
};

const ANSWERS: Answers = {
  startImport: () => START,
  previewImport: () => PREVIEW,
  importForm: () => ({ message: 'Đã nhập 21 dòng cho UBND thành phố.', rows: 21, cells: 240 }),
};

const openDialog = (answers: Answers = {}): Promise<Sidebar> =>
  openBare({ answers: { ...ANSWERS, ...answers }, width: 640, height: 560 });

/** The smallest workbook: one sheet with one text. */
const workbook = (text: string): Buffer => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Biểu" sheetId="1" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
};

const choose = async ({ page }: Sidebar, buffer = workbook('nội dung'), name = 'biểu.xlsx'): Promise<void> => {
  await page.getByRole('option', { name: 'UBND thành phố' }).waitFor({ state: 'attached' });
  await page.getByLabel('Tệp .xlsx').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
};

const look = async (dialog: Sidebar): Promise<void> => {
  await choose(dialog);
  await button(dialog, 'Xem trước').click();
};

const SCREENS: readonly {
  readonly name: string;
  readonly answers?: Answers;
  readonly to: (dialog: Sidebar) => Promise<void>;
}[] = [
  { name: 'the choice of a file', to: (dialog) => choose(dialog) },
  {
    name: 'a file that is none',
    to: async (dialog) => {
      await choose(dialog, Buffer.from('chữ'));
      await sees(dialog, 'Tệp chỉ có chữ');
    },
  },
  { name: 'a file with problems', answers: { previewImport: () => REFUSED }, to: look },
  { name: 'the preview', to: async (dialog) => look(dialog).then(() => sees(dialog, 'và 40 dòng khác')) },
  {
    name: 'the end',
    to: async (dialog) => {
      await look(dialog);
      await button(dialog, 'Nhập').click();
      await sees(dialog, 'Đã nhập 21 dòng');
    },
  },
];

describe('each step', () => {
  it.each(SCREENS)('$name: drawn, nothing serious for axe-core, nothing wider than the dialog', async (screen) => {
    const dialog = await openDialog(screen.answers);
    await screen.to(dialog);
    expect(await violations(dialog)).toEqual([]);
    expect(await overflow(dialog)).toBeLessThanOrEqual(0);
    await dialog.page.setViewportSize({ width: 340, height: 400 });
    expect(await overflow(dialog)).toBeLessThanOrEqual(0);
  });
});

describe('a file', () => {
  it('goes to the script as the texts of its cells, and is taken by the stamp of what was looked at', async () => {
    const dialog = await openDialog();
    await look(dialog);
    await button(dialog, 'Nhập').click();
    await sees(dialog, 'Đã nhập 21 dòng');
    const file = { sheets: [{ name: 'Biểu', hidden: false, rows: [['nội dung']], formulas: [], merges: [] }] };
    expect(dialog.callsOf('previewImport').map(({ args }) => args)).toEqual([['ubnd', file]]);
    expect(dialog.callsOf('importForm').map(({ args }) => args)).toEqual([['ubnd', file, 's']]);
  });

  it('that bears a mark is never sent', async () => {
    const dialog = await openDialog();
    await choose(dialog, workbook('TUYỆT MẬT'));
    await sees(dialog, 'Trang “Biểu”, ô A1: có dấu chỉ độ mật');
    await button(dialog, 'Xem trước').click({ force: true });
    expect(dialog.callsOf('previewImport')).toEqual([]);
  });

  it('with problems shows each, and another may be chosen', async () => {
    const dialog = await openDialog({ previewImport: () => REFUSED });
    await look(dialog);
    for (const problem of REFUSED.problems) await sees(dialog, problem);
    dialog.answer({ previewImport: () => PREVIEW });
    await look(dialog);
    await sees(dialog, '240 ô thay đổi');
    await button(dialog, 'Chọn tệp khác').click();
    expect(await button(dialog, 'Xem trước').getAttribute('aria-disabled')).toBe('true');
  });

  it('that was looked at on an outdated tab is not taken', async () => {
    const dialog = await openDialog({
      importForm: () => ({ stale: { title: 'Trang đã cũ', text: 'Trang “UBND” đã thay đổi.' } }),
    });
    await look(dialog);
    await button(dialog, 'Nhập').click();
    await sees(dialog, 'Trang đã cũ');
  });
});
