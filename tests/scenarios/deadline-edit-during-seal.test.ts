// A clerk who goes on typing while the tab is being sealed: between any two service calls of the seal the edit is taken,
// and then it is in the snapshot or the tab is open again, or it is refused and the cell is as it was. Never in between.

import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '../../src/domain/snapshot.ts';
import type { Fault } from '../../src/host/faults.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import {
  bodyAt,
  COUNCIL,
  filled,
  hostAt,
  settled,
  sweepsAfter,
  TICKING,
  tick,
  tickLost,
  typeBy,
} from './faults-scene.ts';
import { judge } from './faults-stop.ts';
import { HTT, type Place, valueAt } from './scene.ts';

const HOUR = 3_600_000;
/** When all is over, the sweeps included. */
const LATER = TICKING + HOUR + HOUR / 2;

/** How the council's tab comes to be sealed. */
type Seal = {
  readonly from: () => WorkbookModel;
  readonly now: number;
  readonly handler: string;
  readonly run: (workbook: WorkbookModel, faults: readonly Fault[]) => void;
  /** What is done about the seal’s own precautions. */
  readonly undo?: (workbook: WorkbookModel) => Fault;
};

const SEALS: Readonly<Record<string, Seal>> = {
  'by the box’s own trigger': {
    from: filled,
    now: TICKING + HOUR,
    handler: 'onBodyTick',
    run: (workbook, faults) => {
      const host = bodyAt(workbook, TICKING + HOUR, COUNCIL);
      host.inject(faults);
      tick(host, COUNCIL);
    },
  },
  'by the sweep, when the event was lost': {
    from: tickLost,
    now: TICKING + HOUR,
    handler: 'sweep',
    run: (workbook, faults) => {
      const host = hostAt(workbook, TICKING + HOUR);
      host.inject(faults);
      settled(host, host.tick());
    },
  },
};

const UNIT = 'unit/overall/ubnd-khuat-xa';

/** What is typed, and what stood there. */
type Typed = { readonly place: Place; readonly text: string };

const EDITS = {
  'another level': { place: [UNIT, 'level'], text: HTT },
  'no level at all': { place: [UNIT, 'level'], text: '' },
  'other strengths': { place: [UNIT, 'strengths'], text: 'Sửa vào phút chót.' },
  'a unit of its own': { place: ['free/overall/ubnd-xa/1', 'unit'], text: 'Xã không có trong danh sách' },
} satisfies Readonly<Record<string, Typed>>;

/** After which call (0 = before the first), and whether the edit sees what the seal has not flushed. */
type Point = { readonly call: number; readonly unflushed: 'seen' | 'unseen' };

/** What has become of the edit; `between`: it was taken, and the record that counts does not have it. */
type Fate = 'refused' | 'sealed' | 'reopened' | 'between';

const shownIn = (workbook: WorkbookModel, [row, field]: Place): unknown =>
  valueAt(tabOf(workbook, `body:${COUNCIL}`), [row, field]);

const sealedText = (workbook: WorkbookModel, [row, field]: Place): unknown => {
  const { bodies, texts } = ledgerOf(workbook, LATER);
  const life = bodies.find(({ id }) => id === COUNCIL)?.life;
  if (life?.state !== 'submitted' || life.counted === null) return null;
  const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
    parseSnapshot(texts.get(life.counted.id) ?? '')?.rows ?? {};
  return rows[row]?.[field] ?? '';
};

/** Seals while the council types at this point. Null when the seal has fewer calls; else what Google told the clerk. */
const sealedWhile = (
  seal: Seal,
  { place, text }: Typed,
  { call, unflushed }: Point,
): { readonly workbook: WorkbookModel; readonly refused: string | null } | null => {
  const workbook = seal.from();
  const told: (string | null)[] = [];
  const act = (): void => void told.push(typeBy(bodyAt(workbook, seal.now, COUNCIL), COUNCIL, [place, text]));
  const moment = call === 0 ? ({ at: 1, when: 'before' } as const) : ({ at: call, when: 'after' } as const);
  const undo = seal.undo === undefined ? [] : [seal.undo(workbook)];
  seal.run(workbook, [...undo, { ...moment, handler: seal.handler, kind: 'do', act, unflushed }]);
  const [refused] = told;
  return refused === undefined ? null : { workbook, refused };
};

const fateOf = (workbook: WorkbookModel, { place, text }: Typed, refused: string | null): Fate => {
  if (refused !== null) return 'refused';
  const sealed = sealedText(workbook, place);
  if (sealed === null) return 'reopened';
  return sealed === text ? 'sealed' : 'between';
};

type Fates = { readonly fates: readonly Fate[]; readonly wrong: readonly string[] };

const judged = judge();

/** The edit after each call of the seal; what the next sweeps leave is judged. */
const everywhere = (seal: Seal, edit: Typed): Fates => {
  const before = shownIn(seal.from(), edit.place);
  const [fates, wrong]: [Fate[], string[]] = [[], []];
  for (const unflushed of ['seen', 'unseen'] as const)
    for (let call = 0; ; call += 1) {
      const found = sealedWhile(seal, edit, { call, unflushed });
      if (found === null) break;
      sweepsAfter(found.workbook, seal.now);
      const [shown, wanted] = [shownIn(found.workbook, edit.place), found.refused === null ? edit.text : before];
      const lost = shown === wanted ? [] : [`the cell holds “${String(shown)}”, not “${String(wanted)}”`];
      fates.push(fateOf(found.workbook, edit, found.refused));
      wrong.push(
        ...[...lost, ...judged(found.workbook, LATER)].map((one) => `after call ${call}, ${unflushed}: ${one}`),
      );
    }
  return { fates, wrong };
};

const seal = (name: string): Seal => SEALS[name] ?? { from: filled, now: 0, handler: '', run: () => undefined };
const TICKED = 'by the box’s own trigger';
const SWEPT = 'by the sweep, when the event was lost';

/** The holes as they were, the moment they have been narrowed: a seal without its first step. */
const holesPutBack = (workbook: WorkbookModel): Fault => {
  const fence = tabOf(workbook, `body:${COUNCIL}`).protections.find(({ kind }) => kind === 'sheet');
  const open = structuredClone(fence?.unprotected ?? []);
  const act = (): void => void fence?.unprotected.splice(0, Number.POSITIVE_INFINITY, ...open);
  return { at: { method: 'Protection.setUnprotectedRanges', occurrence: 1 }, when: 'after', kind: 'do', act };
};

describe('while a tab is sealed', () => {
  it.each([
    [TICKED, 'another level', ['refused', 'sealed']],
    [TICKED, 'no level at all', ['refused', 'reopened']],
    [TICKED, 'a unit of its own', ['refused', 'sealed']],
    [SWEPT, 'other strengths', ['refused', 'sealed']],
  ] as const)(
    '%s, %s typed between any two calls is never lost in between',
    (name, edit, fates) => {
      const found = everywhere(seal(name), EDITS[edit]);
      expect(found.wrong).toEqual([]);
      expect([...new Set(found.fates)].sort()).toEqual(fates);
    },
    60_000,
  );

  it('without the holes narrowed first, an edit that comes after the reading is in no snapshot', () => {
    const { fates } = everywhere({ ...seal(TICKED), undo: holesPutBack }, EDITS['another level']);
    expect(fates.filter((fate) => fate === 'between').length).toBeGreaterThan(0);
  }, 60_000);
});
