// The sweep and the seal run from the secretariat's own project: nobody who edits the sheet can edit the code that seals
// and closes in the owner's name.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Health, Outcome, Refused } from '../../src/domain/api.ts';
import { guardOf } from '../../src/domain/applied.ts';
import type { HealthView } from '../../src/domain/sidebar.ts';
import { addProject, type WorkbookModel } from '../../src/host/workbook.ts';
import { FAILED } from '../../src/messages/results.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import {
  BOARD,
  CLOSING,
  COUNCIL,
  FILLING,
  filled,
  hostAt,
  RETHINKING,
  settled,
  TICKING,
  tick,
} from './faults-scene.ts';
import {
  armed,
  CODE,
  flagsLeft,
  folderOf,
  GUARDIAN,
  guardAt,
  guarded,
  guardianAt,
  hostBeside,
  settledRun,
  ticksAfter,
  ticksAt,
  WAITS,
} from './guardian-scene.ts';
import { violations } from './invariants.ts';
import { OWNER, refusalOf, succeeded } from './scene.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HANDLERS = ['onBodyTick', 'sweep', 'sweepAtClose'];
const BODY = `${COUNCIL}@example.org`;

const healthOf = (workbook: WorkbookModel, now: number): Health =>
  succeeded(hostBeside(workbook, now).run('health') as Health | Refused);

const stateOf = (workbook: WorkbookModel, now: number, body: string): string | undefined =>
  ledgerOf(workbook, now).bodies.find(({ id }) => id === body)?.life.state;

const kindsOf = (workbook: WorkbookModel, now: number): string[] =>
  ledgerOf(workbook, now).records.map(({ kind, body }) => `${kind} ${body}`);

const journalled = (workbook: WorkbookModel): string[] =>
  ledgerOf(workbook, FILLING)
    .journal.map(({ act }) => act)
    .filter((act) => act.endsWith('người giữ'));

const ticked = (workbook: WorkbookModel, now: number, on = true): void => {
  expect(tick(hostBeside(workbook, now, { user: BODY }), COUNCIL, on)).toBeNull();
};

/** Nothing is wrong half an hour later, and nobody's flag is up. */
const expectWhole = (workbook: WorkbookModel, now: number): void => {
  ticksAfter(workbook, now);
  expect([...violations(workbook, now + 30 * MINUTE), ...flagsLeft(workbook)]).toEqual([]);
};

