// More free rows under a table: the body writes in them as in those it was given, and nothing that reads, applies, repairs
// or restores a tab loses them.

import { describe, expect, it } from 'vitest';
import { withAddedRows } from '../../src/addon/tabs/added-rows.ts';
import type { Outcome, Refused } from '../../src/domain/api.ts';
import type { Host } from '../../src/host/host.ts';
import { deleteLines } from '../../src/host/lines.ts';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  BOARD,
  bodyAt,
  COUNCIL,
  closed,
  extended,
  FILLING,
  filled,
  hostAt,
  RETHINKING,
  submitted,
  sweepAt,
  TICKING,
  tick,
  tickLost,
  typeBy,
} from './faults-scene.ts';
import { type Act, statesByCopying, stopEverywhere } from './faults-stop.ts';
import { violations } from './invariants.ts';
import { addressOf, columnOf, contentOf, HT, refusalOf, rowOf, succeeded } from './scene.ts';

const MINUTE = 60_000;
const PARTY = { aspect: 'overall', group: 'dang-bo-xa' } as const;
const WARDS = { aspect: 'overall', group: 'ubnd-xa' } as const;
const COOPS = { aspect: 'overall', group: 'hop-tac-xa' } as const;

type Table = { readonly aspect: string; readonly group: string };

const adding = (host: Host, body: string, [table, count]: readonly [Table, number]): Outcome =>
  succeeded(host.run('addRows', body, table, count) as Outcome | Refused);

const keysOf = (workbook: WorkbookModel, body: string): string[] =>
  contentOf(tabOf(workbook, `body:${body}`)).map(([key]) => String(key));

const freeOf = (workbook: WorkbookModel, body: string, { aspect, group }: Table): string[] =>
  keysOf(workbook, body).flatMap((key) => key.split(`free/${aspect}/${group}/`)[1] ?? []);

const refusedTo = (workbook: WorkbookModel, as: string, [sheet, a1]: readonly [SheetModel, string]): boolean =>
  bodyAt(workbook, FILLING + MINUTE, as).edit(sheet.name, a1, HT).refused !== null;

/** The free row's name, level and prose, as its clerk types them. */
const nameUnit = (workbook: WorkbookModel, body: string, [key, name]: readonly [string, string]): void => {
  const host = bodyAt(workbook, FILLING + MINUTE, body);
  for (const [field, text] of [
    ['unit', name],
    ['level', HT],
    ['strengths', 'Hoàn thành các chỉ tiêu'],
  ] as const)
    expect(typeBy(host, body, [[key, field], text])).toBeNull();
};

