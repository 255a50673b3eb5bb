// Who may do what in which state (design §4, §6): account × field × state, asked by trying to type; the owner's actions,
// asked by running them as somebody else.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import {
  at,
  CLOSE,
  filledScene,
  HOUR,
  healthAt,
  kindsOf,
  MINUTE,
  ownerDoes,
  sweepAt,
  tickAt,
  typesAt,
  unheard,
  unitPlace,
} from './deadline-scene.ts';
import { accountOf, HTT, hostOver, OWNER, opened, type Place, type Scene, STRANGER } from './scene.ts';

const BODY = 'tt-hdnd';
const T0 = at('2024-11-28T10:00:00+07:00');
const VIEWER = 'nguoi-xem@example.org';
const UNTIL = '2024-12-02T17:00:00+07:00';

type State = 'draft' | 'pending' | 'submitted' | 'closed' | 'extended';
const STATES: readonly State[] = ['draft', 'pending', 'submitted', 'closed', 'extended'];

const MAKERS: Readonly<Record<State, (scene: Scene) => number>> = {
  draft: () => T0,
  pending: (scene) => {
    unheard(scene, () => tickAt(scene, BODY, T0));
    return T0 + MINUTE;
  },
  submitted: (scene) => {
    tickAt(scene, BODY, T0);
    return T0 + HOUR;
  },
  closed: (scene) => {
    sweepAt(scene, CLOSE);
    return CLOSE + HOUR;
  },
  extended: (scene) => {
    sweepAt(scene, CLOSE);
    ownerDoes(scene, CLOSE + HOUR, ['extendTab', BODY, UNTIL, 'bổ sung']);
    return CLOSE + 2 * HOUR;
  },
};

/** What a field is: an entry, one of the three about the paper, the box, or ours. */
type Part = 'entry' | 'document' | 'box' | 'ours';
type Field = { readonly part: Part; readonly place: (scene: Scene) => Place; readonly text: string };

const entry = (column: string): Field => ({
  part: 'entry',
  place: (scene) => unitPlace(scene, BODY, [0, column]),
  text: HTT,
});
const fixed = (part: Part, [row, column]: Place): Field => ({ part, place: () => [row, column], text: 'x' });

const FIELDS: Readonly<Record<string, Field>> = {
  'a level': entry('level'),
  strengths: entry('strengths'),
  shortcomings: entry('shortcomings'),
  'a reason': entry('reason'),
  'a note': entry('note'),
  'the check column': entry('check'),
  'the name of a free row': fixed('entry', ['free/overall/tt-hdnd-phuong/1', 'unit']),
  'the status line': fixed('entry', ['head/status', 'order']),
  'the number of the paper': fixed('document', ['head/fields', 'level']),
  'the date of the paper': fixed('document', ['head/fields', 'strengths']),
  'the signer of the paper': fixed('document', ['head/fields', 'shortcomings']),
  'the box': { part: 'box', place: () => ['head/fields', 'order'], text: 'TRUE' },
  'a unit’s name': { part: 'ours', place: (scene) => unitPlace(scene, BODY, [0, 'unit']), text: 'x' },
  'a title': fixed('ours', ['head/title', 'order']),
  'the key row': fixed('ours', ['xl1:ha-tinh-2024:body:tt-hdnd', 'level']),
  'the key column': fixed('ours', ['head/columns', 'xl1:ha-tinh-2024:body:tt-hdnd']),
};

/** What the body itself may write; the owner writes everything, everybody else nothing. */
const OWN: Readonly<Record<State, readonly Part[]>> = {
  draft: ['entry', 'document', 'box'],
  pending: ['entry', 'document', 'box'],
  submitted: ['document', 'box'],
  closed: [],
  extended: ['entry', 'document', 'box'],
};

const ROLES: Readonly<Record<string, { readonly account: string; readonly may: (state: State) => readonly Part[] }>> = {
  'the owner': { account: OWNER, may: () => ['entry', 'document', 'box', 'ours'] },
  'the tab’s own body': { account: accountOf(BODY), may: (state) => OWN[state] },
  'another body': { account: accountOf('ubnd'), may: () => [] },
  'somebody who may look only': { account: VIEWER, may: () => [] },
  'somebody the file is not shared with': { account: STRANGER, may: () => [] },
};

const made = new Map<State, { readonly workbook: WorkbookModel; readonly now: number }>();

beforeAll(() => {
  for (const state of STATES) {
    const scene = filledScene(BODY);
    scene.workbook.viewers.push(VIEWER);
    made.set(state, { workbook: scene.workbook, now: MAKERS[state](scene) });
  }
}, 60_000);