describe('a guardian', () => {
  it('is set by one run: its triggers are armed, and those of the sheet take themselves away', () => {
    const workbook = filled();
    const said = guardAt(workbook, FILLING + HOUR) as Outcome;
    expect(said.message).toContain('Đã đặt người giữ');
    expect(armed(workbook)).toEqual([HANDLERS, HANDLERS]);
    ticksAt(workbook, FILLING + HOUR + 10 * MINUTE);
    expect(armed(workbook)).toEqual([[], HANDLERS]);
    expect(healthOf(workbook, FILLING + HOUR + 11 * MINUTE)).toEqual({ ok: true, remarks: [] });
    ticksAfter(workbook, FILLING + HOUR + 10 * MINUTE);
    expect(journalled(workbook)).toEqual(['Đặt người giữ']);
  });

  it('waits until no run of the sheet’s script can be left, and then takes the tick that came meanwhile', () => {
    const workbook = filled();
    guardAt(workbook, TICKING);
    ticked(workbook, TICKING + MINUTE);
    expect(guardianAt(workbook, TICKING + WAITS - 1).tick()).toContain('sweep');
    expect(stateOf(workbook, TICKING + WAITS, COUNCIL)).toBe('pending');
    ticksAt(workbook, TICKING + 20 * MINUTE);
    expect(stateOf(workbook, TICKING + 20 * MINUTE, COUNCIL)).toBe('submitted');
  });

  it('seals a tick, takes it back, seals it again, and closes at the close', () => {
    const workbook = guarded();
    ticked(workbook, TICKING);
    expect(stateOf(workbook, TICKING, COUNCIL)).toBe('submitted');
    ticked(workbook, RETHINKING, false);
    expect(stateOf(workbook, RETHINKING, COUNCIL)).toBe('draft');
    ticked(workbook, RETHINKING + HOUR);
    expect(ticksAt(workbook, CLOSING)).toEqual(['guardian sweep', 'guardian sweepAtClose']);
    expect(kindsOf(workbook, CLOSING).filter((kind) => kind.startsWith('close'))).toHaveLength(3);
    expectWhole(workbook, CLOSING);
  });

  it('is told to be at work, and named, on “Hệ thống”', () => {
    const workbook = guarded();
    const now = FILLING + HOUR + 25 * MINUTE;
    const view = settledRun(hostBeside(workbook, now), 'viewHealth') as HealthView;
    const row = view.rows.find(({ title }) => title === 'Người giữ');
    expect(row).toMatchObject({ ok: true, state: 'Đang giữ' });
    expect(row?.text).toContain(GUARDIAN);
    expect(view.rows.find(({ title }) => title === 'Lịch chạy tự động')).toMatchObject({ ok: true });
  });

  it('that has stopped is a remark of health, which repairing from the sheet does not hide', () => {
    const workbook = guarded();
    const now = TICKING;
    const [remark = ''] = healthOf(workbook, now).remarks;
    expect(remark).toContain('Người giữ');
    expect(remark).toContain('phút chưa chạy');
    succeeded(settledRun(hostBeside(workbook, now), 'repair') as Outcome);
    expect(armed(workbook)[0]).toEqual([]);
    expect(healthOf(workbook, now).remarks).toEqual([remark]);
  });

  it('makes a trigger that is missing when `guard` is run again, and says when none is', () => {
    const workbook = guarded();
    workbook.projects?.[0]?.triggers.pop();
    const run = () => (settledRun(guardianAt(workbook, TICKING), 'guard') as Outcome).message;
    expect(run()).toContain('đã đặt lại lịch chạy');
    expect(armed(workbook)).toEqual([[], HANDLERS]);
    expect(run()).toContain('Không có gì phải đổi');
  });

  it('moves its sweep at the close when the sheet’s script has applied another close', () => {
    const workbook = guarded();
    const settings = tabOf(workbook, 'settings');
    const row = settings.cells.findIndex((cells) => cells[1]?.value === 'close') + 1;
    const owner = hostBeside(workbook, TICKING);
    expect(owner.edit(settings.name, `C${row}`, '2025-11-13T00:00:00+07:00').refused).toBeNull();
    succeeded(owner.run('applySettings') as Outcome);
    expect(armed(workbook)[0]).toEqual([]);
    const at = (): number | undefined =>
      workbook.projects?.[0]?.triggers.find(({ handler }) => handler === 'sweepAtClose')?.at;
    expect(at()).toBe(Date.parse('2025-11-12T00:00:00+07:00'));
    ticksAt(workbook, TICKING + 10 * MINUTE);
    expect(at()).toBe(Date.parse('2025-11-13T00:00:00+07:00'));
  });
});

describe('the secretariat’s acts from the sheet’s menu', () => {
  it('give the file to nobody while the guardian is at work', () => {
    const workbook = guarded();
    workbook.editors = [];
    const flag = tabOf(workbook, 'snapshots').cells[2]?.[3];
    if (flag === undefined) throw new Error('no flag of the guardian');
    flag.value = String(TICKING - MINUTE);
    const before = JSON.stringify(workbook.sheets);
    expect(refusalOf(hostBeside(workbook, TICKING).run('shareOpened')).refused).toBe(FAILED.busy);
    expect([workbook.editors, JSON.stringify(workbook.sheets)]).toEqual([[], before]);
  });

  it('return, extend, revoke and accept as without a guardian', () => {
    const workbook = guarded();
    ticked(workbook, TICKING);
    const does = (now: number, name: string, ...args: readonly unknown[]) =>
      succeeded(settledRun(hostBeside(workbook, now), name, ...args) as Outcome);
    does(RETHINKING, 'returnTab', COUNCIL, 'Thiếu căn cứ');
    expect(stateOf(workbook, RETHINKING, COUNCIL)).toBe('draft');
    ticksAt(workbook, CLOSING);
    does(CLOSING + HOUR, 'extendTab', BOARD, '2025-11-13T20:00:00+07:00', 'Bổ sung hồ sơ');
    expect(stateOf(workbook, CLOSING + HOUR, BOARD)).toBe('extended');
    does(CLOSING + 2 * HOUR, 'revokeExtension', BOARD);
    does(CLOSING + 3 * HOUR, 'consolidate');
    expectWhole(workbook, CLOSING + 3 * HOUR);
  });

  it('date a tick whose event was lost by what the guardian has seen', () => {
    const workbook = guarded();
    ticksAt(workbook, TICKING - MINUTE);
    const clerk = hostBeside(workbook, TICKING, { user: BODY });
    clerk.hold(true);
    tick(clerk, COUNCIL);
    succeeded(settledRun(hostBeside(workbook, TICKING + MINUTE), 'closeTabs', 'Cần báo cáo sớm') as Outcome);
    const submitted = ledgerOf(workbook, TICKING + MINUTE).records.find(({ kind }) => kind === 'submit');
    expect(submitted?.at).toBe(TICKING - MINUTE);
  });
});

