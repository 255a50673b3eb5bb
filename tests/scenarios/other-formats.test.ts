// Workbooks that another version of the program has written: the files of early users, told and upgraded by repair; and
// files of a program that does not exist yet, which nothing here may touch.

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeReport, Outcome, Refused } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { PROGRAM } from '../../src/domain/program.ts';
import { FORMAT, originOf } from '../../src/domain/workbook-format.ts';
import { decodeWorkbook, encodeWorkbook, readWorkbook } from '../../src/host/store.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import { BOARD, bodyAt, COUNCIL, hostAt, settled, sweepAt, tick, typeBy } from './faults-scene.ts';
import { judge, statesByCopying } from './faults-stop.ts';
import { violations } from './invariants.ts';
import { contentOf, HT, HTT, refusalOf, succeeded } from './scene.ts';

const MINUTE = 60_000;
const at = (iso: string): number => Date.parse(`${iso}+07:00`);
const FILLING = at('2025-11-07T14:15');
const EXTENDED = at('2025-11-13T09:55');

const read = (name: string): Promise<WorkbookModel> =>
  readWorkbook(fileURLToPath(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));

let kept: { readonly filling: WorkbookModel; readonly extended: WorkbookModel };
const filling = (): WorkbookModel => structuredClone(kept.filling);
const extended = (): WorkbookModel => structuredClone(kept.extended);

beforeAll(async () => {
  kept = { filling: await read('format-1-filling'), extended: await read('format-1-extended') };
});

const repaired = (workbook: WorkbookModel, now: number): WorkbookModel => {
  succeeded(hostAt(workbook, now).run('repair') as Outcome | Refused);
  return workbook;
};

/** The records in the key rows: of "Thiết lập", then of each body's tab. */
const formats = (workbook: WorkbookModel): (number | null)[] =>
  ['settings', ...ledgerOf(workbook, FILLING).applied.campaign.bodies.map(({ id }) => `body:${id}`)].map(
    (key) => originOf((contentOf(tabOf(workbook, key))[0] ?? []).map(String))?.format ?? null,
  );

const statesOf = (workbook: WorkbookModel, now: number): unknown =>
  (hostAt(workbook, now).run('status') as Consolidation).bodies;

/** All cells but the two records, the journal, and what says when it was drawn. */
const entered = (workbook: WorkbookModel, now: number): unknown =>
  ledgerOf(workbook, now).bodies.map(({ id, life, tab }) => [id, life, tab]);

const OLDER = `Bảng tính này do bản cũ của chương trình ghi (trước 0.2.0; chương trình hiện tại: ${PROGRAM}).`;

