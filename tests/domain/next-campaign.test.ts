import { describe, expect, it } from 'vitest';
import { drillCampaign } from '../../src/domain/drill.ts';
import { nextCampaign, nextId, nextTrouble } from '../../src/domain/next-campaign.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const NOW = Date.parse('2025-10-20T09:00:00+07:00');
const NEXT = { year: 2025, due: '2025-11-30T00:00:00+07:00', close: '2025-12-01T00:00:00+07:00' };

describe('the id of the next campaign', () => {
  it.each([
    ['ha-tinh-2024', 2025, 'ha-tinh-2025'],
    ['dot-danh-gia', 2025, 'dot-danh-gia-2025'],
    ['ha-tinh-2024', 2024, 'ha-tinh-2024-2'],
    ['ha-tinh-2024-2', 2024, 'ha-tinh-2024-3'],
    ['ha-tinh-2024-2', 2025, 'ha-tinh-2025'],
  ])('after %s in %i is %s', (id, year, wanted) => {
    expect(nextId(id, year)).toBe(wanted);
  });
});

describe('a request for the next campaign', () => {
  it('is taken when the year is not before the old one and both instants lie ahead, in their order', () => {
    expect(nextTrouble(haTinh, NEXT, NOW)).toBeNull();
  });

  it.each([
    [{ ...NEXT, year: 2023 }, 'year'],
    [{ ...NEXT, year: 2025.5 }, 'year'],
    [{ ...NEXT, year: 20_250 }, 'year'],
    [{ ...NEXT, due: '30/11/2025' }, 'due'],
    [{ ...NEXT, due: '2025-10-20T09:00:00+07:00' }, 'due'],
    [{ ...NEXT, close: '' }, 'close'],
    [{ ...NEXT, close: NEXT.due }, 'close'],
  ] as const)('%j is refused for its %s', (next, trouble) => {
    expect(nextTrouble(haTinh, next, NOW)).toBe(trouble);
  });
});

describe('the next campaign', () => {
  it('has the settings as they are typed, another id, the year in its title, and its dates', () => {
    const draft = { ...haTinh, rules: { ...haTinh.rules, maxText: 2000 } };
    expect(nextCampaign(haTinh, draft, NEXT)).toEqual({
      ...draft,
      ...NEXT,
      id: 'ha-tinh-2025',
      title: haTinh.title.replace('2024', '2025'),
    });
  });

  it('of a drill’s copy is no drill', () => {
    const drill = drillCampaign(haTinh, NOW);
    expect(nextCampaign(drill, drill, NEXT).id).toBe('ha-tinh-2025');
  });

  it('keeps an id that people have typed', () => {
    expect(nextCampaign(haTinh, { ...haTinh, id: 'dot-moi' }, NEXT).id).toBe('dot-moi');
  });
});