describe('an editor of the sheet who rewrites its script', () => {
  const EVIL = `
    function onEdit(e) {
      e.source.getSheetByName('Bản chụp').getRange('A9').setValue('giả');
    }
    function onBodyTick() {}
    function sweep() { throw new Error('không khóa'); }
    function sweepAtClose() {}
  `;

  it.each([
    ['emptied', ''],
    ['turned against the records', EVIL],
  ])('changes nothing of what is sealed and closed: %s', (_what, code) => {
    const bundle = folderOf({ 'Code.js': code });
    const workbook = guarded();
    const clerk = hostBeside(workbook, TICKING, { user: BODY, bundle });
    expect(clerk.edit('UBND huyện', 'B5', 'TRUE').refused).toBeNull();
    expect(stateOf(workbook, TICKING, COUNCIL)).toBe('submitted');
    guardianAt(workbook, CLOSING, { bundle }).tick();
    hostBeside(workbook, CLOSING, { bundle }).tick();
    const as = guarded();
    ticked(as, TICKING);
    ticksAt(as, CLOSING);
    expect(kindsOf(workbook, CLOSING)).toEqual(kindsOf(as, CLOSING));
    expect(ledgerOf(workbook, CLOSING).broken).toEqual([]);
    expectWhole(workbook, CLOSING);
  });

  it('would have changed it without a guardian', () => {
    const workbook = filled();
    const bundle = folderOf({ 'Code.js': '' });
    hostBeside(workbook, TICKING, { user: BODY, bundle }).edit('UBND huyện', 'B5', 'TRUE');
    hostBeside(workbook, CLOSING, { bundle }).tick();
    expect(kindsOf(workbook, CLOSING)).toEqual([]);
  });
});

describe('giving the sheet back', () => {
  it('from the guardian’s project: the sheet’s script is armed by repairing', () => {
    const workbook = guarded();
    const said = settledRun(guardianAt(workbook, TICKING), 'unguard') as Outcome;
    expect(said.message).toContain('Sửa chữa bảng tính');
    expect(journalled(workbook)).toEqual(['Đặt người giữ', 'Bỏ người giữ']);
    expect(armed(workbook)).toEqual([[], []]);
    succeeded(settledRun(hostBeside(workbook, TICKING), 'repair') as Outcome);
    expect(armed(workbook)).toEqual([HANDLERS, []]);
    ticked(workbook, TICKING + MINUTE);
    expect(stateOf(workbook, TICKING + MINUTE, COUNCIL)).toBe('submitted');
  });

  it('from the sheet, when the project is gone: its script is armed, and a guardian that comes back takes itself away', () => {
    const workbook = guarded();
    succeeded(settledRun(hostBeside(workbook, TICKING), 'unguard') as Outcome);
    expect(armed(workbook)).toEqual([HANDLERS, HANDLERS]);
    ticksAt(workbook, TICKING + 10 * MINUTE);
    expect(armed(workbook)).toEqual([HANDLERS, []]);
  });

  it('is refused where nobody guards', () => {
    expect(refusalOf(hostAt(filled(), TICKING).run('unguard')).refused).toContain('không có người giữ');
  });
});

