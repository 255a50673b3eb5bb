// An import as a list for people: what changes, cell by cell, what was understood otherwise than typed, what is still to be
// entered.

import type { ImportPreview } from '../domain/import-api.ts';
import { IMPORT } from '../messages/import-form.ts';

const SHOWN = 40;

const section = (title: string, lines: readonly string[]): string[] => {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  const shown = lines.slice(0, SHOWN).map((line) => `  - ${line}`);
  return [`${title}:`, ...shown, ...(more > 0 ? [`  - ${IMPORT.more(more)}`] : []), ''];
};

/** Ends with the message: that is where a terminal stops. */
export const printImport = ({ changes, receipts, warnings, unfinished }: ImportPreview, message: string): string =>
  [
    ...section(
      IMPORT.changes(changes.length),
      changes.map(({ title, before, after }) => IMPORT.change(title, before, after)),
    ),
    ...section(IMPORT.receipts(receipts.length), receipts),
    ...section(IMPORT.warnings(warnings.length), warnings),
    ...(unfinished.length > 0 ? [IMPORT.unfinished(unfinished.length)] : []),
    message,
  ].join('\n');
