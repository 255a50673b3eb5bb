import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/domain/campaign.ts';
import { consolidate } from '../../src/domain/consolidate.ts';
import type { Ruling } from '../../src/domain/consolidation.ts';
import { LEVEL_NAMES, MARKS } from '../../src/domain/level.ts';
import { CAMPAIGN, check, type Fill, filled, findingsOf, HT, HTT, HTXS, KDG, sourceOf } from './sample.ts';

const all = (fills: Readonly<Record<string, Fill>>, rulings: readonly Ruling[] = [], campaign: Campaign = CAMPAIGN) =>
  consolidate({
    campaign,
    rulings,
    sources: campaign.bodies.map(({ id }) => sourceOf(check(id, fills[id] ?? {}, campaign))),
  });

const bodyIn = ({ bodies }: ReturnType<typeof all>, id: string) => bodies.find((body) => body.id === id);
const rowsOf = ({ groups }: ReturnType<typeof all>, id: string) => groups.filter((group) => group.id === id);
const unitIn = ({ units }: ReturnType<typeof all>, id: string) => units.find((unit) => unit.id === id);

describe('the figures of a body', () => {
  it('keep "không đánh giá", missing rows and blank optional rows apart', () => {
    const ldld = {
      'unit/overall/cong-doan-bac-ha': { level: KDG, reason: 'Mới thành lập' },
      'unit/overall/khoi-1': { level: HTT },
    };
    expect(bodyIn(all({ ldld }), 'ldld')).toMatchObject({
      assigned: 4,
      rated: 1,
      notRated: 1,
      missing: 1,
      optionalEmpty: 1,
      newUnits: 0,
      errors: 1,
      state: 'draft',
      submittedAt: null,
      late: null,
      hash: null,
    });
  });

  it('list new units without counting them', () => {
    const ubnd = { 'free/overall/phong/1': { unit: 'Phòng Y tế', level: HTXS } };
    expect(bodyIn(all({ ubnd }), 'ubnd')).toMatchObject({ assigned: 5, rated: 0, newUnits: 1 });
  });

  it('of a body nothing was read of: everything is missing', () => {
    const none = consolidate({ campaign: CAMPAIGN, sources: [], rulings: [] });
    expect(bodyIn(none, 'ldld')).toMatchObject({ state: 'draft', assigned: 4, rated: 0, missing: 2, optionalEmpty: 2 });
    expect(unitIn(none, 'mttq')?.ratings).toEqual([
      { body: 'ban-dan-van', aspect: 'overall', level: null, source: 'live' },
    ]);
    expect(none.findings).toEqual([]);
  });

  it('carry the state and the snapshot of their source', () => {
    const checked = check('ubnd', filled('ubnd', HTT));
    const snapshot = {
      state: 'submitted',
      submittedAt: '2024-11-28T16:42:00+07:00',
      late: false,
      hash: 'ab12',
    } as const;
    const { bodies, units } = consolidate({
      campaign: CAMPAIGN,
      sources: [{ ...sourceOf(checked), ...snapshot, source: 's-1' }],
      rulings: [],
    });
    expect(bodies[0]).toMatchObject({ id: 'ubnd', ...snapshot });
    expect(units[0]?.ratings).toEqual([{ body: 'ubnd', aspect: 'overall', level: 'HTT', source: 's-1' }]);
  });
});

describe('the figures of a group', () => {
  const fills = { ubkt: filled('ubkt', HTT), 'cong-an': filled('cong-an', HT) };

  it('have one row for every body that rates it, then proposal and decision', () => {
    const rows = rowsOf(all(fills), 'dang-bo');
    expect(rows.map(({ basis, aspect }) => `${basis} ${aspect}`)).toEqual([
      'ubkt overall',
      'ban-dan-van overall',
      'cong-an defence-security',
      'proposal overall',
      'decision overall',
    ]);
  });

  it('never mix the two aspects, and cap overall ratings only', () => {
    const [ubkt, , congAn] = rowsOf(all(fills), 'dang-bo');
    expect(ubkt).toMatchObject({
      total: 3,
      rated: 3,
      HTT: 3,
      HT: 0,
      cap: { limit: 0, used: 0, left: 0, of: 'HTT', rounding: 'down' },
    });
    expect(congAn).toMatchObject({ total: 3, rated: 3, HTT: 0, HT: 3, cap: null });
  });

  it('say by how much the cap is exceeded', () => {
    const ubnd = filled('ubnd', HTXS);
    expect(rowsOf(all({ ubnd }), 'phong')[0]?.cap).toMatchObject({ limit: 0, used: 3, left: -3 });
  });

  it('count proposals as people wrote them', () => {
    const rulings: Ruling[] = [
      { unit: 'noi-vu', proposal: 'HTXS', decision: null },
      { unit: 'tu-phap', proposal: 'KDG', decision: 'HTT' },
      { unit: 'no-such-unit', proposal: 'HTXS', decision: 'HTXS' },
    ];
    const [, proposal, decision] = rowsOf(all({}, rulings), 'phong');
    expect(proposal).toMatchObject({ basis: 'proposal', total: 3, rated: 1, notRated: 1, missing: 1, HTXS: 1 });
    expect(decision).toMatchObject({ basis: 'decision', total: 3, rated: 1, missing: 2, HTT: 1 });
  });

  it('that has no units have the row of its body and nothing to decide', () => {
    expect(rowsOf(all({}), 'khoi-trong')).toMatchObject([{ basis: 'ldld', total: 0, missing: 0, cap: { limit: 0 } }]);
  });

  it('that is optional miss nothing when left blank', () => {
    expect(rowsOf(all({}), 'khoi')[0]).toMatchObject({ total: 2, rated: 0, missing: 0 });
  });
});

