import { describe, expect, it } from 'vitest';
import { type Finding, finding } from '../../src/domain/finding.ts';
import { findingGroups } from '../../src/messages/finding-items.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const missing = (unit: string, cell: string): Finding =>
  finding(
    { rule: 'missing-level', touched: false },
    { body: 'ubnd', group: 'ubnd', sheet: 'UBND', unit, cell, clause: '2' },
  );

describe('findings as the sidebar lists them', () => {
  it('merges like ones of neighbouring rows under their common address', () => {
    const [group] = findingGroups(campaign, [missing('ubnd-bac-ha', 'D8'), missing('ubnd-nam-ha', 'D9')]);
    expect(group).toEqual({
      severity: 'error',
      count: 2,
      items: [
        {
          title: '2 tập thể chưa xếp loại',
          spot: { sheet: 'UBND', cell: 'D8:D9' },
          text: 'UBND phường Bắc Hà và UBND phường Nam Hà.',
        },
      ],
    });
  });

  it('leaves the place out of the sentence, which stands under its address', () => {
    const [group] = findingGroups(campaign, [missing('ubnd-bac-ha', 'D8')]);
    expect(group?.items[0]).toMatchObject({ title: 'UBND phường Bắc Hà', spot: { sheet: 'UBND', cell: 'D8' } });
    expect(group?.items[0]?.text).not.toMatch(/Ô D8|Trang “/);
  });

  it('names at most eight of a run', () => {
    const rows = Array.from({ length: 11 }, (_unused, at) => missing('ubnd-bac-ha', `D${at + 8}`));
    expect(findingGroups(campaign, rows)[0]?.items[0]?.text).toMatch(/ và 3 tập thể khác\.$/);
  });

  it('puts the worst first and has no empty group', () => {
    const warning = finding(
      { rule: 'self-evaluation' },
      { body: 'ubnd', sheet: 'UBND', unit: 'ubnd-nam-ha', cell: 'D9' },
    );
    const groups = findingGroups(campaign, [warning, missing('ubnd-bac-ha', 'D8')]);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ['error', 1],
      ['warning', 1],
    ]);
  });

  it('leads nowhere where a finding stands in no cell', () => {
    const late = finding({ rule: 'late', submittedAt: 0, until: null }, { body: 'ubnd', sheet: 'UBND' });
    expect(findingGroups(campaign, [late])[0]?.items[0]).toMatchObject({ title: 'Sau hạn', spot: null });
  });
});
