// What the steps of a drill work on: the copy, what it remembers, the clock that tells when to pause. The copy is asked for
// before every step whether it is one: a drill that ran in the original would wipe it.

import type { Refused } from '../../domain/api.ts';
import { findBody } from '../../domain/assignment.ts';
import type { Body } from '../../domain/campaign.ts';
import { type DrillEntry, drillEntries, lateEntries, lateEntry } from '../../domain/drill-entries.ts';
import type { RecordKind, StateRecord } from '../../domain/records.ts';
import { DRILL_WORDS } from '../../messages/drill-texts.ts';
import { type BodyRead, readLightly } from '../deadline/body-read.ts';
import { lifeIn, type Office, openOffice } from '../deadline/office.ts';
import type { Spreadsheet } from '../opening/opening.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import { bodySheet, copyKind, type Workbook } from '../workbook.ts';
import type { Ground } from './memory.ts';

export type Scene = {
  readonly spreadsheet: Spreadsheet;
  readonly owner: string;
  readonly ground: Ground;
  readonly cleared: boolean;
  readonly markCleared: () => void;
  /** False once the run must end soon: what is left is done by the next. */
  readonly inTime: () => boolean;
};

/** `wrong` empty: passed, and `text` says what was seen. */
export type Found = { readonly wrong: readonly string[]; readonly text: string };

/** Null: paused, to be gone on with. Each step may be begun anew after it was stopped anywhere. */
export type Step = (scene: Scene) => Found | null;

/** A refusal of one of our own acts ends the step; its sentence is what was found. */
export const granted = <T extends object>(answer: T | Refused): T => {
  if (isRefused(answer)) throw new Error([answer.refused, ...answer.problems].join(' '));
  return answer;
};

/** The opened drill. Throws in any other file. */
export const drillWorkbook = (): Workbook => {
  const workbook = granted(ownersWorkbook());
  if (copyKind(workbook) !== 'drill') throw new Error('not the copy of a drill');
  return workbook;
};

export const drillOffice = (): Office => granted(openOffice(drillWorkbook(), { withTexts: false }));

export const bodiesOf = ({ applied }: Workbook): readonly Body[] => applied.campaign.bodies;

/** The n-th body of those that have a level to change, from the first again where there are fewer. */
export const nthBody = (workbook: Workbook, n: number): string => {
  const all = bodiesOf(workbook).filter(({ id }) => lateEntry(entriesOf(workbook, id)) !== null);
  return all[n % Math.max(1, all.length)]?.id ?? '';
};

/** As they are filled in. */
export const entriesOf = ({ applied }: Workbook, body: string): DrillEntry[] =>
  drillEntries(applied.campaign, body, DRILL_WORDS);

/** Which body does what. */
export const ROLES = { late: 0, touched: 1, restored: 2, returned: 0, withdrawn: 1 } as const;

/** As they count in the end: one body has handed in again, late. */
export const countedEntries = (workbook: Workbook): DrillEntry[] => {
  const late = nthBody(workbook, ROLES.late);
  return bodiesOf(workbook).flatMap(({ id }) => {
    const entries = entriesOf(workbook, id);
    return id === late ? lateEntries(entries) : entries;
  });
};

export const tabOf = ({ applied }: Workbook, body: string): string => findBody(applied.campaign, body)?.tab ?? body;

/** One service call; `readFully` three, where formulas matter. */
export const readBody = (workbook: Workbook, body: string, read = readLightly): BodyRead => {
  const sheet = bodySheet(workbook, body);
  const found = sheet === null ? null : read(workbook, body, sheet);
  if (found === null) throw new Error(`no tab of ${body}`);
  return found;
};

export const recordsOf = ({ records }: Office, body: string, kind: RecordKind): StateRecord[] =>
  records.records.filter((record) => record.body === body && record.kind === kind);

/** Handed in, as the records say. */
export const isSubmitted = (office: Office, body: string): boolean => lifeIn(office, body, true).state === 'submitted';
