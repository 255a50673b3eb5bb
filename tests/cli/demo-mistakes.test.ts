// The planted mistakes of the demonstration: documented as they are, and each found by the built bundle.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { account } from '../../src/cli/demo/account.ts';
import { cellOf, type DemoBody, fillBody, plantOwners } from '../../src/cli/demo/fill.ts';
import { MISTAKES, type Mistake } from '../../src/cli/demo/mistakes.ts';
import { bodiesOf, groupNames, names, run } from '../../src/cli/demo/settings.ts';
import { OWNER } from '../../src/cli/options.ts';
import type { Validation } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { SEVERITY } from '../../src/domain/finding.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import { newWorkbook, type WorkbookModel } from '../../src/host/workbook.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

/** Opening and filling a campaign takes a second or two; ms. */
const SLOW_MACHINE = 60_000;
const NOW = Date.parse('2024-11-27T09:00:00+07:00');

const hostOf = (workbook: WorkbookModel, user: string): Host =>
  makeHost({ workbook, bundle: 'dist', user, now: () => NOW });

type Demo = {
  readonly bodies: readonly DemoBody[];
  readonly refused: readonly string[];
  readonly validation: Validation;
  readonly consolidation: Consolidation;
  readonly cells: ReadonlyMap<Mistake, string>;
  readonly account: string;
};

