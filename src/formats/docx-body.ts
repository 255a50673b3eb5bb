// Runs, paragraphs and tables of a paper as WordprocessingML. Child order inside rPr, pPr, tblPr, tcPr follows the
// schema (wml.xsd, ECMA-376): Word refuses a file that has it otherwise.

import type { Block, Cell, Paragraph, Run, Table } from '../domain/document.ts';
import { lineWidthMm } from './docx-rule.ts';
import { xmlText } from './xml-text.ts';

export const PROMPT_FILL = 'FFF2B3';
export const BODY_SIZE = 14;

/** Between a cell's border and its text: the narrowest columns of documents.md §2 hold their heads with no more. */
const CELL_PADDING_MM = { side: 0.6, upright: 0.35 } as const;

/** LibreOffice needs minutes for one table of thousands of rows, seconds for the same rows in tables of 500. */
const ROWS_PER_TABLE = 500;

/** One millimetre is 1440 / 25.4 twips. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** What a paragraph inherits from where it stands. */
type Place = { readonly widthMm: number; readonly size: number };

const when = (condition: boolean | undefined, xml: string): string => (condition === true ? xml : '');

const alignment = (align: Paragraph['align']): string => (align === 'justify' ? 'both' : (align ?? 'left'));

const shading = (fill: string | undefined): string =>
  fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${xmlText(fill)}"/>`;

const runProperties = (run: Run, size: number): string => {
  const properties = [
    when(run.bold, '<w:b/>'),
    when(run.italic === true || run.prompt === true, '<w:i/>'),
    when(size !== BODY_SIZE, `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`),
    when(run.underline, '<w:u w:val="single"/>'),
    when(run.fill !== undefined, '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="000000"/>'),
    shading(run.prompt === true ? PROMPT_FILL : run.fill),
  ].join('');
  return when(properties !== '', `<w:rPr>${properties}</w:rPr>`);
};

// The hyphen of a document number, a tab and a line break have elements of their own; the rest is text.
const SPECIAL: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\u2011': '<w:noBreakHyphen/>',
};

const runText = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .split(/([\t\n\u2011])/)
    .filter((piece) => piece !== '')
    .map((piece) => SPECIAL[piece] ?? `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`)
    .join('');

const runXml = (run: Run, size: number): string => {
  const ownSize = run.size ?? size;
  return `<w:r>${runProperties(run, ownSize)}${runText(run.text)}</w:r>`;
};

// The paragraph's own mark has a size too, and Word makes its line as high as the mark.
const markSize = ({ runs, size }: Paragraph, place: Place): number =>
  runs.length === 0 ? (size ?? place.size) : Math.max(...runs.map((run) => run.size ?? size ?? place.size));

const markProperties = (size: number): string =>
  when(size !== BODY_SIZE, `<w:rPr><w:sz w:val="${Math.round(size * 2)}"/></w:rPr>`);

const spacing = (paragraph: Paragraph): string => {
  const after = paragraph.spaceAfterPt === undefined ? '' : ` w:after="${Math.round(paragraph.spaceAfterPt * 20)}"`;
  const line =
    paragraph.linePt === undefined ? '' : ` w:line="${Math.round(paragraph.linePt * 20)}" w:lineRule="exact"`;
  return when(after + line !== '', `<w:spacing${after}${line}/>`);
};

const paragraphProperties = (paragraph: Paragraph, place: Place): string => {
  const properties = [
    when(paragraph.keepWithNext, '<w:keepNext/>'),
    spacing(paragraph),
    when(paragraph.indentMm !== undefined, `<w:ind w:firstLine="${twips(paragraph.indentMm ?? 0)}"/>`),
    when(alignment(paragraph.align) !== 'left', `<w:jc w:val="${alignment(paragraph.align)}"/>`),
    markProperties(markSize(paragraph, place)),
  ].join('');
  return when(properties !== '', `<w:pPr>${properties}</w:pPr>`);
};

