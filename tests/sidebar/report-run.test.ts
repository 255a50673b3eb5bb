import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportRun } from '../../src/domain/sidebar.ts';
import { makeReport, stopReport } from '../../src/sidebar/report-run.ts';
import { makeStore, type Store } from '../../src/sidebar/state.ts';

type Handler = (value: unknown) => void;

const run = (percent: number): ReportRun => ({
  kind: 'run',
  title: 'Đang tạo báo cáo lần 1',
  percent,
  caption: '',
  steps: [],
  done: percent === 100,
  message: percent === 100 ? 'Đã tạo báo cáo lần 1.' : '',
  files: [],
});

let asked: string[];
let answers: Record<string, () => unknown>;
let store: Store;
let percents: number[];
const reload = vi.fn(async () => undefined);

const runner = (done: Handler, fail: Handler): object => ({
  withSuccessHandler: (handler: Handler) => runner(handler, fail),
  withFailureHandler: (handler: Handler) => runner(done, handler),
  ...Object.fromEntries(
    ['startReport', 'stepReport', 'stopReport'].map((name) => [
      name,
      () => {
        asked.push(name);
        done(answers[name]?.());
      },
    ]),
  ),
});

beforeEach(() => {
  asked = [];
  percents = [];
  reload.mockClear();
  store = makeStore(({ run: now }) => now !== null && percents.push(now.percent));
  answers = {
    startReport: () => run(0),
    stepReport: () => run(asked.length * 25),
    stopReport: () => ({ message: 'Đã dừng.' }),
  };
  const nothing = (): void => undefined;
  vi.stubGlobal('google', { script: { run: runner(nothing, nothing) } });
});
afterEach(() => vi.unstubAllGlobals());

describe('the making of the report', () => {
  it('goes step by step to the end, shows each and then reads the papers anew', async () => {
    await makeReport(store, reload);
    expect(asked).toEqual(['startReport', 'stepReport', 'stepReport', 'stepReport']);
    expect([...new Set(percents)]).toEqual([0, 50, 75, 100]);
    expect(reload.mock.calls).toEqual([['Đã tạo báo cáo lần 1.']]);
    expect(store.now().running).toBe('no');
  });

  it('is not begun twice', async () => {
    await Promise.all([makeReport(store, reload), makeReport(store, reload)]);
    expect(asked.filter((name) => name === 'startReport')).toHaveLength(1);
  });

  it('stops after the step under way', async () => {
    answers.stepReport = () => {
      void stopReport(store, reload);
      return run(50);
    };
    await makeReport(store, reload);
    expect(asked).toEqual(['startReport', 'stepReport', 'stopReport']);
    expect(store.now()).toMatchObject({ running: 'no', run: null });
    expect(reload.mock.calls).toEqual([['Đã dừng.']]);
  });

  it('one left unfinished is stopped at once, and once', async () => {
    await Promise.all([stopReport(store, reload), stopReport(store, reload)]);
    expect(asked).toEqual(['stopReport']);
  });

  it('a step that is refused ends it with the reason', async () => {
    answers.stepReport = () => ({ refused: 'Chưa tạo được báo cáo: Google Drive đầy.', problems: [] });
    await makeReport(store, reload);
    expect(store.now().running).toBe('no');
    expect(store.now().trouble?.note).toEqual({ title: 'Chưa tạo được báo cáo', text: 'Google Drive đầy.' });
    expect(reload).not.toHaveBeenCalled();
  });
});
