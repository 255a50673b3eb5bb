import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile, readProfile } from '../../src/domain/profile.ts';
import { campaignOf, profiles, smallProfile, withValue } from './profile-samples.ts';

const problemsOf = (profile: unknown) => {
  const read = readProfile(profile);
  return read.ok ? [] : read.problems;
};

const problemAt = (path: string, value: unknown) => problemsOf(withValue(smallProfile(), path, value));

describe('a profile without a problem', () => {
  it('becomes a campaign with the same values', () => {
    expect(campaignOf(smallProfile())).toMatchObject(smallProfile());
  });

  it('gets every default of the rules when it says nothing of them', () => {
    expect(campaignOf(withValue(smallProfile(), 'rules', undefined)).rules).toEqual({
      cap: { percent: 20, of: 'HTT', rounding: 'down', atLeastOne: false },
      reasonFor: { HTXS: 'warning', KHT: 'error', KDG: 'error' },
      disagreement: 2,
      maxText: 3000,
      coupling: [],
    });
    expect(campaignOf(withValue(smallProfile(), 'rules', { cap: { percent: 12.5 } })).rules.cap).toEqual({
      percent: 12.5,
      of: 'HTT',
      rounding: 'down',
      atLeastOne: false,
    });
  });

  it('may leave out accounts, narrative and optional', () => {
    const campaign = campaignOf(
      withValue(withValue(smallProfile(), 'bodies.0.emails', undefined), 'assignments.0.narrative', undefined),
    );
    expect(campaign.bodies[0]?.emails).toEqual([]);
    expect(campaign.assignments[0]?.narrative).toBe(false);
  });

  it('keeps texts in one form: NFC, no spaces around, LF', () => {
    const campaign = campaignOf(
      withValue(smallProfile(), 'directive.subject', '  Đánh giá\r\nnăm 2024 '.normalize('NFD')),
    );
    expect(campaign.directive.subject).toBe('Đánh giá\nnăm 2024');
  });

  it('may name one account for two bodies, in any case', () => {
    const campaign = campaignOf(withValue(smallProfile(), 'bodies.1.emails', ['Ban-To-Chuc@Example.org']));
    expect(campaign.bodies[1]?.emails).toEqual(campaign.bodies[0]?.emails);
  });

  it('may write its zone as an offset; Google is given a name for it', () => {
    expect(campaignOf(withValue(smallProfile(), 'timeZone', '+07:00')).timeZone).toBe('Asia/Ho_Chi_Minh');
  });

  it('drops optional parts with nothing in them, so that a campaign has one form', () => {
    const emptied = { ...smallProfile(), report: {}, clauseTitles: {} };
    expect(campaignOf(emptied)).toEqual(campaignOf(smallProfile()));
  });

  it('is read again to the same campaign', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const campaign = campaignOf(profile);
        expect(campaignOf(JSON.parse(JSON.stringify(campaign)))).toEqual(campaign);
      }),
    );
  });
});

