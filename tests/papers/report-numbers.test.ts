// Every number of the report's tables against the consolidation's JSON, read from the printed file by an independent
// reader and reckoned again here.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Consolidated, GroupFigures, Ruling } from '../../src/domain/consolidation.ts';
import { printDocx } from '../../src/formats/docx.ts';
import { report } from '../../src/papers/report.ts';
import { type ReadTable, readDocx, tableRows } from './docx-reader.ts';
import { CAMPAIGN, CLOSE, consolidated, liveSources, markAt, submitted } from './report-fixture.ts';

const PARTY = CAMPAIGN.groups.filter(({ id }) => id.startsWith('tccsd')).map(({ id }) => id);
const RULINGS: readonly Ruling[] = CAMPAIGN.units
  .filter(({ group }) => PARTY.includes(group))
  .map(({ id }, index) => ({ unit: id, proposal: markAt(1, index), decision: null }));

const made: Consolidated = consolidated(
  CAMPAIGN,
  liveSources(CAMPAIGN).map((source) => submitted(source, '2024-11-28T16:42:00+07:00')),
  RULINGS,
);

let tables: readonly ReadTable[] = [];
beforeAll(async () => {
  tables = (await readDocx(printDocx(report(CAMPAIGN, made, { asOf: CLOSE })))).tables;
});

const LEVELS = ['HTXS', 'HTT', 'HT', 'KHT'] as const;
const numbers = (cells: readonly string[]): number[] => cells.map((cell) => Number.parseInt(cell, 10));
const isCounted = (cells: readonly string[]): boolean => /^\d+$/.test(cells[0] ?? '') && /^\d+/.test(cells[2] ?? '');

/** "14,06%" of a over b: half up to two places, trailing zeros dropped. */
const share = (a: number, b: number): string =>
  `${String(Math.floor((a * 10_000) / b + 0.5) / 100).replace('.', ',')}%`;

const groupNamed = (name: string): string => CAMPAIGN.groups.find((group) => group.name === name)?.id ?? name;
const bodyNamed = (name: string): string => CAMPAIGN.bodies.find((body) => body.name === name)?.id ?? name;

const figuresOf = (group: string, basis?: string): GroupFigures | undefined =>
  made.groups.find(
    (one) =>
      one.id === group &&
      one.aspect === 'overall' &&
      (basis === undefined
        ? PARTY.includes(group) === (one.basis === 'proposal') && one.basis !== 'decision'
        : one.basis === basis),
  );

describe('Bảng 2', () => {
  it('gives each group the numbers of its basis, and its levels make up what is rated', () => {
    const rows = tableRows(tables, 'Kết quả xếp loại theo nhóm').filter(isCounted);
    expect(rows.length).toBeGreaterThan(10);
    for (const cells of rows) {
      const group = figuresOf(groupNamed(cells[1] ?? ''));
      if (group === undefined) throw new Error(`no figures of ${cells[1]}`);
      const [total, rated, ...levels] = numbers(cells.slice(2, 9));
      expect([total, rated, ...levels]).toEqual([
        group.total,
        group.rated,
        ...LEVELS.map((level) => group[level]),
        group.notRated,
      ]);
      expect(levels.slice(0, 4).reduce((sum, n) => sum + n, 0)).toBe(rated);
    }
  });

  it('sums its rows, and gives the shares of the stated base', () => {
    const rows = tableRows(tables, 'Kết quả xếp loại theo nhóm');
    const sum = numbers((rows.find(([first]) => first === 'Cộng') ?? []).slice(2, 9));
    const columns = rows.filter(isCounted).map((cells) => numbers(cells.slice(2, 9)));
    expect(sum).toEqual(sum.map((_, at) => columns.reduce((all, row) => all + (row[at] ?? 0), 0)));
    const shares = (rows.find(([first]) => first?.startsWith('%')) ?? []).slice(4, 8);
    expect(shares).toEqual(sum.slice(2, 6).map((count) => share(count, sum[1] ?? 0)));
  });
});

describe('the table of opinions side by side', () => {
  const rows = () => tableRows(tables, 'Ý kiến xếp loại theo cơ quan').filter(isCounted);

  it('gives each body what it rated, with shares of that', () => {
    expect(rows().length).toBe(8);
    for (const cells of rows()) {
      const body = bodyNamed(cells[1] ?? '');
      const own = made.groups.filter(({ id, basis }) => PARTY.includes(id) && basis === body);
      const counts = LEVELS.map((level) => own.reduce((sum, one) => sum + one[level], 0));
      const rated = counts.reduce((sum, n) => sum + n, 0);
      expect(cells[3]).toBe(String(rated));
      expect(cells.slice(4, 8)).toEqual(counts.map((n) => (n === 0 ? '0' : `${n}\n(${share(n, rated)})`)));
    }
  });

  it('keeps the two aspects apart', () => {
    const heads = tableRows(tables, 'Ý kiến xếp loại theo cơ quan').map(([first]) => first);
    const parts = heads.filter((head) => head?.startsWith('Ý kiến') || head?.startsWith('Riêng'));
    expect(parts).toEqual(['Ý kiến toàn diện (mục 3)', 'Riêng về quốc phòng - an ninh (mục 5)']);
  });
});

describe('the table of places', () => {
  it('gives the cap of the setting for each group and basis', () => {
    const rows = tableRows(tables, 'so với số tối đa').filter((cells) => /^\d+$/.test(cells[0] ?? ''));
    expect(rows.length).toBeGreaterThan(5);
    for (const cells of rows) {
      const group = groupNamed(cells[1] ?? '');
      const bases = made.groups.filter(({ id, cap }) => id === group && cap !== null);
      const [used, base, limit] = numbers(cells.slice(3, 6));
      expect(bases.map(({ cap, HTT }) => [cap?.used, HTT, cap?.limit])).toContainEqual([used, base, limit]);
      expect(limit).toBe(Math.floor((base ?? 0) * 0.2));
    }
  });
});

describe('the annex of all opinions', () => {
  it('has each unit once for each body that alone rates it, with that body’s level', () => {
    const rows = tableRows(tables, 'PHỤ LỤC 1A').filter((cells) => /^\d+$/.test(cells[0] ?? ''));
    const ratings = made.units.flatMap(({ id, group, ratings: all }) =>
      PARTY.includes(group) ? [] : all.map(({ body, level }) => [id, body, level] as const),
    );
    expect(rows.length).toBe(ratings.length);
    const printed = new Set(
      rows.map((cells) => `${cells[1]}|${bodyNamed(cells[2] ?? '')}|${(cells[3] ?? '').replace(/ .*$/, '')}`),
    );
    const names = new Map(CAMPAIGN.units.map(({ id, name }) => [id, name]));
    for (const [unit, body, level] of ratings) expect(printed).toContain(`${names.get(unit)}|${body}|${level}`);
  });

  it('has the full matrix of those that many bodies rate', () => {
    const rows = tableRows(tables, 'PHỤ LỤC 1B').filter((cells) => /^\d+$/.test(cells[0] ?? ''));
    expect(rows.length).toBe(RULINGS.length);
    const levels = new Map(made.units.map(({ id, ratings }) => [id, ratings.map(({ level }) => level)]));
    for (const cells of rows) {
      const unit = CAMPAIGN.units.find(({ name, group }) => name === cells[1] && PARTY.includes(group));
      expect(
        cells
          .slice(2, 10)
          .map((cell) => cell.replace(/ .*$/, ''))
          .sort(),
      ).toEqual([...(levels.get(unit?.id ?? '') ?? [])].sort());
    }
  });
});