/** Told of a name that is refused before it is written, or of content held against a snapshot. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...['unknown-unit', 'rows-moved', 'late'],
  ...['changed-after-submit', 'changed-after-close'],
]);

const demonstrate = (mistakes: readonly Mistake[]): Demo => {
  const owner = hostOf(newWorkbook({ title: 'Thử', owner: OWNER }), OWNER);
  run(owner, 'openCampaign', 'ha-tinh-2024', true);
  const bodies = bodiesOf(owner);
  const refused = bodies.flatMap((body) => fillBody(hostOf(owner.workbook, body.account), body, mistakes));
  const owners = mistakes.length === 0 ? [] : plantOwners(owner, bodies);
  const tab = (id: string): string => bodies.find((body) => body.id === id)?.tab ?? '';
  const tabs = run(owner, 'showSheets', null).sheets.length;
  const validation = run(owner, 'validate', null);
  const consolidation = run(owner, 'consolidate');
  const told = { tabs, validation, consolidation, bodyName: names(owner, 'Cơ quan'), groupName: groupNames(owner) };
  return {
    bodies,
    refused: [...refused, ...owners],
    validation,
    consolidation,
    account: account({ ...told, files: [] }),
    cells: new Map(mistakes.map((mistake) => [mistake, cellOf(owner, tab(mistake.body), mistake)])),
  };
};

describe('the demonstration with its planted mistakes', () => {
  let demo: Demo;
  beforeAll(() => {
    demo = demonstrate(MISTAKES);
  }, SLOW_MACHINE);

  it('is refused nothing: every mistake gets into its cell', () => {
    expect(demo.refused).toEqual([]);
  });

  it.each(MISTAKES)('finds $rule where $body planted it ($row)', (mistake) => {
    const sheet = demo.bodies.find(({ id }) => id === mistake.body)?.tab;
    const cell = demo.cells.get(mistake);
    const told = demo.validation.findings.filter(({ rule }) => rule === mistake.rule);
    const here =
      mistake.told === undefined
        ? told.filter((one) => one.sheet === sheet && one.cell === cell)
        : told.filter((one) => one.unit === mistake.told || (one.unit === null && one.group === mistake.told));
    expect(here).toHaveLength(1);
    expect(here[0]?.body ?? mistake.body).toBe(mistake.body);
  });

  it('finds nothing that was not planted', () => {
    const planted = MISTAKES.map(({ rule }) => rule).sort();
    expect(demo.validation.findings.map(({ rule }) => rule).sort()).toEqual(planted);
  });

  it('tells what the README shows', () => {
    const [, , , shown = ''] = readFileSync('README.md', 'utf8').split('```');
    const lines = shown.split('\n').filter((text) => text.trim() !== '' && !text.includes('demo/'));
    const starts = lines.map((text) => text.replace(/ ?….*$/, ''));
    expect(lines.length).toBeGreaterThan(5);
    expect(starts.filter((start) => !demo.account.includes(start))).toEqual([]);
  });

  it('plants every rule that a workbook can break by hand', () => {
    const rules = [...Object.keys(SEVERITY), 'missing-reason'].filter((rule) => !ELSEWHERE.has(rule));
    expect([...new Set(MISTAKES.map(({ rule }) => rule))].sort()).toEqual(rules.sort());
  });
});

describe('the demonstration without its mistakes', () => {
  let demo: Demo;
  beforeAll(() => {
    demo = demonstrate([]);
  }, SLOW_MACHINE);

  it('has no finding at all: the clerks are careful', () => {
    expect(demo.validation.findings).toEqual([]);
  });

  it('fills every assigned row', () => {
    const { bodies } = demo.consolidation;
    expect(bodies.map(({ missing, optionalEmpty }) => missing + optionalEmpty)).toEqual(bodies.map(() => 0));
    expect(bodies.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(674);
  });

  it('gives 12 to 15 in a hundred the best level, and the worst to hardly anybody', () => {
    const rows = demo.consolidation.groups.filter(({ basis }) => basis !== 'proposal' && basis !== 'decision');
    const total = (level: 'rated' | 'HTXS' | 'KHT'): number => rows.reduce((sum, row) => sum + row[level], 0);
    expect(total('HTXS') / total('rated')).toBeGreaterThan(0.12);
    expect(total('HTXS') / total('rated')).toBeLessThan(0.15);
    expect(total('KHT') / total('rated')).toBeLessThan(0.02);
    expect(total('KHT')).toBeGreaterThan(0);
  });
});

const FIELDS: Readonly<Record<Mistake['field'], string>> = {
  name: 'Tập thể',
  level: 'Mức xếp loại',
  strengths: 'Ưu điểm',
  shortcomings: 'Tồn tại, hạn chế',
  reason: 'Lý do, căn cứ',
  note: 'Ghi chú',
  'document-number': 'Số văn bản',
  'document-date': 'Ngày ký',
  'document-signer': 'Người ký',
};

const HOWS: Readonly<Record<Mistake['how'], string>> = {
  type: 'typed',
  paste: 'pasted, values only',
  'paste-all': 'pasted whole',
  owner: 'typed by the owner',
};

const rowName = ({ row }: Mistake): string => {
  const [first = '', group] = row.split('/');
  if (group === undefined) return haTinh.units.find(({ id }) => id === row)?.name ?? row;
  if (first === 'head') return group === 'columns' ? 'Dòng tiêu đề' : 'Đầu trang';
  return `Dòng bổ sung, ${haTinh.groups.find(({ id }) => id === group)?.name}`;
};

/** What the cell then shows, short. */
const shown = ({ text }: Mistake): string => {
  const [first = '', ...more] = text.split('\n').map((line) => line.split('\t')[0] ?? '');
  if (text.length > 1000) return `${text.length} ký tự`;
  if (more.length > 0) return `“${first}”, ${more.length + 1} dòng`;
  return first === '' ? '(để trống)' : `“${first}”`;
};

const line = (mistake: Mistake): string =>
  `| \`${mistake.rule}\` | ${[
    haTinh.bodies.find(({ id }) => id === mistake.body)?.name,
    rowName(mistake),
    FIELDS[mistake.field],
    shown(mistake),
    HOWS[mistake.how],
  ].join(' | ')} |`;

it('docs/demonstration.md lists exactly the planted mistakes', () => {
  const lines = readFileSync('docs/demonstration.md', 'utf8').split('\n');
  expect(lines.filter((text) => text.startsWith('| `'))).toEqual(MISTAKES.map(line));
});
