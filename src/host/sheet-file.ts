// Sheets as an .xlsx for other people: without the very hidden sheet in which a workbook of ours keeps its state, so that
// the file says nothing of accounts and is no workbook of this program.

import { writeXlsx } from 'hucre/xlsx';
import { fileNames } from './store-names.ts';
import type { SheetModel } from './workbook.ts';
import { fillSheets, SAMPLE_COLUMN, withoutLastSheet } from './xlsx-package.ts';
import { sheetDataXml } from './xlsx-sheet-data.ts';
import { DEFAULT_FONT, styleTable } from './xlsx-style.ts';
import type { ListPlace } from './xlsx-validation.ts';
import { toWriteSheet } from './xlsx-write.ts';

/** Name of the sheet that gives the looks their numbers and is taken out again. */
const SAMPLES = '_';

const noPlace: ListPlace = (values) => {
  throw new RangeError(`a list must fit into its rule: ${values.join(', ')}`);
};

/** The last frozen row heads the columns, on every printed page too. Not left to the library, which forgets the quotes. */
const printTitle = ({ frozenRows }: SheetModel, name: string) =>
  frozenRows === 0
    ? []
    : [
        {
          name: '_xlnm.Print_Titles',
          range: `'${name.replaceAll("'", "''")}'!$${frozenRows}:$${frozenRows}`,
          scope: name,
        },
      ];

/** Throws a RangeError for a text, number or list that no cell can hold. The first sheet is the one shown. */
export const encodeSheets = async (title: string, sheets: readonly SheetModel[]): Promise<Uint8Array> => {
  const names = fileNames(
    sheets.map(({ name }) => name),
    [SAMPLES],
  );
  const looks = styleTable();
  const data = sheets.map((sheet) => sheetDataXml(sheet, looks.number));
  const samples = new Map(looks.samples().map((sample, at) => [`${at},${SAMPLE_COLUMN - 1}`, sample]));
  const named = sheets.map((sheet, at) => ({ sheet, name: names[at] ?? sheet.name }));
  const bytes = await writeXlsx({
    sheets: [...named.map(({ sheet, name }) => toWriteSheet(sheet, name, noPlace)), { name: SAMPLES, cells: samples }],
    namedRanges: named.flatMap(({ sheet, name }) => printTitle(sheet, name)),
    defaultFont: DEFAULT_FONT,
    properties: { title },
  });
  return withoutLastSheet(fillSheets(bytes, data), sheets.length);
};
