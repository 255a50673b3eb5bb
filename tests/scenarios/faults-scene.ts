// The small campaign on which every fault is tried, in each state an act can begin from. Each state is made once, from
// the one before, and copied for everybody.

import { readFileSync } from 'node:fs';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
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

export const hostAt = (workbook: WorkbookModel, now: number, user = OWNER): Host =>
  makeHost({ workbook, bundle: BUNDLE, user, now: () => now });

export const bodyAt = (workbook: WorkbookModel, now: number, body: string): Host =>
  hostAt(workbook, now, accountOf(body));

export const settled = <T>(host: Host, what: T): T => {
  const [failure] = host.failures();
  if (failure !== undefined) throw new Error(`${failure.handler}: ${failure.message}`);
  return what;
};

/** What Google said to the edit, or null; a failing trigger throws. */
export const typeBy = (host: Host, body: string, [place, text]: readonly [Place, string]): string | null => {
  const sheet = tabOf(host.workbook, `body:${body}`);
  return settled(host, host.edit(sheet.name, addressOf(sheet, place), text)).refused;
};

export const tick = (host: Host, body: string, on = true): string | null =>
  typeBy(host, body, [['head/fields', 'order'], on ? 'TRUE' : 'FALSE']);

export const sweepAt = (workbook: WorkbookModel, now: number): void => {
  const host = hostAt(workbook, now);
  host.tick();
  settled(host, null);
};

/** The sweeps that come after `now`, in time and once more. */
export const sweepsAfter = (workbook: WorkbookModel, now: number): void => {
  for (const minutes of [10, 20]) sweepAt(workbook, now + minutes * MINUTE);
};

const fill = (workbook: WorkbookModel, body: string, rows: readonly (readonly [string, string])[]): void => {
  const host = bodyAt(workbook, FILLING, body);
  for (const [row, level] of rows)
    for (const [field, text] of [
      ['level', level],
      ['strengths', `Ưu điểm của ${row}`],
      ['shortcomings', 'Còn chậm'],
    ] as const) {
      const refused = typeBy(host, body, [[row, field], text]);
      if (refused !== null) throw new Error(refused);
    }
};

const states = new Map<string, WorkbookModel>();

/** A state is made once from the one before; everybody gets a copy. */
const state =
  (name: string, from: () => WorkbookModel, make: (workbook: WorkbookModel) => void) => (): WorkbookModel => {
    const known = states.get(name);
    if (known !== undefined) return structuredClone(known);
    const workbook = from();
    make(workbook);
    states.set(name, workbook);
    return structuredClone(workbook);
  };

export const opened = state('opened', emptyWorkbook, (workbook) => {
  hostAt(workbook, OPENING).run('openCampaign', SMALL, true);
});
/** Everybody has filled in, nobody has handed in; the sweep has seen it. */
export const filled = state('filled', opened, (workbook) => {
  fill(
    workbook,
    BOARD,
    ['na-duong', 'khuat-xa', 'mau-son'].map((place) => [`unit/overall/dang-bo-${place}`, HTT] as const),
  );
  fill(
    workbook,
    COUNCIL,
    ['na-duong', 'khuat-xa'].map((place) => [`unit/overall/ubnd-${place}`, HT] as const),
  );
  fill(workbook, MILITARY, [['unit/defence-security/dang-bo-na-duong', HT]]);
  sweepAt(workbook, FILLING);
});
/** The council's tick has been made, its event is lost. */
export const tickLost = state('tick lost', filled, (workbook) => {
  const host = bodyAt(workbook, TICKING, COUNCIL);
  host.hold(true);
  tick(host, COUNCIL);
});
/** As filled, but one level of the council is not given. */
export const incomplete = state('incomplete', filled, (workbook) => {
  typeBy(bodyAt(workbook, FILLING, COUNCIL), COUNCIL, [['unit/overall/ubnd-khuat-xa', 'level'], '']);
});
export const incompleteLost = state('incomplete lost', incomplete, (workbook) => {
  const host = bodyAt(workbook, TICKING, COUNCIL);
  host.hold(true);
  tick(host, COUNCIL);
});
/** The council has handed in. */
export const submitted = state('submitted', filled, (workbook) => {
  tick(bodyAt(workbook, TICKING, COUNCIL), COUNCIL);
  sweepsAfter(workbook, TICKING);
});
/** The council has handed in, taken back, and changed a cell. */
export const withdrawn = state('withdrawn', submitted, (workbook) => {
  const host = bodyAt(workbook, RETHINKING, COUNCIL);
  tick(host, COUNCIL, false);
  typeBy(host, COUNCIL, [['unit/overall/ubnd-khuat-xa', 'level'], HTT]);
});
/** The council has handed in, the others have not; the close has come and the sweep with it. */
export const closed = state('closed', submitted, (workbook) => {
  sweepAt(workbook, CLOSING);
  sweepsAfter(workbook, CLOSING);
});
/** The owner has changed a cell of the closed tab of the board; no sweep has seen it yet. */
export const unseen = state('unseen', closed, (workbook) => {
  typeBy(hostAt(workbook, AFTERWARDS), BOARD, [['unit/overall/dang-bo-mau-son', 'level'], HT]);
});
export const changed = state('changed', unseen, (workbook) => sweepsAfter(workbook, AFTERWARDS));
/** The board's tab is open again until the evening. */
export const extended = state('extended', closed, (workbook) => {
  hostAt(workbook, AFTERWARDS).run('extendTab', BOARD, '2025-11-13T20:00:00+07:00', 'Bổ sung hồ sơ');
  sweepsAfter(workbook, AFTERWARDS);
});
