// The chosen file, read in this browser: its size first, then its cells, then marks of secrecy, so that nothing of a file
// that bears one leaves the browser.

import type { FormFile } from '../../domain/form-file.ts';
import { markedPlaces } from '../../domain/import-form-file.ts';
import { MOST_BYTES, readXlsx } from '../../formats/xlsx-read.ts';
import { fileProblem } from '../../messages/form-file.ts';
import { IMPORT_LABELS } from '../../messages/import-labels.ts';

/** The table of texts, or sentences about why there is none. */
export type ReadFile = { readonly file: FormFile } | { readonly problems: readonly string[] };

const bytesOf = async (file: Blob): Promise<Uint8Array | null> => {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // The file was moved or is held by another program; the person is told that it cannot be read.
    return null;
  }
};

export const readFile = async (file: Blob): Promise<ReadFile> => {
  const most = MOST_BYTES;
  if (file.size > most) return { problems: [fileProblem({ code: 'too-large', bytes: file.size, most })] };
  const bytes = await bytesOf(file);
  if (bytes === null) return { problems: [IMPORT_LABELS.unreadable] };
  const reading = readXlsx(bytes);
  if (!reading.ok) return { problems: [fileProblem(reading.problem)] };
  const marked = markedPlaces(reading.file);
  return marked.length === 0
    ? { file: reading.file }
    : { problems: marked.map(({ sheet, cell }) => IMPORT_LABELS.marked(sheet, cell)) };
};