describe('a workbook of the first format', () => {
  it('can be read: figures, findings, snapshots, and what they were', () => {
    const host = hostAt(extended(), EXTENDED);
    const { bodies } = host.run('status') as Consolidation;
    expect(bodies.map(({ id, state }) => [id, state])).toEqual([
      [BOARD, 'extended'],
      [COUNCIL, 'closed'],
      ['ban-chi-huy-quan-su', 'closed'],
    ]);
    const { counts } = succeeded(host.run('validate', null) as { counts: object } | Refused) as { counts: unknown };
    expect(counts).toEqual({ error: 3, warning: 3, notice: 0 });
    const { snapshots } = host.run('listSnapshots', COUNCIL) as { snapshots: { code: string }[] };
    expect(snapshots.map(({ code }) => code)).toEqual(['14C8-E9E4', '14C8-E9E4']);
  });

  it('goes on for the bodies: cells are checked, ticks are taken, the close comes', () => {
    const workbook = filling();
    typeBy(bodyAt(workbook, FILLING, BOARD), BOARD, [['unit/overall/dang-bo-mau-son', 'level'], HT]);
    expect(tabText(workbook, BOARD, 'head/status')).toContain('Kiểm tra lúc 14 giờ 15');
    typeBy(bodyAt(workbook, FILLING, COUNCIL), COUNCIL, [['head/fields', 'level'], '12/BC']);
    expect(tick(bodyAt(workbook, FILLING, COUNCIL), COUNCIL, false)).toBeNull();
    expect(tick(bodyAt(workbook, FILLING + MINUTE, COUNCIL), COUNCIL)).toBeNull();
    sweepAt(workbook, at('2025-11-12T00:05'));
    expect((statesOf(workbook, at('2025-11-12T00:10')) as { state: string }[]).map(({ state }) => state)).toEqual([
      'closed',
      'closed',
      'closed',
    ]);
    expect(formats(workbook)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['consolidate'],
    ['makeReport'],
    ['makeLetter', null],
    ['applySettings'],
    ['returnTab', COUNCIL, 'thiếu số liệu'],
    ['closeTabs', 'họp sớm'],
    ['restoreSnapshot', COUNCIL, 's1'],
    ['startReport'],
  ])('refuses the secretariat’s %s with the sentence that says what to do', (name, ...args) => {
    const workbook = filling();
    const before = structuredClone(workbook);
    const { refused } = refusalOf(hostAt(workbook, FILLING).run(name, ...args));
    expect(refused).toBe(`${OLDER} Chưa đổi gì. Đề nghị chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính”.`);
    expect(workbook).toEqual(before);
  });

  it('of which there is a copy: acts say so first, letters too', () => {
    const copy = { ...filling(), id: 'mot-ban-sao' };
    for (const [name, ...args] of [['makeLetter', null], ['consolidate']])
      expect(refusalOf(hostAt(copy, FILLING).run(String(name), ...args)).refused).toContain('Đây là bản sao');
  });

  it('is told by the audit, and not any more once it is repaired', () => {
    const workbook = filling();
    const remarks = (): readonly string[] =>
      (hostAt(workbook, FILLING).run('health') as { remarks: readonly string[] }).remarks;
    expect(remarks()).toEqual([`Bảng tính – Cần sửa. ${OLDER} Đề nghị bấm “Sửa chữa bảng tính”.`]);
    repaired(workbook, FILLING);
    expect(remarks()).toEqual([]);
  });
});

const tabText = (workbook: WorkbookModel, body: string, row: string): string =>
  (contentOf(tabOf(workbook, `body:${body}`)).find(([key]) => key === row) ?? []).join(' ');

describe('repair of a workbook of the first format', () => {
  it.each([
    ['while the bodies fill in', filling, FILLING],
    ['with a tab that is open again', extended, EXTENDED],
  ] as const)('%s changes the records, and no entry, no state, no hash', (_name, make, now) => {
    const workbook = make();
    const [was, snapshots, figures] = [
      entered(workbook, now),
      contentOf(tabOf(workbook, 'snapshots')),
      statesOf(workbook, now),
    ];
    const { message, done } = succeeded(
      hostAt(workbook, now).run('repair') as (Outcome & { done: string[] }) | Refused,
    );
    expect(message).toBe(`Đã sửa: nâng cấp bảng tính từ bản trước 0.2.0 lên bản ${PROGRAM}.`);
    expect(done).toHaveLength(1);
    expect(formats(workbook)).toEqual([FORMAT, FORMAT, FORMAT, FORMAT]);
    expect(ledgerOf(workbook, now).applied.program).toBe(PROGRAM);
    expect(entered(workbook, now)).toEqual(was);
    expect(contentOf(tabOf(workbook, 'snapshots'))).toEqual(snapshots);
    expect(statesOf(workbook, now)).toEqual(figures);
    expect(violations(workbook, now)).toEqual([]);
  });

  it('is one row of “Nhật ký”, and the second repair finds nothing to do', () => {
    const workbook = repaired(filling(), FILLING);
    const rows = () => contentOf(tabOf(workbook, 'journal')).filter((cells) => String(cells[0]).startsWith('row/'));
    const last = rows().at(-1) ?? [];
    expect([last[0], last[4], last[6]]).toEqual([
      `row/format-${FORMAT}`,
      'Sửa chữa',
      `nâng cấp bảng tính từ bản trước 0.2.0 lên bản ${PROGRAM}`,
    ]);
    const count = rows().length;
    expect(hostAt(workbook, FILLING).run('repair')).toMatchObject({ message: 'Không có gì cần sửa.' });
    expect(rows()).toHaveLength(count);
  });

  it('leaves a workbook on which everything works, saved and read again', async () => {
    const workbook = await decodeWorkbook(await encodeWorkbook(repaired(extended(), EXTENDED)), 'x.xlsx');
    typeBy(bodyAt(workbook, EXTENDED, BOARD), BOARD, [['unit/overall/dang-bo-mau-son', 'level'], HTT]);
    typeBy(bodyAt(workbook, EXTENDED, BOARD), BOARD, [['unit/overall/dang-bo-na-duong', 'strengths'], 'Đạt 100%']);
    expect(tick(bodyAt(workbook, EXTENDED, BOARD), BOARD)).toBeNull();
    const host = hostAt(workbook, EXTENDED + MINUTE);
    expect(succeeded(host.run('consolidate') as Outcome | Refused).message).toContain('Đã tổng hợp');
    expect(succeeded(host.run('makeReport', 'Bổ sung') as MadeReport | Refused)).toMatchObject({
      version: 2,
      made: true,
    });
    settled(host, null);
    sweepAt(workbook, EXTENDED + 10 * MINUTE);
    expect(violations(workbook, EXTENDED + 10 * MINUTE)).toEqual([]);
  });

  it('keeps the version of a report that was made before, and its number', () => {
    const host = hostAt(repaired(extended(), EXTENDED), EXTENDED);
    expect(succeeded(host.run('makeReport') as MadeReport | Refused)).toMatchObject({ version: 1, made: false });
  });

  it('stopped after any of its calls leaves what every run can read, and is made good by the next', () => {
    const act = {
      from: filling,
      now: FILLING,
      host: hostAt,
      run: (host: ReturnType<typeof hostAt>) => host.run('repair'),
    };
    const { points, states } = statesByCopying(act);
    const [figures, judged] = [JSON.stringify(statesOf(filling(), FILLING)), judge()];
    const wrong = states.flatMap(({ name, workbook }) => {
      const between = JSON.stringify(statesOf(workbook, FILLING)) === figures ? [] : ['other figures'];
      const whole = repaired(workbook, FILLING + MINUTE);
      const formatsLeft = formats(whole).every((one) => one === FORMAT) ? [] : [`formats ${formats(whole).join()}`];
      return [...between, ...formatsLeft, ...judged(whole, FILLING + MINUTE)].map((one) => `${name}: ${one}`);
    });
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(100);
  }, 60_000);
});

/** As a program of the next format would have left it. */
const newer = (): WorkbookModel => {
  const workbook = repaired(filling(), FILLING);
  for (const sheet of workbook.sheets)
    for (const cell of sheet.cells[0] ?? [])
      if (typeof cell?.value === 'string' && cell.value.startsWith('#{"schema":'))
        cell.value = cell.value
          .replace(/^#\{"schema":\d+/, `#{"schema":${FORMAT + 1}`)
          .replace(/"program":"[^"]*"/, '"program":"9.0.0"');
  return workbook;
};

const NEWER = `Bảng tính này do bản mới hơn của chương trình ghi (9.0.0; chương trình hiện tại: ${PROGRAM}). Chưa đổi gì. Đề nghị cập nhật chương trình rồi làm lại.`;

describe('a workbook of a newer format', () => {
  it.each([
    ['status'],
    ['validate', null],
    ['consolidate'],
    ['repair'],
    ['health'],
    ['openCampaign', 'ha-tinh-2024', true],
    ['startOpening'],
    ['drill'],
    ['openSidebar'],
    ['viewBoard'],
    ['listSnapshots', null],
    ['applySettings'],
  ])('is refused by %s, which changes nothing', (name, ...args) => {
    const workbook = newer();
    const before = structuredClone(workbook);
    expect(refusalOf(hostAt(workbook, FILLING).run(name, ...args)).refused).toBe(NEWER);
    expect(workbook).toEqual(before);
  });

  it('is left alone by the clock and by a tick', () => {
    const workbook = newer();
    tick(bodyAt(workbook, FILLING, BOARD), BOARD);
    const before = structuredClone(workbook.sheets);
    sweepAt(workbook, at('2025-11-12T00:05'));
    expect(workbook.sheets).toEqual(before);
  });

  it('gets no marks from an edit, only the line that says why', () => {
    const workbook = newer();
    const before = contentOf(tabOf(workbook, `body:${BOARD}`));
    typeBy(bodyAt(workbook, FILLING, BOARD), BOARD, [['unit/overall/dang-bo-mau-son', 'level'], HT]);
    const after = contentOf(tabOf(workbook, `body:${BOARD}`));
    const changed = after.flatMap((row, index) =>
      JSON.stringify(row) === JSON.stringify(before[index]) ? [] : [String(row[0])],
    );
    expect(changed).toEqual(['head/status', 'unit/overall/dang-bo-mau-son']);
    expect(tabText(workbook, BOARD, 'head/status')).toContain('Trang do bản mới hơn của chương trình ghi');
  });
});