const inState = (state: State): { readonly scene: Scene; readonly now: number } => {
  const { workbook, now } = made.get(state) ?? { workbook: filledScene().workbook, now: T0 };
  const copy = structuredClone(workbook);
  return { scene: { workbook: copy, owner: hostOver(copy, OWNER, now) }, now };
};

const CASES = STATES.flatMap((state) =>
  Object.keys(ROLES).flatMap((role) => Object.keys(FIELDS).map((field) => [state, role, field] as const)),
);

/** A tab in that state, anew after each edit that was taken. */
const standing = new Map<State, ReturnType<typeof inState>>();

describe('on a tab', () => {
  it.each(CASES)('%s: %s on %s', (state, role, field) => {
    const { account = '', may } = ROLES[role] ?? { may: () => [] };
    const { part, place, text } = FIELDS[field] ?? entry('note');
    const { scene, now } = standing.get(state) ?? inState(state);
    standing.set(state, { scene, now });
    const { refused } = typesAt(scene, BODY, { now, place: place(scene), text, as: account });
    if (refused === null) standing.delete(state);
    expect(refused).toBe(may(state).includes(part) ? null : PROTECTED);
  });
});

describe('an action of the owner', () => {
  const SENTENCE = 'Việc này của Ban Tổ chức Thành ủy. Chỉ tài khoản sở hữu bảng tính thực hiện được. Chưa ghi gì.';

  const ACTIONS: readonly (readonly [string, State, readonly unknown[]])[] = [
    ['returnTab', 'submitted', [BODY, 'lý do']],
    ['extendTab', 'closed', [BODY, UNTIL, 'lý do']],
    ['revokeExtension', 'extended', [BODY]],
    ['closeTabs', 'draft', ['lý do']],
    ['acceptLate', 'closed', [BODY, 'lý do']],
    ['compareSnapshot', 'submitted', [BODY, 's1']],
    ['restoreSnapshot', 'submitted', [BODY, 's1']],
    ['repair', 'draft', []],
    ['health', 'draft', []],
    ['consolidate', 'draft', []],
    ['makeReport', 'draft', []],
    ['applySettings', 'draft', []],
  ];

  it.each(ACTIONS)('%s run by a body is refused with the reason and changes nothing', (name, state, args) => {
    const { scene, now } = inState(state);
    const before = JSON.stringify(scene.workbook);
    const answer = hostOver(scene.workbook, accountOf(BODY), now).run(name, ...args);
    expect(answer).toEqual({ refused: SENTENCE, problems: [] });
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it.each(ACTIONS)('%s run by a body leaves no lock behind', (name, state, args) => {
    const { scene, now } = inState(state);
    hostOver(scene.workbook, accountOf(BODY), now).run(name, ...args);
    expect(ownerDoes<{ message: string }>(scene, now, ['consolidate']).message).toMatch(/^Đã tổng hợp/);
  });

  it('names what there is when the body does not exist', () => {
    const { scene, now } = inState('submitted');
    const answer = hostOver(scene.workbook, OWNER, now).run('returnTab', 'khong-co', 'lý do') as { refused: string };
    expect(answer.refused).toContain('khong-co');
    expect(kindsOf(scene, BODY)).toEqual(['submit']);
  });
});

describe('an account written in another way', () => {
  const gmail = (email: string): Scene => {
    const profile = JSON.parse(
      readFileSync(new URL('../../src/profiles/ha-tinh-2024.json', import.meta.url), 'utf8'),
    ) as {
      bodies: { id: string; emails: string[] }[];
    };
    const bodies = profile.bodies.map((body) => (body.id === BODY ? { ...body, emails: [email] } : body));
    return opened(JSON.stringify({ ...profile, bodies }));
  };

  it('in capitals, with dots or with a plus is nobody else: neither a stranger nor a loose protection', () => {
    const scene = gmail('Tt.Hdnd+DanhGia@Gmail.com');
    // Google answers with the address as the account was made.
    scene.workbook.editors = scene.workbook.editors.map((one) => (/gmail/i.test(one) ? 'tthdnd@gmail.com' : one));
    for (const sheet of scene.workbook.sheets)
      for (const protection of sheet.protections)
        protection.editors = protection.editors.map((one) => (/gmail/i.test(one) ? 'tthdnd@gmail.com' : one));
    expect(healthAt(scene, T0)).toEqual([]);
    expect(ownerDoes<{ done: string[] }>(scene, T0, ['repair']).done).toEqual([]);
    expect(
      typesAt(scene, BODY, { now: T0, place: unitPlace(scene, BODY, [0, 'note']), text: 'x', as: 'tthdnd@gmail.com' }),
    ).toEqual({
      refused: null,
    });
  });
});
