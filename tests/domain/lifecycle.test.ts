import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BodyLife, lifeOf } from '../../src/domain/lifecycle.ts';
import type { RecordInput } from '../../src/domain/record-rows.ts';
import type { RecordKind, StateRecord } from '../../src/domain/records.ts';
import { at, recordsOf } from './records-sample.ts';
import { CAMPAIGN } from './sample.ts';

const CLOSE = '2024-12-01 00:00:00';

const life = (inputs: readonly RecordInput[], now: string, ticked = false): BodyLife =>
  lifeOf(CAMPAIGN, recordsOf(inputs), { body: 'ubnd', now: at(now), ticked });

type Extra = Partial<Omit<RecordInput, 'kind' | 'at'>>;

const record = (kind: RecordKind, clock: string, extra: Extra = {}): RecordInput => ({
  body: 'ubnd',
  kind,
  at: at(clock),
  ...extra,
});
const submit = (clock: string, text = 'nộp'): RecordInput => record('submit', clock, { text });
const close = (clock: string, text = 'khóa'): RecordInput => record('close', clock, { text });
const relock = (clock: string, text = 'khóa lại'): RecordInput => record('relock', clock, { text });
const extend = (clock: string, until: string): RecordInput =>
  record('extend', clock, { until: at(until), reason: 'Họp muộn', by: 'ban-thuong-truc@example.org' });

describe('the clock: due is strictly before 30/11, the tabs are closed once 30/11 is over', () => {
  // The rows that the sweep has left when it came on time, 15 minutes early, 3 hours late, twice, never.
  const sweeps: Readonly<Record<string, readonly RecordInput[]>> = {
    'on time': [close(CLOSE)],
    '15 minutes early': [],
    '3 hours late': [close('2024-12-01 03:00:00')],
    twice: [close(CLOSE), close('2024-12-01 00:10:00', 'sửa sau khóa')],
    never: [],
  };
  const clocks = [
    ['2024-11-29 23:59:59', false],
    ['2024-11-30 00:00:00', true],
    ['2024-11-30 23:59:59', true],
  ] as const;
  const sweepIsDue = (inputs: readonly RecordInput[], now: string): readonly RecordInput[] =>
    inputs.filter((one) => one.at <= at(now));

  describe.each(Object.entries(sweeps))('sweep %s', (_name, rows) => {
    it.each(clocks)('at %s a tab that is not handed in is open', (now) => {
      expect(life(sweepIsDue(rows, now), now)).toMatchObject({
        state: 'draft',
        mayEdit: true,
        maySubmit: true,
        dueToClose: false,
        counted: null,
        late: null,
      });
    });

    it.each(clocks)('handed in at %s: late %s', (now, late) => {
      const now0 = life([submit(now)], now, true);
      expect(now0).toMatchObject({ state: 'submitted', late, mayEdit: false, submittedAt: at(now) });
      const after = life([submit(now), ...rows], '2024-12-01 09:00:00', true);
      expect(after).toMatchObject({ state: 'closed', late, submittedAt: at(now), mayEdit: false, maySubmit: false });
      expect(after.counted?.id).toBe('s1');
    });

    it.each(['2024-12-01 00:00:00', '2024-12-01 00:00:01', '2024-12-01 09:00:00'])(
      'at %s a tab is closed, whatever has come of the sweep',
      (now) => {
        const open = { state: 'closed', mayEdit: false, maySubmit: false };
        expect(life(sweepIsDue(rows, now), now)).toMatchObject(open);
        expect(life(sweepIsDue(rows, now), now, true)).toMatchObject(open);
        expect(life(rows, now).lock).toEqual({ because: 'deadline', at: at(CLOSE), reason: '' });
      },
    );

    it('a submission made at the bell is none', () => {
      const after = life([submit(CLOSE), ...rows], '2024-12-01 09:00:00', true);
      expect(after).toMatchObject({ submission: null, late: null });
    });

    it('the closing is due until its record stands', () => {
      const done = rows.length > 0;
      expect(life(rows, '2024-12-01 09:00:00').dueToClose).toBe(!done);
      expect(life(rows, '2024-12-01 09:00:00').counted?.kind).toBe(done ? 'close' : undefined);
    });
  });

  it('asked twice, the first closing counts', () => {
    expect(life([close(CLOSE), close('2024-12-01 00:10:00', 'khác')], '2024-12-02 00:00:00').counted?.id).toBe('s1');
  });
});

