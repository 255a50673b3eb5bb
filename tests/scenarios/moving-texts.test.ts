// Texts that programs like to change on the way: after Google's file and Google's conversion each is what the clerk wrote,
// and the content has the hash it was handed in with.

import { describe, expect, it } from 'vitest';
import type { SnapshotInfo } from '../../src/domain/api.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import { bodyAt, COUNCIL, filled, hostAt, sweepsAfter, TICKING, tick, typeBy } from './faults-scene.ts';
import { fromGoogle, toGoogle } from './google-file.ts';
import { violations } from './invariants.ts';
import { valueAt } from './scene.ts';

const ROW = 'unit/overall/ubnd-na-duong';

/** As typed: the first apostrophe is the mark that what follows is text. */
const TEXTS: Readonly<Record<string, string>> = {
  'a formula as text': '\'=IMPORTRANGE("x";"A1")',
  'a phone number': "'+84 912 345 678",
  'an apostrophe': "''trích dẫn'",
  'a date': "'01/02/2024",
  'a number with zeros': "'007",
  'a truth': "'TRUE",
  'two lines': 'Dòng một\nDòng hai',
  'spaces at both ends': '  khoảng trắng  ',
  'marks of XML': 'đạt < 90% & “tốt” > khá _x000D_ ]]>',
  'composed otherwise': 'Hoàn thành nhiệm vụ'.normalize('NFD'),
  'a long text': 'Ưu điểm; '.repeat(300),
};

const handedIn = (text: string): WorkbookModel => {
  const workbook = filled();
  const clerk = bodyAt(workbook, TICKING, COUNCIL);
  expect(typeBy(clerk, COUNCIL, [[ROW, 'strengths'], text])).toBeNull();
  tick(clerk, COUNCIL);
  return workbook;
};

const shown = (workbook: WorkbookModel): unknown =>
  ledgerOf(workbook, TICKING).bodies.find(({ id }) => id === COUNCIL)?.tab?.entries[ROW];

const hashes = (workbook: WorkbookModel): string[] =>
  (hostAt(workbook, TICKING).run('listSnapshots', COUNCIL) as { snapshots: SnapshotInfo[] }).snapshots.map(
    ({ kind, hash }) => `${kind} ${hash}`,
  );

describe('a text on its way', () => {
  it.each(Object.entries(TEXTS))('that is %s stays as it is', async (_what, text) => {
    const home = handedIn(text);
    expect(hashes(home)).toEqual([expect.stringMatching(/^submit [0-9a-f]{64}$/)]);
    let there = home;
    for (const way of [fromGoogle, toGoogle, fromGoogle]) {
      there = await way(there);
      hostAt(there, TICKING).run('continueHere', true);
    }
    expect([shown(there), hashes(there)]).toEqual([shown(home), hashes(home)]);
    sweepsAfter(there, TICKING);
    expect(violations(there, TICKING + 30 * 60_000)).toEqual([]);
    expect(valueAt(tabOf(there, `body:${COUNCIL}`), ['head/status', 'order'])).toMatch(/^Đã nộp/);
  });
});
