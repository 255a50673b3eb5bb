// Faults on purpose: what a run is left with when a service fails, the clock runs on, or Google stops it.

import { describe, expect, it } from 'vitest';
import { type Fault, type FaultPlan, STOPPED } from '../../src/host/faults.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { BODY, bundleOf, hostOf, NOON, OWNER, sharedWorkbook } from './scratch-host.ts';

const SHEET = 'Trang tính1';

/** Four counted calls: A1, B1, flush, C1. */
const FOUR = `function go() {
  const sheet = SpreadsheetApp.getActive().getSheetByName('${SHEET}');
  sheet.getRange('A1').setValue('a');
  sheet.getRange('B1').setValue('b');
  SpreadsheetApp.flush();
  sheet.getRange('C1').setValue('c');
  return 'xong';
}`;

const row = (workbook: WorkbookModel): string =>
  (workbook.sheets[0]?.cells[0] ?? []).map((cell) => cell?.value ?? '').join('');

const outcome = (host: Host, name = 'go'): unknown => {
  try {
    return host.run(name);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

/** The first row after `go` under this plan, and what the caller was told. */
const under = (plan: FaultPlan, code = FOUR): readonly [string, unknown] => {
  const workbook = sharedWorkbook();
  const host = hostOf(workbook, code);
  host.inject(plan);
  const told = outcome(host);
  return [row(workbook), told];
};

const kill = (at: number, when: Fault['when'], unflushed: 'kept' | 'lost'): FaultPlan => [
  { at, when, kind: 'kill', unflushed },
];

describe('a call that throws', () => {
  it('before it was done has done nothing', () => {
    expect(under([{ at: 2, when: 'before', kind: 'throw', message: 'Service timed out' }])).toEqual([
      'a',
      'Service timed out',
    ]);
  });

  it('after it was done has done it: only the answer is lost', () => {
    expect(under([{ at: 2, when: 'after', kind: 'throw', message: 'Service timed out' }])).toEqual([
      'ab',
      'Service timed out',
    ]);
  });

  it('is an error of the script’s own world, which the script may catch and go on', () => {
    const code = `function go() {
      const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
      try { cell.setValue('a'); } catch (error) { cell.setValue(error instanceof Error ? error.message : 'lạ'); }
      return 'xong';
    }`;
    expect(under([{ at: 1, when: 'before', kind: 'throw', message: 'PERMISSION_DENIED' }], code)).toEqual([
      'PERMISSION_DENIED',
      'xong',
    ]);
  });
});

describe('a run that is stopped', () => {
  it.each([
    { at: 1, when: 'before', kept: '', lost: '' },
    { at: 1, when: 'after', kept: 'a', lost: '' },
    { at: 2, when: 'after', kept: 'ab', lost: '' },
    { at: 3, when: 'before', kept: 'ab', lost: '' },
    { at: 3, when: 'after', kept: 'ab', lost: 'ab' },
    { at: 4, when: 'after', kept: 'abc', lost: 'ab' },
  ] as const)('$when call $at leaves “$kept”, and “$lost” when the unflushed is lost', ({ at, when, kept, lost }) => {
    expect(under(kill(at, when, 'kept'))).toEqual([kept, STOPPED]);
    expect(under(kill(at, when, 'lost'))).toEqual([lost, STOPPED]);
  });

  it.each(['try { write(); } catch (error) { write(); }', 'try { write(); } finally { write(); }'])(
    'writes nothing more and returns to nobody, whatever its code does about it: %s',
    (body) => {
      const code = `const write = () => SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('a');
        function go() { ${body} return 'xong'; }`;
      const workbook = sharedWorkbook();
      const host = hostOf(workbook, code);
      host.inject(kill(1, 'before', 'kept'));
      expect([outcome(host), row(workbook)]).toEqual([STOPPED, '']);
    },
  );

  it('keeps to the end what other services were told: they do not wait for a flush', () => {
    const code = `function go() {
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('a');
      PropertiesService.getDocumentProperties().setProperty('key', 'value');
    }`;
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, code);
    host.inject([
      { at: { method: 'Properties.setProperty', occurrence: 1 }, when: 'after', kind: 'kill', unflushed: 'lost' },
    ]);
    expect([outcome(host), row(workbook), workbook.properties.document]).toEqual([STOPPED, '', { key: 'value' }]);
  });

  it.each(['getRange("A1").getValues()', 'getDataRange().getValues()', 'getLastRow()'])(
    'has flushed what it wrote before a read: %s',
    (read) => {
      const code = `function go() {
        const sheet = SpreadsheetApp.getActive().getSheets()[0];
        sheet.getRange('A1').setValue('a');
        sheet.${read};
        sheet.getRange('B1').setValue('b');
      }`;
      expect(
        under(
          [{ at: { method: 'Range.setValue', occurrence: 2 }, when: 'after', kind: 'kill', unflushed: 'lost' }],
          code,
        ),
      ).toEqual(['a', STOPPED]);
    },
  );

  it('takes sheets, protections and their order back with the rest', () => {
    const code = `function go() {
      const book = SpreadsheetApp.getActive();
      book.getSheets()[0].protect().setDescription('khóa');
      book.insertSheet('mới', 0).getRange('A1').setValue('a');
      book.deleteSheet(book.getSheetByName('${SHEET}'));
    }`;
    const workbook = sharedWorkbook();
    const before = structuredClone(workbook.sheets);
    const host = hostOf(workbook, code);
    host.inject([
      { at: { method: 'Spreadsheet.deleteSheet', occurrence: 1 }, when: 'after', kind: 'kill', unflushed: 'lost' },
    ]);
    expect(outcome(host)).toBe(STOPPED);
    expect(workbook.sheets).toEqual(before);
  });

  it('is found among the failures when it was a trigger, and the edit stands', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, "function onEdit(e) { e.range.getSheet().getRange('B1').setValue('máy'); }");
    host.inject(kill(1, 'after', 'lost'));
    expect(host.edit(SHEET, 'A1', 'tay')).toEqual({ refused: null });
    expect(host.failures()).toEqual([{ handler: 'onEdit', user: OWNER, message: STOPPED }]);
    expect(row(workbook)).toBe('tay');
  });

  it('leaves the next run alone', () => {
    const host = hostOf(sharedWorkbook(), FOUR);
    host.inject(kill(2, 'after', 'kept'));
    expect([outcome(host), outcome(host)]).toEqual([STOPPED, 'xong']);
  });
});