/** An all but invisible paragraph: one point high, so that it never spills onto a page of its own. */
export const hairline = (sectionProperties = ''): string =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${sectionProperties}</w:pPr></w:p>`;

// The rule stands in a paragraph of its own: indents narrow enough to shorten a border would wrap the title above it.
const ruleXml = (paragraph: Paragraph, place: Place): string => {
  const words = paragraph.runs.map((run) => run.text).join('');
  const ruleMm = lineWidthMm(words, paragraph.size ?? place.size) * (paragraph.ruleShare ?? 1);
  const side = twips(Math.max(0, (place.widthMm - ruleMm) / 2));
  const border = '<w:pBdr><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:pBdr>';
  return `<w:p><w:pPr>${border}<w:spacing w:line="80" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/><w:rPr><w:sz w:val="8"/></w:rPr></w:pPr></w:p>`;
};

const paragraphXml = (paragraph: Paragraph, place: Place): string => {
  const runs = paragraph.runs.map((run) => runXml(run, paragraph.size ?? place.size)).join('');
  return `<w:p>${paragraphProperties(paragraph, place)}${runs}</w:p>${when(paragraph.ruled, ruleXml(paragraph, place))}`;
};

const cellXml = (cell: Cell, place: Place): string => {
  const span = cell.colSpan ?? 1;
  const properties = [
    `<w:tcW w:w="${twips(place.widthMm)}" w:type="dxa"/>`,
    when(span > 1, `<w:gridSpan w:val="${span}"/>`),
    shading(cell.fill),
    when(cell.valign === 'center', '<w:vAlign w:val="center"/>'),
  ].join('');
  const paragraphs = cell.paragraphs.map((paragraph) => paragraphXml(paragraph, place)).join('');
  // A cell without a paragraph is not valid.
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs === '' ? '<w:p/>' : paragraphs}</w:tc>`;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const rowXml = (table: Table, row: Table['rows'][number], isHeader: boolean): string => {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const end = column + (cell.colSpan ?? 1);
    const widthMm = sum(table.widthsMm.slice(column, end));
    column = end;
    return cellXml(cell, { widthMm, size: table.size ?? BODY_SIZE });
  });
  const properties = when(row.maySplit !== true, '<w:cantSplit/>') + when(isHeader, '<w:tblHeader/>');
  return `<w:tr>${when(properties !== '', `<w:trPr>${properties}</w:trPr>`)}${cells.join('')}</w:tr>`;
};

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');

const tableProperties = (table: Table): string => {
  // Side by side without borders, the outer edges are the text's own.
  const width = (mm: number): string => `w:w="${table.borders ? twips(mm) : 0}" w:type="dxa"`;
  const upright = width(CELL_PADDING_MM.upright);
  const side = width(CELL_PADDING_MM.side);
  return [
    `<w:tblW w:w="${sum(table.widthsMm.map(twips))}" w:type="dxa"/>`,
    '<w:tblInd w:w="0" w:type="dxa"/>',
    when(table.borders, `<w:tblBorders>${BORDERS}</w:tblBorders>`),
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar><w:top ${upright}/><w:left ${side}/><w:bottom ${upright}/><w:right ${side}/></w:tblCellMar>`,
  ].join('');
};

const tableXml = (table: Table): string => {
  const grid = table.widthsMm.map((mm) => `<w:gridCol w:w="${twips(mm)}"/>`).join('');
  const head = table.rows.slice(0, table.headerRows).map((row) => rowXml(table, row, true));
  const rows = table.rows.slice(table.headerRows).map((row) => rowXml(table, row, false));
  const start = `<w:tbl><w:tblPr>${tableProperties(table)}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head.join('')}`;
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < rows.length; at += ROWS_PER_TABLE)
    parts.push(`${start}${rows.slice(at, at + ROWS_PER_TABLE).join('')}</w:tbl>`);
  return parts.join(hairline());
};

/** Blocks of one section of `widthMm` text width. Two tables in a row are held apart: Word would join them into one. */
export const blocksXml = (blocks: readonly Block[], widthMm: number): string =>
  blocks
    .map((block, index) => {
      if (block.kind === 'paragraph') return paragraphXml(block, { widthMm, size: BODY_SIZE });
      return tableXml(block) + when(blocks[index + 1]?.kind === 'table', hairline());
    })
    .join('');
