// Drill: one mistake of each kind is planted, the check must find it where it stands, and a tab with an error must not be
// handed in. Then the tab is filled again as it was.

import { drillMistakes } from '../../domain/drill-mistakes.ts';
import { type DrillMistake, isRaw, type Planted } from '../../domain/drill-plants.ts';
import { parseArea } from '../../domain/grid.ts';
import { DRILL_FOUND, DRILL_WRONG, MISTAKE_WORDS } from '../../messages/drill-texts.ts';
import { BODY_HEADERS } from '../../messages/tab-texts.ts';
import type { BodyRead } from '../deadline/body-read.ts';
import { levelRule } from '../deadline/mend-tab.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { plantRaw, writeTexts } from '../texts.ts';
import { validate } from '../validate.ts';
import type { Workbook } from '../workbook.ts';
import { fillBody } from './fill-step.ts';
import { tickBox, untickBox } from './hand-in.ts';
import { drillOffice, drillWorkbook, granted, isSubmitted, readBody, type Step } from './scene.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Spot = { readonly planted: Planted; readonly row: number; readonly cell: Range };

const spotsOf = ({ sheet, grid: { values } }: BodyRead, { cells }: DrillMistake): Spot[] => {
  const { columns } = bodyPlaces(values);
  return cells.map((planted) => {
    const row = values.findIndex(([key]) => key === planted.row) + 1;
    return { planted, row, cell: sheet.getRange(row, columns[planted.column]) };
  });
};

/** A list refuses to a script, too, what it does not hold: for that one mistake it gives way, as before a paste. */
const givesWay = ({ rule }: DrillMistake): boolean => rule === 'invalid-level';

const plant = (mistake: DrillMistake, spots: readonly Spot[]): void => {
  for (const { planted, cell } of spots) {
    if (givesWay(mistake)) cell.clearDataValidations();
    if (isRaw(planted.value)) plantRaw(cell, planted.value);
    else writeTexts(cell, [[planted.value]]);
  }
};

const undo = (workbook: Workbook, mistake: DrillMistake, spots: readonly Spot[]): void => {
  for (const { planted, cell } of spots) {
    if (isRaw(planted.value)) cell.setNumberFormat('@');
    if (givesWay(mistake)) cell.setDataValidation(levelRule());
    if (planted.row === 'head/columns') writeTexts(cell, [[BODY_HEADERS[planted.column]]]);
  }
  fillBody(workbook, mistake.body);
};

/** The cap is told of a table, everything else of a cell of the row. */
const isFound = ({ rule, body }: DrillMistake, spots: readonly Spot[]): boolean => {
  const rows = new Set(spots.map(({ row }) => row));
  return granted(validate(body)).findings.some(
    (finding) =>
      finding.rule === rule &&
      (rule === 'ratio-cap' || (finding.cell !== null && rows.has(parseArea(finding.cell).top))),
  );
};

/** Handed in all the same, it is taken back, so that the drill can go on. */
const isBlocked = (workbook: Workbook, body: string): boolean => {
  tickBox(workbook, body);
  const taken = isSubmitted(drillOffice(), body);
  const { content } = readBody(workbook, body);
  if (taken || content.ticked) untickBox(workbook, body);
  return !taken && !content.ticked;
};

const tryOne = (workbook: Workbook, mistake: DrillMistake): string[] => {
  const spots = spotsOf(readBody(workbook, mistake.body), mistake);
  plant(mistake, spots);
  const found = isFound(mistake, spots);
  const blocked = !mistake.blocks || isBlocked(workbook, mistake.body);
  undo(workbook, mistake, spots);
  return [
    ...(found ? [] : [DRILL_WRONG.notFound(mistake.rule)]),
    ...(blocked ? [] : [DRILL_WRONG.notBlocked(mistake.rule)]),
  ];
};

export const breakStep: Step = ({ inTime }) => {
  const workbook = drillWorkbook();
  const mistakes = drillMistakes(workbook.applied.campaign, MISTAKE_WORDS);
  const bodies = [...new Set(mistakes.map(({ body }) => body))];
  // What a stopped run has left: its mistake, and a tick, which the first error takes out.
  for (const body of bodies) fillBody(workbook, body);
  const wrong: string[] = [];
  for (const mistake of mistakes) {
    if (!inTime()) return null;
    wrong.push(...tryOne(workbook, mistake));
  }
  // Also draws the tabs' own marks anew.
  const left = bodies.reduce((sum, body) => sum + granted(validate(body)).counts.error, 0);
  if (left > 0) wrong.push(DRILL_WRONG.errors(left));
  const blocked = mistakes.filter(({ blocks }) => blocks).length;
  return { wrong, text: DRILL_FOUND.break(mistakes.length, blocked) };
};
