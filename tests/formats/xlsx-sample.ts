// Workbooks built by hand, part by part, as the big programs write them and as nobody should.

import { strToU8, type Zippable, zipSync } from 'fflate';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const relations = (list: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const sheetXml = (rows: string, more = ''): string =>
  `${HEAD}<worksheet ${MAIN} xmlns:r="${TYPES}"><sheetData>${rows}</sheetData>${more}</worksheet>`;

/** One cell of text, A1. */
export const inlineCell = (text: string): string =>
  sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`);

export const workbookXml = (sheets: string, more = ''): string =>
  `${HEAD}<workbook ${MAIN} xmlns:r="${TYPES}">${more}<sheets>${sheets}</sheets></workbook>`;

export const styleXml = (formats: string, looks: readonly number[]): string =>
  `${HEAD}<styleSheet ${MAIN}><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${looks
    .map((id) => `<xf numFmtId="${id}" xfId="0"/>`)
    .join('')}</cellXfs></styleSheet>`;

/** A workbook of one sheet, "Trang"; a test replaces or adds parts, '' leaves one out. */
export const sampleParts = (sheet: string, more: Parts = {}): Parts =>
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': workbookXml('<sheet name="Trang" sheetId="1" r:id="rId1"/>'),
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ]),
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    }).filter(([, content]) => content !== ''),
  );

export const zipped = (parts: Parts, level: 0 | 6 = 6): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ) as Zippable,
    { level, mtime: '2024-11-28' },
  );

export const sampleFile = (sheet: string, more: Parts = {}): Uint8Array => zipped(sampleParts(sheet, more));

const ENTRY = [0x50, 0x4b, 1, 2];

/** Where the directory's entry of a part begins. */
export const entryOf = (bytes: Uint8Array, name: string): number => {
  const letters = [...strToU8(name)];
  for (let at = 0; at < bytes.length; at += 1)
    if (ENTRY.every((byte, i) => bytes[at + i] === byte) && letters.every((byte, i) => bytes[at + 46 + i] === byte))
      return at;
  throw new Error(`no part ${name}`);
};

/** The same file with four bytes of a part's directory entry replaced: 20 packed size, 24 size, 42 offset. */
export const withEntry = (bytes: Uint8Array, name: string, field: { at: number; value: number }): Uint8Array => {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(entryOf(changed, name) + field.at, field.value, true);
  return changed;
};