describe('the box', () => {
  const noon = '2024-11-28 12:00:00';

  it('ticked and not yet sealed is pending', () => {
    expect(life([], noon, true)).toMatchObject({ state: 'pending', maySubmit: true, mayEdit: true, pendingSeal: true });
    expect(life([], noon)).toMatchObject({ state: 'draft', pendingSeal: false });
  });

  it('ticked before the close and found after it is still to be sealed, before anything is closed', () => {
    const found = life([], '2024-12-01 00:05:00', true);
    expect(found).toMatchObject({ state: 'closed', maySubmit: false, pendingSeal: true, dueToClose: true });
    const sealed = life([submit('2024-11-30 23:50:00'), close('2024-12-01 00:05:00')], '2024-12-01 00:06:00', true);
    expect(sealed).toMatchObject({ state: 'closed', late: true, pendingSeal: false });
    expect(sealed.counted?.id).toBe('s1');
  });

  it('unticked again before the close withdraws', () => {
    const rows = [submit(noon)];
    expect(life(rows, noon, false)).toMatchObject({ state: 'submitted', pendingWithdraw: true });
    expect(life(rows, noon, true).pendingWithdraw).toBe(false);
    const withdrawn = life([...rows, record('withdraw', '2024-11-28 13:00:00')], '2024-11-28 14:00:00');
    expect(withdrawn).toMatchObject({ state: 'draft', submission: null, submittedAt: null, late: null, counted: null });
    expect(withdrawn.withdrawn?.id).toBe('s2');
    expect(withdrawn.lastSubmission?.id).toBe('s1');
  });

  it('unticked after the close withdraws nothing', () => {
    const rows = [submit(noon), record('withdraw', '2024-12-01 00:00:00')];
    expect(life(rows, '2024-12-01 01:00:00')).toMatchObject({ state: 'closed', pendingWithdraw: false });
    expect(life(rows, '2024-12-01 01:00:00').counted?.id).toBe('s1');
  });

  it('handed in again after a withdrawal, the later one counts, with its own time', () => {
    const rows = [
      submit('2024-11-29 08:00:00', 'một'),
      record('withdraw', '2024-11-29 09:00:00'),
      submit('2024-11-30 10:00:00', 'hai'),
      close(CLOSE, 'hai'),
    ];
    expect(life(rows, '2024-12-01 01:00:00')).toMatchObject({ late: true, withdrawn: null });
    expect(life(rows, '2024-12-01 01:00:00').counted?.id).toBe('s3');
  });

  it('withdrawn and not handed in again, what stood there at the close counts as not handed in', () => {
    const rows = [submit(noon), record('withdraw', '2024-11-28 13:00:00'), close(CLOSE)];
    const closed = life(rows, '2024-12-02 00:00:00');
    expect(closed).toMatchObject({ state: 'closed', submission: null, late: null });
    expect(closed.counted?.id).toBe('s3');
  });
});

describe('returned by the secretariat', () => {
  const rows = [submit('2024-11-28 12:00:00'), record('return', '2024-11-28 15:00:00', { reason: 'thiếu căn cứ' })];

  it('the tab is open again and says why', () => {
    const returned = life(rows, '2024-11-28 16:00:00');
    expect(returned).toMatchObject({ state: 'draft', submission: null, mayEdit: true, maySubmit: true });
    expect(returned.returned?.reason).toBe('thiếu căn cứ');
  });

  it('the reason is gone once it is handed in again', () => {
    expect(life([...rows, submit('2024-11-29 08:00:00')], '2024-11-29 09:00:00', true).returned).toBeNull();
  });
});

