// Texts inside an .xlsx: every string we hold can be written and read back unchanged. XML has no control characters, so
// OOXML spells them _xHHHH_ (ECMA-376 part 1, 22.9.2.19 ST_Xstring); so do we with half surrogate pairs and U+FFFE/U+FFFF,
// which would come back as U+FFFD or make the file unreadable, and with a text that itself looks like such a spelling.

const LOOKS_SPELLED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NOT_XML = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;
const CONTROL = /\p{Cc}/gu;

const spell = (unit: string): string => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Tab and line feed are plain in XML; a carriage return would be read back as a line feed; from U+007F on all are allowed. */
const spellControl = (unit: string): string =>
  unit === '\t' || unit === '\n' || unit >= '\u007F' ? unit : spell(unit);

/** Longest text a cell may hold; LibreOffice cuts the rest without a word, Excel calls the file damaged. */
const MAX_CELL_TEXT = 32_767;

/** A text as a cell or comment holds it. Throws when it cannot: the host refuses such an edit before it gets here. */
export const toCellText = (text: string): string => {
  if (text.length > MAX_CELL_TEXT) {
    throw new RangeError(`a cell holds at most ${MAX_CELL_TEXT} characters, not ${text.length}`);
  }
  return text.replace(LOOKS_SPELLED, '_x005F_').replace(NOT_XML, spell);
};

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The same as the content of an XML element; without quotes, so that what looks like an attribute is one. */
export const xmlText = (text: string): string =>
  toCellText(text)
    .replace(CONTROL, spellControl)
    .replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark);

const ERRORS: ReadonlySet<string> = new Set(['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!']);

/** Tells whether a formula's result is one of Excel's error values. */
export const isErrorText = (text: string): boolean => ERRORS.has(text);
