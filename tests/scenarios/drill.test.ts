// “Diễn tập” through the built bundle: a whole campaign rehearsed in a copy. That it passes says little; that it never touches the
// original is asked here; that it bites, and survives being stopped, in its other files.

import { describe, expect, it } from 'vitest';
import type { Outcome, Refused } from '../../src/domain/api.ts';
import { makeHost } from '../../src/host/host.ts';
import { DRILL, DRILL_MARK, DRILL_TAB } from '../../src/messages/drill-texts.ts';
import { copyOf, countOf, drilled, failing, hostOf, MINUTE, SMALL, smallCopy } from './drill-scene.ts';
import { BUNDLE, DRAFTING, OWNER, opened, refusalOf, STRANGER, succeeded, type } from './scene.ts';

describe('a drill in a copy', () => {
  it('passes all twelve steps on the default campaign, within the calls of two runs at Google', () => {
    const copy = copyOf(opened());
    const host = hostOf(copy);
    const result = drilled(host);
    expect(failing(result)).toEqual([]);
    expect(result).toMatchObject({ done: true, passed: 12, total: 12, message: DRILL.done(12, 12) });
    // A call takes about a tenth of a second there, and a run is given 4.5 minutes before it pauses.
    expect(countOf(host)).toBeLessThan(3200);
    expect(host.failures()).toEqual([]);
  }, 90_000);

  it('arms nothing, shares with nobody, and marks every tab and paper it makes', () => {
    const copy = smallCopy();
    const host = hostOf(copy);
    expect(failing(drilled(host))).toEqual([]);
    expect([copy.triggers, copy.editors, copy.viewers]).toEqual([[], [], []]);
    const ours = copy.sheets.filter(({ cells }) => String(cells[0]?.[0]?.value ?? '').startsWith('xl1:'));
    expect(ours.length).toBe(12);
    for (const { name, cells } of ours)
      expect([name, cells[1]?.some((cell) => String(cell?.value ?? '').startsWith(DRILL_MARK))]).toEqual([name, true]);
    expect(host.files().map(({ name }) => name.startsWith('DIỄN TẬP – '))).toEqual([true, true]);
  });

  it('arms nothing either where another close is applied to it', () => {
    const copy = smallCopy();
    drilled(hostOf(copy));
    const settings = copy.sheets.find(({ name }) => name === 'Thiết lập');
    const row = (settings?.cells ?? []).findIndex((cells) => cells[1]?.value === 'close') + 1;
    const owner = hostOf(copy);
    expect(owner.edit('Thiết lập', `C${row}`, '2025-12-20T00:00:00+07:00').refused).toBeNull();
    expect(succeeded(owner.run('applySettings') as { changes: string[] } | Refused).changes).toHaveLength(1);
    expect(copy.triggers).toEqual([]);
  });

  it('gives back each lock that it takes: no act of it finds one taken by an earlier', () => {
    const host = hostOf(smallCopy());
    expect(failing(drilled(host))).toEqual([]);
    const { 'Lock.tryLock': taken = 0, 'Lock.releaseLock': given } = host.calls();
    expect([taken > 10, given]).toEqual([true, taken]);
  });

  it('replaces what the copy held, handed in and closed as it may be, and may be begun anew', () => {
    const scene = opened(SMALL);
    const row = 'unit/overall/ubnd-na-duong';
    const real = 'Nội dung thật của cơ quan';
    type(scene, 'ubnd-huyen', [[row, 'strengths'], real]);
    succeeded(hostOf(scene.workbook).run('closeTabs', 'họp sớm') as Outcome | Refused);
    const copy = copyOf(scene);
    expect(JSON.stringify(copy)).toContain(real);
    expect(failing(drilled(hostOf(copy)))).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain(real);
    const again = hostOf(copy, { now: () => DRAFTING + 60 * MINUTE });
    expect(failing(drilled(again))).toEqual([]);
    expect(copy.sheets.filter(({ name }) => name === DRILL_TAB.name)).toHaveLength(1);
  });

  it('leaves one page: a line for each step, the total, and nothing on it that anybody but the owner may edit', () => {
    const copy = smallCopy();
    drilled(hostOf(copy));
    const page = copy.sheets[0];
    expect(page?.name).toBe(DRILL_TAB.name);
    const column = (at: number): unknown[] => (page?.cells ?? []).map((row) => row[at]?.value ?? '');
    expect(column(1)).toContain(DRILL_TAB.total(12, 12));
    expect(column(3).filter((text) => text === 'Đạt')).toHaveLength(12);
    expect(page?.protections).toMatchObject([{ kind: 'sheet', editors: [], unprotected: [] }]);
    expect(page?.protections[0]?.mirrors).toBeUndefined();
  });
});

