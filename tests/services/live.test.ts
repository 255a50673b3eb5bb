// The project that is pasted into a real sheet, run here from its menu as it is run there.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHost } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/host/workbook.ts';
import { SUITES } from './all-suites.ts';

const OWNER = 'ban-thuong-truc@example.org';

describe('the contract suites as a script project', () => {
  it('report each case as passed into a tab, run from the menu, twice over', () => {
    const workbook = newWorkbook({ title: 'thử', owner: OWNER });
    const bundle = join(import.meta.dirname, '../../out/live');
    const host = makeHost({ workbook, bundle, user: OWNER, now: () => Date.UTC(2024, 10, 20) });
    const before = workbook.sheets.map(({ name }) => name);
    host.open();
    const menu = host.shown().find(({ kind }) => kind === 'menu')?.text ?? '';
    const handler = /"(run[A-Za-z]*)"/.exec(menu)?.[1] ?? 'no handler in the menu';
    host.run(handler);
    host.run(handler);
    expect(new Set(workbook.sheets.map(({ name }) => name))).toEqual(new Set([...before, 'Contract results']));
    const rows = (workbook.sheets.find(({ name }) => name === 'Contract results')?.cells ?? []).map((row) =>
      row.slice(0, 3).map((cell) => cell?.value),
    );
    const cases = Object.entries(SUITES).flatMap(([suite, all]) => Object.keys(all).map((title) => [suite, title]));
    expect(cases.length).toBeGreaterThan(80);
    expect(rows.filter((row) => row.some((value) => value !== undefined))).toEqual([
      ['Suite', 'Rule', 'Outcome'],
      ['All', `${cases.length} cases`, 'passed'],
      ...cases.map((one) => [...one, 'passed']),
    ]);
  });
});
