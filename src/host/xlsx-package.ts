// Puts the printed rows (xlsx-sheet-data.ts) into the file that hucre has written without them, under the style numbers that
// hucre gave: these are read off the last sheet, where each look has a blank cell of its own in one column.

import { lettersOf } from './a1.ts';
import { packParts, unpackParts } from './zip-parts.ts';

/** Column of the last sheet (1-based) whose row n shows look n of the style table. */
export const SAMPLE_COLUMN = 2;

const SAMPLE = new RegExp(`<c r="${lettersOf(SAMPLE_COLUMN)}(\\d+)" s="(\\d+)"`, 'g');

/** Look number → number in the file; a look that turned out to be the default one is missing here. */
const numbersIn = (xml: string): ReadonlyMap<string, string> =>
  new Map([...xml.matchAll(SAMPLE)].map(([, look = '', number = '']) => [look, number]));

const STYLE = / s="(\d+)"/g;

/** Mostly nothing to do: hucre numbers the looks in the order it meets them, too. */
const renumbered = (data: string, numbers: ReadonlyMap<string, string>): string =>
  data.replace(STYLE, (_, look: string) => ` s="${numbers.get(look) ?? '0'}"`);

/** Google's row height as the default; hucre's own word on the used range no longer holds and is optional. */
const withRows = (xml: string, data: string): string =>
  xml
    .replace(/<dimension [^>]*\/>/, '')
    .replace('defaultRowHeight="15"', 'defaultRowHeight="15.75"')
    .replace('<sheetData/>', () => data);

const partName = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;

/** The file with its rows. `data` in the order of the sheets; the sheet after them is the one with the samples. */
export const fillSheets = (bytes: Uint8Array, data: readonly string[]): Uint8Array => {
  const parts = unpackParts(bytes);
  const textOf = (at: number): string => Buffer.from(parts.get(partName(at)) ?? []).toString('utf8');
  const numbers = numbersIn(textOf(data.length));
  data.forEach((xml, at) => {
    parts.set(partName(at), Buffer.from(withRows(textOf(at), renumbered(xml, numbers)), 'utf8'));
  });
  return packParts(parts);
};

/** Where hucre names the sheet `at` besides its own part: once in each, as an element that stands alone. */
const mentions = (at: number): readonly (readonly [part: string, mention: RegExp])[] => [
  ['xl/workbook.xml', new RegExp(`<sheet [^>]*r:id="rId${at + 1}"[^>]*/>`)],
  ['xl/_rels/workbook.xml.rels', new RegExp(`<Relationship [^>]*Target="worksheets/sheet${at + 1}\\.xml"/>`)],
  ['[Content_Types].xml', new RegExp(`<Override PartName="/${partName(at)}"[^>]*/>`)],
];

/** The file without the sheet `at`, its last: what gave the looks their numbers is not for other people's eyes. */
export const withoutLastSheet = (bytes: Uint8Array, at: number): Uint8Array => {
  const parts = unpackParts(bytes);
  for (const [part, mention] of mentions(at)) {
    const xml = Buffer.from(parts.get(part) ?? []).toString('utf8');
    if (!mention.test(xml)) throw new Error(`no mention of sheet ${at + 1} in ${part}`);
    parts.set(part, Buffer.from(xml.replace(mention, ''), 'utf8'));
  }
  parts.delete(partName(at));
  return packParts(parts);
};
