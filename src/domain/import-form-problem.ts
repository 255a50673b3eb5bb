// What keeps a body's form from being taken into its tab: a code with details and the address in the file. Words are in
// messages/import-form.ts; what the rules of a tab find in the file comes along as their finding.

import type { Finding } from './finding.ts';
import type { LegacyFont } from './legacy-font.ts';
import type { EntryField } from './tab-content.ts';

/** A column that the file must have. */
export type FormColumn = 'unit' | EntryField;
export const FORM_COLUMNS: readonly FormColumn[] = ['unit', 'level', 'strengths', 'shortcomings', 'reason', 'note'];

export type ImportTrouble =
  /** What was handed over is no table of texts at all. */
  | { readonly code: 'unreadable' | 'no-form' | 'empty' }
  | { readonly code: 'several-forms'; readonly sheets: readonly string[] }
  /** `found`: id of the campaign or body that the form names. */
  | { readonly code: 'other-campaign' | 'other-body'; readonly found: string }
  /** Units whose rows only the form has, and only the tab has. */
  | { readonly code: 'old-settings'; readonly gone: readonly string[]; readonly added: readonly string[] }
  | { readonly code: 'missing-column'; readonly column: FormColumn }
  | { readonly code: 'double-column'; readonly column: FormColumn; readonly other: string }
  | { readonly code: 'renamed-column'; readonly column: FormColumn; readonly found: string }
  | { readonly code: 'unknown-column'; readonly head: string }
  /** Content in a row that the tab has no place for, that names nobody, or that is a heading's. */
  | { readonly code: 'extra-row' | 'unnamed-row' | 'heading-row' }
  | { readonly code: 'too-many-rows'; readonly most: number }
  /** The row's key says `unit`, the name in it says something else. */
  | { readonly code: 'row-name'; readonly unit: string; readonly found: string }
  | { readonly code: 'unclear-aspect'; readonly unit: string }
  /** `cells`: all of them, the first among them. */
  | { readonly code: 'legacy-font'; readonly font: LegacyFont; readonly cells: readonly string[] }
  | { readonly code: 'control-character' }
  | { readonly code: 'secrecy-mark' }
  | { readonly code: 'finding'; readonly finding: Finding };

/** `sheet` '' where the whole file is meant, `cell` '' where a whole sheet is. */
export type ImportProblem = { readonly sheet: string; readonly cell: string; readonly trouble: ImportTrouble };

export const fileProblem = (trouble: ImportTrouble): ImportProblem => ({ sheet: '', cell: '', trouble });

const PLACE = /^([A-Z]*)(\d*)/;

const orderOf = ({ cell }: ImportProblem): number => {
  const [, letters = '', row = ''] = PLACE.exec(cell) ?? [];
  return Number(row) * 20_000 + letters.length * 1000 + letters.charCodeAt(letters.length - 1);
};

/** In the order in which a person meets them. */
export const inOrder = (problems: readonly ImportProblem[]): ImportProblem[] =>
  problems
    .map((problem) => ({ problem, order: orderOf(problem) || 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ problem }) => problem);