describe('closed by hand before the time', () => {
  const rows = [record('close', '2024-11-29 17:00:00', { text: 'x', reason: 'đủ 16 cơ quan' })];

  it('is closed from then on, with the reason', () => {
    const closed = life(rows, '2024-11-29 18:00:00', true);
    expect(closed).toMatchObject({ state: 'closed', mayEdit: false, maySubmit: false, dueToClose: false });
    expect(closed.lock).toEqual({ because: 'by-hand', at: at('2024-11-29 17:00:00'), reason: 'đủ 16 cơ quan' });
    expect(life(rows, '2024-12-03 00:00:00').lock?.because).toBe('by-hand');
  });

  it('a later sweep does not close it again', () => {
    expect(life([...rows, close(CLOSE, 'y')], '2024-12-03 00:00:00').counted?.id).toBe('s1');
  });

  it('an extension that ends before the campaign’s close closes it again', () => {
    const extended = [...rows, extend('2024-11-29 18:00:00', '2024-11-30 12:00:00')];
    expect(life(extended, '2024-11-30 11:59:59').state).toBe('extended');
    expect(life(extended, '2024-11-30 12:00:00')).toMatchObject({ state: 'closed', dueToClose: true });
  });
});

describe('extended', () => {
  const granted = [close(CLOSE), extend('2024-12-01 08:00:00', '2024-12-02 17:00:00')];

  it('the tab is open until the last second, and its live content counts', () => {
    for (const now of ['2024-12-01 08:00:00', '2024-12-02 16:59:59'])
      expect(life(granted, now)).toMatchObject({
        state: 'extended',
        mayEdit: true,
        maySubmit: true,
        counted: null,
        lock: null,
        dueToClose: false,
        openUntil: at('2024-12-02 17:00:00'),
        extension: { active: true, ended: false, endedAt: null, reason: 'Họp muộn', by: 'ban-thuong-truc@example.org' },
      });
  });

  it.each([
    ['no sweep yet', []],
    ['relocked', [relock('2024-12-02 17:00:02')]],
    ['relocked twice', [relock('2024-12-02 17:00:02'), relock('2024-12-02 17:10:00', 'khác')]],
    ['relocked three hours late', [relock('2024-12-02 20:00:00')]],
  ] as const)('is over at its end: %s', (_how, rows) => {
    const over = life([...granted, ...rows], '2024-12-02 21:00:00');
    expect(over).toMatchObject({
      state: 'closed',
      mayEdit: false,
      maySubmit: false,
      submission: null,
      dueToClose: rows.length === 0,
      extension: { active: false, ended: true, endedAt: at('2024-12-02 17:00:00') },
      lock: { because: 'extension-ended', at: at('2024-12-02 17:00:00') },
    });
    expect(over.counted?.id).toBe(rows.length === 0 ? undefined : 's3');
  });

  it('used: what was handed in counts, and is late against the original due', () => {
    const used = [...granted, submit('2024-12-02 10:00:00')];
    expect(life(used, '2024-12-02 11:00:00', true)).toMatchObject({ state: 'submitted', late: true, mayEdit: false });
    const over = life([...used, relock('2024-12-02 17:00:00', 'nộp')], '2024-12-03 00:00:00', true);
    expect(over).toMatchObject({ state: 'closed', late: true });
    expect(over.counted?.id).toBe('s3');
  });

  it('may be handed in, withdrawn and handed in again', () => {
    const used = [...granted, submit('2024-12-02 10:00:00'), record('withdraw', '2024-12-02 11:00:00')];
    expect(life(used, '2024-12-02 12:00:00')).toMatchObject({ state: 'extended', mayEdit: true, submission: null });
    expect(life([...used, submit('2024-12-02 13:00:00')], '2024-12-02 14:00:00', true).counted?.id).toBe('s5');
  });

  it('handed in after its end is nothing', () => {
    const over = life([...granted, submit('2024-12-02 17:00:00')], '2024-12-02 18:00:00', true);
    expect(over).toMatchObject({ submission: null, counted: null, state: 'closed' });
  });

  it('ticked is pending there too; an untouched box of before is no withdrawal', () => {
    expect(life(granted, '2024-12-02 10:00:00', true).state).toBe('pending');
    const before = [submit('2024-11-28 12:00:00'), ...granted];
    expect(life(before, '2024-12-02 10:00:00').pendingWithdraw).toBe(false);
  });

  describe('after it had been handed in on time', () => {
    const before = [submit('2024-11-28 12:00:00', 'bản một'), close(CLOSE, 'bản một'), ...granted.slice(1)];

    it('not used: what was handed in stands, on time', () => {
      const over = life([...before, relock('2024-12-02 17:00:00', 'bản một')], '2024-12-03 00:00:00');
      expect(over).toMatchObject({ state: 'closed', late: false, submittedAt: at('2024-11-28 12:00:00') });
      expect(over.counted?.id).toBe('s1');
    });

    it('changed and not handed in again: what stood there at the end counts, as not handed in', () => {
      const over = life([...before, relock('2024-12-02 17:00:00', 'bản hai')], '2024-12-03 00:00:00');
      expect(over).toMatchObject({ state: 'closed', submission: null, late: null });
      expect(over.counted?.id).toBe('s4');
      expect(over.lastSubmission?.id).toBe('s1');
    });

    it('handed in again: the later one counts and is late', () => {
      const rows = [...before, submit('2024-12-02 09:00:00', 'bản hai'), relock('2024-12-02 17:00:00', 'bản hai')];
      expect(life(rows, '2024-12-03 00:00:00')).toMatchObject({ late: true });
      expect(life(rows, '2024-12-03 00:00:00').counted?.id).toBe('s4');
    });
  });

  describe('revoked', () => {
    const revoked = [...granted, record('revoke', '2024-12-01 12:00:00')];

    it('closes at once, and its lock is still to be made', () => {
      expect(life(revoked, '2024-12-01 12:00:00')).toMatchObject({
        state: 'closed',
        mayEdit: false,
        dueToClose: true,
        extension: { active: false, endedAt: at('2024-12-01 12:00:00') },
        lock: { because: 'extension-ended', at: at('2024-12-01 12:00:00') },
      });
    });

    it('with its content is the lock as well', () => {
      const whole = [...granted, record('revoke', '2024-12-01 12:00:00', { text: 'có' })];
      expect(life(whole, '2024-12-01 13:00:00')).toMatchObject({ state: 'closed', dueToClose: false });
      expect(life(whole, '2024-12-01 13:00:00').counted?.id).toBe('s3');
    });

    it('may be granted again', () => {
      const again = [...revoked, extend('2024-12-01 14:00:00', '2024-12-03 00:00:00')];
      expect(life(again, '2024-12-02 00:00:00')).toMatchObject({ state: 'extended', dueToClose: false });
      expect(life(again, '2024-12-03 00:00:00').state).toBe('closed');
    });
  });

  describe('once more', () => {
    it('while it lasts only moves the end; what was handed in meanwhile stays', () => {
      const second = [...granted, submit('2024-12-02 10:00:00'), extend('2024-12-02 11:00:00', '2024-12-05 00:00:00')];
      expect(life(second, '2024-12-04 00:00:00', true)).toMatchObject({ state: 'submitted' });
      expect(life(second, '2024-12-04 00:00:00', true).counted?.id).toBe('s3');
      expect(life(second, '2024-12-05 00:00:00', true).state).toBe('closed');
    });

    it('while it lasts may also shorten it', () => {
      const shorter = [...granted, extend('2024-12-01 09:00:00', '2024-12-01 12:00:00')];
      expect(life(shorter, '2024-12-01 12:00:00').state).toBe('closed');
    });

    it('after it has ended opens the tab again: what was handed in then does not count until handed in anew', () => {
      const second = [
        ...granted,
        submit('2024-12-02 10:00:00', 'bản hai'),
        relock('2024-12-02 17:00:00', 'bản hai'),
        extend('2024-12-03 08:00:00', '2024-12-04 00:00:00'),
      ];
      expect(life(second, '2024-12-03 09:00:00')).toMatchObject({ state: 'extended', counted: null });
      const unused = life([...second, relock('2024-12-04 00:00:00', 'bản hai')], '2024-12-05 00:00:00');
      expect(unused.counted?.id).toBe('s3');
    });
  });

  it('closed by hand while it lasts says so', () => {
    const rows = [...granted, record('close', '2024-12-01 10:00:00', { text: 'x', reason: 'chốt số liệu' })];
    expect(life(rows, '2024-12-01 11:00:00').lock).toEqual({
      because: 'by-hand',
      at: at('2024-12-01 10:00:00'),
      reason: 'chốt số liệu',
    });
  });

  it('an end that is not said opens nothing', () => {
    expect(life([close(CLOSE), record('extend', '2024-12-01 08:00:00')], '2024-12-01 09:00:00').state).toBe('closed');
  });
});

