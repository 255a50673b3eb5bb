// How wide a line of Times New Roman is, roughly: only to draw the rule under a national title as long as its words.
// A few millimetres of error shorten or lengthen the rule and can never wrap the text.

// Times Bold, thousandths of the size (Adobe's metrics, which Times New Roman and Liberation Serif share).
const WIDTHS: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijl/'],
  [333, "ft-()!:;'"],
  [389, 'Isr'],
  [444, 'cez'],
  [556, 'SbdhknpquP'],
  [611, 'F'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYw'],
  [778, 'GHKOQ'],
  [833, 'm'],
  [944, 'M'],
  [1000, 'W'],
];

const OTHER = 500;

const widthOf = (letter: string): number => WIDTHS.find(([, letters]) => letters.includes(letter))?.[0] ?? OTHER;

/** Width in mm of one line at `size` points; diacritics add nothing. */
export const lineWidthMm = (text: string, size: number): number => {
  const base = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/Đ/g, 'D')
    .replace(/đ/g, 'd');
  const thousandths = Array.from(base).reduce((sum, letter) => sum + widthOf(letter), 0);
  return (((thousandths * size) / 1000) * 25.4) / 72;
};
