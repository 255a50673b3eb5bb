// Which rows of the board each filter shows.

import type { BoardRow } from '../domain/sidebar.ts';
import type { BoardFilter } from './state.ts';

export const FILTER_IDS: readonly BoardFilter[] = ['all', 'missing', 'late', 'errors'];

const FILTERS: Readonly<Record<BoardFilter, (row: BoardRow) => boolean>> = {
  all: () => true,
  missing: (row) => row.class === 'missing',
  late: (row) => row.class === 'late',
  errors: ({ errors }) => errors > 0,
};

export const inFilter = (row: BoardRow, filter: BoardFilter): boolean => FILTERS[filter](row);

export const countOf = (rows: readonly BoardRow[], filter: BoardFilter): number => rows.filter(FILTERS[filter]).length;
