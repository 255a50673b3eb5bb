// Rows of "Tổng hợp" with figures and ratings: the counts under a band, the units, the units that bodies added.

import { findBody, findUnit } from '../../domain/assignment.ts';
import type { Aspect, Assignment } from '../../domain/campaign.ts';
import type { GroupFigures, UnitFigures } from '../../domain/consolidation.ts';
import { MARKS, type Mark } from '../../domain/level.ts';
import { attention, moreNewUnits, placesLeft, rulingFigures } from '../../messages/consolidation-texts.ts';
import { CONSOLIDATION_TEXTS as TEXTS } from '../../messages/sheet-texts.ts';
import { LEVEL_CHOICES } from '../../messages/tab-texts.ts';
import { figureKey, type Printer, perSlot, type Texts } from './consolidation-ground.ts';
import { NEW_UNIT_ROWS } from './consolidation-layout.ts';

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

export const printFigure: Printer = ({ figures, sectionOf, consolidated }, group, figure) => {
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

export const printUnit: Printer = ({ campaign, units, findings, order, sectionOf }, id) => {
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

export const printNew: Printer = ({ campaign, consolidated }, index) => {
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
