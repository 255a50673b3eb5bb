// A campaign in memory, opened and filled in through the bundle: no file is read or written.

import { fileURLToPath } from 'node:url';
import { type Host, makeHost } from '../../host/host.ts';
import { newWorkbook, type WorkbookModel } from '../../host/workbook.ts';
import { demoEntries } from '../demo/entries.ts';
import { fillBody, plantOwners } from '../demo/fill.ts';
import { bodiesOf, run } from '../demo/settings.ts';
import { OWNER } from '../options.ts';
import { account, benchProfile, bodyId, type Size } from './campaign.ts';

export const BUNDLE = fileURLToPath(new URL('../dist/', import.meta.url));
export const NOW = Date.parse('2024-11-27T09:00:00+07:00');

/** A host over this workbook for one account; makes a new one at each call. */
export type Seat = (user: string) => Host;

export const seatAt =
  (workbook: WorkbookModel): Seat =>
  (user) =>
    makeHost({ workbook, bundle: BUNDLE, user, now: () => NOW });

const opened = (profile: string): WorkbookModel => {
  const workbook = newWorkbook({ title: 'Đo', owner: OWNER });
  run(seatAt(workbook)(OWNER), 'openCampaign', profile, true);
  return workbook;
};

/** The default campaign with the demonstration's entries and mistakes. */
export const defaultScene = (): WorkbookModel => {
  const workbook = opened('ha-tinh-2024');
  const seat = seatAt(workbook);
  const bodies = bodiesOf(seat(OWNER));
  for (const body of bodies) fillBody(seat(body.account), body);
  plantOwners(seat(OWNER), bodies);
  return workbook;
};

export const FIRST_UNIT = 9;
const LEVEL_COLUMN = 4;

export const tabOf = (n: number): string => `CQ ${String(n).padStart(3, '0')}`;

export const rowsOf = (body: string, units: number): readonly (readonly string[])[] =>
  demoEntries({
    body,
    group: 'tap-the',
    aspect: 'overall',
    units: Array.from({ length: units }, (_unused, index) => `tap-the-${index + 1}`),
    own: [],
    narrative: false,
  });

/** Straight into the cells: 200 live checks of 400 rows would measure nothing here and take their time. */
const fill = (workbook: WorkbookModel, n: number, units: number): void => {
  const sheet = workbook.sheets.find(({ name }) => name === tabOf(n));
  if (sheet === undefined) throw new Error(`no tab ${tabOf(n)}`);
  for (const [at, texts] of rowsOf(bodyId(n), units).entries())
    for (const [column, value] of texts.entries()) {
      const cell = sheet.cells[FIRST_UNIT - 1 + at]?.[LEVEL_COLUMN - 1 + column];
      if (cell !== undefined && value !== '') cell.value = value;
    }
};

export const syntheticScene = (size: Size): WorkbookModel => {
  const workbook = opened(benchProfile(size));
  for (let n = 1; n <= size.bodies; n += 1) fill(workbook, n, size.units);
  return workbook;
};

export const accountOf = (n: number): string => account(bodyId(n));
