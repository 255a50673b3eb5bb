// What "Tổng hợp" prints, row by row, from a consolidation. Nothing is averaged; a cell shows one body's own word.

import { findBody, findGroup, findUnit, unitsOf } from '../../domain/assignment.ts';
import type { Aspect, Assignment, Campaign } from '../../domain/campaign.ts';
import type { Consolidated, GroupFigures, UnitFigures } from '../../domain/consolidation.ts';
import type { Finding } from '../../domain/finding.ts';
import { parseInstant } from '../../domain/instant.ts';
import { MARKS, type Mark } from '../../domain/level.ts';
import { isHeld } from '../../domain/withhold.ts';
import { attention, HELD, moreNewUnits, placesLeft, rulingFigures } from '../../messages/consolidation-texts.ts';
import { instantShort } from '../../messages/format.ts';
import { CONSOLIDATION_TEXTS as TEXTS } from '../../messages/sheet-texts.ts';
import { LEVEL_CHOICES, TAB_NAMES } from '../../messages/tab-texts.ts';
import {
  type ConsolidationColumns,
  consolidationColumns,
  NEW_UNIT_ROWS,
  type Section,
  sections,
} from './consolidation-layout.ts';

type Sheet = {
  readonly campaign: Campaign;
  readonly columns: ConsolidationColumns;
  readonly sections: readonly Section[];
  readonly consolidated: Consolidated | null;
  /** Epoch ms of the consolidation. */
  readonly at: number;
  readonly units: ReadonlyMap<string, UnitFigures>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly order: ReadonlyMap<string, number>;
  readonly sectionOf: ReadonlyMap<string, Section>;
  readonly figures: ReadonlyMap<string, GroupFigures>;
};

type Texts = Record<string, string>;
type Printer = (sheet: Sheet, id: string, detail: string) => Texts;

const slots = (section: Section): { readonly slot: string; readonly assignment: Assignment }[] => [
  ...section.overall.map((assignment, index) => ({ slot: `overall-${index + 1}`, assignment })),
  ...section.defence.map((assignment, index) => ({ slot: `defence-${index + 1}`, assignment })),
];

const perSlot = (section: Section, text: (assignment: Assignment) => string): Texts =>
  Object.fromEntries(slots(section).map(({ slot, assignment }) => [slot, text(assignment)]));

const figureKey = (group: string, aspect: Aspect, basis: string): string => `${group}|${aspect}|${basis}`;

const printTitle: Printer = ({ consolidated, at }) => {
  const live = consolidated?.sources.filter(({ source }) => source === 'live').length ?? 0;
  const submitted = (consolidated?.sources.length ?? 0) - live;
  return {
    order: TAB_NAMES.consolidation,
    'overall-1': consolidated === null ? TEXTS.never : TEXTS.head(at, submitted, live),
  };
};

const clauses = (assignments: readonly Assignment[]): string[] => [...new Set(assignments.map(({ clause }) => clause))];

const printAspects: Printer = ({ campaign, sections: all }, at) => {
  const section = all[Number(at)];
  const head = (aspect: Aspect, list: readonly Assignment[]): string =>
    list.length === 0 ? '' : TEXTS.aspect(campaign, aspect, clauses(list));
  return section === undefined
    ? {}
    : {
        'overall-1': head('overall', section.overall),
        'defence-1': head('defence-security', section.defence),
        'count-HTXS': TEXTS.counts,
      };
};

const printBodies: Printer = ({ campaign, sections: all }, at) => {
  const section = all[Number(at)];
  if (section === undefined) return {};
  return {
    order: 'STT',
    unit: TEXTS.unit,
    ...perSlot(section, ({ body }) => findBody(campaign, body)?.tab ?? body),
    ...(section.overall.length > 1 ? { spread: TEXTS.spread } : {}),
    ...(section.defence.length > 1 ? { 'spread-defence': TEXTS.spread } : {}),
    ...Object.fromEntries(MARKS.map((mark) => [`count-${mark}`, TEXTS.marks[mark]])),
    attention: TEXTS.attention,
  };
};

