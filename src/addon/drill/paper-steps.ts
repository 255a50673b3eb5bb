// Drill: the consolidation against figures reckoned apart, in its answer and on its tab; report and letter with the mark;
// the same content twice is one version.

import type { Assignment } from '../../domain/campaign.ts';
import type { DrillEntry } from '../../domain/drill-entries.ts';
import { drillDifferences } from '../../domain/drill-figures.ts';
import { DRILL_FOUND, DRILL_NAMED, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { CONSOLIDATION_TEXTS } from '../../messages/sheet-texts.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { consolidateAll } from '../consolidate.ts';
import { makeLetter } from '../letters.ts';
import { makeReport } from '../report.ts';
import { readConsolidationSheet } from '../rulings.ts';
import { sections } from '../tabs/consolidation-layout.ts';
import type { Workbook } from '../workbook.ts';
import { countedEntries, drillWorkbook, granted, nthBody, ROLES, type Step } from './scene.ts';

/** Which column of the tab holds a body's word on a group. */
const slotOf = (workbook: Workbook, { body, aspect, group }: Assignment): string => {
  const section = sections(workbook.applied.campaign).find(({ groups }) => groups.some(({ id }) => id === group));
  const [name, list] =
    aspect === 'overall' ? (['overall', section?.overall] as const) : (['defence', section?.defence] as const);
  return `${name}-${(list ?? []).findIndex((one) => one.body === body) + 1}`;
};

/** Every word on "Tổng hợp" as it was given. */
const cellsUnlike = (workbook: Workbook, entries: readonly DrillEntry[]): string[] => {
  const values = readConsolidationSheet(workbook)?.values ?? [];
  const columns = (values[0] ?? []).map(String);
  const rows = new Map(values.map((row) => [String(row[0]), row]));
  return entries.flatMap(({ assignment, unit, mark }) => {
    const found = String(rows.get(`unit/${unit.id}`)?.[columns.indexOf(slotOf(workbook, assignment))] ?? '');
    const wanted = mark === null ? CONSOLIDATION_TEXTS.absent : CONSOLIDATION_TEXTS.marks[mark];
    return found === wanted ? [] : [DRILL_WRONG.figure(unit.name, TAB_NAMES.consolidation, [wanted, found])];
  });
};

export const consolidateStep: Step = () => {
  const consolidated = granted(consolidateAll());
  const workbook = drillWorkbook();
  const entries = countedEntries(workbook);
  const differences = drillDifferences(workbook.applied.campaign, entries, consolidated);
  const figures = differences.map(({ name, figure, wanted, found }) =>
    DRILL_WRONG.figure(name, figure, [wanted, found]),
  );
  const wrong = [...figures, ...cellsUnlike(workbook, entries)];
  return { wrong, text: DRILL_FOUND.consolidate(entries.length) };
};

export const papersStep: Step = () => {
  const first = granted(makeReport());
  const again = granted(makeReport());
  const workbook = drillWorkbook();
  const letter = granted(makeLetter(nthBody(workbook, ROLES.late)));
  const names = [...first.files, ...letter.files].map(({ name }) => name);
  const wrong = [
    ...(first.files.length > 0 && letter.files.length > 0 ? [] : [DRILL_WRONG.noPaper]),
    ...names.filter((name) => !name.startsWith(DRILL_NAMED)).map(DRILL_WRONG.paperMark),
    ...(again.made || again.version !== first.version ? [DRILL_WRONG.newVersion] : []),
  ];
  return { wrong, text: DRILL_FOUND.papers(names.length) };
};
