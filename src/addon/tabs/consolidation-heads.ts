// Heads of "Tổng hợp": title, the heads of each section, the bands of the groups.

import { findBody, findGroup, unitsOf } from '../../domain/assignment.ts';
import type { Aspect, Assignment } from '../../domain/campaign.ts';
import { parseInstant } from '../../domain/instant.ts';
import { MARKS } from '../../domain/level.ts';
import { isHeld } from '../../domain/withhold.ts';
import { drillMarked } from '../../messages/drill-texts.ts';
import { CONSOLIDATION_TEXTS as TEXTS } from '../../messages/sheet-texts.ts';
import { sourceWords } from '../../messages/states.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { type Printer, perSlot } from './consolidation-ground.ts';

export const printTitle: Printer = ({ campaign, consolidated, at }) => {
  const live = consolidated?.sources.filter(({ source }) => source === 'live').length ?? 0;
  const submitted = (consolidated?.sources.length ?? 0) - live;
  return {
    order: TAB_NAMES.consolidation,
    'overall-1': drillMarked(campaign, consolidated === null ? TEXTS.never : TEXTS.head(at, submitted, live)),
  };
};

const clauses = (assignments: readonly Assignment[]): string[] => [...new Set(assignments.map(({ clause }) => clause))];

export const printAspects: Printer = ({ campaign, sections: all }, at) => {
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

export const printBodies: Printer = ({ campaign, sections: all }, at) => {
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

/** "28/11" of "28/11/2024 16:42": the column is narrow. */
const DAY_AND_MONTH = 5;

export const printSources: Printer = ({ consolidated, sections: all }, at) => {
  const section = all[Number(at)];
  const bySource = new Map(consolidated?.sources.map((source) => [source.body, source]));
  const text = ({ body }: Assignment): string => {
    const source = bySource.get(body);
    if (source === undefined) return '';
    const submittedAt = source.submittedAt === null ? null : parseInstant(source.submittedAt);
    return sourceWords({ state: source.state, submittedAt, held: isHeld(source) }).slice(
      0,
      submittedAt === null ? undefined : DAY_AND_MONTH,
    );
  };
  return section === undefined ? {} : { unit: TEXTS.source, ...perSlot(section, text) };
};

export const printGroup: Printer = ({ campaign }, id) => ({
  order: `${findGroup(campaign, id)?.name ?? id} (${unitsOf(campaign, id).length})`,
  attention: TEXTS.footNote,
});