const printSources: Printer = ({ consolidated, sections: all }, at) => {
  const section = all[Number(at)];
  const bySource = new Map(consolidated?.sources.map((source) => [source.body, source]));
  const text = ({ body }: Assignment): string => {
    const source = bySource.get(body);
    if (source === undefined) return '';
    if (isHeld(source)) return HELD;
    const { submittedAt } = source;
    return submittedAt === null ? TEXTS.live : instantShort(parseInstant(submittedAt) ?? 0).slice(0, 5);
  };
  return section === undefined ? {} : { unit: TEXTS.source, ...perSlot(section, text) };
};

const printGroup: Printer = ({ campaign }, id) => ({
  order: `${findGroup(campaign, id)?.name ?? id} (${unitsOf(campaign, id).length})`,
  attention: TEXTS.footNote,
});

type FigureRow = { readonly label: string; readonly value: (figures: GroupFigures) => string };

const limit = ({ cap }: GroupFigures): string => (cap === null ? TEXTS.notAssigned : String(cap.limit));
const left = ({ cap }: GroupFigures): string => (cap === null ? TEXTS.notAssigned : placesLeft(cap.left));

const FIGURE_ROWS: Readonly<Record<string, FigureRow>> = {
  rated: { label: TEXTS.foot.rated, value: ({ rated }) => String(rated) },
  HTXS: { label: LEVEL_CHOICES[0] ?? '', value: ({ HTXS }) => String(HTXS) },
  HTT: { label: LEVEL_CHOICES[1] ?? '', value: ({ HTT }) => String(HTT) },
  HT: { label: LEVEL_CHOICES[2] ?? '', value: ({ HT }) => String(HT) },
  KHT: { label: LEVEL_CHOICES[3] ?? '', value: ({ KHT }) => String(KHT) },
  KDG: { label: TEXTS.foot.notRated, value: ({ notRated }) => String(notRated) },
  missing: { label: TEXTS.foot.missing, value: ({ missing }) => String(missing) },
  limit: { label: TEXTS.foot.cap, value: limit },
  left: { label: TEXTS.foot.left, value: left },
};

/** Proposals and decisions are people's columns, so their counts stand in "Cần xem xét" of two fixed rows. */
const RULING_ROWS: Readonly<Record<string, 'proposal' | 'decision'>> = { limit: 'proposal', left: 'decision' };

const printFigure: Printer = ({ figures, sectionOf, consolidated }, group, figure) => {
  const row = FIGURE_ROWS[figure];
  const section = sectionOf.get(group);
  if (row === undefined || section === undefined) return {};
  if (consolidated === null) return { order: row.label };
  const text = ({ aspect, body }: Assignment): string => {
    const found = figures.get(figureKey(group, aspect, body));
    return found === undefined ? '' : row.value(found);
  };
  const basis = RULING_ROWS[figure];
  const ruled = basis === undefined ? undefined : figures.get(figureKey(group, 'overall', basis));
  return {
    order: row.label,
    ...perSlot(section, text),
    ...(basis === undefined || ruled === undefined ? {} : { attention: rulingFigures(basis, ruled) }),
  };
};

const marksOf = ({ ratings }: UnitFigures, aspect: Aspect): (Mark | null)[] =>
  ratings.flatMap((rating) => (rating.aspect === aspect ? [rating.level] : []));

const spreadText = (section: readonly Assignment[], spread: number | null): string => {
  if (section.length < 2) return '';
  return spread === null ? TEXTS.notAssigned : String(spread);
};

const countTexts = (unit: UnitFigures): Texts =>
  Object.fromEntries(
    MARKS.map((mark) => [`count-${mark}`, String(marksOf(unit, 'overall').filter((one) => one === mark).length)]),
  );

