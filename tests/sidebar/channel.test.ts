import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callServer } from '../../src/sidebar/channel.ts';

type Handler = (value: unknown) => void;
type Runner = Record<string, (...args: readonly never[]) => unknown>;

/** Answers held until the test gives them. */
let pending: { name: string; args: readonly unknown[]; done: Handler; fail: Handler }[] = [];

const runner = (done: Handler, fail: Handler): Runner => ({
  withSuccessHandler: (handler: Handler) => runner(handler, fail),
  withFailureHandler: (handler: Handler) => runner(done, handler),
  ...Object.fromEntries(
    ['viewBoard', 'goTo', 'stepReport'].map((name) => [
      name,
      (...args: readonly unknown[]) => pending.push({ name, args, done, fail }),
    ]),
  ),
});

const nothing = (): void => undefined;

beforeEach(() => {
  pending = [];
  vi.useFakeTimers();
  vi.stubGlobal('google', { script: { run: runner(nothing, nothing) } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const spot = { sheet: 'Thành đoàn', cell: 'D9' };

describe('one call of the script', () => {
  it('passes its arguments on and ends with the answer', async () => {
    const answer = callServer('goTo', spot);
    expect(pending[0]).toMatchObject({ name: 'goTo', args: [spot] });
    pending[0]?.done({ message: 'Đã đến ô D9.' });
    expect(await answer).toEqual({ kind: 'done', value: { message: 'Đã đến ô D9.' } });
  });

  it('tells a refusal and an outdated view from an answer', async () => {
    const first = callServer('goTo', spot);
    pending[0]?.done({ refused: 'Chưa mở đợt.', problems: [] });
    expect(await first).toEqual({ kind: 'refused', refused: { refused: 'Chưa mở đợt.', problems: [] } });
    const second = callServer('goTo', spot);
    pending[1]?.done({ stale: { title: 'Trang đã cũ', text: '' } });
    expect(await second).toEqual({ kind: 'stale', note: { title: 'Trang đã cũ', text: '' } });
  });

  it.each([[undefined], [null], ['text']])('an answer that is %s is a failure, not a view', async (value) => {
    const answer = callServer('viewBoard');
    pending[0]?.done(value);
    expect((await answer).kind).toBe('failed');
  });

  it('ends in silence after a minute, and what comes later is dropped', async () => {
    const answer = callServer('viewBoard');
    vi.advanceTimersByTime(60_000);
    pending[0]?.done({ kind: 'board' });
    expect(await answer).toMatchObject({ kind: 'silent', note: { title: 'Chưa rõ kết quả' } });
  });

  it('waits longer for a step of the report', async () => {
    const answer = callServer('stepReport');
    vi.advanceTimersByTime(300_000);
    pending[0]?.done({ kind: 'run' });
    expect((await answer).kind).toBe('done');
  });

  it('a function that the script does not have, or no script at all, is a failure', async () => {
    expect((await callServer('viewSummary')).kind).toBe('failed');
    vi.stubGlobal('google', undefined);
    expect((await callServer('viewBoard')).kind).toBe('failed');
  });
});
