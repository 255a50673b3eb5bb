// Rows of texts as a spreadsheet puts them on the clipboard: cells parted by tabs, rows by line ends, and a cell that
// itself holds one of these between double quotes, with its own quotes doubled.

// A quoted cell must end at a tab or a line end; else its first quotation mark is just a character.
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/y;

const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    CELL.lastIndex = at;
    const [whole = '', quotedText, plainText = '', end = ''] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(quotedText === undefined ? plainText : quotedText.replaceAll('""', '"'));
    at += whole.length;
    if (end === '') return rows;
    if (end !== '\t') rows.push([]);
  }
};

/** Text of a .tsv file → rows of equal width. The line end after the last row makes no row of its own. */
export const parseTsv = (text: string): readonly (readonly string[])[] => {
  const body = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = cellsOf(body.replace(/\n$/, ''));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_unused, index) => row[index] ?? ''));
};
