// Drill: all tabs are closed by hand; a cell that is changed afterwards is told and not counted; one tab is extended, hands
// in after its due, and is closed again. Nobody waits: the due date is moved to now by the settings, as an office would.

import { lateEntry } from '../../domain/drill-entries.ts';
import { formatIso, parseInstant } from '../../domain/instant.ts';
import { LEVEL_NAMES, type Level } from '../../domain/level.ts';
import { rowKey } from '../../domain/tab-keys.ts';
import { DRILL_FOUND, DRILL_REASON, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { applySettings } from '../apply-settings.ts';
import { status, underLock } from '../consolidate.ts';
import { closeNow, extendTab, revokeExtension } from '../deadline/acts.ts';
import { lifeIn, type Office } from '../deadline/office.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { writeTexts } from '../texts.ts';
import { validate } from '../validate.ts';
import type { Workbook } from '../workbook.ts';
import { fillBody } from './fill-step.ts';
import { handIn } from './hand-in.ts';
import {
  bodiesOf,
  drillOffice,
  drillWorkbook,
  entriesOf,
  granted,
  isSubmitted,
  nthBody,
  ROLES,
  readBody,
  recordsOf,
  type Step,
  tabOf,
} from './scene.ts';

const HOUR = 3_600_000;

/** Writes another level over one entry of the body. */
export const changeOneLevel = (workbook: Workbook, body: string, level: Level): void => {
  const entry = lateEntry(entriesOf(workbook, body));
  if (entry === null) throw new Error(`nothing to change in the tab of ${body}`);
  const { sheet, grid } = readBody(workbook, body);
  const key = rowKey({ kind: 'unit', aspect: entry.assignment.aspect, unit: entry.unit.id });
  const row = grid.values.findIndex(([first]) => first === key) + 1;
  writeTexts(sheet.getRange(row, bodyPlaces(grid.values).columns.level), [[LEVEL_NAMES[level]]]);
};

const countedLevels = (body: string): string[] =>
  granted(status()).units.flatMap(({ id, ratings }) =>
    ratings.filter((one) => one.body === body).map(({ aspect, level }) => `${id} ${aspect} ${level ?? ''}`),
  );

const wantedLevels = (workbook: Workbook, body: string): string[] =>
  entriesOf(workbook, body).map(({ unit, assignment, mark }) => `${unit.id} ${assignment.aspect} ${mark ?? ''}`);

const isCounted = (workbook: Workbook, body: string): boolean =>
  countedLevels(body).sort().join() === wantedLevels(workbook, body).sort().join();

/** Changes a closed tab and puts it back. */
const editClosed = (workbook: Workbook, body: string): string[] => {
  const tab = tabOf(workbook, body);
  changeOneLevel(workbook, body, 'HT');
  const told = granted(validate(body)).findings.some(({ rule }) => rule === 'changed-after-close');
  const counted = isCounted(workbook, body);
  fillBody(workbook, body);
  return [...(told ? [] : [DRILL_WRONG.notTold(tab)]), ...(counted ? [] : [DRILL_WRONG.counted(tab)])];
};

const isClosed = (office: Office, body: string): boolean => lifeIn(office, body, true).closed !== null;

export const closeStep: Step = () => {
  const workbook = drillWorkbook();
  const bodies = bodiesOf(workbook);
  granted(underLock((own) => closeNow(own, DRILL_REASON)));
  const office = drillOffice();
  const open = bodies.filter(({ id }) => !isClosed(office, id));
  const wrong = [
    ...open.map(({ tab }) => DRILL_WRONG.notClosed(tab)),
    ...editClosed(workbook, nthBody(workbook, ROLES.touched)),
  ];
  return { wrong, text: DRILL_FOUND.close(bodies.length) };
};

/** The row "due" of "Thiết lập" says now, and is applied; a tab that is closed stays as it was closed. */
const moveDue = (workbook: Workbook): void => {
  const values = workbook.settings.getDataRange().getValues();
  const [keys = []] = values;
  const path = keys.indexOf('path');
  const row = values.findIndex((cells) => cells[path] === 'due') + 1;
  writeTexts(workbook.settings.getRange(row, keys.indexOf('value') + 1), [[formatIso(Date.now())]]);
  granted(applySettings());
};

const isDuePassed = ({ applied: { campaign } }: Workbook): boolean => (parseInstant(campaign.due) ?? 0) <= Date.now();

/** Unless an earlier run has, and its hour is not over. */
const extendOnce = (body: string): void => {
  const office = drillOffice();
  if (lifeIn(office, body, true).extension?.active !== true)
    granted(extendTab(body, formatIso(office.now + HOUR), DRILL_REASON));
};

/** Hands in again what was changed meanwhile, after the due date. */
const handInLate = (body: string): string[] => {
  extendOnce(body);
  if (!isDuePassed(drillWorkbook())) moveDue(drillWorkbook());
  const before = drillOffice();
  changeOneLevel(before.workbook, body, 'HT');
  handIn(before, body);
  const office = drillOffice();
  return isSubmitted(office, body) ? [] : [DRILL_WRONG.notSubmitted(tabOf(office.workbook, body))];
};

export const extendStep: Step = () => {
  const body = nthBody(drillWorkbook(), ROLES.late);
  const ended = recordsOf(drillOffice(), body, 'revoke').length > 0;
  const wrong = ended ? [] : handInLate(body);
  if (!ended) granted(revokeExtension(body));
  const office = drillOffice();
  const life = lifeIn(office, body, true);
  const tab = tabOf(office.workbook, body);
  return {
    wrong: [
      ...wrong,
      ...(life.closed === null ? [DRILL_WRONG.notClosed(tab)] : []),
      ...(life.late === true ? [] : [DRILL_WRONG.notLate(tab)]),
    ],
    text: DRILL_FOUND.extend,
  };
};