describe('late content accepted by a recorded act', () => {
  const accepted = [
    submit('2024-11-28 12:00:00'),
    close(CLOSE),
    record('accept', '2024-12-02 09:00:00', { text: 'mới' }),
  ];

  it('counts instead of what was handed in, and is late', () => {
    expect(life(accepted, '2024-12-02 10:00:00')).toMatchObject({ state: 'closed', late: true });
    expect(life(accepted, '2024-12-02 10:00:00').counted?.id).toBe('s3');
  });

  it('counts also before the sweep has closed, and stays when it does', () => {
    const early = [record('accept', '2024-12-01 00:30:00', { text: 'mới' })];
    expect(life(early, '2024-12-01 00:31:00')).toMatchObject({ dueToClose: true, submission: null, late: null });
    expect(life([...early, close('2024-12-01 03:00:00')], '2024-12-01 04:00:00').counted?.id).toBe('s1');
  });

  it('counts also between the end of an extension and its lock, and stays when it is made', () => {
    const ended = [
      close(CLOSE),
      extend('2024-12-01 08:00:00', '2024-12-02 17:00:00'),
      record('accept', '2024-12-02 17:05:00', { text: 'mới' }),
    ];
    expect(life(ended, '2024-12-02 17:06:00').counted?.id).toBe('s3');
    expect(life([...ended, relock('2024-12-02 17:10:00', 'khác')], '2024-12-02 18:00:00').counted?.id).toBe('s3');
  });

  it('while the tab is open is nothing', () => {
    expect(life([record('accept', '2024-11-28 12:00:00', { text: 'x' })], '2024-11-28 13:00:00').accepted).toBeNull();
  });

  it('stands after an extension that was not used', () => {
    const rows = [
      ...accepted,
      extend('2024-12-03 08:00:00', '2024-12-04 00:00:00'),
      relock('2024-12-04 00:00:00', 'mới'),
    ];
    expect(life(rows.slice(0, -1), '2024-12-03 09:00:00').counted).toBeNull();
    expect(life(rows, '2024-12-05 00:00:00').counted?.id).toBe('s3');
  });
});

