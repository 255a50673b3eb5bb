// A workbook's way over Google, as far as Google is known to change a file: the .xlsx it gives for download, and the
// spreadsheet it makes of an uploaded one. Apart from the scenarios, because both ways are gone more than once.

import { readXlsx } from 'hucre/xlsx';
import { decodeWorkbook, encodeWorkbook } from '../../src/host/store.ts';
import { asDownloaded } from '../../src/host/store-foreign.ts';
import { STATE_SHEET } from '../../src/host/store-state.ts';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook.ts';
import { packParts, unpackParts } from '../../src/host/zip-parts.ts';

type Parts = Map<string, Uint8Array>;

const textOf = (parts: Parts, name: string): string => Buffer.from(parts.get(name) ?? []).toString('utf8');
const put = (parts: Parts, name: string, text: string): void => void parts.set(name, Buffer.from(text, 'utf8'));

/** Google knows nothing of what the local host keeps for itself. */
const withoutState = (parts: Parts): void => {
  const book = textOf(parts, 'xl/workbook.xml');
  const rels = textOf(parts, 'xl/_rels/workbook.xml.rels');
  const id = new RegExp(`<sheet name="${STATE_SHEET}"[^>]*r:id="(\\w+)"`).exec(book)?.[1] ?? '';
  const part = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1] ?? '';
  if (part === '') throw new Error('the file has no state sheet');
  put(parts, 'xl/workbook.xml', book.replace(new RegExp(`<sheet name="${STATE_SHEET}"[^>]*/>`), ''));
  put(parts, 'xl/_rels/workbook.xml.rels', rels.replace(new RegExp(`<Relationship Id="${id}"[^>]*/>`), ''));
  const types = textOf(parts, '[Content_Types].xml');
  put(parts, '[Content_Types].xml', types.replace(new RegExp(`<Override PartName="/xl/${part}"[^>]*/>`), ''));
  parts.delete(`xl/${part}`);
};

const INLINE = /t="inlineStr"><is>(<t[^>]*>[^<]*<\/t>)<\/is><\/c>/g;
const ROW = /<row [^>]*?(?:\/>|>.*?<\/row>)/gs;

/** Rows under the last that holds something are not in the file. */
const trimmed = (xml: string): string => {
  const rows = xml.match(ROW) ?? [];
  const last = rows.reduce((end, row, at) => (/<[vf]>/.test(row) ? at : end), -1);
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows.slice(0, last + 1).join('')}</sheetData>`);
};

/** Every text once, in one part, as Google writes them. */
const sharing = (texts: string[]) => (xml: string) =>
  xml.replace(INLINE, (_all, text: string) => {
    const known = texts.indexOf(text);
    return `t="s"><v>${known < 0 ? texts.push(text) - 1 : known}</v></c>`;
  });

/** No protection, no checkbox, no sentence of ours beside a list. */
const withoutRules = (xml: string): string =>
  xml
    .replace(/<sheetProtection[^>]*\/>/, '')
    .replace(/<dataValidation [^>]*><formula1>"TRUE,FALSE"<\/formula1><\/dataValidation>/g, '')
    .replace(/ error="[^"]*"/g, '');

/** The bytes of "Tệp → Tải xuống → Microsoft Excel". */
export const downloadedFile = async (workbook: WorkbookModel): Promise<Uint8Array> => {
  const parts = unpackParts(await encodeWorkbook(workbook));
  withoutState(parts);
  const texts: string[] = [];
  const share = sharing(texts);
  for (const name of parts.keys())
    if (name.startsWith('xl/worksheets/sheet')) put(parts, name, trimmed(share(withoutRules(textOf(parts, name)))));
  const items = texts.map((text) => `<si>${text}</si>`).join('');
  put(
    parts,
    'xl/sharedStrings.xml',
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${texts.length}" uniqueCount="${texts.length}">${items}</sst>`,
  );
  put(
    parts,
    'xl/styles.xml',
    textOf(parts, 'xl/styles.xml').replace(/<xf numFmtId="49"/g, '<xf numFmtId="49" quotePrefix="1"'),
  );
  return packParts(parts);
};

/** The spreadsheet at Google as a file on this machine, opened. */
export const fromGoogle = async (workbook: WorkbookModel): Promise<WorkbookModel> =>
  decodeWorkbook(await downloadedFile(workbook), 'tai-ve.xlsx');

/** What Google may make of a checkbox: nothing but its value, a list of two words, or a word. */
export type BoxAs = 'value' | 'list' | 'word';

const BOXES: Readonly<Record<BoxAs, (cell: NonNullable<SheetModel['cells'][number][number]>) => void>> = {
  value: (cell) => {
    delete cell.validation;
  },
  list: (cell) => {
    cell.validation = { kind: 'list', values: ['TRUE', 'FALSE'], strict: true };
  },
  word: (cell) => {
    delete cell.validation;
    cell.value = cell.value === true ? 'TRUE' : 'FALSE';
  },
};

/** A locked sheet of Excel is open to whoever may edit the file. */
const open = (sheet: SheetModel, id: number): void => {
  sheet.protections = [
    {
      kind: 'sheet',
      id,
      description: '',
      range: null,
      unprotected: [],
      editors: [],
      domainEdit: false,
      warningOnly: false,
      mirrors: true,
    },
  ];
};

/** The file on this machine as a spreadsheet at Google: uploaded, converted, nothing else done to it. */
export const toGoogle = async (workbook: WorkbookModel, box: BoxAs = 'value'): Promise<WorkbookModel> => {
  const parsed = await readXlsx(await encodeWorkbook(workbook), { readStyles: true });
  const converted = asDownloaded(parsed, 'tai-len.xlsx');
  for (const [at, sheet] of converted.sheets.entries()) {
    for (const cell of sheet.cells.flat()) if (cell?.validation?.kind === 'checkbox') BOXES[box](cell);
    if (at % 2 === 0) open(sheet, converted.nextId + at);
  }
  return { ...converted, nextId: converted.nextId + converted.sheets.length };
};