describe('one problem', () => {
  it.each([
    ['id', 'Hà Tĩnh', 'id', 'not-slug'],
    ['id', 'ha--tinh', 'id', 'not-slug'],
    ['title', '', 'title', 'empty'],
    ['title', 'a\nb', 'title', 'bad-characters'],
    ['title', 'a\u0007', 'title', 'bad-characters'],
    ['title', '\ud800', 'title', 'bad-characters'],
    ['title', 'x'.repeat(501), 'title', 'too-long'],
    ['title', 2024, 'title', 'not-text'],
    ['year', 2024.5, 'year', 'not-whole'],
    ['year', '2024', 'year', 'not-number'],
    ['issuer', [], 'issuer', 'not-record'],
    ['issuer.place', undefined, 'issuer.place', 'missing'],
    ['directive.date', '2024-11-31', 'directive.date', 'not-date'],
    ['legalBases', {}, 'legalBases', 'not-list'],
    ['legalBases.0.text', undefined, 'legalBases[0].text', 'missing'],
    ['timeZone', 'Asia/Tokyo', 'timeZone', 'not-one-of'],
    ['due', '2024-11-30T00:00:00', 'due', 'not-instant'],
    ['due', '2024-11-31T00:00:00+07:00', 'due', 'not-instant'],
    ['close', '2024-11-30T00:00:00+07:00', 'close', 'close-not-after-due'],
    ['close', '2024-11-29T23:59:59+07:00', 'close', 'close-not-after-due'],
    ['rules.cap.percent', 120, 'rules.cap.percent', 'out-of-range'],
    ['rules.cap.percent', -1, 'rules.cap.percent', 'out-of-range'],
    ['rules.cap.percent', 33.333, 'rules.cap.percent', 'out-of-range'],
    ['rules.cap.of', 'HT', 'rules.cap.of', 'not-one-of'],
    ['rules.cap.atLeastOne', 'true', 'rules.cap.atLeastOne', 'not-flag'],
    ['rules.reasonFor.HTXS', null, 'rules.reasonFor.HTXS', 'not-one-of'],
    ['rules.disagreement', 4, 'rules.disagreement', 'not-whole'],
    ['rules.maxText', 30_001, 'rules.maxText', 'not-whole'],
    ['rules.coupling.0.needs', [], 'rules.coupling[0].needs', 'empty-list'],
    ['rules.coupling.0.needs.0.group', 'xa', 'rules.coupling[0].needs[0].group', 'unknown-reference'],
    ['rules.coupling.0.if.group', 'xa', 'rules.coupling[0].if.group', 'unknown-reference'],
    ['groups.1.id', 'dang-bo', 'groups[1].id', 'duplicate-id'],
    ['bodies', [], 'bodies', 'empty-list'],
    ['bodies.1.id', 'proposal', 'bodies[1].id', 'reserved-id'],
    ['bodies.0.tab', 'A'.repeat(32), 'bodies[0].tab', 'not-tab-name'],
    ['bodies.0.tab', 'A/B', 'bodies[0].tab', 'not-tab-name'],
    ['bodies.0.tab', "Ban 'A'", 'bodies[0].tab', 'not-tab-name'],
    ['bodies.0.tab', '', 'bodies[0].tab', 'empty'],
    ['bodies.0.tab', 'tổng  HỢP', 'bodies[0].tab', 'reserved-tab'],
    ['bodies.1.tab', ' ban tổ chức'.normalize('NFD'), 'bodies[1].tab', 'duplicate-tab'],
    ['bodies.0.emails', ['ban-to-chuc'], 'bodies[0].emails[0]', 'not-email'],
    ['bodies.0.emails', 'a@example.org', 'bodies[0].emails', 'not-list'],
    ['bodies.0.emails', Array(2000).fill('ban-to-chuc@example.org'), 'bodies[0].emails', 'too-long'],
    ['units.1.id', 'dang-bo-bac-ha', 'units[1].id', 'duplicate-id'],
    ['units.0.group', 'ubnnd', 'units[0].group', 'unknown-reference'],
    ['units.0.ownBody', 'ban-to-chu', 'units[0].ownBody', 'unknown-reference'],
    ['units.0.aliases', ['a; b'], 'units[0].aliases[0]', 'not-alias'],
    ['assignments.0.body', 'khac', 'assignments[0].body', 'unknown-reference'],
    ['assignments.0.aspect', 'defense', 'assignments[0].aspect', 'not-one-of'],
    ['clauseTitles', { '7': 'x' }, 'clauseTitles.7', 'unknown-reference'],
    ['units.0.gruop', 'x', 'units[0].gruop', 'unknown-key'],
    ['secretariat', { emails: ['@'] }, 'secretariat.emails[0]', 'not-email'],
  ])('%s = %j is reported at %s as %s', (...[path, value, at, code]) => {
    const problems = problemAt(path, value).filter((one) => one.path === at);
    expect(problems.map((one) => one.code)).toContain(code);
  });

  it('says what is allowed', () => {
    expect(problemAt('rules.cap.percent', 120)).toEqual([
      { path: 'rules.cap.percent', value: '120', code: 'out-of-range', allowed: ['0', '100'] },
    ]);
    expect(problemAt('rules.cap.rounding', 'floor')).toEqual([
      { path: 'rules.cap.rounding', value: 'floor', code: 'not-one-of', allowed: ['down', 'nearest', 'up'] },
    ]);
    expect(problemAt('assignments.0.aspect', undefined)).toEqual([
      { path: 'assignments[0].aspect', value: '', code: 'missing', allowed: ['overall', 'defence-security'] },
    ]);
  });

  it('offers the nearest key and the nearest id', () => {
    expect(problemAt('units.0.gruop', 'x')[0]?.allowed).toEqual(['group']);
    expect(problemAt('units.0.ownBody', 'ban-to-chu')[0]?.allowed).toEqual(['ban-to-chuc']);
  });

  it('points to where a doubled value stood first', () => {
    expect(problemAt('units.1.id', 'dang-bo-bac-ha')[0]?.allowed).toEqual(['units[0].id']);
  });

  it('of a second assignment of the same body, group and aspect names both', () => {
    const profile = smallProfile();
    const [first] = profile.assignments;
    if (first !== undefined) profile.assignments.push({ ...first, clause: '9' });
    expect(problemsOf(profile)).toMatchObject([
      { path: 'assignments[2]', code: 'duplicate-assignment', allowed: ['assignments[0]'] },
    ]);
  });

  it('is not multiplied: without the groups, no unit is blamed for its group', () => {
    expect(problemAt('groups', 'none').map(({ path }) => path)).toEqual(['groups']);
  });
});