describe('the figures of a unit', () => {
  it('have one rating per assigned body, null where none was given, and what people decided', () => {
    const ubkt = { 'unit/overall/dang-bo-bac-ha': { level: HTXS } };
    const congAn = { 'unit/defence-security/dang-bo-bac-ha': { level: HT } };
    const rulings: Ruling[] = [{ unit: 'dang-bo-bac-ha', proposal: 'HTT', decision: null }];
    expect(unitIn(all({ ubkt, 'cong-an': congAn }, rulings), 'dang-bo-bac-ha')).toEqual({
      id: 'dang-bo-bac-ha',
      group: 'dang-bo',
      ratings: [
        { body: 'ubkt', aspect: 'overall', level: 'HTXS', source: 'live' },
        { body: 'ban-dan-van', aspect: 'overall', level: null, source: 'live' },
        { body: 'cong-an', aspect: 'defence-security', level: 'HT', source: 'live' },
      ],
      spread: { overall: null, 'defence-security': null },
      proposal: 'HTT',
      decision: null,
    });
  });

  it('have the spread of two levels on one aspect; "không đánh giá" is no level', () => {
    const ubkt = { 'unit/overall/dang-bo-bac-ha': { level: HTXS }, 'unit/overall/dang-bo-thach-quy': { level: KDG } };
    const danVan = { 'unit/overall/dang-bo-bac-ha': { level: HT }, 'unit/overall/dang-bo-thach-quy': { level: HT } };
    const result = all({ ubkt, 'ban-dan-van': danVan });
    expect(unitIn(result, 'dang-bo-bac-ha')?.spread).toEqual({ overall: 2, 'defence-security': null });
    expect(unitIn(result, 'dang-bo-thach-quy')?.spread.overall).toBeNull();
  });
});

describe('findings of the consolidation', () => {
  it('include those of every tab', () => {
    const result = all({});
    expect(findingsOf(result, 'missing-level')).toHaveLength(5 + 3 + 3 + 2 + 2 + 3);
  });

  it('tell proposals above the cap of a group', () => {
    const [found, ...rest] = findingsOf(all({}, [{ unit: 'noi-vu', proposal: 'HTXS', decision: null }]), 'ratio-cap');
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      body: null,
      group: 'phong',
      aspect: 'overall',
      sheet: null,
      details: { basis: 'proposal' },
    });
  });

  it('miss the document of a body that rated something, at its first empty field', () => {
    const ubnd = { 'head/fields': { level: '12-BC/UBND' }, 'unit/overall/noi-vu': { level: HTT } };
    expect(findingsOf(all({ ubnd }), 'missing-document')).toMatchObject([
      {
        severity: 'warning',
        body: 'ubnd',
        sheet: 'ubnd',
        cell: 'E5',
        clause: '2',
        details: { fields: ['date', 'signer'] },
      },
    ]);
  });

  it('miss no document of a body whose signed paper was recorded', () => {
    const signed = { number: '12-BC/UBND', date: '28/11/2024', signer: 'A', code: '7f3a91c2' };
    const sources = CAMPAIGN.bodies.map(({ id }) => ({
      ...sourceOf(check(id, id === 'ubnd' ? { 'unit/overall/noi-vu': { level: HTT } } : {})),
      history: { countedAt: null, grants: [], signed },
    }));
    expect(findingsOf(consolidate({ campaign: CAMPAIGN, rulings: [], sources }), 'missing-document')).toEqual([]);
  });

  it('miss no document of a body that has rated nothing yet', () => {
    expect(findingsOf(all({}), 'missing-document')).toEqual([]);
  });
});

describe('for any ratings', () => {
  const level = fc.constantFrom('', 'Tốt', 'HTT', ...MARKS.map((mark) => LEVEL_NAMES[mark]));
  const fills = fc.record(
    Object.fromEntries(
      CAMPAIGN.bodies.map(({ id }) => {
        const keys = Object.keys(filled(id, HTT));
        return [
          id,
          fc
            .array(level, { minLength: keys.length, maxLength: keys.length })
            .map((levels) => Object.fromEntries(keys.map((key, index) => [key, { level: levels[index] ?? '' }]))),
        ] as const;
      }),
    ),
  );

  it('each body’s rows add up to what it was assigned, and levels to what is rated', () => {
    fc.assert(
      fc.property(fills, (given) => {
        const { bodies, groups } = all(given);
        for (const body of bodies)
          expect(body.rated + body.notRated + body.missing + body.optionalEmpty).toBe(body.assigned);
        for (const group of groups) {
          expect(group.HTXS + group.HTT + group.HT + group.KHT).toBe(group.rated);
          expect(group.rated + group.notRated + group.missing).toBeLessThanOrEqual(group.total);
        }
        const ofBodies = groups.filter(({ basis }) => basis !== 'proposal' && basis !== 'decision');
        expect(ofBodies.reduce((sum, { rated }) => sum + rated, 0)).toBe(
          bodies.reduce((sum, { rated }) => sum + rated, 0),
        );
      }),
    );
  });

  it('consolidating twice gives the same bytes', () => {
    fc.assert(
      fc.property(fills, (given) => {
        expect(JSON.stringify(all(given))).toBe(JSON.stringify(all(given)));
      }),
      { numRuns: 20 },
    );
  });
});
