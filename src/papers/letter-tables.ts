// Table L of a letter (documents.md §3.2), plain or with narrative: columns as data, those that nobody filled dropped and
// their width given to the names. A long list, or one whose reasons need room, goes to an annex.

import type { Campaign } from '../domain/campaign.ts';
import type { Block, Section } from '../domain/document.ts';
import type { Opinion } from '../domain/figures-opinions.ts';
import type { LetterPart } from '../domain/letter-figures.ts';
import { LEVEL_NAMES } from '../domain/level.ts';
import { unitName } from '../messages/findings-facts.ts';
import { plain } from '../messages/format.ts';
import { annexTitle, LETTER_TABLE, missingProse, unitColumn } from '../messages/letter-results.ts';
import { groupName } from '../messages/report-results.ts';
import { CELLS } from '../messages/report-tables.ts';
import { TABLE_MM } from './letter-layout.ts';
import {
  BAND_FILL,
  type Column,
  centered,
  drillHead,
  mayNeedSplit,
  notedTable,
  type Row,
  row,
  type TableParts,
  type Words,
} from './paper-parts.ts';

type ColumnId = 'order' | 'unit' | 'strengths' | 'shortcomings' | 'level' | 'reason' | 'note';

/** Most rows that stand in the text. */
const MOST_ROWS = 20;
/** A longer reason beside narrative needs a landscape page. */
const LONG_REASON = 30;

const isWide = ({ narrative, opinions }: LetterPart): boolean =>
  narrative && opinions.some(({ reason }) => reason.length > LONG_REASON);

export const inAnnex = (part: LetterPart): boolean => part.opinions.length > MOST_ROWS || isWide(part);

const widthsOf = (part: LetterPart): Partial<Readonly<Record<ColumnId, number>>> => {
  if (isWide(part)) return TABLE_MM.wide;
  return part.narrative ? TABLE_MM.narrative : TABLE_MM.plain;
};

const ORDER: readonly ColumnId[] = ['order', 'unit', 'strengths', 'shortcomings', 'level', 'reason', 'note'];
const OPTIONAL: readonly ColumnId[] = ['reason', 'note'];
const CENTERED: readonly ColumnId[] = ['order', 'level'];

const isFilled = (part: LetterPart, id: ColumnId): boolean =>
  !OPTIONAL.includes(id) || part.opinions.some((opinion) => (id === 'note' ? opinion.note : opinion.reason) !== '');

const headOf = (campaign: Campaign, part: LetterPart, id: ColumnId): string => {
  if (id === 'unit') return unitColumn(campaign, part);
  return id === 'level' ? LETTER_TABLE.level[part.aspect] : LETTER_TABLE[id];
};

/** `narrowerMm`: how much less than the usual margins leave. */
export type Sheet = { readonly campaign: Campaign; readonly part: LetterPart; readonly narrowerMm: number };

type Columns = readonly (Column & { readonly id: ColumnId })[];

const columnsOf = ({ campaign, part, narrowerMm }: Sheet): Columns => {
  const widths = widthsOf(part);
  const spare = ORDER.reduce((sum, id) => sum + (isFilled(part, id) ? 0 : (widths[id] ?? 0)), -narrowerMm);
  return ORDER.filter((id) => widths[id] !== undefined && isFilled(part, id)).map((id) => ({
    id,
    head: headOf(campaign, part, id),
    widthMm: (widths[id] ?? 0) + (id === 'unit' ? spare : 0),
    align: CENTERED.includes(id) ? 'center' : 'left',
  }));
};

// Two lines of a narrow column, not three.
const levelWords = ({ mark }: Opinion): string =>
  mark === null ? CELLS.missing : LEVEL_NAMES[mark].replace('nhiệm vụ', 'nhiệm\u00a0vụ');

/** What must be given and is not: a prompt where the level was given, else nothing. */
const prose = (campaign: Campaign, opinion: Opinion, id: 'strengths' | 'shortcomings'): string | Words => {
  const typed = opinion[id];
  if (typed !== '' || opinion.mark === null || opinion.mark === 'KDG') return typed;
  const what = id === 'strengths' ? 'ưu điểm' : 'tồn tại, hạn chế';
  const text = missingProse(what, unitName(campaign, opinion.unit));
  return { text, runs: [[{ text, prompt: true }]] };
};

const cellOf = (campaign: Campaign, opinion: Opinion, { id, index }: { id: ColumnId; index: number }) => {
  if (id === 'order') return plain(index);
  if (id === 'unit') return unitName(campaign, opinion.unit);
  if (id === 'level') return levelWords(opinion);
  return id === 'reason' || id === 'note' ? opinion[id] : prose(campaign, opinion, id);
};

const opinionRow = (campaign: Campaign, columns: Columns, [opinion, index]: readonly [Opinion, number]): Row => ({
  cells: columns.map(({ id }) => cellOf(campaign, opinion, { id, index })),
  maySplit: mayNeedSplit(opinion.strengths, opinion.shortcomings, opinion.reason, opinion.note),
});

/** Units are numbered through; a part of several groups names each. */
const rowsOf = (campaign: Campaign, part: LetterPart, columns: Columns): readonly Row[] => {
  let index = 0;
  return part.blocks.flatMap(({ group, opinions }) => {
    const rows = opinions.map((opinion) => {
      index += 1;
      return opinionRow(campaign, columns, [opinion, index]);
    });
    if (part.blocks.length === 1 || rows.length === 0) return rows;
    const text = groupName(campaign, group);
    return [row({ text, span: columns.length, bold: true, align: 'left', fill: BAND_FILL }), ...rows];
  });
};

const SIZE = 12;

export const letterTable = (sheet: Sheet): readonly Block[] => {
  const { campaign, part } = sheet;
  const columns = columnsOf(sheet);
  const parts: TableParts = { columns, rows: rowsOf(campaign, part, columns), size: SIZE };
  return notedTable(parts, []);
};

/** The list as a section of its own. */
export const letterAnnex = (sheet: Sheet): Section => ({
  orientation: isWide(sheet.part) ? 'landscape' : 'portrait',
  blocks: [
    ...drillHead(sheet.campaign),
    centered({ text: LETTER_TABLE.annex, bold: true }, { keepWithNext: true }),
    centered({ text: annexTitle(sheet.campaign, sheet.part), bold: true }, { keepWithNext: true, spaceAfterPt: 6 }),
    ...letterTable(sheet),
  ],
});
