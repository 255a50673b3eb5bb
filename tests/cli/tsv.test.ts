import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTsv } from '../../src/cli/tsv.ts';

it('parts rows at line ends and cells at tabs', () => {
  expect(parseTsv('a\tb\nc\td\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(parseTsv('a\tb\r\nc\td')).toEqual(parseTsv('a\tb\nc\td'));
});

it('keeps empty cells and empty rows in the middle', () => {
  expect(parseTsv('a\t\tb\n\nc')).toEqual([
    ['a', '', 'b'],
    ['', '', ''],
    ['c', '', ''],
  ]);
});

it('reads a quoted cell with line ends, tabs and quotes inside', () => {
  expect(parseTsv('"dòng 1\ndòng 2"\t"a ""b"" c"\nx\ty')).toEqual([
    ['dòng 1\ndòng 2', 'a "b" c'],
    ['x', 'y'],
  ]);
});

it('leaves a quotation mark that quotes no whole cell as a character', () => {
  expect(parseTsv('"Ba sẵn sàng" năm 2024\t5" x 3"')).toEqual([['"Ba sẵn sàng" năm 2024', '5" x 3"']]);
});

it('leaves out a byte order mark', () => {
  expect(parseTsv('\ufeffa')).toEqual([['a']]);
});

it('gives back any rows that were quoted as a spreadsheet does', () => {
  const cell = fc.string().map((text) => text.replace(/\r/g, ''));
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(rows, (table) => {
      const text = table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t')).join('\n');
      expect(parseTsv(text)).toEqual(table);
    }),
  );
});

it('loses no character of unquoted text', () => {
  const cell = fc.string().map((text) => text.replace(/[\r\n\t"\ufeff]/g, ''));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (row) => {
      expect(parseTsv(row.join('\t'))).toEqual([row]);
    }),
  );
});
