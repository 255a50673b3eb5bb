// Made-up entries for the demonstration: which level each body gives each unit, and why. Deterministic: the same table
// gives the same entries on every machine. A clerk is careful here; mistakes are planted elsewhere (mistakes.ts).

import { OWN_REASON, REASONS, SHORTCOMINGS, STRENGTHS, type Topic } from './texts.ts';

/** One row of a body's tab: level, strengths, shortcomings, reason, note. */
export type DemoEntry = readonly [level: string, strengths: string, shortcomings: string, reason: string, note: string];

/** One table of a body's tab. `own`: units that are the body's own organisation. */
export type DemoTable = {
  readonly body: string;
  readonly group: string;
  readonly aspect: string;
  readonly units: readonly string[];
  readonly own: readonly string[];
  /** Strengths and shortcomings are compulsory. */
  readonly narrative: boolean;
};

const LEVELS = {
  HTXS: 'Hoàn thành xuất sắc nhiệm vụ',
  HTT: 'Hoàn thành tốt nhiệm vụ',
  HT: 'Hoàn thành nhiệm vụ',
  KHT: 'Không hoàn thành nhiệm vụ',
  KDG: 'Không đánh giá',
} as const;
type Mark = keyof typeof LEVELS;

/** FNV-1a: a number from 0 to 99 that depends on every letter of the text. */
const percentile = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 8) % 100;
};

const pick = (texts: readonly string[], seed: string): string => texts[percentile(seed) % texts.length] ?? '';

/** The last two words of an id name its ward: organisations of one ward do well or badly together. */
const wardOf = (unit: string): string => unit.split('-').slice(-2).join('-');

/** 0 is best: the ward's year, the unit's own, and the eye of the body that looks. */
const standing = (body: string, unit: string): number =>
  2 * percentile(`năm 2024 ${wardOf(unit)}`) + percentile(`đợt 2024 ${unit}`) + percentile(`${body}/${unit}`);

/** Newly set up or merged: nobody rates it this year. Wards and boards are there every year. */
const tooNew = (unit: string): boolean =>
  /^chi-(bo|doan)-(trung-tam|cong-ty|ngan-hang|hop-tac)/.test(unit) && percentile(`mới ${unit}`) < 8;

/** How many units of `count` get a lower mark than HTT. */
const weakCount = ({ body, group }: DemoTable, count: number): number =>
  Math.floor(count * 0.08) + (count > 10 && percentile(`yếu ${body} ${group}`) < 40 ? 1 : 0);

/** One in six: that is a fifth of those rated HTT, the cap of the default profile. */
const bestCount = (count: number, weak: number): number =>
  Math.min(Math.max(1, Math.floor(count * 0.15)), Math.floor((count - weak) / 6));

/** The worst of a table is let fall in one of eight tables. */
const worstMark = ({ body, group }: DemoTable): Mark => (percentile(`kém ${body}/${group}`) < 12 ? 'KHT' : 'HT');

const marksOf = (table: DemoTable): ReadonlyMap<string, Mark> => {
  const rated = table.units
    .filter((unit) => !table.own.includes(unit) && !tooNew(unit))
    .sort((a, b) => standing(table.body, a) - standing(table.body, b));
  const weak = weakCount(table, rated.length);
  const best = bestCount(rated.length, weak);
  const last = rated.length - 1;
  return new Map(
    rated.map((unit, rank): [string, Mark] => {
      if (rank < best) return [unit, 'HTXS'];
      if (rank < rated.length - weak) return [unit, 'HTT'];
      return [unit, rank === last ? worstMark(table) : 'HT'];
    }),
  );
};

const topicOf = ({ aspect }: DemoTable, unit: string): Topic => {
  if (aspect === 'defence-security') return 'defence';
  if (/^(dang-bo|chi-bo)-/.test(unit)) return 'party';
  return /^(ubnd|tt-hdnd|phong|thanh-tra|trung-tam|van-phong)/.test(unit) ? 'government' : 'movement';
};

const entryOf = (table: DemoTable, unit: string, mark: Mark): DemoEntry => {
  const seed = `${table.body}/${unit}`;
  const topic = topicOf(table, unit);
  const wordy = mark !== 'KDG' && (table.narrative || percentile(`lời ${seed}`) < 35);
  const faults = mark !== 'KDG' && (table.narrative || (wordy && mark !== 'HTXS'));
  return [
    LEVELS[mark],
    wordy ? pick(STRENGTHS[topic], `ưu ${seed}`) : '',
    faults ? pick(SHORTCOMINGS[topic], `khuyết ${seed}`) : '',
    table.own.includes(unit) ? OWN_REASON : pick(REASONS[mark], mark === 'KDG' ? unit : `lý do ${seed}`),
    '',
  ];
};

/** The entries a careful clerk of this body would make, in the order of the table's units. */
export const demoEntries = (table: DemoTable): DemoEntry[] => {
  const marks = marksOf(table);
  return table.units.map((unit) => entryOf(table, unit, marks.get(unit) ?? 'KDG'));
};
