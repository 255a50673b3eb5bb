// Texts in an .xlsx: a string is plain or in runs of different looks, with or without a reading aid (phonetic runs, which
// are not content); what XML cannot hold is spelled _xHHHH_ (ECMA-376 part 1, 22.9.2.19 ST_Xstring).

import type { XmlEvents } from './xml-read.ts';

const SPELLED = /_x([0-9A-Fa-f]{4})_/g;

/** The text without its spellings. */
export const unspelled = (text: string): string =>
  text.replace(SPELLED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The text of a cell: without spellings, ends of lines as LF. */
export const cellText = (text: string): string => unspelled(text).replace(/\r\n?/g, '\n');

/** Gathers the text of elements called `t`, until `take` fetches it. */
export type TextGatherer = Required<XmlEvents> & { readonly take: () => string };

export const textGatherer = (): TextGatherer => {
  let gathered = '';
  let inside = false;
  let phonetic = false;
  const enter = (name: string, now: boolean): void => {
    if (name === 'rPh') phonetic = now;
    if (name === 't') inside = now && !phonetic;
  };
  return {
    open: (name) => enter(name, true),
    close: (name) => enter(name, false),
    text: (text) => {
      if (inside) gathered += text;
    },
    take: () => {
      const text = cellText(gathered);
      gathered = '';
      return text;
    },
  };
};

/** Events of the part that holds the texts of all sheets; each goes to `put` in its order. */
export const sharedTexts = (put: (text: string) => void): XmlEvents => {
  const { open, close, text, take } = textGatherer();
  return {
    open,
    text,
    close: (name) => {
      close(name);
      if (name === 'si') put(take());
    },
  };
};