describe('locks', () => {
  const LOCKED = `const lock = () => LockService.getDocumentLock();
    function take() { return lock().tryLock(100); }
    function wait() { lock().waitLock(100); }
    function go() { const had = take(); SpreadsheetApp.flush(); lock().releaseLock(); return had; }`;

  it('held by a stopped run are free again when it has ended', () => {
    const host = hostOf(sharedWorkbook(), LOCKED);
    host.inject([
      { at: { method: 'SpreadsheetApp.flush', occurrence: 1 }, when: 'before', kind: 'kill', unflushed: 'kept' },
    ]);
    expect([outcome(host), outcome(host)]).toEqual([STOPPED, true]);
  });

  it('held by a run are had by nobody else meanwhile', () => {
    const workbook = sharedWorkbook();
    const [host, other] = [hostOf(workbook, LOCKED), hostOf(workbook, LOCKED, BODY)];
    const told: unknown[] = [];
    const act = (): void => {
      told.push(outcome(other, 'take'), outcome(other, 'wait'));
    };
    host.inject([{ at: { method: 'SpreadsheetApp.flush', occurrence: 1 }, when: 'before', kind: 'do', act }]);
    expect(outcome(host)).toBe(true);
    expect(told).toEqual([false, 'Lock timeout: another process was holding the lock for too long.']);
    expect(outcome(other, 'take')).toBe(true);
  });

  it('taken away are had by whoever asks next, and by nobody after that one has ended', () => {
    const workbook = sharedWorkbook();
    const faults = [
      { at: { method: 'Lock.tryLock', occurrence: 'each' }, when: 'before', kind: 'unlock' },
    ] satisfies Fault[];
    const other = makeHost({ workbook, bundle: bundleOf(LOCKED), user: BODY, now: () => NOON, faults });
    const host = hostOf(workbook, LOCKED);
    const told: unknown[] = [];
    const act = (): void => void told.push(outcome(other), outcome(other));
    host.inject([{ at: { method: 'SpreadsheetApp.flush', occurrence: 1 }, when: 'before', kind: 'do', act }]);
    expect([outcome(host), ...told]).toEqual([true, true, true]);
    expect(outcome(hostOf(workbook, LOCKED), 'take')).toBe(true);
  });
});

