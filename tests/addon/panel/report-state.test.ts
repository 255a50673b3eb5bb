import { describe, expect, it } from 'vitest';
import { runView } from '../../../src/addon/panel/report-run.ts';
import { isDone, newRun, parseRun } from '../../../src/addon/panel/report-state.ts';

describe('a making of the report', () => {
  it('reads back what was kept of it', () => {
    const run = { ...newRun(1, 'hash', 16), at: 3, errors: 2 };
    expect(parseRun(JSON.stringify(run))).toEqual(run);
  });

  it.each([null, '', '{', 'null', '[]', '{"at":1}', '{"begun":"1"}'])('is begun anew where %s was kept', (text) => {
    expect(parseRun(text)).toBeNull();
  });

  it('has one unit for each four tabs, and three more', () => {
    expect([1, 4, 5, 16, 200].map((tabs) => newRun(1, '', tabs).units)).toEqual([4, 4, 5, 7, 53]);
  });

  it('is done at its last unit, and at no other is a hundred percent said', () => {
    const run = newRun(1, '', 700);
    for (let at = 0; at <= run.units; at += 1) {
      const view = runView({ ...run, at });
      expect(view.done).toBe(isDone({ ...run, at }));
      expect(view.percent === 100).toBe(view.done);
      expect(view.steps.filter(({ state }) => state === 'now')).toHaveLength(view.done ? 0 : 1);
    }
  });
});
