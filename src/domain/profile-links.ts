// What no field can say alone: ids are unique, references lead somewhere, tab names differ, the close comes after the
// due. Works on a half-read profile, so that these problems are listed together with the others.

import { parseInstant } from './instant.ts';
import { nearest } from './nearest.ts';
import { letterheadProblems } from './profile-letterheads.ts';
import type { ProfileProblem } from './profile-problem.ts';
import { shown } from './profile-problem.ts';
import { isRecord } from './profile-read.ts';

type Draft = Readonly<Record<string, unknown>>;
type Reference = { readonly path: string; readonly id: unknown; readonly to: 'bodies' | 'groups' };

/** Tab names that are the program's own (design §4), and one that Excel keeps for itself. */
const RESERVED_TABS: readonly string[] = [
  'Hướng dẫn',
  'Thiết lập',
  'Cơ quan',
  'Đơn vị',
  'Phân công',
  'Tổng hợp',
  'Tiến độ',
  'Nhật ký',
  'Bản chụp',
  'History',
];

// A group's figures name their basis: a body, or one of these two columns (design §10, `groups[].basis`).
const RESERVED_BODY_IDS = ['proposal', 'decision'];

const itemsOf = (draft: Draft, key: string): Draft[] => {
  const items = draft[key];
  return Array.isArray(items) ? items.map((item: unknown) => (isRecord(item) ? item : {})) : [];
};

const textOf = (draft: Draft, key: string): string => (typeof draft[key] === 'string' ? String(draft[key]) : '');

/** Problems for each value that stood in the list before; '' is no value. */
const duplicates = (
  values: readonly string[],
  pathOf: (index: number) => string,
  problemOf: (index: number) => Pick<ProfileProblem, 'value' | 'code'>,
): ProfileProblem[] => {
  const first = new Map<string, number>();
  return values.flatMap((value, index) => {
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    return before === undefined || value === ''
      ? []
      : [{ path: pathOf(index), ...problemOf(index), allowed: [pathOf(before)] }];
  });
};

const duplicateIds = (draft: Draft): ProfileProblem[] =>
  ['groups', 'bodies', 'units'].flatMap((list) => {
    const ids = itemsOf(draft, list).map((item) => textOf(item, 'id'));
    return duplicates(
      ids,
      (index) => `${list}[${index}].id`,
      (index) => ({ value: shown(ids[index]), code: 'duplicate-id' }),
    );
  });

const reservedIds = (draft: Draft): ProfileProblem[] =>
  itemsOf(draft, 'bodies').flatMap((body, index) =>
    RESERVED_BODY_IDS.includes(textOf(body, 'id'))
      ? [{ path: `bodies[${index}].id`, value: textOf(body, 'id'), code: 'reserved-id', allowed: RESERVED_BODY_IDS }]
      : [],
  );

// Excel compares tab names without case.
const sameTab = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();

const RESERVED = new Set(RESERVED_TABS.map((name) => sameTab(name.normalize('NFC'))));

const tabProblems = (draft: Draft): ProfileProblem[] => {
  const tabs = itemsOf(draft, 'bodies').map((body) => textOf(body, 'tab'));
  const pathOf = (index: number): string => `bodies[${index}].tab`;
  const reserved = tabs.flatMap((tab, index): ProfileProblem[] =>
    RESERVED.has(sameTab(tab))
      ? [{ path: pathOf(index), value: shown(tab), code: 'reserved-tab', allowed: RESERVED_TABS }]
      : [],
  );
  const twice = duplicates(tabs.map(sameTab), pathOf, (index) => ({
    value: shown(tabs[index]),
    code: 'duplicate-tab',
  }));
  return [...reserved, ...twice];
};

const couplingReferences = (rule: Draft, path: string): Reference[] => {
  const condition = isRecord(rule.if) ? rule.if : {};
  return [
    { path: `${path}.if.group`, id: condition.group, to: 'groups' },
    ...itemsOf(rule, 'needs').map(
      (one, index): Reference => ({ path: `${path}.needs[${index}].group`, id: one.group, to: 'groups' }),
    ),
  ];
};

