// Profiles for the tests of the profile, the settings and the assignments: one small and whole, and a generator of
// valid ones of any size.

import fc from 'fast-check';
import type { Campaign } from '../../src/domain/campaign.ts';
import { readProfile } from '../../src/domain/profile.ts';

/** The smallest profile that uses every list; a new copy each time. */
export const smallProfile = () => ({
  id: 'thu-2024',
  title: 'Đợt thử năm 2024',
  year: 2024,
  issuer: { superior: 'ĐẢNG BỘ TỈNH', name: 'THÀNH ỦY', place: 'TP. Hà Tĩnh', secretariat: 'Ban Tổ chức' },
  directive: { number: '1-CV/Th.U', date: '2024-11-18', subject: 'Đánh giá năm 2024' },
  legalBases: [{ text: 'Quy định số 124-QĐ/TW' }],
  timeZone: 'Asia/Ho_Chi_Minh',
  due: '2024-11-30T00:00:00+07:00',
  close: '2024-12-01T00:00:00+07:00',
  rules: {
    cap: { percent: 20, of: 'HTT', rounding: 'down', atLeastOne: false },
    reasonFor: { HTXS: 'warning', KHT: 'error', KDG: 'error' },
    disagreement: 2,
    maxText: 3000,
    coupling: [{ if: { group: 'dang-bo', level: 'HTXS' }, needs: [{ group: 'ubnd', atLeast: 'HTT' }] }],
  },
  groups: [
    { id: 'dang-bo', name: 'Đảng bộ phường' },
    { id: 'ubnd', name: 'UBND phường' },
  ],
  bodies: [
    { id: 'ban-to-chuc', name: 'Ban Tổ chức', tab: 'Ban Tổ chức', clause: '3', emails: ['ban-to-chuc@example.org'] },
    { id: 'uy-ban', name: 'UBND thành phố', tab: 'UBND', clause: '2', emails: [] as string[] },
  ],
  units: [
    { id: 'dang-bo-bac-ha', name: 'Đảng bộ phường Bắc Hà', group: 'dang-bo', place: 'bac-ha' },
    { id: 'ubnd-bac-ha', name: 'UBND phường Bắc Hà', group: 'ubnd', place: 'bac-ha' },
  ],
  assignments: [
    { body: 'ban-to-chuc', group: 'dang-bo', aspect: 'overall', narrative: false, optional: false, clause: '3' },
    { body: 'uy-ban', group: 'ubnd', aspect: 'overall', narrative: false, optional: false, clause: '2' },
  ],
});

/** A value put at a path of member names and indices: `withValue(profile, 'units.0.group', 'x')`; undefined deletes. */
export const withValue = (profile: unknown, path: string, value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(profile)) as unknown;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((here, step) => (here as Record<string, unknown>)[step], copy) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
};

/** The campaign of a profile that has no problem. */
export const campaignOf = (profile: unknown): Campaign => {
  const read = readProfile(profile);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.campaign;
};

const word = fc.constantFrom('Bắc Hà', 'thuý', 'Thạch Quý', '2024', 'có', "n'hàng", '=1+1', '“a”; b', 'x.y[0]', 'TRUE');
const line = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const safe = line.map(
  (text) =>
    [...text]
      .filter((c) => c >= ' ' && c !== '\u007f')
      .join('')
      .trim() || 'Tên',
);
const prose = fc.array(safe, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/);
const slugs = (minLength: number, maxLength: number) => fc.uniqueArray(slug, { minLength, maxLength });
const level = fc.constantFrom('HTXS', 'HTT', 'HT', 'KHT');
const demand = fc.constantFrom('none', 'notice', 'warning', 'error');
const email = slug.map((name) => `${name}@example.org`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const percent = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100);

type Ids = { readonly groups: string[]; readonly bodies: string[]; readonly units: string[] };

