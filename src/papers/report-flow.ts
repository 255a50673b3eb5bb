// How sentences, lists and tables of the report follow each other: shared by its sections.

import type { Block, Paragraph } from '../domain/document.ts';
import { lead, text } from './paper-parts.ts';
import type { Context } from './report-context.ts';
import type { TableId } from './report-labels.ts';

/** A table where this report has it. */
export const table = (
  { labels }: Context,
  id: TableId,
  make: (label: string) => readonly Block[],
): readonly Block[] => {
  const label = labels.table(id);
  return label === null ? [] : make(label);
};

export const label = ({ labels }: Context, id: TableId): string => labels.table(id) ?? '';

export const list = (lines: readonly string[]): readonly Paragraph[] => lines.map((line) => text(line));

/** A lead that stays with its list; without a list it is a sentence. */
export const leadAndList = (words: string, lines: readonly string[]): readonly Paragraph[] => {
  if (words === '') return list(lines);
  return lines.length === 0 ? [text(words)] : [lead(words), ...list(lines)];
};