const printUnit: Printer = ({ campaign, units, findings, order, sectionOf }, id) => {
  const unit = findUnit(campaign, id);
  const figures = units.get(id);
  const base = { order: String(order.get(id) ?? ''), unit: unit?.name ?? id };
  const section = sectionOf.get(unit?.group ?? '');
  if (figures === undefined || section === undefined) return base;
  const given = new Map(figures.ratings.map(({ body, aspect, level }) => [`${body}|${aspect}`, level]));
  const text = ({ body, aspect }: Assignment): string => {
    const mark = given.get(`${body}|${aspect}`) ?? null;
    return mark === null ? TEXTS.absent : TEXTS.marks[mark];
  };
  return {
    ...base,
    ...perSlot(section, text),
    spread: spreadText(section.overall, figures.spread.overall),
    'spread-defence': spreadText(section.defence, figures.spread['defence-security']),
    ...countTexts(figures),
    attention: attention(campaign, findings.get(id) ?? []),
  };
};

const printNew: Printer = ({ campaign, consolidated }, index) => {
  if (index === 'title') return { order: TEXTS.newUnits, 'overall-1': TEXTS.newUnitsNote };
  const all = (consolidated?.sources ?? []).flatMap(({ checked }) =>
    checked.newUnits.map((unit) => ({ ...unit, tab: findBody(campaign, checked.body)?.tab ?? checked.body })),
  );
  const at = Number(index) - 1;
  const unit = all[at];
  if (unit === undefined) return {};
  const rest = all.length - at;
  if (at === NEW_UNIT_ROWS - 1 && rest > 1) return { unit: moreNewUnits(rest) };
  return {
    order: String(at + 1),
    unit: unit.name,
    'overall-1': unit.mark === null ? TEXTS.absent : TEXTS.marks[unit.mark],
    attention: unit.tab,
  };
};

const SECTION_PRINTERS: Readonly<Record<string, Printer>> = {
  aspects: printAspects,
  bodies: printBodies,
  sources: printSources,
};

const PRINTERS: Readonly<Record<string, Printer>> = {
  'head/title': printTitle,
  'head/legend': () => ({ 'overall-1': TEXTS.legend }),
  section: (sheet, at, detail) => SECTION_PRINTERS[detail]?.(sheet, at, detail) ?? {},
  group: printGroup,
  figure: printFigure,
  unit: printUnit,
  new: printNew,
};

const groupFindings = (findings: readonly Finding[]): Map<string, Finding[]> => {
  const byUnit = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.unit === null) continue;
    const list = byUnit.get(finding.unit);
    if (list === undefined) byUnit.set(finding.unit, [finding]);
    else list.push(finding);
  }
  return byUnit;
};

const prepare = (campaign: Campaign, consolidated: Consolidated | null, at: number): Sheet => {
  const all = sections(campaign);
  return {
    ...{ campaign, consolidated, at, sections: all, columns: consolidationColumns(all) },
    units: new Map(consolidated?.units.map((unit) => [unit.id, unit])),
    findings: groupFindings(consolidated?.findings ?? []),
    order: new Map(
      campaign.groups.flatMap(({ id }) => unitsOf(campaign, id).map((unit, index) => [unit.id, index + 1] as const)),
    ),
    sectionOf: new Map(all.flatMap((section) => section.groups.map(({ id }) => [id, section] as const))),
    figures: new Map(consolidated?.groups.map((one) => [figureKey(one.id, one.aspect, one.basis), one])),
  };
};

/**
 * Our columns (B…) of each row named by its key; rows whose key says nothing stay empty. `consolidated` null = the tab
 * as it is before the first consolidation. `at` epoch ms.
 */
export const consolidationCells = (
  campaign: Campaign,
  keys: readonly string[],
  { consolidated, at }: { readonly consolidated: Consolidated | null; readonly at: number },
): string[][] => {
  const sheet = prepare(campaign, consolidated, at);
  const ours = sheet.columns.keys.slice(0, sheet.columns.ours);
  return keys.map((key) => {
    const [kind = '', id = '', detail = ''] = key.split('/');
    const texts = (PRINTERS[key] ?? PRINTERS[kind])?.(sheet, id, detail) ?? {};
    return ours.map((column) => texts[column] ?? '');
  });
};
