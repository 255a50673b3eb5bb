// A plain list: title, note, header, rows. "Thiết lập", "Cơ quan", "Đơn vị", "Phân công", "Nhật ký", "Bản chụp",
// "Hướng dẫn" are such lists; the hidden key row and key column identify their columns and rows.

import { columnLetters } from '../../domain/grid.ts';
import type { FramePlan, TabPlan } from '../../domain/plan.ts';
import { basePaper, COLOUR, HEADER, sizeRuns, TITLE } from './palette.ts';

export type ListTab = {
  readonly name: string;
  /** Above the note; the name where it is absent. */
  readonly title?: string;
  readonly hidden?: boolean;
  /** Text of A1. */
  readonly key: string;
  readonly note: string;
  readonly columns: readonly { readonly key: string; readonly title: string; readonly px: number }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
  /** Further texts of the key row, in hidden columns of their own. */
  readonly record?: readonly string[];
  /** Empty rows kept below for people to add to. */
  readonly spare?: number;
};

/** Rows above the data: key row, title, note, header. */
export const LIST_HEAD = 4;

const pad = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_unused, index) => cells[index] ?? '');

/** What all lists have in common: the template from which every one is made is this, at the size of the largest. */
export const listFrame = (rows: number, columns: number): FramePlan => {
  const last = columnLetters(columns);
  return {
    rows,
    columns,
    widths: [],
    heights: [
      { from: 2, count: 1, px: 34 },
      { from: LIST_HEAD, count: 1, px: 28 },
    ],
    frozenRows: LIST_HEAD,
    frozenColumns: 0,
    hiddenColumns: [],
    merges: [],
    styles: [
      basePaper(`A1:${last}${rows}`),
      { ranges: ['B2'], style: TITLE },
      { ranges: ['B3'], style: { color: COLOUR.ink2 } },
      { ranges: [`B${LIST_HEAD}:${last}${LIST_HEAD}`], style: HEADER },
      { ranges: [`B${LIST_HEAD + 1}:${last}${rows}`], style: { wrap: true, border: COLOUR.line } },
    ],
    dropdowns: [],
    checkboxes: [],
    conditional: [],
  };
};

export const listTab = (tab: ListTab): TabPlan => {
  const record = tab.record ?? [];
  const width = 1 + tab.columns.length + record.length;
  const blank = Array.from({ length: Math.max(tab.spare ?? 0, tab.rows.length === 0 ? 1 : 0) }, () => pad([], width));
  const cells = [
    [...pad([tab.key, ...tab.columns.map(({ key }) => key)], 1 + tab.columns.length), ...record],
    pad(['head/title', tab.title ?? tab.name], width),
    pad(['head/note', tab.note], width),
    pad(['head/columns', ...tab.columns.map(({ title }) => title)], width),
    ...tab.rows.map(({ key, cells: texts }) => pad([key, ...texts], width)),
    ...blank,
  ];
  return {
    name: tab.name,
    hidden: tab.hidden ?? false,
    cells,
    frame: {
      ...listFrame(cells.length, width),
      widths: sizeRuns(
        tab.columns.map(({ px }) => px),
        2,
      ),
      hiddenColumns: record.length === 0 ? [] : [{ from: tab.columns.length + 2, count: record.length }],
    },
  };
};
