// The whole campaign moves: Google → .xlsx → this machine, and back. Whatever state each body is in, the same counts,
// with the same hashes; nothing runs in the new file until the owner says that the campaign goes on there.

import { describe, expect, it } from 'vitest';
import type { Repaired } from '../../src/domain/api.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  CLOSING,
  changed,
  closed,
  extended,
  FILLING,
  filled,
  hostAt,
  incompleteLost,
  RETHINKING,
  submitted,
  sweepsAfter,
  TICKING,
  tickLost,
  unseen,
  withdrawn,
} from './faults-scene.ts';
import { essence } from './faults-stop.ts';
import { fromGoogle, toGoogle } from './google-file.ts';
import { violations } from './invariants.ts';
import { contentOf, succeeded } from './scene.ts';

const MINUTE = 60_000;

type Life = readonly [name: string, from: () => WorkbookModel, now: number];

const LIVES: readonly Life[] = [
  ['being filled', filled, FILLING],
  ['with a tick that nobody has seen', tickLost, TICKING],
  ['with a tick that will be refused', incompleteLost, TICKING],
  ['handed in by one body', submitted, RETHINKING],
  ['taken back by that body', withdrawn, RETHINKING],
  ['closed', closed, CLOSING + MINUTE],
  ['closed, and changed since', changed, AFTERWARDS],
  ['closed, and changed unseen', unseen, AFTERWARDS],
  ['closed, with an extension running', extended, AFTERWARDS],
];

const asked = (workbook: WorkbookModel, now: number, [name, ...args]: readonly [string, ...unknown[]]): unknown =>
  succeeded(hostAt(workbook, now).run(name, ...args) as object);

const counted = (workbook: WorkbookModel, now: number): unknown => [
  asked(workbook, now, ['status']),
  asked(workbook, now, ['listSnapshots', null]),
  asked(structuredClone(workbook), now, ['validate', null]),
];

const MOVED = 'Chuyển bảng tính';
const without = (lines: readonly string[]): string[] => lines.filter((line) => line !== MOVED);
const moves = (lines: readonly string[]): number => lines.length - without(lines).length;

const goesOn = (workbook: WorkbookModel, now: number): Repaired =>
  asked(workbook, now, ['continueHere', true]) as Repaired;

const CLOSE = Date.parse('2025-11-12T00:00:00+07:00');
const armed = ({ triggers }: WorkbookModel): string[] => triggers.map(({ handler }) => handler).sort();
const due = (now: number): string[] => ['onBodyTick', 'sweep', ...(now < CLOSE ? ['sweepAtClose'] : [])];

/** Rows and cells that only grow or belong to people, as they stand. */
const papers = (workbook: WorkbookModel): unknown => ['snapshots', 'consolidation'].map((key) => texts(workbook, key));
const texts = (workbook: WorkbookModel, key: string): unknown[][] =>
  contentOf(tabOf(workbook, key)).filter((row) => row.some((cell) => cell !== ''));

describe.each(LIVES)('a campaign %s', (_name, from, now) => {
  it('is read as it is from the file that Google gives, where nothing runs', async () => {
    const home = from();
    const file = await fromGoogle(home);
    expect([file.id === home.id, file.triggers, file.properties.document]).toEqual([false, [], {}]);
    expect([counted(file, now), papers(file)]).toEqual([counted(home, now), papers(home)]);
  });

  it('goes on there, and comes back, with the same hashes, states and locks', async () => {
    const home = from();
    const [before, lines] = [[counted(home, now), papers(home)], essence(home, now)];
    const journal = texts(home, 'journal');
    let there = home;
    for (const [at, way] of [fromGoogle, toGoogle, fromGoogle, toGoogle].entries()) {
      there = await way(there);
      goesOn(there, now);
      const found = essence(there, now);
      expect([counted(there, now), papers(there)]).toEqual(before);
      expect([without(found), moves(found)]).toEqual([lines, at + 1]);
      expect(texts(there, 'journal').slice(0, journal.length)).toEqual(journal);
      expect([armed(there), [...there.editors].sort()]).toEqual([due(now), [...home.editors].sort()]);
    }
  });

  it('lives on as it would have lived at home', async () => {
    const home = from();
    const moved = await fromGoogle(home);
    goesOn(moved, now);
    sweepsAfter(home, now);
    sweepsAfter(moved, now);
    const later = now + 30 * MINUTE;
    expect(without(essence(moved, later))).toEqual(essence(home, later));
    expect(violations(moved, later)).toEqual([]);
  });
});
