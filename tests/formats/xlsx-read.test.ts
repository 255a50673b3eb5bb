import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileSheet } from '../../src/domain/form-file.ts';
import { MOST_TEXT, readXlsx } from '../../src/formats/xlsx-read.ts';
import {
  inlineCell,
  type Parts,
  relations,
  sampleFile,
  sheetXml,
  styleXml,
  workbookXml,
  zipped,
} from './xlsx-sample.ts';

const sheetsOf = (bytes: Uint8Array): readonly FileSheet[] => {
  const reading = readXlsx(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  return reading.file.sheets;
};

const sheetOf = (rows: string, { more = '', parts = {} }: { more?: string; parts?: Parts } = {}): FileSheet => {
  const [sheet] = sheetsOf(sampleFile(sheetXml(rows, more), parts));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const rowsOf = (cells: string, parts: Parts = {}) => sheetOf(`<row r="1">${cells}</row>`, { parts }).rows;

const shared = (...items: string[]): Parts => ({
  'xl/sharedStrings.xml': `<sst>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
});

describe('texts of a foreign workbook', () => {
  it('stand in the cells or in the list all sheets share', () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>trong ô</t></is></c><c r="C1" t="str"><v>kết quả</v></c>';
    expect(rowsOf(cells, shared('<t>không dùng</t>', '<t>dùng chung</t>'))).toEqual([
      ['dùng chung', 'trong ô', 'kết quả'],
    ]);
  });

  it('are put together from their runs, and reading aids are no content', () => {
    const item = '<r><rPr><b/></rPr><t>Hoàn thành </t></r><r><t>tốt</t></r><rPh sb="0" eb="1"><t>ばん</t></rPh>';
    expect(rowsOf('<c r="A1" t="s"><v>0</v></c>', shared(item))).toEqual([['Hoàn thành tốt']]);
    expect(rowsOf(`<c r="A1" t="inlineStr"><is>${item}</is></c>`)).toEqual([['Hoàn thành tốt']]);
  });

  it('keep their spaces, their Unicode form and the entities of XML', () => {
    const decomposed = 'Hoàn thành'.normalize('NFD');
    expect(
      rowsOf(`<c r="A1" t="inlineStr"><is><t> ${decomposed}  &lt;&amp;&gt;&quot;&apos;&#272;&#x1F600; </t></is></c>`),
    ).toEqual([[` ${decomposed}  <&>"'Đ😀 `]]);
  });

  it('have their line breaks as LF, however the writer spelled them', () => {
    const text = 'một_x000D_\nhai\r\nba_x000A_bốn&#13;&#10;năm_x000d_sáu';
    expect(rowsOf(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)).toEqual([['một\nhai\nba\nbốn\nnăm\nsáu']]);
  });

  it('that look like a spelling are told from one', () => {
    expect(rowsOf('<c r="A1" t="inlineStr"><is><t>_x005F_x000D_ _x0009_ _x00G0_</t></is></c>')).toEqual([
      ['_x000D_ \t _x00G0_'],
    ]);
  });

  it('may begin like a formula or a number, and stay texts', () => {
    const item = (text: string): string => `<t>${text}</t>`;
    const cells = ['A', 'B', 'C', 'D'].map(
      (column, at) => `<c r="${column}1" s="0" quotePrefix="1" t="s"><v>${at}</v></c>`,
    );
    expect(rowsOf(cells.join(''), shared(...['=1+1', '+84', '-5', "'abc"].map(item)))).toEqual([
      ['=1+1', '+84', '-5', "'abc"],
    ]);
  });

  it('of any kind that XML can hold come back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const escaped = text
          .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
          .replace(/&/g, '&amp;')
          .replace(/</g, '&lt;');
        const expected = text.replace(/\r\n?/g, '\n');
        const [sheet] = sheetsOf(sampleFile(inlineCell(escaped)));
        expect(sheet?.rows).toEqual(expected === '' ? [] : [[expected]]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('other values', () => {
  it('are numbers, truth values and errors as stored', () => {
    const cells =
      '<c r="A1"><v>12.5</v></c><c r="B1" t="n"><v>1E3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#REF!</v></c>';
    expect(rowsOf(cells)).toEqual([[12.5, 1000, true, false, '#REF!']]);
  });

  it('are dates where the look of the cell shows a date', () => {
    const formats =
      '<numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0 &quot;đồng/năm&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>';
    const parts = { 'xl/styles.xml': styleXml(formats, [0, 14, 164, 165, 166]) };
    const cells = [0, 1, 2, 3, 4].map((look, at) => `<c r="${'ABCDE'[at]}1" s="${look}"><v>45624</v></c>`).join('');
    expect(rowsOf(cells, parts)).toEqual([[45624, { date: 45624 }, { date: 45624 }, 45624, { date: 45624 }]]);
  });

  it('are dates of the 1900 count, also in a file that counts from 1904 or spells them out', () => {
    const parts = {
      'xl/styles.xml': styleXml('', [14]),
      'xl/workbook.xml': workbookXml('<sheet name="T" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>'),
    };
    expect(rowsOf('<c r="A1" s="0"><v>44162</v></c>', parts)).toEqual([[{ date: 45624 }]]);
    expect(rowsOf('<c r="A1" t="d"><v>2024-11-28T12:00:00</v></c>')).toEqual([[{ date: 45624.5 }]]);
  });

  it('are nothing where a cell has a look only', () => {
    expect(sheetOf('<row r="1048576"><c r="XFD1048576" s="3"/><c r="A1048576" t="s"/></row>').rows).toEqual([]);
  });
});

describe('cells', () => {
  it('stand where their addresses say, and in a row where they have none', () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>';
    expect(sheetOf(rows).rows).toEqual([[], ['', 1], [2, 3]]);
  });

  it('that hold a formula are named, with its last result beside; one that only states a truth is none', () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f t="shared" si="0"/><v>a</v></c><c r="C1"><f t="array" ref="C1">1</f></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c>';
    const sheet = sheetOf(`<row r="1">${cells}</row>`);
    expect(sheet.formulas).toEqual(['A1', 'B1', 'C1']);
    expect(sheet.rows).toEqual([[2, 'a', '', true]]);
  });

  it('that are merged are named', () => {
    const more = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D9"/></mergeCells>';
    expect(sheetOf('', { more }).merges).toEqual(['A1:B2', 'D4:D9']);
  });
});

describe('sheets', () => {
  it('come in the order of the workbook, whatever their parts are called, with hidden ones marked', () => {
    const parts = {
      'xl/workbook.xml': workbookXml(
        '<sheet name="Hai" sheetId="7" r:id="rId9"/><sheet name="Một &amp; ẩn" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="Hình" sheetId="3" r:id="rId8"/>',
      ),
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['rId9', 'worksheet', './worksheets/../worksheets/Sheet2.xml'],
      ]),
      'xl/worksheets/sheet2.xml': inlineCell('hai'),
    };
    expect(sheetsOf(sampleFile(inlineCell('một'), parts))).toEqual([
      { name: 'Hai', hidden: false, rows: [['hai']], formulas: [], merges: [] },
      { name: 'Một & ẩn', hidden: true, rows: [['một']], formulas: [], merges: [] },
    ]);
  });

  it('are read with prefixes before every name, comments, instructions and literal text between', () => {
    const sheet =
      '\uFEFF<?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x="m"><x:sheetData><x:row r=\'1\'><x:c r="A1" t="inlineStr" ><x:is><x:t><![CDATA[<a & b>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    expect(sheetsOf(sampleFile(sheet))[0]?.rows).toEqual([['<a & b>']]);
  });

  it('are read from a package that is not compressed, or names its parts in its own way', () => {
    const parts = {
      '_rels\\.rels': relations([['r', 'officeDocument', '/BOOK/Workbook.XML']]),
      'book/workbook.xml': workbookXml('<sheet name="T" sheetId="1" r:id="a"/>'),
      'book/_rels/workbook.xml.rels': relations([['a', 'worksheet', 't.xml']]),
      'book/t.xml': inlineCell('x'),
    };
    expect(sheetsOf(zipped(parts, 0))[0]?.rows).toEqual([['x']]);
  });

  it('keep a long text whole, and a workbook as long as the limit allows', () => {
    const long = 'ộ'.repeat(30_000);
    expect(sheetsOf(sampleFile(inlineCell(long)))[0]?.rows).toEqual([[long]]);
    expect(MOST_TEXT).toBeGreaterThan(100 * 30_000);
  });

  it('travel as JSON without loss', () => {
    const sheet = sheetOf('<row r="3"><c r="B3" s="0"><v>1</v></c></row>', {
      parts: { 'xl/styles.xml': styleXml('', [14]) },
    });
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});