describe('`guard` is refused', () => {
  const withProject = (workbook: WorkbookModel): WorkbookModel => {
    addProject(workbook, GUARDIAN);
    return workbook;
  };

  it('in the script of the sheet', () => {
    expect(refusalOf(hostAt(filled(), TICKING).run('guard')).refused).toContain('chỉ chạy trong dự án của người giữ');
  });

  it('to an account that does not own the sheet', () => {
    const workbook = withProject(filled());
    expect(refusalOf(guardianAt(workbook, TICKING, { user: BODY }).run('guard')).refused).toContain(
      'Chỉ tài khoản sở hữu',
    );
    expect(armed(workbook)[1]).toEqual([]);
  });

  it('with a scope left unticked, which is named', () => {
    const workbook = withProject(filled());
    const refusals = { [OWNER]: ['script.scriptapp'] };
    expect(refusalOf(guardianAt(workbook, TICKING, { refusals }).run('guard')).refused).toContain(
      'chạy tự động theo giờ',
    );
  });

  it('and so is all else in a project that guards nothing', () => {
    const workbook = withProject(filled());
    expect(refusalOf(guardianAt(workbook, TICKING).run('repair')).refused).toContain('không giữ bảng tính');
  });

  it('where no campaign is open, and none is opened from there', () => {
    const workbook = withProject({ ...filled(), sheets: filled().sheets.slice(0, 1) });
    expect(refusalOf(guardianAt(workbook, TICKING).run('guard')).refused).toContain('chưa mở đợt');
    expect(refusalOf(guardianAt(workbook, TICKING).run('openCampaign', 'ha-tinh-2024', false)).refused).toContain(
      'mở từ trình đơn của bảng tính',
    );
  });
});

describe('a campaign that is carried over into another file', () => {
  it('is nobody’s to guard, whatever its settings say: the file’s own script is alone', () => {
    const workbook = guarded();
    const applied = ledgerOf(workbook, TICKING).applied;
    expect(applied.guard).toMatchObject({ project: GUARDIAN, spreadsheet: workbook.id });
    expect(guardOf({ ...applied, spreadsheet: 'another' })).toBeNull();
    expect(guardOf(applied)).toEqual(applied.guard);
  });
});

describe('a second guardian', () => {
  it('takes over, and the first one takes itself away', () => {
    const second = 'second-project';
    const workbook = guarded();
    addProject(workbook, second);
    const projects = { [GUARDIAN]: CODE, [second]: CODE };
    settledRun(hostBeside(workbook, TICKING, { project: second, projects }), 'guard');
    guardianAt(workbook, TICKING + 10 * MINUTE, { projects }).tick();
    expect(armed(workbook)).toEqual([[], [], HANDLERS]);
    const clerk = hostBeside(workbook, TICKING + 10 * MINUTE, { user: BODY, projects });
    expect(tick(clerk, COUNCIL)).toBeNull();
    expect(stateOf(workbook, TICKING + 10 * MINUTE, COUNCIL)).toBe('submitted');
  });
});

type Manifest = { readonly oauthScopes: readonly string[] };

const MANIFEST = JSON.parse(readFileSync(join(CODE, 'appsscript.json'), 'utf8')) as Manifest;

/** The guardian's project with this manifest is set, seals and closes; what stood in the way, or null. */
const troubleUnder = (manifest: Manifest): string | null => {
  const files = ['Code.js', 'Guarded.js'].map((name) => [name, readFileSync(join(CODE, name))] as const);
  const folder = folderOf({ ...Object.fromEntries(files), 'appsscript.json': JSON.stringify(manifest) });
  const projects = { [GUARDIAN]: folder };
  const workbook = filled();
  addProject(workbook, GUARDIAN);
  try {
    succeeded(guardianAt(workbook, FILLING, { projects }).run('guard') as Outcome | Refused);
    const sweeping = guardianAt(workbook, FILLING + HOUR, { projects });
    sweeping.tick();
    const clerk = hostBeside(workbook, TICKING, { user: BODY, projects });
    tick(clerk, COUNCIL);
    settled(sweeping, null);
    return stateOf(workbook, TICKING, COUNCIL) === 'submitted' ? null : 'the tick was not sealed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the scopes of the guardian’s manifest', () => {
  it('are all that it takes', () => {
    expect(troubleUnder(MANIFEST)).toBeNull();
  });

  it.each(MANIFEST.oauthScopes)('are all needed: %s', (scope) => {
    const fewer = { ...MANIFEST, oauthScopes: MANIFEST.oauthScopes.filter((one) => one !== scope) };
    expect(troubleUnder(fewer)).toContain('permission');
  });
});