describe('a tab with a secrecy mark', () => {
  const held = record('close', CLOSE, { text: 'MẬT', held: true });

  it('is closed by its hash, and held', () => {
    expect(life([held], '2024-12-01 01:00:00')).toMatchObject({ state: 'closed', held: true, dueToClose: false });
  });

  it('counts by the copy made once the mark is gone; the closing keeps its time', () => {
    const copied = life([held, close('2024-12-01 09:00:00')], '2024-12-01 10:00:00');
    expect(copied).toMatchObject({ held: false, closed: { id: 's1' } });
    expect(copied.counted?.id).toBe('s2');
    expect(
      life([held, close('2024-12-01 09:00:00'), close('2024-12-01 10:00:00', 'c')], '2024-12-02 00:00:00').counted?.id,
    ).toBe('s2');
  });
});

it('a backup changes nothing', () => {
  const rows = [submit('2024-11-28 12:00:00')];
  const backup = record('backup', '2024-11-28 13:00:00', { text: 'x' });
  expect(life([...rows, backup], '2024-11-28 14:00:00', true)).toEqual(life(rows, '2024-11-28 14:00:00', true));
});

it('a campaign with an unreadable instant is a bug, not a state', () => {
  expect(() => lifeOf({ ...CAMPAIGN, close: '31/11' }, [], { body: 'ubnd', now: 0, ticked: false })).toThrow('31/11');
});

