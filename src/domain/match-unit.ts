// Which unit of the catalogue a typed name means. A name matches as it stands or after normalising and spelling out
// short forms; a bare place, a slip of the hand or a name with two readings is answered with suggestions, never with
// a guess: "Đảng bộ phường X" and "UBND phường X" are two units (domain.md §6).

import { ABBREVIATIONS } from './abbreviations.ts';
import type { Unit } from './campaign.ts';
import { nearest } from './nearest.ts';
import { fold } from './text.ts';

export type UnitMatch =
  | { readonly kind: 'exact' | 'matched'; readonly unit: Unit }
  /** Ids of at most three units that may have been meant, likeliest first. */
  | { readonly kind: 'none'; readonly suggestions: readonly string[] };

/** `group`: where a name has two readings, the unit of this group is meant. */
export type UnitMatcher = (typed: string, group?: string) => UnitMatch;

const SUGGESTIONS = 3;
const MOST_READINGS = 64;
const COMPARED = 20;

const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(ABBREVIATIONS).map(([short, long]) => [short, long.map(fold)] as const),
);

/** Hyphens, dots, commas and quotation marks separate words and say nothing else in a name. */
const BETWEEN_WORDS = /[\s.,;:&"'-]+/;

/** "Giáo dục và Đào tạo", "Giáo dục - Đào tạo", "GD&ĐT" are one. */
const AND = 'và';

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '' && word !== AND);

const bareWords = (name: string): string[] => {
  const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return wordsOf(bare);
};

// "Mặt trận Tổ quốc Việt Nam", "Đoàn Thanh niên Cộng sản Hồ Chí Minh": what only the full title adds.
const FULL_TITLE = /(tổ quốc|nông dân|phụ nữ|cựu chiến binh) việt nam(?= |$)|(thanh niên) cộng sản hồ chí minh(?= |$)/g;

/** All readings of a name with its short forms spelled out; equal readings mean equal names. */
const readingsOf = (name: string): readonly string[] => {
  const readings = wordsOf(name).reduce<readonly string[]>(
    (soFar, word) => {
      const long = EXPANSIONS.get(word) ?? [word];
      const used = soFar.length * long.length > MOST_READINGS ? long.slice(0, 1) : long;
      return soFar.flatMap((text) => used.map((one) => (text === '' ? one : `${text} ${one}`)));
    },
    [''],
  );
  return readings.map((text) => text.replace(FULL_TITLE, '$1$2'));
};

/** Key under which two typed names count as one: the first reading. */
export const nameKey = (name: string): string => readingsOf(name)[0] ?? '';

type Index = {
  readonly exact: ReadonlyMap<string, readonly Unit[]>;
  readonly readings: ReadonlyMap<string, readonly Unit[]>;
  /** `words`: of every reading; `bare`: without tone marks and accents. */
  readonly words: readonly {
    readonly unit: Unit;
    readonly words: ReadonlySet<string>;
    readonly bare: ReadonlySet<string>;
  }[];
};

const namesOf = (unit: Unit): readonly string[] => [unit.name, ...(unit.aliases ?? [])];

const multimap = (units: readonly Unit[], keysOf: (unit: Unit) => readonly string[]): Map<string, Unit[]> => {
  const map = new Map<string, Unit[]>();
  for (const unit of units)
    for (const key of new Set(keysOf(unit))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [unit]);
      else list.push(unit);
    }
  return map;
};

const indexOf = (units: readonly Unit[]): Index => ({
  exact: multimap(units, namesOf),
  readings: multimap(units, (unit) => namesOf(unit).flatMap(readingsOf)),
  words: units.map((unit) => ({
    unit,
    words: new Set(readingsOf(unit.name).flatMap((text) => text.split(' '))),
    bare: new Set(bareWords(unit.name)),
  })),
});

const inGroupFirst = (units: readonly Unit[], group: string | undefined): readonly Unit[] => [
  ...units.filter((unit) => unit.group === group),
  ...units.filter((unit) => unit.group !== group),
];

/** The one unit among `found`, or the one of `group` among several. */
const onlyOne = (found: readonly Unit[], group: string | undefined): Unit | null => {
  const own = found.length === 1 ? found : found.filter((unit) => unit.group === group);
  return own.length === 1 ? (own[0] ?? null) : null;
};

/** Units whose name has every word that was typed: what a bare place, or a name with a word left out, may mean. */
const withAllWords = (index: Index, readings: readonly string[]): readonly Unit[] => {
  const typed = readings.filter((text) => text !== '').map((text) => text.split(' '));
  return index.words
    .filter(({ words }) => typed.some((reading) => reading.every((word) => words.has(word))))
    .map(({ unit }) => unit);
};

/** Edit distance is dear: it is asked of the names that share most words with what was typed, tones apart. */
const likeliest = (index: Index, typed: string): readonly Unit[] => {
  const wanted = bareWords(typed);
  return index.words
    .map(({ unit, bare }) => ({ unit, shared: wanted.filter((word) => bare.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, COMPARED)
    .map(({ unit }) => unit);
};

const suggest = (index: Index, typed: string, group: string | undefined): readonly string[] => {
  const units = inGroupFirst(withAllWords(index, readingsOf(typed)), group);
  if (units.length > 0) return units.slice(0, SUGGESTIONS).map((unit) => unit.id);
  const near = new Set(nearest([...new Set(likeliest(index, typed).map(({ name }) => name))], typed, SUGGESTIONS));
  const named = [...near].flatMap((name) => index.exact.get(name) ?? []);
  return named.slice(0, SUGGESTIONS).map((unit) => unit.id);
};

const judge = (index: Index, typed: string, group: string | undefined): UnitMatch => {
  const same = index.exact.get(typed) ?? [];
  const exact = onlyOne(same, group);
  if (exact !== null) return { kind: 'exact', unit: exact };
  const readings = readingsOf(typed);
  const found = [...new Set([...same, ...readings.flatMap((reading) => index.readings.get(reading) ?? [])])];
  const unit = onlyOne(found, group);
  if (unit !== null) return { kind: 'matched', unit };
  if (found.length === 0) return { kind: 'none', suggestions: suggest(index, typed, group) };
  const ids = inGroupFirst(found, group).map((one) => one.id);
  return { kind: 'none', suggestions: ids.slice(0, SUGGESTIONS) };
};

const lazyMatcher = (units: readonly Unit[]): UnitMatcher => {
  let index: Index | null = null;
  return (typed, group) => {
    index ??= indexOf(units);
    return judge(index, typed, group);
  };
};

// A catalogue never changes after it is read; most tabs have no name to match, so it is indexed when the first one comes.
const matchers = new WeakMap<readonly Unit[], UnitMatcher>();

/** The matcher of a catalogue, made once per list of units. */
export const unitMatcher = (units: readonly Unit[]): UnitMatcher => {
  const known = matchers.get(units);
  if (known !== undefined) return known;
  const made = lazyMatcher(units);
  matchers.set(units, made);
  return made;
};

/** Matches a typed name: exactly, after normalising (a receipt is due), or not at all. */
export const matchUnit = (units: readonly Unit[], typed: string): UnitMatch => unitMatcher(units)(typed);
