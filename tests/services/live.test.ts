// The project that is pasted into a real sheet, run here from its menu as it is run there.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Host, makeHost } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/host/workbook.ts';
import { SUITES } from './all-suites.ts';

const OWNER = 'ban-thuong-truc@example.org';

const CASES = Object.entries(SUITES).flatMap(([suite, all]) => Object.keys(all).map((title) => [suite, title]));

const makeSheet = () => {
  const workbook = newWorkbook({ title: 'thử', owner: OWNER });
  const bundle = join(import.meta.dirname, '../../out/live');
  return makeHost({ workbook, bundle, user: OWNER, now: () => Date.UTC(2024, 10, 20) });
};

/** As a person does: by the menu's entry. */
const runFromMenu = (host: Host): void => {
  host.open();
  const menu = host.shown().find(({ kind }) => kind === 'menu')?.text ?? '';
  host.run(/"(run[A-Za-z]*)"/.exec(menu)?.[1] ?? 'no handler in the menu');
};

const results = ({ workbook }: Host): readonly unknown[][] => {
  const rows = workbook.sheets.find(({ name }) => name === 'Contract results')?.cells ?? [];
  return rows
    .map((row) => row.slice(0, 3).map((cell) => cell?.value))
    .filter((row) => row.some((value) => value !== undefined));
};

describe('the contract suites as a script project', () => {
  it('report each case as passed into a tab, run from the menu, twice over', () => {
    const host = makeSheet();
    const before = host.workbook.sheets.map(({ name }) => name);
    runFromMenu(host);
    runFromMenu(host);
    expect(new Set(host.workbook.sheets.map(({ name }) => name))).toEqual(new Set([...before, 'Contract results']));
    expect(CASES.length).toBeGreaterThan(80);
    expect(results(host)).toEqual([
      ['Suite', 'Rule', 'Outcome'],
      ['All', `${CASES.length} cases`, 'passed'],
      ...CASES.map((one) => [...one, 'passed']),
    ]);
  });

  it('tell a case that differs, with what was found, count it and go on', () => {
    const host = makeSheet();
    const method = 'Protection.remove';
    host.inject([{ kind: 'throw', at: { method, occurrence: 1 }, when: 'before', message: 'not as at Google' }]);
    runFromMenu(host);
    const differing = ['Protection', 'a removed protection is gone'];
    expect(results(host)).toEqual([
      ['Suite', 'Rule', 'Outcome'],
      ['All', `${CASES.length} cases`, 'FAILED: 1'],
      ...CASES.map((one) => [...one, one.join() === differing.join() ? 'FAILED: not as at Google' : 'passed']),
    ]);
  });
});