describe('more free rows', () => {
  it('stand below those of their table, numbered on, also between two tables', () => {
    const workbook = filled();
    const host = hostAt(workbook, FILLING);
    expect(adding(host, COUNCIL, [WARDS, 2]).message).toBe(
      'Đã thêm 2 dòng vào bảng “UBND xã, thị trấn” của UBND huyện.',
    );
    adding(host, COUNCIL, [COOPS, 1]);
    adding(host, COUNCIL, [WARDS, 1]);
    expect(freeOf(workbook, COUNCIL, WARDS)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(freeOf(workbook, COUNCIL, COOPS)).toEqual(['1', '2', '3', '4']);
    const keys = keysOf(workbook, COUNCIL);
    expect(keys.indexOf('band/overall/hop-tac-xa')).toBe(keys.indexOf('free/overall/ubnd-xa/6') + 1);
    expect(violations(workbook, FILLING)).toEqual([]);
  });

  it.each([
    ['in the middle', COUNCIL, WARDS],
    ['at the end of the tab', BOARD, PARTY],
  ] as const)('are the body’s own %s: nobody else writes there, and not beside them', (_name, body, table) => {
    const workbook = filled();
    const key = `free/overall/${table.group}/5`;
    adding(hostAt(workbook, FILLING), body, [table, 2]);
    const sheet = tabOf(workbook, `body:${body}`);
    for (const field of ['unit', 'level', 'note']) {
      expect(refusedTo(workbook, body, [sheet, addressOf(sheet, [key, field])])).toBe(false);
      expect(refusedTo(workbook, body === BOARD ? COUNCIL : BOARD, [sheet, addressOf(sheet, [key, field])])).toBe(true);
    }
    expect(refusedTo(workbook, body, [sheet, addressOf(sheet, [key, 'order'])])).toBe(true);
    expect(refusedTo(workbook, body, [sheet, `A${rowOf(sheet, key)}`])).toBe(true);
  });

  it('look and choose like those above them', () => {
    const workbook = filled();
    adding(hostAt(workbook, FILLING), BOARD, [PARTY, 3]);
    const sheet = tabOf(workbook, `body:${BOARD}`);
    const [last, level] = [sheet.rowCount, columnOf(sheet, 'level') - 1];
    const [above, below] = [sheet.cells[last - 4], sheet.cells[last - 1]];
    expect(below?.[level]?.validation).toEqual(above?.[level]?.validation);
    expect(below?.map((cell) => cell?.style)).toEqual(above?.map((cell) => cell?.style));
    expect([last - 3, last - 2, last - 1, last].map((row) => sheet.rowHeights[row]?.px)).toEqual([28, 28, 28, 28]);
    const ends = sheet.conditional.flatMap(({ ranges }) => ranges.map(({ row, rows }) => row + rows - 1));
    expect(new Set(ends)).toEqual(new Set([last, 6]));
  });

  it('are checked, handed in, and listed among the units to be added', () => {
    const workbook = filled();
    const host = hostAt(workbook, FILLING + MINUTE);
    adding(host, COUNCIL, [WARDS, 2]);
    nameUnit(workbook, COUNCIL, ['free/overall/ubnd-xa/5', 'Ban Quản lý chợ']);
    const sheet = tabOf(workbook, `body:${COUNCIL}`);
    const check = contentOf(sheet)[rowOf(sheet, 'free/overall/ubnd-xa/5') - 1]?.[columnOf(sheet, 'check') - 1];
    expect(check).toContain('Cảnh báo:');
    expect(tick(bodyAt(workbook, TICKING, COUNCIL), COUNCIL)).toBeNull();
    sweepAt(workbook, TICKING + 10 * MINUTE);
    const ledger = ledgerOf(workbook, TICKING + 10 * MINUTE);
    const text = ledger.texts.get(ledger.records.at(-1)?.id ?? '') ?? '';
    expect(text).toContain('"free/overall/ubnd-xa/5":{"level"');
    succeeded(hostAt(workbook, TICKING + 11 * MINUTE).run('consolidate') as Outcome | Refused);
    expect(JSON.stringify(contentOf(tabOf(workbook, 'consolidation')))).toContain('Ban Quản lý chợ');
    expect(violations(workbook, TICKING + 12 * MINUTE)).toEqual([]);
  });

  it('are one row of “Nhật ký”, with the table and how many', () => {
    const workbook = filled();
    adding(hostAt(workbook, FILLING), COUNCIL, [WARDS, 2]);
    const row = contentOf(tabOf(workbook, 'journal'))
      .filter(([key]) => String(key).startsWith('row/add-rows'))
      .map((cells) => cells.slice(3, 7));
    expect(row).toEqual([['UBND huyện', 'Thêm dòng', '', '2 dòng, bảng “UBND xã, thị trấn”']]);
  });
});

describe('rows that were added', () => {
  const grown = (): WorkbookModel => {
    const workbook = filled();
    const host = hostAt(workbook, FILLING);
    adding(host, COUNCIL, [WARDS, 2]);
    adding(host, BOARD, [PARTY, 1]);
    nameUnit(workbook, COUNCIL, ['free/overall/ubnd-xa/5', 'Ban Quản lý chợ']);
    nameUnit(workbook, BOARD, ['free/overall/dang-bo-xa/4', 'Chi bộ chợ']);
    return workbook;
  };

  it('stay when settings are applied, below a unit that comes in and above a table that is new', () => {
    const workbook = grown();
    const host = hostAt(workbook, FILLING + 2 * MINUTE);
    const put = (kind: string, cells: Readonly<Record<string, string>>): void => {
      const sheet = tabOf(workbook, kind);
      const row = contentOf(sheet).findIndex((line) => line.every((value) => value === '')) + 1;
      for (const [column, text] of Object.entries(cells)) {
        const a1 = `${String.fromCharCode(64 + columnOf(sheet, column))}${row}`;
        expect(host.edit(sheet.name, a1, text).refused).toBeNull();
      }
    };
    put('units', { id: 'ubnd-tu-doan', name: 'UBND xã Tú Đoạn', group: 'ubnd-xa' });
    put('assignments', {
      body: BOARD,
      group: 'ubnd-xa',
      aspect: 'toàn diện',
      narrative: 'không',
      optional: 'không',
      clause: '1',
    });
    succeeded(host.run('applySettings') as Outcome | Refused);
    expect(freeOf(workbook, COUNCIL, WARDS)).toEqual(['1', '2', '3', '4', '5']);
    const keys = keysOf(workbook, BOARD);
    expect(keys.slice(keys.indexOf('free/overall/dang-bo-xa/3') + 1).slice(0, 3)).toEqual([
      'free/overall/dang-bo-xa/4',
      'band/overall/ubnd-xa',
      'unit/overall/ubnd-na-duong',
    ]);
    const sheet = tabOf(workbook, `body:${BOARD}`);
    const level = addressOf(sheet, ['unit/overall/ubnd-tu-doan', 'level']);
    expect([refusedTo(workbook, BOARD, [sheet, level]), refusedTo(workbook, COUNCIL, [sheet, level])]).toEqual([
      false,
      true,
    ]);
    expect(JSON.stringify(contentOf(sheet))).toContain('Chi bộ chợ');
  });

  it('stay when the tab is repaired, which finds nothing to do', () => {
    const workbook = grown();
    const before = workbook.sheets.map(contentOf);
    expect(hostAt(workbook, FILLING + 2 * MINUTE).run('repair')).toMatchObject({ message: 'Không có gì cần sửa.' });
    expect(workbook.sheets.map(contentOf)).toEqual(before);
  });

  it('get a key back that was overwritten, where the row can still be told', () => {
    const workbook = grown();
    const sheet = tabOf(workbook, `body:${COUNCIL}`);
    const host = hostAt(workbook, FILLING + 2 * MINUTE);
    const row = rowOf(sheet, 'free/overall/ubnd-xa/4');
    host.edit(sheet.name, `A${row}`, '');
    succeeded(host.run('repair') as Outcome | Refused);
    expect(sheet.cells[row - 1]?.[0]?.value).toBe('free/overall/ubnd-xa/4');
    expect(violations(workbook, FILLING + 2 * MINUTE)).toEqual([]);
  });

  const handedIn = (): WorkbookModel => {
    const workbook = grown();
    tick(bodyAt(workbook, TICKING, COUNCIL), COUNCIL);
    sweepAt(workbook, TICKING + 10 * MINUTE);
    return workbook;
  };

  it('come back with their content in a tab that is rebuilt from its snapshot', () => {
    const workbook = handedIn();
    const sheet = tabOf(workbook, `body:${COUNCIL}`);
    workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
    succeeded(hostAt(workbook, TICKING + 11 * MINUTE).run('repair') as Outcome | Refused);
    expect(freeOf(workbook, COUNCIL, WARDS)).toEqual(['1', '2', '3', '4', '5']);
    const made = tabOf(workbook, `body:${COUNCIL}`);
    expect(contentOf(made)[rowOf(made, 'free/overall/ubnd-xa/5') - 1]).toContain('Ban Quản lý chợ');
    expect(violations(workbook, TICKING + 11 * MINUTE)).toEqual([]);
  });

  /** The body fills in again, and the owner has taken the rows out that were added. */
  const cutDown = (): WorkbookModel => {
    const workbook = handedIn();
    expect(tick(bodyAt(workbook, RETHINKING, COUNCIL), COUNCIL, false)).toBeNull();
    const sheet = tabOf(workbook, `body:${COUNCIL}`);
    deleteLines(sheet, 'row', { at: rowOf(sheet, 'free/overall/ubnd-xa/4'), count: 2 });
    sweepAt(workbook, RETHINKING);
    return workbook;
  };

  it('come back when a snapshot that has them is restored over a tab that has not', () => {
    const workbook = cutDown();
    const host = hostAt(workbook, RETHINKING + MINUTE);
    expect(host.run('compareSnapshot', COUNCIL, 's1')).toMatchObject({
      changes: [{ cell: '', snapshot: 'Ban Quản lý chợ' }, {}, {}],
    });
    succeeded(host.run('restoreSnapshot', COUNCIL, 's1') as Outcome | Refused);
    expect(host.run('compareSnapshot', COUNCIL, 's1')).toEqual({ changes: [] });
    expect(freeOf(workbook, COUNCIL, WARDS)).toEqual(['1', '2', '3', '4', '5']);
    expect(violations(workbook, RETHINKING + MINUTE)).toEqual([]);
  });

  it('come back or not, and nothing else, when that restoring is stopped', () => {
    const act: Act = {
      from: cutDown,
      now: RETHINKING + MINUTE,
      host: hostAt,
      run: (host) => host.run('restoreSnapshot', COUNCIL, 's1'),
      trace: ['backup ubnd-huyen', 'Khôi phục'],
    };
    const { points, wrong } = stopEverywhere(act, statesByCopying(act));
    expect(wrong).toEqual([]);
    expect(points).toBeGreaterThan(20);
  }, 60_000);
});

describe('adding rows is refused, and nothing is written', () => {
  const asked: Readonly<Record<string, readonly [() => WorkbookModel, number, readonly unknown[], string]>> = {
    'of a tab that was handed in': [submitted, TICKING, [COUNCIL, WARDS, 1], 'Trang tạm khóa vì đã nộp lúc'],
    'of a closed tab': [closed, AFTERWARDS, [BOARD, PARTY, 1], 'Khóa từ 0 giờ, thứ Tư 12/11/2025'],
    'of a tab whose tick waits': [tickLost, TICKING, [COUNCIL, WARDS, 1], 'đang chờ ghi nhận'],
    'of no rows': [filled, FILLING, [COUNCIL, WARDS, 0], 'số dòng phải là số nguyên từ 1 đến 20'],
    'of too many rows': [filled, FILLING, [COUNCIL, WARDS, 21], 'số dòng phải là số nguyên từ 1 đến 20'],
    'of half a row': [filled, FILLING, [COUNCIL, WARDS, 1.5], 'số dòng phải là số nguyên từ 1 đến 20'],
    'of a table that is another’s': [filled, FILLING, [COUNCIL, PARTY, 1], 'cơ quan không được giao bảng này'],
    'of a body that is none': [filled, FILLING, ['khong-co', PARTY, 1], 'khong-co'],
  };

  it.each(Object.entries(asked))('%s', (_name, [from, now, args, sentence]) => {
    const workbook = from();
    const before = structuredClone(workbook);
    expect(refusalOf(hostAt(workbook, now).run('addRows', ...args)).refused).toContain(sentence);
    expect(workbook).toEqual(before);
  });

  it('to anybody but the owner', () =>
    expect(refusalOf(bodyAt(filled(), FILLING, COUNCIL).run('addRows', COUNCIL, WARDS, 1)).refused).toContain(
      'Chỉ tài khoản sở hữu',
    ));

  it('but not in an extended tab', () => {
    const workbook = extended();
    expect(adding(hostAt(workbook, AFTERWARDS), BOARD, [PARTY, 1]).message).toContain('Đã thêm 1 dòng');
  });
});

describe('an adding that is stopped', () => {
  it.each([
    ['in the middle of a tab', COUNCIL, WARDS],
    ['at its end', BOARD, PARTY],
  ] as const)(
    '%s leaves rows that are whole or none, and the next one uses what was left',
    (_name, body, table) => {
      const act: Act = {
        from: filled,
        now: FILLING + MINUTE,
        host: hostAt,
        run: (host) => host.run('addRows', body, table, 2),
        trace: ['Thêm dòng'],
      };
      const left = statesByCopying(act);
      for (const { name, workbook } of left.states) {
        const rows = structuredClone(workbook);
        const before = freeOf(rows, body, table).length;
        adding(hostAt(rows, FILLING + 2 * MINUTE), body, [table, 2]);
        const blank = contentOf(tabOf(rows, `body:${body}`)).filter((cells) => cells.every((value) => value === ''));
        expect([name, freeOf(rows, body, table).length, blank.length]).toEqual([name, before + 2, 0]);
      }
      const { points, wrong } = stopEverywhere(act, left);
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(20);
    },
    60_000,
  );
});

describe('a plan with added rows', () => {
  it('is the plan itself where there are none, and leaves tables out that it does not have', () => {
    const plan = {
      body: { id: 'x', name: 'X', tab: 'X', clause: '1', emails: [] },
      cells: [['xl1:a:body:x', 'order']],
      rows: 1,
      bands: [],
      captions: [],
      used: 'A1:B1',
    };
    expect(withAddedRows(plan, ['free/overall/xa/4'])).toEqual(plan);
  });
});
