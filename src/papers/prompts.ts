// How much of a paper is still to be written by a person: its prompts.

import type { Block, Paper, Paragraph } from '../domain/document.ts';

const paragraphs = (block: Block): readonly Paragraph[] =>
  block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));

/** Number of `[… : …]` prompts, each a run of its own. */
export const countPrompts = (paper: Paper): number =>
  paper.sections
    .flatMap(({ blocks }) => blocks.flatMap(paragraphs))
    .flatMap(({ runs }) => runs)
    .filter(({ prompt }) => prompt === true).length;