describe('many problems', () => {
  it('are listed at once, links between the lists included', () => {
    const broken = ['year', 'rules.cap.percent', 'units.1.id', 'units.0.group', 'due', 'bodies.0.tab'].reduce<unknown>(
      (profile, path) => withValue(profile, path, 'Không Đúng/'),
      smallProfile(),
    );
    expect(new Set(problemsOf(broken).map(({ path }) => path))).toEqual(
      new Set(['year', 'rules.cap.percent', 'units[1].id', 'units[0].group', 'due', 'bodies[0].tab']),
    );
  });
});

describe('hostile input', () => {
  const members = ['id', 'issuer', 'rules', 'groups', 'bodies', 'units', 'assignments', 'due', 'clauseTitles'];

  it('of any shape is refused with problems and throws nothing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (anything) => {
        expect(readProfile(anything)).toMatchObject({ ok: false });
      }),
    );
  });

  it('in any member of a good profile throws nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.anything(), (member, anything) => {
        expect(() => readProfile({ ...smallProfile(), [member]: anything })).not.toThrow();
      }),
    );
  });

  it('in any place of a list item throws nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom('groups', 'bodies', 'units', 'assignments'), fc.jsonValue(), (list, value) => {
        expect(() => readProfile({ ...smallProfile(), [list]: [value, { id: value, tab: value }] })).not.toThrow();
      }),
    );
  });

  it('cannot reach a prototype: __proto__ is an unknown key like any other', () => {
    const text = JSON.stringify(smallProfile()).replace('{', '{"__proto__":{"year":1},"constructor":1,');
    const read = parseProfile(text);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { path: '__proto__', code: 'unknown-key' },
        { path: 'constructor', code: 'unknown-key' },
      ],
    });
    expect(({} as { year?: number }).year).toBeUndefined();
  });

  it('of great length is shown shortened', () => {
    expect(problemAt('bodies.0.emails', ['@'.repeat(1_000_000)])[0]?.value.length).toBeLessThan(100);
  });
});

describe('parseProfile', () => {
  it('reads a file with a byte order mark', () => {
    expect(parseProfile(`\ufeff${JSON.stringify(smallProfile())}`)).toMatchObject({ ok: true });
  });

  it.each(['', 'không phải JSON', '{"id": }', '{'])('reports text that is not JSON at $: %j', (text) => {
    expect(parseProfile(text)).toMatchObject({ ok: false, problems: [{ path: '$', code: 'bad-json' }] });
  });

  it.each(['[]', 'null', '1', '"x"'])('reports JSON that is no object at $: %j', (text) => {
    expect(parseProfile(text)).toMatchObject({ ok: false, problems: [{ path: '$', code: 'not-record' }] });
  });

  it('says the line and column where the JSON breaks, when the engine tells', () => {
    const read = parseProfile('{"id": "a",\n "b" 1}');
    expect(read.ok ? [] : read.problems[0]?.allowed).toEqual(['2', '6']);
  });
});