describe('the menu of a copy', () => {
  const captionsOf = (host: ReturnType<typeof hostOf>): string => {
    host.open();
    return host.shown().find(({ kind }) => kind === 'menu')?.text ?? '';
  };

  it('has the drill; choosing it asks first, runs, and says what came of it', () => {
    const copy = smallCopy();
    const host = hostOf(copy);
    expect(captionsOf(host)).toContain('menuDrill');
    host.run('menuDrill');
    const said = host.shown().map(({ text }) => text);
    expect(said.some((text) => text.includes(DRILL.confirm().text))).toBe(true);
    expect(said.at(-1)).toContain(DRILL.done(12, 12));
  });

  it('does nothing when the question is left', () => {
    const copy = smallCopy();
    const before = JSON.stringify(copy);
    makeHost({ workbook: copy, bundle: BUNDLE, user: OWNER, now: () => DRAFTING, ask: () => null }).run('menuDrill');
    expect(JSON.stringify(copy)).toBe(before);
  });

  it('is the campaign’s again once it is a drill’s, whose state is healthy', () => {
    const copy = smallCopy();
    drilled(hostOf(copy));
    const host = hostOf(copy);
    expect(captionsOf(host)).toContain('menuConsolidate');
    expect(host.run('health')).toEqual({ ok: true, remarks: [] });
    expect(refusalOf(host.run('shareOpened')).refused).toBe(DRILL.notShared);
    expect(copy.editors).toEqual([]);
  });
});

describe('a drill anywhere else', () => {
  it('is refused in the original, which stays as it is, whatever result another file’s drill has left there', () => {
    const scene = opened(SMALL);
    const copy = copyOf(scene);
    drilled(hostOf(copy));
    const result = copy.sheets.find(({ name }) => name === DRILL_TAB.name);
    if (result !== undefined) scene.workbook.sheets.push({ ...structuredClone(result), id: 99 });
    const before = JSON.stringify(scene.workbook);
    expect(refusalOf(scene.owner.run('drill')).refused).toBe(DRILL.onlyInCopy);
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it('says from the original’s menu how a copy is made', () => {
    const { owner } = opened(SMALL);
    owner.run('menuDrill');
    expect(owner.shown().at(-1)?.text).toContain(DRILL.onlyInCopy);
  });

  it('is refused to whoever does not own the copy, and where a sheet of somebody’s own would have to go', () => {
    const copy = smallCopy();
    copy.editors = [STRANGER];
    const before = JSON.stringify(copy);
    expect(refusalOf(hostOf(copy, { user: STRANGER }).run('drill')).refused).toContain('Văn phòng Huyện ủy');
    expect(JSON.stringify(copy)).toBe(before);
    const own = copy.sheets.find(({ name }) => name === 'Nhật ký');
    if (own?.cells[0] !== undefined) own.cells[0][0] = { value: 'của riêng' };
    expect(refusalOf(hostOf(copy).run('drill')).refused).toContain('Nhật ký');
  });

  it.each(['drive.file', 'script.scriptapp'])(
    'is refused without the scope %s, before anything is taken away',
    (scope) => {
      const copy = smallCopy();
      const before = JSON.stringify(copy);
      const refusals = { [OWNER]: [scope] };
      const host = makeHost({ workbook: copy, bundle: BUNDLE, user: OWNER, now: () => DRAFTING, refusals });
      expect(refusalOf(host.run('drill')).refused).toContain('Chưa cấp đủ quyền');
      expect(JSON.stringify(copy)).toBe(before);
    },
  );

  it('is not opened as a campaign while it is half done', () => {
    const copy = smallCopy();
    const host = hostOf(copy);
    host.inject([{ at: 150, when: 'after', kind: 'kill', unflushed: 'kept' }]);
    expect(() => host.run('drill')).toThrow();
    host.inject([]);
    expect(refusalOf(host.run('openCampaign', 'ha-tinh-2024', true)).refused).toBe(DRILL.half);
    expect(refusalOf(host.run('startOpening')).refused).toBe(DRILL.half);
    expect(copy.triggers).toEqual([]);
  });
});
