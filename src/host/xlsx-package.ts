// Puts the printed rows (xlsx-sheet-data.ts) into the file that hucre has written without them, under the style numbers that
// hucre gave: these are read off the last sheet, where each look has a blank cell of its own in one column.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lettersOf } from './a1.ts';

/** Column of the last sheet (1-based) whose row n shows look n of the style table. */
export const SAMPLE_COLUMN = 2;

const SAMPLE = new RegExp(`<c r="${lettersOf(SAMPLE_COLUMN)}(\\d+)" s="(\\d+)"`, 'g');

/** Look number → number in the file; a look that turned out to be the default one is missing here. */
const numbersIn = (xml: string): ReadonlyMap<string, string> =>
  new Map([...xml.matchAll(SAMPLE)].map(([, look = '', number = '']) => [look, number]));

const STYLE = / s="(\d+)"/g;

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
  const parts = unzipSync(bytes);
  const textOf = (at: number): string => strFromU8(parts[partName(at)] ?? new Uint8Array());
  const numbers = numbersIn(textOf(data.length));
  data.forEach((xml, at) => {
    parts[partName(at)] = strToU8(withRows(textOf(at), renumbered(xml, numbers)));
  });
  return zipSync(parts, { level: 1, mtime: '1980-01-01' });
};
