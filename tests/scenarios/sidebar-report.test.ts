// The report in steps: each call does one part, whoever calls next goes on, and what is done is not done again.

import { describe, expect, it } from 'vitest';
import type { PapersView, ReportRun } from '../../src/domain/sidebar.ts';
import { actsNoted, filledScene, HOUR, ownerAt, unitPlace } from './deadline-scene.ts';
import { callsOf, DRAFTING, KHT, opened, refusalOf, type Scene, type } from './scene.ts';
import { asks } from './sidebar-scene.ts';

const BODIES = 16;
const start = (host: Scene['owner']): ReportRun => asks<ReportRun>(host, 'startReport');
const step = (host: Scene['owner']): ReportRun => asks<ReportRun>(host, 'stepReport');
const steps = (host: Scene['owner'], count: number): ReportRun[] => Array.from({ length: count }, () => step(host));

describe('making the report in steps', () => {
  it('gets on with every call, and ends with the file', () => {
    const { owner } = filledScene('ubnd');
    const runs = [start(owner), ...steps(owner, 7)];
    expect(runs.map(({ percent }) => percent)).toEqual([0, 14, 29, 43, 57, 71, 86, 100]);
    expect(runs.map(({ done }) => done).indexOf(true)).toBe(7);
    expect(runs[1]?.steps[0]).toEqual({ label: 'Kiểm tra 16 trang', state: 'now', note: '4/16' });
    expect(runs[5]).toMatchObject({ title: 'Đang tạo báo cáo', caption: '71%' });
    expect(runs[7]?.message).toContain('Đã tạo báo cáo lần 1.');
    expect(runs[7]?.files).toEqual([expect.objectContaining({ id: expect.stringMatching(/\.docx$/) })]);
    expect(owner.files()).toHaveLength(1);
  });

  it('tells in the first step how many errors there are', () => {
    const { owner } = opened();
    start(owner);
    const [check] = steps(owner, 4).at(-1)?.steps ?? [];
    expect(check?.note).toMatch(/^xong, \d+ lỗi$/);
  });

  it('publishes “Tổng hợp” once where nothing changes between the steps', () => {
    const scene = filledScene('ubnd');
    start(scene.owner);
    steps(scene.owner, 7);
    expect(actsNoted(scene)).toEqual(['Tổng hợp', 'Tạo báo cáo']);
  });

  it('publishes again what was changed before it is printed: paper and tab say the same', () => {
    const scene = filledScene('ubnd');
    start(scene.owner);
    steps(scene.owner, 5);
    type(scene, 'ubnd', [unitPlace(scene, 'ubnd', [0, 'level']), KHT]);
    steps(ownerAt(scene, DRAFTING + HOUR), 1);
    expect(actsNoted(scene)).toEqual(['Tổng hợp', 'Tổng hợp', 'Tạo báo cáo']);
  });

  it('stops, is shown as left unfinished, and goes on where it was', () => {
    const scene = filledScene('ubnd');
    start(scene.owner);
    steps(scene.owner, 3);
    expect(asks(scene.owner, 'stopReport')).toEqual({
      message: 'Đã dừng. Các bước đã xong giữ nguyên; bấm “Tạo báo cáo” để chạy tiếp.',
    });
    const later = ownerAt(scene, DRAFTING + HOUR);
    expect(asks<PapersView>(later, 'viewPapers').run).toMatchObject({ percent: 43, done: false });
    expect(start(later).percent).toBe(43);
    expect(steps(later, 4).at(-1)?.done).toBe(true);
    expect(asks<PapersView>(later, 'viewPapers').run).toBeNull();
  });

  it('makes nothing more after its end, however often it is called', () => {
    const { owner } = filledScene('ubnd');
    start(owner);
    const [last, again] = steps(owner, 9).slice(-2);
    expect(again).toEqual(last);
    expect(owner.files()).toHaveLength(1);
  });

  it('does a step again that was stopped in the middle', () => {
    const { owner } = filledScene('ubnd');
    start(owner);
    steps(owner, 4);
    owner.inject([{ at: 12, when: 'before', kind: 'kill', unflushed: 'kept' }]);
    expect(() => owner.run('stepReport')).toThrow();
    owner.inject([]);
    expect(steps(owner, 3).at(-1)).toMatchObject({ done: true, percent: 100 });
    expect(owner.files()).toHaveLength(1);
  });

  it('begins anew after a day, or under other settings', () => {
    const scene = filledScene('ubnd');
    start(scene.owner);
    steps(scene.owner, 2);
    expect(start(ownerAt(scene, DRAFTING + 25 * HOUR)).percent).toBe(0);
  });

  it('has nothing to go on with before it was begun', () => {
    const { owner } = opened();
    expect(refusalOf(owner.run('stepReport')).refused).toContain('Chưa tạo được báo cáo');
    expect(asks(owner, 'stopReport')).toEqual({ message: 'Không có việc đang chạy.' });
  });

  it('costs in no step more than a consolidation and the file', () => {
    const { owner } = filledScene('ubnd');
    const costs = [callsOf(owner, start), ...Array.from({ length: 7 }, () => callsOf(owner, step))];
    expect(Math.max(...costs)).toBeLessThanOrEqual(BODIES + 28);
  });
});