const rules = ({ groups }: Ids) =>
  fc.record({
    cap: fc.record({
      percent,
      of: fc.constantFrom('HTT', 'HTT-or-better', 'rated'),
      rounding: fc.constantFrom('down', 'nearest', 'up'),
      atLeastOne: fc.boolean(),
      text: maybe(prose),
    }),
    reasonFor: fc.record({ HTXS: demand, KHT: demand, KDG: demand }),
    disagreement: fc.integer({ min: 1, max: 3 }),
    maxText: fc.integer({ min: 1, max: 30_000 }),
    coupling: fc.array(
      fc.record({
        if: fc.record({ group: fc.constantFrom(...groups), level }),
        needs: fc.array(fc.record({ group: fc.constantFrom(...groups), atLeast: level }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      { maxLength: 2 },
    ),
  });

const report = fc.record({
  code: maybe(safe),
  subject: maybe(prose),
  draftMark: maybe(fc.constantFrom('under-number', 'none')),
  addressee: maybe(fc.boolean()),
  basesAs: maybe(fc.constantFrom('paragraph', 'list')),
  signer: maybe(fc.constantFrom('head', 'deputy')),
  annex4First: maybe(fc.boolean()),
});

const each = <T>(ids: readonly string[], make: (id: string, index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...ids.map(make));

const bodies = (ids: Ids) =>
  each(ids.bodies, (id, index) =>
    fc.record({
      id: fc.constant(id),
      name: safe,
      tab: fc.constant(`Trang ${index}`),
      clause: fc.constantFrom('1', '2', '3 (phần giao riêng)'),
      emails: fc.array(email, { maxLength: 3 }),
    }),
  );

const units = (ids: Ids) =>
  each(ids.units, (id) =>
    fc.record({
      id: fc.constant(id),
      name: safe,
      group: fc.constantFrom(...ids.groups),
      place: maybe(safe),
      ownBody: maybe(fc.constantFrom(...ids.bodies)),
      aliases: maybe(
        fc.array(
          safe.map((text) => text.replace(/;/g, '').trim() || 'Tên khác'),
          { maxLength: 3 },
        ),
      ),
    }),
  );

const assignments = (ids: Ids) =>
  fc.uniqueArray(
    fc.record({
      body: fc.constantFrom(...ids.bodies),
      group: fc.constantFrom(...ids.groups),
      aspect: fc.constantFrom('overall', 'defence-security'),
      narrative: fc.boolean(),
      optional: fc.boolean(),
      clause: safe,
      task: maybe(prose),
      act: maybe(prose),
    }),
    { maxLength: 6, selector: ({ body, group, aspect }) => `${body} ${group} ${aspect}` },
  );

const profileWith = (ids: Ids) =>
  fc.record({
    id: slug,
    title: safe,
    year: fc.integer({ min: 1900, max: 2999 }),
    issuer: fc.record({
      superior: safe,
      name: safe,
      place: safe,
      secretariat: safe,
      short: maybe(safe),
      standing: maybe(safe),
      permanent: maybe(safe),
    }),
    secretariat: maybe(fc.record({ emails: fc.array(email, { maxLength: 3 }) })),
    directive: fc.record({ number: safe, date: fc.constant('2024-02-29'), subject: prose, kind: maybe(safe) }),
    legalBases: fc.array(fc.record({ text: prose }), { maxLength: 3 }),
    timeZone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', '+07:00'),
    due: fc.constantFrom('2024-11-30T00:00+07:00', '2024-11-29T17:00:00Z'),
    close: fc.constant('2024-12-01T00:00:00.250+07:00'),
    rules: rules(ids),
    clauseWord: maybe(safe),
    toneMark: maybe(fc.constantFrom('ủy', 'uỷ')),
    report: maybe(report),
    groups: each(ids.groups, (id) => fc.record({ id: fc.constant(id), name: safe, noun: maybe(safe) })),
    bodies: bodies(ids),
    units: units(ids),
    assignments: assignments(ids),
  });

const titled = <T extends { bodies: { clause: string }[] }>(profile: T, titles: readonly string[]) => ({
  ...profile,
  clauseTitles: Object.fromEntries(
    titles
      .map((title, index) => [profile.bodies[index]?.clause ?? '', title] as const)
      .filter(([clause]) => clause !== ''),
  ),
});

/** Valid profiles as JSON values: absent members are absent, texts hold what breaks cells. */
export const profiles: fc.Arbitrary<unknown> = fc
  .record({ groups: slugs(1, 4), bodies: slugs(1, 4), units: slugs(0, 6) })
  .map((ids): Ids => ids)
  .filter(({ bodies: ids }) => !ids.includes('proposal') && !ids.includes('decision'))
  .chain((ids) => fc.tuple(profileWith(ids), fc.array(prose, { maxLength: 2 })))
  .map(([profile, titles]): unknown => JSON.parse(JSON.stringify(titled(profile, titles))));
