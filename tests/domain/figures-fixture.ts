// A campaign of seven bodies and few units, and sources filled by hand, for the figures' tests.

import { assignmentsOf, unitsOf } from '../../src/domain/assignment.ts';
import type { Campaign } from '../../src/domain/campaign.ts';
import { consolidate } from '../../src/domain/consolidate.ts';
import type { Consolidated, Ruling, Source } from '../../src/domain/consolidation.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Mark } from '../../src/domain/level.ts';
import { RULES } from './sample.ts';

const bodies = ['x', 'y', 'z', 'q'] as const;

const duty = { aspect: 'overall', narrative: false, optional: false } as const;

export const SMALL: Campaign = {
  id: 'nho',
  title: 'Đợt nhỏ',
  year: 2024,
  issuer: { superior: 'ĐẢNG BỘ TỈNH', name: 'THÀNH ỦY', place: 'TP', secretariat: 'Ban Tổ chức Thành ủy' },
  directive: { number: '1-CV/Th.U', date: '2024-11-18', subject: 'Đánh giá năm 2024' },
  legalBases: [{ text: 'Quy định số 124-QĐ/TW' }],
  timeZone: 'Asia/Ho_Chi_Minh',
  due: '2024-11-30T00:00:00+07:00',
  close: '2024-12-01T00:00:00+07:00',
  rules: RULES,
  groups: [
    { id: 'phong', name: 'Phòng' },
    { id: 'dang-bo', name: 'Đảng bộ', noun: 'tổ chức cơ sở đảng' },
    { id: 'chi-bo', name: 'Chi bộ', noun: 'tổ chức cơ sở đảng' },
    { id: 'khoi', name: 'Khối', noun: 'đơn vị' },
  ],
  bodies: bodies.map((id) => ({ id, name: `Cơ quan ${id.toUpperCase()}`, tab: id, clause: '1', emails: [] })),
  units: [
    ...[1, 2, 3, 4, 5, 6].map((n) => ({ id: `p${n}`, name: `Phòng ${n}`, group: 'phong' })),
    ...[1, 2, 3, 4, 5].map((n) => ({ id: `d${n}`, name: `Đảng bộ ${n}`, group: 'dang-bo' })),
    { id: 'c1', name: 'Chi bộ 1', group: 'chi-bo', ownBody: 'y' },
    { id: 'k1', name: 'Khối 1', group: 'khoi' },
    { id: 'k2', name: 'Khối 2', group: 'khoi' },
  ],
  assignments: [
    { ...duty, body: 'x', group: 'phong', clause: '1' },
    { ...duty, body: 'y', group: 'dang-bo', clause: '3' },
    { ...duty, body: 'y', group: 'chi-bo', clause: '3' },
    { ...duty, body: 'z', group: 'dang-bo', clause: '3' },
    { ...duty, body: 'z', group: 'chi-bo', clause: '3' },
    { ...duty, body: 'x', group: 'khoi', clause: '4', optional: true },
    { ...duty, body: 'q', group: 'dang-bo', clause: '5', aspect: 'defence-security' },
    { ...duty, body: 'q', group: 'chi-bo', clause: '5', aspect: 'defence-security' },
  ],
};

/** Marks by unit; whatever is not named stays empty. */
export type Marks = Readonly<Record<string, Mark>>;

const entries = (campaign: Campaign, body: string, marks: Marks): readonly Entry[] =>
  assignmentsOf(campaign, body).flatMap(({ group, aspect, optional }) =>
    unitsOf(campaign, group).map((unit) => ({
      unit: unit.id,
      group,
      aspect,
      optional,
      mark: marks[unit.id] ?? null,
      strengths: '',
      shortcomings: '',
      reason: '',
      note: '',
      cell: 'C9',
    })),
  );

export const source = (body: string, marks: Marks, findings: readonly Finding[] = []): Source => ({
  body,
  state: 'draft',
  submittedAt: null,
  late: null,
  hash: null,
  source: 'live',
  checked: {
    body,
    sheet: body,
    entries: entries(SMALL, body, marks),
    newUnits: [],
    document: { number: '', date: '', signer: '' },
    findings,
  },
});

export const handedIn = (one: Source, submittedAt: string, late = false): Source => ({
  ...one,
  state: 'submitted',
  submittedAt,
  late,
  hash: 'ab'.repeat(32),
  source: 's1',
});

export const consolidatedOf = (
  marks: Readonly<Record<string, Marks>>,
  rulings: readonly Ruling[] = [],
  change: (one: Source) => Source = (one) => one,
): Consolidated =>
  consolidate({
    campaign: SMALL,
    sources: SMALL.bodies.map(({ id }) => change(source(id, marks[id] ?? {}))),
    rulings,
  });
