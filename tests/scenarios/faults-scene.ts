// The small campaign on which every fault is tried, in each state an act can begin from, and the run of an act that is
// stopped at each of its service calls in turn.

import { readFileSync } from 'node:fs';
import type { Fault } from '../../src/host/faults.ts';
import { STOPPED } from '../../src/host/faults.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import { violations } from './invariants.ts';
import { addressOf, BUNDLE, emptyWorkbook, HT, HTT, OWNER, type Place } from './scene.ts';

export const SMALL = readFileSync(new URL('../fixtures/loc-binh-2025.json', import.meta.url), 'utf8');
export const BOARD = 'ban-xay-dung-dang';
export const COUNCIL = 'ubnd-huyen';
export const MILITARY = 'ban-chi-huy-quan-su';

const MINUTE = 60_000;
const at = (iso: string): number => Date.parse(`${iso}+07:00`);
/** Of the small campaign: due 10/11 17:00, close 12/11 00:00. */
export const OPENING = at('2025-11-05T09:00');
export const FILLING = at('2025-11-06T09:00');
export const TICKING = at('2025-11-07T09:00');
export const RETHINKING = at('2025-11-08T09:00');
export const CLOSING = at('2025-11-12T00:01');
export const AFTERWARDS = at('2025-11-13T09:00');

/** Bodies without an account are filled by the owner. */
const accountOf = (body: string): string => (body === MILITARY ? OWNER : `${body}@example.org`);

export const hostAt = (workbook: WorkbookModel, now: number, user = OWNER, bundle = BUNDLE): Host =>
  makeHost({ workbook, bundle, user, now: () => now });

export const bodyAt = (workbook: WorkbookModel, now: number, body: string, bundle = BUNDLE): Host =>
  hostAt(workbook, now, accountOf(body), bundle);
