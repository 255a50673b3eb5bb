import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/cli/csv.ts';

/** RFC 4180 read by hand, independently of the writer. */
const parse = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows[rows.length - 1]?.push(cell);
      cell = '';
      if (character === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += character;
  }
  return rows.slice(0, -1);
};

describe('a .csv', () => {
  it('begins with a byte order mark and ends each row with CR LF', () =>
    expect(csvText([['a', 'b'], ['c']])).toBe('\ufeffa,b\r\nc\r\n'));

  it.each(['=1+1', '+84', '-x', '@cmd', '\tx', '\rx'])('guards what would be a formula: %j', (text) =>
    expect(parse(csvText([[text]]).slice(1))).toEqual([[`'${text}`]]),
  );

  it('gives every other text back as it was', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        expect(parse(csvText(rows).slice(1))).toEqual(rows);
      }),
    );
  });
});
