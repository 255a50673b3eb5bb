// Reading a paper's tree in tests: its paragraphs and its tables as text.

import type { Block, Paper, Paragraph, Section, Table } from '../../src/domain/document.ts';

export const wordsOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

export const blocksOf = ({ sections }: Paper): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

/** Paragraphs outside tables. */
export const paragraphsOf = (paper: Paper): readonly string[] =>
  blocksOf(paper).flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block)] : []));

/** Cell texts of a table, row by row. */
export const rowsOf = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(wordsOf).join('\n')));

/** The table under the title that contains these words. */
export const tableUnder = (paper: Paper, title: string): Table => {
  const blocks = blocksOf(paper);
  const at = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.align === 'center' && wordsOf(block).includes(title),
  );
  const found = blocks.slice(at).find((block): block is Table => block.kind === 'table');
  if (at < 0 || found === undefined) throw new Error(`no table “${title}”`);
  return found;
};

/** Everything a reader sees, tables included. */
export const allText = (paper: Paper): string =>
  blocksOf(paper)
    .map((block) => (block.kind === 'paragraph' ? wordsOf(block) : rowsOf(block).flat().join('\n')))
    .join('\n');

export const prompts = (paper: Paper): readonly string[] =>
  blocksOf(paper).flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.filter((run) => run.prompt === true).map(({ text }) => text) : [],
  );

/** Titles of the sections after the first: label and name of each annex. */
export const annexTitles = (paper: Paper): readonly string[] =>
  paper.sections.slice(1).map(({ blocks }: Section) =>
    blocks
      .slice(0, 2)
      .map((block) => (block.kind === 'paragraph' ? wordsOf(block) : ''))
      .join(': '),
  );
