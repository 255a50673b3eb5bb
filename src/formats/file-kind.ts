// What a file is by its bytes, before anybody unpacks it: people send what their computer calls an Excel file, and each
// other kind deserves its own sentence.

import type { FileProblem, ForeignKind } from '../domain/form-file.ts';

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const LOOKED_AT = 4096;

/** Old Excel files, and all files with a password, are OLE containers. */
const OLE = '\u00D0\u00CF\u0011\u00E0';

const WIDE_NAME = [...'EncryptedPackage'].map((letter) => letter.charCodeAt(0));

/** The name as an OLE directory spells it: two bytes a letter. */
const holdsEncryptedPackage = (bytes: Uint8Array): boolean => {
  const [first = 0] = WIDE_NAME;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (WIDE_NAME.every((letter, index) => bytes[at + 2 * index] === letter && bytes[at + 2 * index + 1] === 0))
      return true;
  return false;
};

const notXlsx = (kind: ForeignKind): FileProblem => ({ code: 'not-xlsx', kind });

const CONTROL = /[^\t\n\f\r -\u00FF]/;

/** Null when the bytes may be a .zip package, which an .xlsx is. */
export const plainProblem = (bytes: Uint8Array): FileProblem | null => {
  if (bytes.length === 0) return { code: 'empty' };
  const start = latin1(bytes, 0, LOOKED_AT);
  if (start.startsWith('PK\u0003\u0004')) return null;
  if (start.startsWith(OLE)) return holdsEncryptedPackage(bytes) ? { code: 'encrypted' } : notXlsx('xls');
  if (start.startsWith('%PDF')) return notXlsx('pdf');
  return notXlsx(CONTROL.test(start) ? 'other' : 'text');
};

type Sign = readonly [part: string, kind: ForeignKind];

/** A part that begins with this name tells another kind of package. */
const SIGNS: readonly Sign[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
  ['content.xml', 'ods'],
];

/** The kind of a .zip package that holds no workbook of an .xlsx. */
export const packageKind = (parts: readonly string[]): ForeignKind =>
  SIGNS.find(([sign]) => parts.some((part) => part.startsWith(sign)))?.[1] ?? 'zip';
