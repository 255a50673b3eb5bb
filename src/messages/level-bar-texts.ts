// The words of a bar of levels: its legend and what a screen reader says instead of the picture (documents.md §5.7).

import { LEVEL_NAMES, LEVELS, MARKS, type Mark } from '../domain/level.ts';
import type { LevelBar } from '../domain/sidebar.ts';
import { plain } from './format.ts';

export type Segment = Mark | 'missing';

/** The order of every bar. */
export const SEGMENTS: readonly Segment[] = [...MARKS, 'missing'];

export const LEGEND: Readonly<Record<Segment, string>> = {
  HTXS: 'HTXS',
  HTT: 'HTT',
  HT: 'HT',
  KHT: 'KHT',
  KDG: 'Không đánh giá',
  missing: 'Chưa có',
};

/** "{group}: {n} Hoàn thành xuất sắc nhiệm vụ, …, {m} chưa có." */
export const barInWords = ({ name, counts, places }: LevelBar): string => {
  const levels = LEVELS.map((level) => `${plain(counts[level])} ${LEVEL_NAMES[level]}`);
  const rest = [`${plain(counts.KDG)} không đánh giá`, `${plain(counts.missing)} chưa có`];
  const end = places === '' ? '' : ` HTXS: ${places}.`;
  return `${name}: ${[...levels, ...rest].join(', ')}.${end}`;
};
