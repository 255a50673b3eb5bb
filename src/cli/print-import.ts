// An import as a list for people: what changes, cell by cell, what was understood otherwise than typed, what is still to be
// entered.

import type { ImportPreview, ImportSection } from '../domain/import-api.ts';
import { IMPORT } from '../messages/import-form.ts';

const SHOWN = 40;

const section = ({ title, lines }: ImportSection): string => {
  const more = lines.length - SHOWN;
  const shown = [...lines.slice(0, SHOWN), ...(more > 0 ? [IMPORT.more(more)] : [])];
  return lines.length === 0 ? `${title}.` : [`${title}:`, ...shown.map((line) => `  - ${line}`)].join('\n');
};

/** Ends with the message: that is where a terminal stops. */
export const printImport = ({ sections }: Pick<ImportPreview, 'sections'>, message: string): string =>
  [...sections.map(section), message].join('\n\n');
