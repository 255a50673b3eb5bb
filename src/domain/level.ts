// The levels of Quy định 124-QĐ/TW, Điều 12, best first, and "không đánh giá", which is a status and not a level.

/** A level; the array order is the order of every table and bar. */
export type Level = 'HTXS' | 'HTT' | 'HT' | 'KHT';

/** What a level cell may hold: a level, or `KDG` (không đánh giá, with a reason; never counted as missing). */
export type Mark = Level | 'KDG';

export const LEVELS: readonly Level[] = ['HTXS', 'HTT', 'HT', 'KHT'];
export const MARKS: readonly Mark[] = [...LEVELS, 'KDG'];

/** Official names, as they stand in the dropdown and in running text. */
export const LEVEL_NAMES: Readonly<Record<Mark, string>> = {
  HTXS: 'Hoàn thành xuất sắc nhiệm vụ',
  HTT: 'Hoàn thành tốt nhiệm vụ',
  HT: 'Hoàn thành nhiệm vụ',
  KHT: 'Không hoàn thành nhiệm vụ',
  KDG: 'Không đánh giá',
};

/** 0 is best. The distance of two levels is the difference of their ranks. */
export const rank = (level: Level): number => LEVELS.indexOf(level);