describe('a slow call', () => {
  it('moves the clock that the rest of the run reads', () => {
    let now = NOON;
    const code = 'function go() { SpreadsheetApp.flush(); return Date.now(); }';
    const host = makeHost({ workbook: sharedWorkbook(), bundle: bundleOf(code), user: OWNER, now: () => now });
    const advance = (ms: number): void => {
      now += ms;
    };
    host.inject([{ at: 1, when: 'after', kind: 'delay', ms: 90_000, advance }]);
    expect(host.run('go')).toBe(NOON + 90_000);
  });
});

describe('an act of somebody else between two calls', () => {
  const READ_WRITE = `function go() {
    const sheet = SpreadsheetApp.getActive().getSheetByName('${SHEET}');
    sheet.getRange('A1').setValue('a');
    return sheet.getRange('A1:C1').getValues()[0].join('');
  }`;

  const withEdit = (when: Fault['when'], method: string): readonly [unknown, string] => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, READ_WRITE);
    const other = hostOf(workbook, '', BODY);
    const act = (): void => void other.edit(SHEET, 'C1', 'x');
    host.inject([{ at: { method, occurrence: 1 }, when, kind: 'do', act }]);
    return [host.run('go'), row(workbook)];
  };

  it('is seen by a read that comes later, not by one that came before', () => {
    expect(withEdit('before', 'Range.getValues')).toEqual(['ax', 'ax']);
    expect(withEdit('after', 'Range.getValues')).toEqual(['a', 'ax']);
  });

  it('may come after each call', () => {
    const host = hostOf(sharedWorkbook(), FOUR);
    let times = 0;
    const act = (): void => {
      times += 1;
    };
    const { fired } = host.inject([{ at: 'each', when: 'after', kind: 'do', act }]);
    host.run('go');
    expect([times, fired()]).toEqual([4, 4]);
  });

  it('may be a run of the same host, whose own calls do not count', () => {
    const host = hostOf(sharedWorkbook(), FOUR);
    const { calls } = host.inject([{ at: 1, when: 'after', kind: 'do', act: () => void host.run('go') }]);
    host.run('go');
    expect(calls()).toBe(4);
  });
});

describe('a plan', () => {
  it('counts from its injection on, over runs that follow each other', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, FOUR);
    host.run('go');
    const { fired, calls } = host.inject(kill(6, 'before', 'kept'));
    expect([outcome(host), fired(), calls()]).toEqual(['xong', 0, 4]);
    expect([outcome(host), fired(), calls()]).toEqual([STOPPED, 1, 6]);
  });

  it('may count the runs of one handler only', () => {
    const workbook = sharedWorkbook();
    const host = hostOf(workbook, `${FOUR} function other() { return go(); }`);
    host.inject([{ at: 1, handler: 'other', when: 'before', kind: 'kill', unflushed: 'kept' }]);
    expect([outcome(host), outcome(host, 'other')]).toEqual(['xong', STOPPED]);
  });

  it('takes the place of the one before; an empty one ends all faults', () => {
    const host = hostOf(sharedWorkbook(), FOUR);
    host.inject(kill(1, 'before', 'kept'));
    host.inject([]);
    expect(outcome(host)).toBe('xong');
  });

  it('may be there from the start', () => {
    const faults = kill(1, 'before', 'kept');
    const host = makeHost({ workbook: sharedWorkbook(), bundle: bundleOf(FOUR), user: OWNER, now: () => NOON, faults });
    expect(outcome(host)).toBe(STOPPED);
  });

  it('finds its way through a whole run: a kill at each call in turn, until one comes too late', () => {
    const left: string[] = [];
    for (let at = 1; ; at += 1) {
      const workbook = sharedWorkbook();
      const host = hostOf(workbook, FOUR);
      const { fired } = host.inject(kill(at, 'before', 'kept'));
      outcome(host);
      if (fired() === 0) break;
      left.push(row(workbook));
    }
    expect(left).toEqual(['', 'a', 'ab', 'ab']);
  });
});
