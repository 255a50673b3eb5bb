// A foreign .xlsx, as somebody sent it, → plain data, or why it is not read. Synchronous and without Node, because in the
// browser a dialog reads the file and on a computer the command line does. The file is trusted in nothing: it is refused
// whole where it is too large, damaged, or brings more than cells.

import { strFromU8 } from 'fflate';
import type { FileReading, FileSheet, FormFile } from '../domain/form-file.ts';
import { damaged, fileFault, problemOf } from './file-fault.ts';
import { plainProblem } from './file-kind.ts';
import { dateLooks } from './xlsx-dates-read.ts';
import { type ReadPart, type WorkbookParts, workbookParts } from './xlsx-parts-read.ts';
import { readSheet } from './xlsx-sheet-read.ts';
import { sharedTexts } from './xlsx-text-read.ts';
import type { Shared } from './xlsx-value-read.ts';
import { readXml } from './xml-read.ts';
import { openZip, type Zip } from './zip-read.ts';

/** Bytes a file may have; a body's form has some ten thousand. */
export const MOST_BYTES = 5_000_000;
/** Characters of all cells together: a file can name one long text in every cell. */
export const MOST_TEXT = 5_000_000;

/** Every writer uses UTF-8; another encoding says so in the first line. */
const OTHER_ENCODING = /^<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/i;

const partReader =
  (zip: Zip): ReadPart =>
  (part, events) => {
    const bytes = zip.read(part);
    if (bytes === null) return false;
    const xml = strFromU8(bytes).replace(/^\uFEFF/, '');
    if (OTHER_ENCODING.test(xml)) throw damaged(part);
    readXml(xml, part, events);
    return true;
  };

const sharedOf = ({ texts, looks, from1904 }: WorkbookParts, read: ReadPart): Shared => {
  const found: string[] = [];
  const dates = dateLooks();
  for (const part of texts)
    read(
      part,
      sharedTexts((text) => found.push(text)),
    );
  for (const part of looks) read(part, dates);
  return { texts: found, isDate: dates.isDate, from1904 };
};

const readSheets = (zip: Zip): FileSheet[] => {
  const read = partReader(zip);
  const parts = workbookParts(zip, read);
  const shared = sharedOf(parts, read);
  let characters = 0;
  const count = (more: number): void => {
    characters += more;
    if (characters > MOST_TEXT) throw fileFault({ code: 'too-much-text', most: MOST_TEXT });
  };
  return parts.sheets.map((sheet) => readSheet({ sheet, shared, count }, read));
};

const readFile = (bytes: Uint8Array): FormFile => {
  if (bytes.length > MOST_BYTES) throw fileFault({ code: 'too-large', bytes: bytes.length, most: MOST_BYTES });
  const problem = plainProblem(bytes);
  if (problem !== null) throw fileFault(problem);
  return { sheets: readSheets(openZip(bytes)) };
};

/** All sheets of the file in their order. */
export const readXlsx = (bytes: Uint8Array): FileReading => {
  try {
    return { ok: true, file: readFile(bytes) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
};
