// Building blocks of a Party paper (domain.md §4): paragraphs in the sizes of HD 36, tables from columns and rows of text.
// Separate because the report, its annexes and the letters are made of the same pieces.

import type { Campaign } from '../domain/campaign.ts';
import type { Align, Block, Cell, Paragraph, Run, Table } from '../domain/document.ts';
import { isDrill } from '../domain/drill.ts';
import { DRILL_MARK } from '../messages/drill-texts.ts';

const INDENT_MM = 10;
const LINE_PT = 19;
const AFTER_PT = 6;

/** Usable width in mm between the margins. */
export const WIDTH_MM = { portrait: 165, landscape: 252 } as const;

export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;

export const FONT = 'Times New Roman';

type ParagraphStyle = Omit<Paragraph, 'kind' | 'runs'>;

export const paragraph = (runs: string | readonly Run[], style: ParagraphStyle = {}): Paragraph => ({
  kind: 'paragraph',
  runs: typeof runs === 'string' ? [{ text: runs }] : runs,
  ...style,
});

const BODY: ParagraphStyle = { align: 'justify', indentMm: INDENT_MM, linePt: LINE_PT, spaceAfterPt: AFTER_PT };

/** Running text. */
export const text = (words: string | readonly Run[]): Paragraph => paragraph(words, BODY);

/** Sentences of one paragraph; the empty ones are left out. */
export const sentences = (...words: readonly string[]): Paragraph[] => {
  const said = words.filter((sentence) => sentence !== '');
  return said.length === 0 ? [] : [text(said.join(' '))];
};

export const prompt = (words: string): Paragraph => text([{ text: words, prompt: true }]);

/** A heading of any rank: bold, never alone at the foot of a page. */
export const heading = (words: string): Paragraph =>
  paragraph([{ text: words, bold: true }], {
    indentMm: INDENT_MM,
    linePt: LINE_PT,
    spaceAfterPt: AFTER_PT,
    align: 'justify',
    keepWithNext: true,
  });

/** Running text that leads to what follows. */
export const lead = (words: string): Paragraph => ({ ...text(words), keepWithNext: true });

export const centered = (run: Run, style: ParagraphStyle = {}): Paragraph =>
  paragraph([run], { align: 'center', ...style });

/** Above everything of a paper that was made in a drill; nothing elsewhere. */
export const drillHead = (campaign: Campaign): Paragraph[] =>
  isDrill(campaign) ? [centered({ text: DRILL_MARK, bold: true }, { keepWithNext: true, spaceAfterPt: AFTER_PT })] : [];

/** Title above a table, with its base line in brackets. */
const tableTitle = (title: string, base = ''): Paragraph[] => [
  centered({ text: title, bold: true, size: 13 }, { keepWithNext: true, spaceAfterPt: base === '' ? 3 : 0 }),
  ...(base === '' ? [] : [centered({ text: base, italic: true, size: 12 }, { keepWithNext: true, spaceAfterPt: 3 })]),
];

/** Notes under a table, one paragraph; the space under a table without notes is kept. */
const tableNotes = (notes: readonly string[]): Paragraph => {
  const said = notes.filter((note) => note !== '');
  return paragraph([{ text: said.join(' '), italic: true, size: said.length === 0 ? 4 : 11 }], {
    align: 'justify',
    spaceAfterPt: AFTER_PT,
  });
};

export type Column = { readonly widthMm: number; readonly head: string; readonly align?: Align };

/** A cell of words: numbers and levels centred, text left, by its column unless it says otherwise. */
export type Words = {
  readonly text: string;
  readonly bold?: boolean;
  readonly span?: number;
  readonly align?: Align;
  readonly fill?: string;
  readonly size?: number;
  readonly runs?: readonly (readonly Run[])[];
};

export type Row = { readonly cells: readonly (string | Words)[]; readonly maySplit?: boolean };

export const row = (...cells: readonly (string | Words)[]): Row => ({ cells });

/** Prose longer than this may need more than a page in a narrow column: its row may split. */
const LONG_PROSE = 200;

