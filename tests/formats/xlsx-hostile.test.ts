// Files that somebody may send by mistake or on purpose: each is refused whole, with a sentence of its own.

import { strToU8 } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileProblem } from '../../src/domain/form-file.ts';
import { MOST_BYTES, MOST_TEXT, readXlsx } from '../../src/formats/xlsx-read.ts';
import { MOST_UNPACKED } from '../../src/formats/zip-read.ts';
import { fileProblem } from '../../src/messages/form-file.ts';
import {
  entryOf,
  inlineCell,
  relations,
  sampleFile,
  sampleParts,
  sheetXml,
  withEntry,
  workbookXml,
  zipped,
} from './xlsx-sample.ts';

const sentences = new Map<string, string>();

const refusalOf = (bytes: Uint8Array): FileProblem => {
  const reading = readXlsx(bytes);
  if (reading.ok) throw new Error('it was read');
  return reading.problem;
};

const SHEET = 'xl/worksheets/sheet1.xml';
const good = sampleFile(inlineCell('x'));
const sheetOnly = (xml: string): Uint8Array => sampleFile(xml);
const ole = (name: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    ...new Array(500).fill(0),
    ...[...name].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
const at = (bytes: Uint8Array, index: number, value: number): Uint8Array => {
  const changed = bytes.slice();
  changed[index] = value;
  return changed;
};
const bomb = (megabytes: number): Uint8Array =>
  sampleFile(inlineCell('x'), { 'xl/media/a.png': new Uint8Array(megabytes * 1_000_000) });
const bigSheet = sampleFile(sheetXml(' '.repeat(1_000_000)));
const damagedAt = (part: string): FileProblem => ({ code: 'damaged', part });

const CASES: readonly (readonly [title: string, bytes: Uint8Array, problem: FileProblem])[] = [
  ['nothing at all', new Uint8Array(0), { code: 'empty' }],
  ['50 MB', new Uint8Array(50_000_000), { code: 'too-large', bytes: 50_000_000, most: MOST_BYTES }],
  ['an old .xls', ole('Workbook'), { code: 'not-xlsx', kind: 'xls' }],
  ['an .xlsx with a password', ole('EncryptedPackage'), { code: 'encrypted' }],
  ['a table as text', strToU8('STT;Tập thể;Mức\n1;UBND phường Bắc Hà;HTT\n'), { code: 'not-xlsx', kind: 'text' }],
  ['a paper as .pdf', strToU8('%PDF-1.7\n%âãÏÓ'), { code: 'not-xlsx', kind: 'pdf' }],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), { code: 'not-xlsx', kind: 'other' }],
  [
    'a Word paper',
    zipped({
      '_rels/.rels': relations([['a', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': '<document/>',
    }),
    { code: 'not-xlsx', kind: 'docx' },
  ],
  [
    'slides',
    zipped({
      '_rels/.rels': relations([['a', 'officeDocument', 'ppt/presentation.xml']]),
      'ppt/presentation.xml': '<p/>',
    }),
    { code: 'not-xlsx', kind: 'pptx' },
  ],
  ['an OpenDocument table', zipped({ mimetype: 'x', 'content.xml': '<a/>' }), { code: 'not-xlsx', kind: 'ods' }],
  [
    'a binary workbook',
    zipped({ '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.bin']]), 'xl/workbook.bin': 'x' }),
    { code: 'not-xlsx', kind: 'xlsb' },
  ],
  ['files packed together', zipped({ 'bieu-mau.xlsx': 'x' }), { code: 'not-xlsx', kind: 'zip' }],
  ['half a file', good.slice(0, good.length / 2), { code: 'truncated' }],
  ['a part that was altered on its way', at(good, 45, 0x41), damagedAt('[content_types].xml')],
  ['a directory that points nowhere', withEntry(good, SHEET, { at: 42, value: 0x7fffffff }), damagedAt(SHEET)],
  ['a directory that gives one part as another', withEntry(good, SHEET, { at: 42, value: 0 }), damagedAt(SHEET)],
  ['a part packed in another way', at(good, entryOf(good, SHEET) + 10, 12), damagedAt(SHEET)],
  ['a part with a password', at(good, entryOf(good, SHEET) + 8, 1), { code: 'encrypted' }],
  ['a small file of 25 MB', bomb(25), { code: 'unpacks-too-large', most: MOST_UNPACKED }],
  [
    'a part that is larger than the file says',
    withEntry(bigSheet, SHEET, { at: 24, value: 1000 }),
    { code: 'false-size', part: SHEET },
  ],
  ['a part that is smaller than the file says', withEntry(good, SHEET, { at: 24, value: 100_000 }), damagedAt(SHEET)],
  [
    'two parts of one name',
    sampleFile(inlineCell('x'), { 'XL/Worksheets/SHEET1.xml': inlineCell('y') }),
    { code: 'duplicate-part', part: SHEET },
  ],
  ['macros', sampleFile(inlineCell('x'), { 'xl/vbaProject.bin': 'x' }), { code: 'macros' }],
  ['macros of the old kind', sampleFile(inlineCell('x'), { 'xl/macrosheets/sheet1.xml': '<a/>' }), { code: 'macros' }],
  [
    'a type that allows macros',
    sampleFile(inlineCell('x'), {
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    }),
    { code: 'macros' },
  ],
  [
    'links to other files',
    sampleFile(inlineCell('x'), { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    { code: 'external-links' },
  ],
  [
    'a connection to a database',
    sampleFile(inlineCell('x'), { 'xl/connections.xml': '<a/>' }),
    { code: 'external-links' },
  ],
  [
    'a document type of its own',
    sheetOnly(`<!DOCTYPE a [<!ENTITY b "c">]>${sheetXml('')}`),
    { code: 'unsafe-xml', part: SHEET },
  ],
  ['an entity of its own', sheetOnly(inlineCell('&xxe;')), damagedAt(SHEET)],
  ['an entity that is no character', sheetOnly(inlineCell('&#xD800;')), damagedAt(SHEET)],
  ['an unclosed element', sheetOnly('<worksheet><sheetData>'), damagedAt(SHEET)],
  ['elements that cross', sheetOnly('<worksheet><a><b></a></b></worksheet>'), damagedAt(SHEET)],
  ['an unclosed comment', sheetOnly('<worksheet/><!-- '), damagedAt(SHEET)],
  ['an attribute without quotes', sheetOnly('<worksheet a=b/>'), damagedAt(SHEET)],
  ['more attributes than any program writes', sheetOnly(`<worksheet${' a="b"'.repeat(1_000_000)}/>`), damagedAt(SHEET)],
  [
    'more merges than text',
    sheetOnly(sheetXml('', '<mergeCell ref="AAA1:AAB999999"/>'.repeat(400_000))),
    { code: 'too-much-text', most: MOST_TEXT },
  ],
  ['a part without any element', sheetOnly('chỉ có chữ'), damagedAt(SHEET)],
  ['another encoding', sheetOnly('<?xml version="1.0" encoding="windows-1258"?><worksheet/>'), damagedAt(SHEET)],
  ['a cell without a place', sheetOnly(sheetXml('<row r="1"><c r="1A"><v>1</v></c></row>')), damagedAt(SHEET)],
  ['a row without a number', sheetOnly(sheetXml('<row r="x"><c><v>1</v></c></row>')), damagedAt(SHEET)],
  ['two cells in one place', sheetOnly(sheetXml('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')), damagedAt(SHEET)],
  ['a merge without a place', sheetOnly(sheetXml('', '<mergeCell ref="?"/>')), damagedAt(SHEET)],
  ['a number that is none', sheetOnly(sheetXml('<c r="A1"><v>ba</v></c>')), damagedAt(SHEET)],
  ['a date that is none', sheetOnly(sheetXml('<c r="A1" t="d"><v>28/11</v></c>')), damagedAt(SHEET)],
  ['a type that does not exist', sheetOnly(sheetXml('<c r="A1" t="toString"><v>1</v></c>')), damagedAt(SHEET)],
  ['a shared text that is not there', sheetOnly(sheetXml('<c r="A1" t="s"><v>0</v></c>')), damagedAt(SHEET)],
  ['a sheet that is not there', zipped(sampleParts('')), damagedAt(SHEET)],
  [
    'a sheet that leads nowhere',
    sampleFile(inlineCell('x'), { 'xl/workbook.xml': workbookXml('<sheet name="a" sheetId="1" r:id="none"/>') }),
    damagedAt('xl/workbook.xml'),
  ],
  [
    'one sheet under many names',
    sampleFile(inlineCell('x'), {
      'xl/workbook.xml': workbookXml('<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/>'),
    }),
    damagedAt('xl/workbook.xml'),
  ],
  ['no sheets', sampleFile(inlineCell('x'), { 'xl/workbook.xml': workbookXml('') }), { code: 'no-sheets' }],
  [
    'too many rows',
    sheetOnly(sheetXml('<row r="5001"><c r="B5001"><v>1</v></c></row>')),
    { code: 'too-many-cells', sheet: 'Trang', cell: 'B5001', rows: 5000, columns: 100 },
  ],
  [
    'too many columns',
    sheetOnly(sheetXml('<row r="1"><c r="CW1"><f>1</f></c></row>')),
    { code: 'too-many-cells', sheet: 'Trang', cell: 'CW1', rows: 5000, columns: 100 },
  ],
  [
    'one long text in every cell',
    sampleFile(sheetXml(Array.from({ length: 200 }, (_, row) => `<c r="A${row + 1}" t="s"><v>0</v></c>`).join('')), {
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`,
    }),
    { code: 'too-much-text', most: MOST_TEXT },
  ],
];

describe('a file that is no form is refused whole', () => {
  it.each(CASES)('%s', (title, bytes, problem) => {
    expect(refusalOf(bytes)).toEqual(problem);
    sentences.set(JSON.stringify(problem), fileProblem(problem));
    expect(fileProblem(problem), title).toMatch(/^(Tệp|Các ô|Trang) .+\. Đề nghị .+\.$|^Tệp rỗng/);
  });

  afterAll(() => {
    expect(new Set(sentences.values()).size).toBe(sentences.size);
  });
});

describe('a file is read however its parts are called', () => {
  it('names that climb out of the package lead nowhere', () => {
    const file = sampleFile(inlineCell('x'), { '../../etc/passwd': 'x', '/xl/../../a.xml': '<a/>' });
    expect(readXlsx(file).ok).toBe(true);
  });

  it('a link that somebody typed into a cell is no link to another file', () => {
    const links = relations([['rId1', 'hyperlink', 'mailto:a@example.org']]).replace('/>', ' TargetMode="External"/>');
    expect(readXlsx(sampleFile(inlineCell('x'), { 'xl/worksheets/_rels/sheet1.xml.rels': links })).ok).toBe(true);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'a file with some bytes changed is read the same or refused, never otherwise (%s)',
    (seed) => {
      const file = sampleFile(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
      const whole = JSON.stringify(readXlsx(file));
      for (let step = seed; step < file.length; step += 8) {
        const reading = readXlsx(at(file, step, (file[step] ?? 0) ^ 0x55));
        if (reading.ok) expect(JSON.stringify(reading), `byte ${step}`).toBe(whole);
      }
    },
  );
});
