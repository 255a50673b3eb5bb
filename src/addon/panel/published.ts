// "Tiến độ" as it was last drawn, read back by its own keys: looking at sixteen tabs at each glance would cost more calls
// than a glance may (design §11).

import type { CellValue } from '../../domain/grid.ts';
import { parseInstant } from '../../domain/instant.ts';
import { findTab, type Workbook } from '../workbook.ts';

export type PublishedRow = (column: string) => string;

export type Published = {
  /** "Cập nhật …"; '' when the tab is gone. */
  readonly head: string;
  /** When it was drawn, epoch ms; null before it ever was. */
  readonly at: number | null;
  /** Null when there is no such row. */
  readonly body: (id: string) => PublishedRow | null;
  /** Texts of a group's row from its name on, by place; empty when there is none. */
  readonly group: (id: string) => readonly string[];
};

const texts = (row: readonly CellValue[] | undefined): string[] => (row ?? []).map(String);

const PRINTED = /^\D*(\d{1,2}) giờ(?: (\d{2}))?, \D*(\d{2})\/(\d{2})\/(\d{4})\./;

/** The instant at the beginning of the head, as `instantInterface` prints it. */
export const drawnAt = (head: string): number | null => {
  const [, hour = '', minute = '00', day, month, year] = PRINTED.exec(head) ?? [];
  return parseInstant(`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`);
};

/** Two service calls. */
export const readPublished = ({ spreadsheet }: Workbook): Published => {
  const values = findTab(spreadsheet, 'progress')?.getDataRange().getValues() ?? [];
  const columns = texts(values[0]);
  const rows = new Map(values.slice(1).map((row) => [String(row[0] ?? ''), texts(row)]));
  const head = rows.get('head/title')?.[3] ?? '';
  return {
    head,
    at: drawnAt(head),
    body: (id) => {
      const row = rows.get(`body/${id}`);
      return row === undefined ? null : (column) => row[columns.indexOf(column)] ?? '';
    },
    group: (id) => rows.get(`group/${id}`)?.slice(2) ?? [],
  };
};

/** "5/26" → 5 and 26; null for anything else. */
export const fractionOf = (text: string): { readonly done: number; readonly total: number } | null => {
  const [, done, total] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return done === undefined ? null : { done: Number(done), total: Number(total) };
};
