import { expect, it } from 'vitest';
import { lintAssignments } from '../../src/domain/assignment-lint.ts';
import { campaignOf, smallProfile, withValue } from './profile-samples.ts';

type Change = readonly [path: string, value: unknown];

const remarksAfter = (...changes: readonly Change[]) =>
  lintAssignments(
    campaignOf(changes.reduce<unknown>((profile, [path, value]) => withValue(profile, path, value), smallProfile())),
  ).map(({ code, body, group, unit, severity }) => ({
    code,
    severity,
    about: [body, group, unit].filter((id) => id !== null),
  }));

it('says nothing of a campaign in which everything fits', () => {
  expect(remarksAfter()).toEqual([]);
});

it('remarks a group that nobody rates', () => {
  expect(remarksAfter(['groups.2', { id: 'doan', name: 'Đoàn' }])).toEqual([
    { code: 'group-unassigned', severity: 'warning', about: ['doan'] },
  ]);
});

it('remarks a group that is rated on one aspect only', () => {
  expect(remarksAfter(['assignments.1.aspect', 'defence-security'])).toEqual([
    { code: 'group-not-overall', severity: 'warning', about: ['ubnd'] },
  ]);
});

it('remarks a body without an assignment', () => {
  const body = { id: 'khac', name: 'Khác', tab: 'Khác', clause: '9', emails: [] };
  expect(remarksAfter(['bodies.2', body])).toEqual([{ code: 'body-unassigned', severity: 'warning', about: ['khac'] }]);
});

it('remarks one name that reaches a body twice, through two groups', () => {
  const twin = { id: 'sinh-doi', name: 'đảng bộ phường  BẮC HÀ', group: 'ubnd' };
  const second = { body: 'ban-to-chuc', group: 'ubnd', aspect: 'overall', clause: '3' };
  expect(remarksAfter(['units.2', twin], ['assignments.2', second])).toEqual([
    { code: 'assigned-twice', severity: 'warning', about: ['ban-to-chuc', 'sinh-doi'] },
  ]);
  expect(remarksAfter(['units.2', twin])).toEqual([]);
});

it('marks a body that rates its own organisation, and only that body', () => {
  expect(remarksAfter(['units.0.ownBody', 'ban-to-chuc'])).toEqual([
    { code: 'self-rating', severity: 'notice', about: ['ban-to-chuc', 'dang-bo-bac-ha'] },
  ]);
  expect(remarksAfter(['units.0.ownBody', 'uy-ban'])).toEqual([]);
});

it('marks what is optional, and lets an optional group be empty', () => {
  expect(remarksAfter(['assignments.1.optional', true], ['units', []])).toEqual([
    { code: 'empty-group', severity: 'warning', about: ['dang-bo'] },
    { code: 'optional', severity: 'notice', about: ['uy-ban', 'ubnd'] },
  ]);
});

it('remarks a unit that cannot be compared with its place', () => {
  expect(remarksAfter(['units.0.place', undefined])).toEqual([
    { code: 'coupling-no-place', severity: 'warning', about: ['dang-bo-bac-ha'] },
  ]);
  expect(remarksAfter(['units.1.place', 'nam-ha'])).toEqual([
    { code: 'coupling-no-partner', severity: 'warning', about: ['ubnd', 'dang-bo-bac-ha'] },
  ]);
});