describe('whatever happened', () => {
  const KINDS: readonly RecordKind[] = [
    'submit',
    'withdraw',
    'return',
    'close',
    'extend',
    'revoke',
    'relock',
    'accept',
    'backup',
  ];
  const HOUR = 3_600_000;
  const start = at('2024-11-28 00:00:00');
  const hour = fc.integer({ min: 0, max: 240 });
  const text = fc.constantFrom('a', 'b', 'c');

  const inputs = fc
    .array(
      fc.record({
        body: fc.constantFrom('ubnd', 'ubkt'),
        kind: fc.constantFrom(...KINDS),
        at: hour.map((n) => start + n * HOUR),
        text,
        until: hour.map((n) => start + n * HOUR),
        held: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((all) => all.sort((a, b) => a.at - b.at))
    .map((all) =>
      all.map(
        ({ until, kind, ...rest }): RecordInput =>
          kind === 'extend' ? { ...rest, kind, text: '', held: false, until } : { ...rest, kind },
      ),
    );
  const question = fc.record({
    body: fc.constant('ubnd'),
    now: hour.map((n) => start + n * HOUR),
    ticked: fc.boolean(),
  });
  const ask = (records: readonly StateRecord[], asked: { body: string; now: number; ticked: boolean }): BodyLife =>
    lifeOf(CAMPAIGN, records, asked);

  it('a body’s life does not depend on the records of others', () => {
    fc.assert(
      fc.property(inputs, question, (all, asked) => {
        const records = recordsOf(all);
        const own = records.filter(({ body }) => body === asked.body);
        expect(ask(records, asked)).toEqual(ask(own, asked));
      }),
    );
  });

  it('a tab that may be edited is not handed in, not closed, and never past its end', () => {
    fc.assert(
      fc.property(inputs, question, (all, asked) => {
        const now = ask(recordsOf(all), asked);
        expect(now.mayEdit).toBe(now.lock === null);
        expect(now.mayEdit).toBe(['draft', 'pending', 'extended'].includes(now.state));
        if (now.mayEdit || now.maySubmit || now.pendingWithdraw) {
          expect(asked.now).toBeLessThan(now.openUntil);
          expect(now.dueToClose).toBe(false);
        }
        if (asked.now >= at(CLOSE) && !all.some(({ kind }) => kind === 'extend')) expect(now.state).toBe('closed');
      }),
    );
  });

  it('a closing, relocking or revocation done twice is as done once', () => {
    const twice = fc.constantFrom<RecordKind>('close', 'relock', 'revoke');
    fc.assert(
      fc.property(inputs, question, twice, (all, asked, kind) => {
        const last = all[all.length - 1]?.at ?? start;
        const act: RecordInput = { body: 'ubnd', kind, at: Math.max(last, asked.now), text: 'z' };
        const once = ask(recordsOf([...all, act]), asked);
        const again = ask(recordsOf([...all, act, { ...act, text: 'sửa thêm' }]), asked);
        expect(again).toEqual(once);
      }),
    );
  });

  it('what counts in a closed tab changes by an extension or an acceptance only', () => {
    const lockedKinds = KINDS.filter((kind) => kind !== 'extend' && kind !== 'accept');
    fc.assert(
      fc.property(inputs, fc.constantFrom(...lockedKinds), text, (all, kind, content) => {
        const own = all.map((one) => ({ ...one, held: false }));
        const last = own[own.length - 1]?.at ?? start;
        const asked = { body: 'ubnd', now: last + HOUR, ticked: true };
        const before = ask(recordsOf(own), asked);
        fc.pre(before.state === 'closed' && before.closed !== null);
        const after = ask(recordsOf([...own, { body: 'ubnd', kind, at: last + HOUR, text: content }]), asked);
        expect(after.counted).toEqual(before.counted);
        expect(after.state).toBe('closed');
      }),
    );
  });

  it('what is late was handed in at or after the due, or accepted later', () => {
    fc.assert(
      fc.property(inputs, question, (all, asked) => {
        const { late, submittedAt, accepted } = ask(recordsOf(all), asked);
        const due = Date.parse(CAMPAIGN.due);
        expect(late).toBe(submittedAt === null ? null : submittedAt >= due || accepted !== null);
      }),
    );
  });

  it('time alone never brings back a tab that the clock has closed', () => {
    fc.assert(
      fc.property(inputs, hour, hour, (all, a, b) => {
        const last = all[all.length - 1]?.at ?? start;
        const [first, second] = [last + Math.min(a, b) * HOUR, last + Math.max(a, b) * HOUR];
        const records = recordsOf(all);
        const early = ask(records, { body: 'ubnd', now: first, ticked: false });
        const later = ask(records, { body: 'ubnd', now: second, ticked: false });
        if (early.state === 'closed') expect(later).toEqual(early);
      }),
    );
  });
});
