// The default campaign with made-up ratings, for the report's tests: a fixed sequence of marks, no real result.

import { assignmentsOf, unitsOf } from '../../src/domain/assignment.ts';
import type { Assignment, Body, Campaign, Unit } from '../../src/domain/campaign.ts';
import { consolidate } from '../../src/domain/consolidate.ts';
import type { Consolidated, Ruling, Source } from '../../src/domain/consolidation.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { Mark } from '../../src/domain/level.ts';
import { readProfile } from '../../src/domain/profile.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };

const asCampaign = (json: unknown): Campaign => {
  const read = readProfile(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.campaign;
};

export const CAMPAIGN: Campaign = asCampaign(profile);

/** 0 giờ ngày 01/12/2024. */
export const CLOSE = Date.UTC(2024, 10, 30, 17);

const CYCLE: readonly Mark[] = ['HTT', 'HTT', 'HTXS', 'HTT', 'HT', 'HTT', 'HTT', 'HTT', 'HTXS', 'HTT', 'HTT', 'HT'];

export const markAt = (body: number, unit: number): Mark => CYCLE[(body * 5 + unit * 7) % CYCLE.length] ?? 'HTT';

export const emptyEntry = (assignment: Assignment, unit: Unit): Entry => ({
  unit: unit.id,
  group: unit.group,
  aspect: assignment.aspect,
  optional: assignment.optional,
  mark: null,
  strengths: '',
  shortcomings: '',
  reason: '',
  note: '',
  cell: 'C9',
});

type Fill = (entry: Entry, place: { readonly body: number; readonly unit: number }) => Entry;

const entriesOf = (campaign: Campaign, body: Body, fill: Fill): readonly Entry[] => {
  const order = campaign.bodies.indexOf(body);
  return assignmentsOf(campaign, body.id).flatMap((assignment) =>
    unitsOf(campaign, assignment.group).map((unit, index) =>
      fill(emptyEntry(assignment, unit), { body: order, unit: index }),
    ),
  );
};

/** A body's tab as it is typed, not handed in. */
export const liveSource = (campaign: Campaign, body: Body, fill: Fill): Source => ({
  body: body.id,
  state: 'draft',
  submittedAt: null,
  late: null,
  hash: null,
  source: 'live',
  checked: {
    body: body.id,
    sheet: body.tab,
    entries: entriesOf(campaign, body, fill),
    newUnits: [],
    document: { number: '', date: '', signer: '' },
    findings: [],
  },
});

/** The same, handed in at `submittedAt` and counted from its snapshot. */
export const submitted = (source: Source, submittedAt: string, late = false): Source => ({
  ...source,
  state: 'submitted',
  submittedAt,
  late,
  hash: '7f3a91c2'.padEnd(64, '0'),
  source: 's1',
  checked: { ...source.checked, document: { number: '12-BC', date: '28/11/2024', signer: 'Trưởng ban' } },
});

const rated: Fill = (entry, { body, unit }) => ({ ...entry, mark: markAt(body, unit) });

const PROSE =
  'Lãnh đạo thực hiện tốt nhiệm vụ chính trị năm 2024; phối hợp chặt chẽ với các cơ quan, tổ chức trong khối; đổi mới nội dung, phương thức hoạt động hướng về cơ sở; hoàn thành các chỉ tiêu được giao.';

/** Everything filled; the bullet of clause 3 with prose. */
export const filled: Fill = (entry, place) => ({
  ...rated(entry, place),
  reason: markAt(place.body, place.unit) === 'HTXS' ? 'Hoàn thành vượt mức các chỉ tiêu được giao trong năm.' : '',
  ...(entry.group === 'mttq-ctxh-thanh-pho'
    ? { strengths: PROSE, shortcomings: 'Công tác kiểm tra có mặt còn hạn chế.\nMột số chỉ tiêu đạt thấp.' }
    : {}),
});

/** All bodies with everything filled; nobody has handed in. */
export const liveSources = (campaign: Campaign, fill: Fill = filled): readonly Source[] =>
  campaign.bodies.map((body) => liveSource(campaign, body, fill));

export const untouched: Fill = (entry) => entry;

export const consolidated = (
  campaign: Campaign,
  sources: readonly Source[],
  rulings: readonly Ruling[] = [],
): Consolidated => consolidate({ campaign, sources, rulings });
