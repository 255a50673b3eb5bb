// Who may write on the tabs that are nobody's own (design §4): account × tab × field × state of the campaign. The tabs of
// the bodies have their table in deadline-roles.test.ts.

import { describe, expect, it } from 'vitest';
import { a1 } from '../../src/domain/grid.ts';
import { PROTECTED } from '../../src/host/access.ts';
import type { SheetModel } from '../../src/host/workbook.ts';
import { at, CLOSE, filledScene, HOUR, ownerDoes, sweepAt, tickAt } from './deadline-scene.ts';
import { accountOf, hostOver, OWNER, type Scene, STRANGER } from './scene.ts';

const BODY = 'tt-hdnd';
const VIEWER = 'nguoi-xem@example.org';
const T0 = at('2024-11-28T10:00:00+07:00');

/** Each campaign has them; a list that came new would be missing here. */
const LISTS = [
  ...['guide', 'settings', 'bodies', 'units', 'assignments'],
  ...['consolidation', 'progress', 'journal', 'snapshots'],
];

const keyOf = ({ cells }: SheetModel): string => String(cells[0]?.[0]?.value ?? '').replace(/^xl1:ha-tinh-2024:/, '');

/** One body has handed in and everything is published; then, or after the close, somebody comes. */
const STATES: Readonly<Record<string, (scene: Scene) => number>> = {
  'while the campaign runs': () => T0 + HOUR,
  'after the close': (scene) => {
    sweepAt(scene, CLOSE);
    return CLOSE + HOUR;
  },
};

const OTHERS: Readonly<Record<string, string>> = {
  'a body that has handed in': accountOf(BODY),
  'another body': accountOf('ubnd'),
  'somebody who may look only': VIEWER,
  'somebody the file is not shared with': STRANGER,
};

type Standing = { readonly scene: Scene; readonly now: number };

const made = new Map<string, Standing>();

/** Made once: nobody but the owner changes anything, who comes last. */
const inState = (state: string): Standing => {
  const known = made.get(state);
  if (known !== undefined) return known;
  const scene = filledScene(BODY);
  scene.workbook.viewers.push(VIEWER);
  tickAt(scene, BODY, T0);
  ownerDoes(scene, T0, ['consolidate']);
  const standing = { scene, now: STATES[state]?.(scene) ?? T0 };
  made.set(state, standing);
  return standing;
};

/** A cell of each column, in the key row, in the first row that is shown, in the last row that says something, and below. */
const fieldsOf = ({ cells, rowCount, columnCount }: SheetModel): string[] => {
  const last = cells.findLastIndex((row) => row.some((cell) => (cell?.value ?? '') !== '')) + 1;
  return [1, 2, last, rowCount].flatMap((row) =>
    Array.from({ length: columnCount }, (_unused, index) => a1(row, index + 1)),
  );
};

const CASES = Object.keys(STATES).flatMap((state) => Object.keys(OTHERS).map((role) => [state, role] as const));

const listsOf = ({ workbook }: Scene): SheetModel[] => workbook.sheets.filter((sheet) => LISTS.includes(keyOf(sheet)));

describe('on the tabs that are nobody’s own', () => {
  it.each(Object.keys(STATES))('%s: there are nine, beside sixteen tabs of bodies', (state) => {
    const keys = inState(state).scene.workbook.sheets.map(keyOf);
    expect(keys.filter((key) => !key.startsWith('body:')).sort()).toEqual([...LISTS].sort());
    expect(keys.filter((key) => key.startsWith('body:'))).toHaveLength(16);
  });

  it.each(CASES)('%s, %s writes nothing on any of them', (state, role) => {
    const { scene, now } = inState(state);
    const host = hostOver(scene.workbook, OTHERS[role], now);
    const taken = listsOf(scene).flatMap((sheet) =>
      fieldsOf(sheet)
        .filter((address) => host.edit(sheet.name, address, 'x').refused !== PROTECTED)
        .map((address) => `${sheet.name} ${address}`),
    );
    expect(taken).toEqual([]);
  });
});

describe('on the tabs of the bodies', () => {
  it.each(Object.keys(STATES))('%s, somebody who may look only writes nothing on any of them', (state) => {
    const { scene, now } = inState(state);
    const host = hostOver(scene.workbook, VIEWER, now);
    const tabs = scene.workbook.sheets.filter((sheet) => keyOf(sheet).startsWith('body:'));
    const taken = tabs.flatMap((sheet) =>
      ['B5', 'D5', 'B6', 'D9', 'E9', 'I9', 'C9', 'A9', 'D1'].filter(
        (address) => host.edit(sheet.name, address, 'x').refused !== PROTECTED,
      ),
    );
    expect([tabs.length, taken]).toEqual([16, []]);
  });
});

describe('the owner', () => {
  it.each(Object.keys(STATES))('%s writes on each of the nine, and no trigger fails', (state) => {
    const { scene, now } = inState(state);
    const host = hostOver(scene.workbook, OWNER, now);
    const answers = listsOf(scene).map(({ name, rowCount }) => host.edit(name, a1(rowCount, 2), 'x').refused);
    expect(answers).toEqual(LISTS.map(() => null));
    expect(host.failures()).toEqual([]);
  });
});