export const mayNeedSplit = (...prose: readonly string[]): boolean => prose.some((words) => words.length > LONG_PROSE);

const HEAD_FILL = 'EEF1F5';
export const BAND_FILL = 'F5F7F9';

const cellParagraphs = (words: Words, align: Align): readonly Paragraph[] => {
  if (words.runs !== undefined) return words.runs.map((runs) => paragraph(runs, { align }));
  const style = {
    ...(words.bold === true ? { bold: true } : {}),
    ...(words.size === undefined ? {} : { size: words.size }),
  };
  return [paragraph([{ text: words.text, ...style }], { align })];
};

const wordsCell = (cell: string | Words, align: Align): Cell => {
  const words = typeof cell === 'string' ? { text: cell } : cell;
  return {
    paragraphs: cellParagraphs(words, words.align ?? align),
    valign: 'center',
    ...(words.span === undefined ? {} : { colSpan: words.span }),
    ...(words.fill === undefined ? {} : { fill: words.fill }),
  };
};

const headRow = (cells: readonly (string | Words)[]): Table['rows'][number] => ({
  cells: cells.map((cell) => {
    const words = typeof cell === 'string' ? { text: cell } : cell;
    return wordsCell({ ...words, bold: true, fill: HEAD_FILL }, 'center');
  }),
});

const bodyRow = (columns: readonly Column[], { cells, maySplit }: Row): Table['rows'][number] => {
  let at = 0;
  const made = cells.map((cell) => {
    const align = columns[at]?.align ?? 'center';
    at += typeof cell === 'string' ? 1 : (cell.span ?? 1);
    return wordsCell(cell, align);
  });
  return { cells: made, ...(maySplit === true ? { maySplit } : {}) };
};

export type TableParts = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly size: number;
  /** Grouping heads over the columns' own. */
  readonly over?: readonly (string | Words)[];
};

/** A bordered table whose header rows are repeated on every page. */
const gridTable = ({ columns, rows, size, over }: TableParts): Table => ({
  kind: 'table',
  widthsMm: columns.map(({ widthMm }) => widthMm),
  headerRows: over === undefined ? 1 : 2,
  rows: [
    ...(over === undefined ? [] : [headRow(over)]),
    headRow(columns.map(({ head }) => head)),
    ...rows.map((one) => bodyRow(columns, one)),
  ],
  borders: true,
  size,
});

/** Side by side without borders: heads and signatures. */
export const sideBySide = (widthsMm: readonly number[], cells: readonly (readonly Paragraph[])[]): Table => ({
  kind: 'table',
  widthsMm,
  headerRows: 0,
  rows: [{ cells: cells.map((paragraphs) => ({ paragraphs })) }],
  borders: false,
});

/** Widths and heads put together; columns named in `left` hold text, the others numbers and levels. */
export const columnsOf = (
  heads: readonly string[],
  widths: readonly number[],
  left: readonly number[],
): readonly Column[] =>
  heads.map((head, index) => ({
    head,
    widthMm: widths[index] ?? 0,
    align: left.includes(index) ? 'left' : 'center',
  }));

const keptCell = (cell: Cell): Cell => ({
  ...cell,
  paragraphs: cell.paragraphs.map((one) => ({ ...one, keepWithNext: true })),
});

/** A table and the notes under it, which do not go to a page of their own. */
export const notedTable = (parts: TableParts, notes: readonly string[]): readonly Block[] => {
  const table = gridTable(parts);
  const last = table.rows.length - 1;
  const rows = table.rows.map((one, index) => (index === last ? { ...one, cells: one.cells.map(keptCell) } : one));
  return [{ ...table, rows }, tableNotes(notes)];
};

/** A table with all that stands around it. */
export const framedTable = (
  { title, base = '' }: { readonly title: string; readonly base?: string },
  parts: TableParts,
  notes: readonly string[] = [],
): readonly Block[] => [...tableTitle(title, base), ...notedTable(parts, notes)];
