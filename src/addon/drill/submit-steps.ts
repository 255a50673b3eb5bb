// Drill: every body hands in, on time and with the hash of what stands there; one is given back, one takes back, and both
// hand in again.

import { canonicalText } from '../../domain/applied.ts';
import { drillSnapshot } from '../../domain/drill-entries.ts';
import { DRILL_FOUND, DRILL_REASON, DRILL_WRONG } from '../../messages/drill-texts.ts';
import { returnTab } from '../deadline/acts.ts';
import { lifeIn, type Office } from '../deadline/office.ts';
import { digest } from '../digest.ts';
import { handIn, untickBox } from './hand-in.ts';
import {
  bodiesOf,
  drillOffice,
  drillWorkbook,
  entriesOf,
  granted,
  isSubmitted,
  nthBody,
  ROLES,
  recordsOf,
  type Step,
  tabOf,
} from './scene.ts';

/** What is wrong with what counts of a body that has handed in. */
const judge = (office: Office, body: string): string[] => {
  const { workbook } = office;
  const tab = tabOf(workbook, body);
  const { submission, counted, late } = lifeIn(office, body, true);
  if (submission === null) return [DRILL_WRONG.notSubmitted(tab)];
  const text = canonicalText(drillSnapshot(workbook.applied.campaign, body, entriesOf(workbook, body)));
  return [
    ...(late === true ? [DRILL_WRONG.late(tab)] : []),
    ...(counted?.hash === digest(text) ? [] : [DRILL_WRONG.hash(tab)]),
  ];
};

export const submitStep: Step = ({ inTime }) => {
  const before = drillOffice();
  const bodies = bodiesOf(before.workbook);
  for (const { id } of bodies) {
    if (!inTime()) return null;
    handIn(before, id);
  }
  const office = drillOffice();
  return { wrong: bodies.flatMap(({ id }) => judge(office, id)), text: DRILL_FOUND.submit(bodies.length) };
};

/** Once, however often the step is begun: the records tell. */
const giveBack = (body: string): string[] => {
  const office = drillOffice();
  if (recordsOf(office, body, 'return').length > 0) return [];
  granted(returnTab(body, DRILL_REASON));
  return isSubmitted(drillOffice(), body) ? [DRILL_WRONG.notOpened(tabOf(office.workbook, body))] : [];
};

const takeBack = (body: string): string[] => {
  const office = drillOffice();
  const { workbook } = office;
  if (recordsOf(office, body, 'withdraw').length > 0) return [];
  untickBox(workbook, body);
  return isSubmitted(drillOffice(), body) ? [DRILL_WRONG.notOpened(tabOf(workbook, body))] : [];
};

/** The first one stays in the records, the second one counts. */
const handInAgain = (body: string): string[] => {
  handIn(drillOffice(), body);
  const office = drillOffice();
  const kept = recordsOf(office, body, 'submit').length > 1;
  return [...judge(office, body), ...(kept ? [] : [DRILL_WRONG.lost(tabOf(office.workbook, body))])];
};

export const returnStep: Step = () => {
  const workbook = drillWorkbook();
  const returned = nthBody(workbook, ROLES.returned);
  const withdrawn = nthBody(workbook, ROLES.withdrawn);
  const wrong = [...giveBack(returned), ...handInAgain(returned), ...takeBack(withdrawn), ...handInAgain(withdrawn)];
  return { wrong, text: DRILL_FOUND.return };
};