const references = (draft: Draft): Reference[] => [
  ...itemsOf(isRecord(draft.rules) ? draft.rules : {}, 'coupling').flatMap((rule, index) =>
    couplingReferences(rule, `rules.coupling[${index}]`),
  ),
  ...itemsOf(draft, 'units').flatMap((unit, index): Reference[] => [
    { path: `units[${index}].group`, id: unit.group, to: 'groups' },
    { path: `units[${index}].ownBody`, id: unit.ownBody, to: 'bodies' },
  ]),
  ...itemsOf(draft, 'assignments').flatMap((assignment, index): Reference[] => [
    { path: `assignments[${index}].body`, id: assignment.body, to: 'bodies' },
    { path: `assignments[${index}].group`, id: assignment.group, to: 'groups' },
  ]),
];

const FEW = 8;

const unknownReferences = (draft: Draft): ProfileProblem[] => {
  const ids = { bodies: idsOf(draft, 'bodies'), groups: idsOf(draft, 'groups') };
  const known = { bodies: new Set(ids.bodies), groups: new Set(ids.groups) };
  return references(draft).flatMap(({ path, id, to }): ProfileProblem[] => {
    // Without the list itself every reference would be reported again.
    if (typeof id !== 'string' || id === '' || !Array.isArray(draft[to]) || known[to].has(id)) return [];
    const near = nearest(ids[to], id);
    const allowed = near.length > 0 ? near : ids[to].slice(0, FEW);
    return [{ path, value: shown(id), code: 'unknown-reference', allowed }];
  });
};

/** Each id once, however often the list repeats it. */
const idsOf = (draft: Draft, list: string): string[] => {
  const ids = itemsOf(draft, list).map((item) => textOf(item, 'id'));
  return [...new Set(ids)].filter((id) => id !== '');
};

const duplicateAssignments = (draft: Draft): ProfileProblem[] => {
  const keys = itemsOf(draft, 'assignments').map((one) =>
    [textOf(one, 'body'), textOf(one, 'group'), textOf(one, 'aspect')].join(' '),
  );
  return duplicates(
    keys.map((key) => (key.trim() === '' ? '' : key)),
    (index) => `assignments[${index}]`,
    (index) => ({ value: shown(keys[index]), code: 'duplicate-assignment' }),
  );
};

const unknownClauses = (draft: Draft): ProfileProblem[] => {
  const clauses = [...itemsOf(draft, 'bodies'), ...itemsOf(draft, 'assignments')].map((one) => textOf(one, 'clause'));
  const known = new Set(clauses);
  return Object.keys(isRecord(draft.clauseTitles) ? draft.clauseTitles : {})
    .filter((clause) => !known.has(clause))
    .map((clause) => ({
      path: `clauseTitles.${shown(clause)}`,
      value: shown(clause),
      code: 'unknown-reference',
      allowed: [...known].filter((one) => one !== '').slice(0, FEW),
    }));
};

const dates = (draft: Draft): ProfileProblem[] => {
  const due = parseInstant(textOf(draft, 'due'));
  const close = parseInstant(textOf(draft, 'close'));
  return due !== null && close !== null && close <= due
    ? [{ path: 'close', value: textOf(draft, 'close'), code: 'close-not-after-due', allowed: [textOf(draft, 'due')] }]
    : [];
};

const letterheads = (draft: Draft): ProfileProblem[] =>
  letterheadProblems(isRecord(draft.letterheads) ? draft.letterheads : {});

const CHECKS = [
  dates,
  unknownClauses,
  letterheads,
  duplicateIds,
  reservedIds,
  tabProblems,
  unknownReferences,
  duplicateAssignments,
];

/** Problems between the parts of a profile that was read field by field. */
export const linkProblems = (draft: Draft): ProfileProblem[] => CHECKS.flatMap((check) => check(draft));
