// Google may stop a run after any of its service calls. Whatever is left then, the next sweep makes it whole: the act has
// happened or it has not, and every invariant holds.

import { describe, expect, it } from 'vitest';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  BOARD,
  bodyAt,
  CLOSING,
  COUNCIL,
  changed,
  closed,
  extended,
  filled,
  hostAt,
  incomplete,
  incompleteLost,
  opened,
  RETHINKING,
  submitted,
  sweepsAfter,
  TICKING,
  tick,
  tickLost,
  unseen,
  withdrawn,
} from './faults-scene.ts';
import { type Act, stopEverywhere } from './faults-stop.ts';
import { type Edits, entered, preview } from './import-scene.ts';
import { HTT, valueAt } from './scene.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const byOwner = (name: string, ...args: readonly unknown[]): Pick<Act, 'host' | 'run'> => ({
  host: (workbook, now) => hostAt(workbook, now),
  run: (host) => host.run(name, ...args),
});

const sweeping = { host: byOwner('').host, run: (host) => host.tick(), handler: 'sweep' } satisfies Partial<Act>;

const box = (on: boolean): Pick<Act, 'host' | 'run' | 'handler'> => ({
  host: (workbook, now) => bodyAt(workbook, now, COUNCIL),
  run: (host) => {
    const sheet = host.workbook.sheets.find(({ name }) => name === 'UBND huyện');
    return host.edit(sheet?.name ?? '', 'B5', on ? 'TRUE' : 'FALSE');
  },
  handler: 'onBodyTick',
});

const ACTS: Readonly<Record<string, Act>> = {
  'a tick being sealed': { from: filled, now: TICKING, ...box(true) },
  'a tick being taken back': { from: submitted, now: RETHINKING, ...box(false) },
  'a sweep that seals a tick whose event was lost': { from: tickLost, now: TICKING + HOUR, ...sweeping },
  'a sweep that closes': { from: submitted, now: CLOSING, ...sweeping },
  'a sweep that seals and closes': { from: tickLost, now: CLOSING, ...sweeping },
  'a closing by hand, early': { from: submitted, now: RETHINKING, ...byOwner('closeTabs', 'Cần báo cáo sớm') },
  'a closing by hand, in time': { from: submitted, now: CLOSING, ...byOwner('closeTabs', '') },
  'a return': { from: submitted, now: RETHINKING, ...byOwner('returnTab', COUNCIL, 'Thiếu căn cứ') },
  'an extension': {
    from: closed,
    now: AFTERWARDS,
    ...byOwner('extendTab', BOARD, '2025-11-13T20:00:00+07:00', 'Bổ sung hồ sơ'),
  },
  'an extension of a body that has handed in': {
    from: closed,
    now: AFTERWARDS,
    ...byOwner('extendTab', COUNCIL, '2025-11-13T20:00:00+07:00', 'Bổ sung hồ sơ'),
  },
  'an extension being ended': { from: extended, now: AFTERWARDS + HOUR, ...byOwner('revokeExtension', BOARD) },
  'an extension that runs out': { from: extended, now: Date.parse('2025-11-13T20:05:00+07:00'), ...sweeping },
  'a sweep that finds a change': { from: unseen, now: AFTERWARDS + HOUR, ...sweeping },
  'late content being accepted': {
    from: changed,
    now: AFTERWARDS + HOUR,
    ...byOwner('acceptLate', BOARD, 'Đã xác minh'),
  },
};

/** The clerk's own hand, before any sweep comes. */
const untickedBefore: Pick<Act, 'afterwards'> = {
  afterwards: (workbook, now) => {
    tick(bodyAt(workbook, now + MINUTE, COUNCIL), COUNCIL, false);
    sweepsAfter(workbook, now);
  },
};

const MORE: Readonly<Record<string, Act>> = {
  'a tick that is refused': { from: incomplete, now: TICKING, ...box(true) },
  'a tick that is refused, found by the sweep': { from: incompleteLost, now: TICKING + HOUR, ...sweeping },
  'a tick being sealed, then taken out by hand': { from: filled, now: TICKING, ...box(true), ...untickedBefore },
  'a return, and the box taken out by hand': {
    from: submitted,
    now: RETHINKING,
    ...byOwner('returnTab', COUNCIL, 'Thiếu căn cứ'),
    ...untickedBefore,
  },
  'a restoring while the body fills in': {
    from: withdrawn,
    now: RETHINKING + HOUR,
    ...byOwner('restoreSnapshot', COUNCIL, 's1'),
    trace: ['backup ubnd-huyen', 'Khôi phục'],
  },
  'a restoring after the close': {
    from: changed,
    now: AFTERWARDS + HOUR,
    ...byOwner('restoreSnapshot', BOARD, 's2'),
    trace: ['backup ban-xay-dung-dang', 'Khôi phục'],
  },
};

/** The form of the imports below brings a number of the document along. */
const NUMBERED: Edits = [[['head/fields', 'level'], '15/BC']];

const documentTrouble = (workbook: WorkbookModel): readonly string[] => {
  const tab = tabOf(workbook, `body:${COUNCIL}`);
  const isWritten = valueAt(tab, ['unit/overall/ubnd-na-duong', 'level']) === HTT;
  return (valueAt(tab, ['head/fields', 'level']) === '15/BC') === isWritten ? [] : ['the document apart'];
};

/** Looked at by a host of its own: only the import itself is struck. */
const importing = (from: () => WorkbookModel, now: number): Act => ({
  from,
  now,
  host: (workbook) => hostAt(workbook, now),
  run: (host) => {
    const file = entered(opened(), NUMBERED);
    return host.run('importForm', COUNCIL, file, preview(hostAt(host.workbook, now), COUNCIL, file).stamp);
  },
  // The document's fields are written with the entries or not at all.
  atOnce: documentTrouble,
  trace: ['backup ubnd-huyen', 'Nhập từ tệp'],
});

const IMPORTS: Readonly<Record<string, Act>> = {
  'a form being imported': importing(filled, TICKING),
  'a form being imported into a tab that was taken back': importing(withdrawn, RETHINKING + HOUR),
};

describe('a run that is stopped after any of its service calls', () => {
  it.each(Object.entries({ ...ACTS, ...MORE, ...IMPORTS }))(
    'leaves %s done or not done, and nothing else',
    (_name, act) => {
      const { points, wrong } = stopEverywhere(act);
      expect(wrong).toEqual([]);
      expect(points).toBeGreaterThan(20);
    },
  );
});
