import { describe, expect, it } from 'vitest';
import { figures } from '../../src/domain/figures.ts';
import { finding } from '../../src/domain/finding.ts';
import { withhold } from '../../src/domain/withhold.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

describe('figures of a campaign', () => {
  it('count the units and groups that somebody must rate, each once', () => {
    const { coverage, dutyGroups } = figures(SMALL, consolidatedOf({}));
    expect(coverage.units).toBe(12);
    expect(dutyGroups).toBe(3);
  });

  it('say nothing of a tab with a secrecy mark but that it is held', () => {
    const place = { body: 'x', unit: 'p1', group: null, aspect: null, sheet: null, cell: null, clause: null };
    const mark = finding({ rule: 'secrecy-mark', mark: 'MẬT' }, place);
    const reason = { ...place, severity: 'warning', details: { rule: 'missing-reason', mark: 'HTXS' } } as const;
    const held = consolidatedOf({ x: { p1: 'HTXS' } }, [], (one) =>
      one.body === 'x' ? withhold({ ...one, checked: { ...one.checked, findings: [mark, reason] } }) : one,
    );
    const { progress, coverage, caps, blocks, review } = figures(SMALL, held);
    expect(progress.bodies[0]).toMatchObject({ body: 'x', held: true, empty: false, undocumented: false, rated: 0 });
    expect([coverage.any, caps, review.unreasoned]).toEqual([0, [], []]);
    expect(JSON.stringify(blocks)).not.toContain('HTXS');
  });

  it('list the units that bodies added, as they named them', () => {
    const added = { name: 'Phòng 7', group: 'phong', aspect: 'overall', mark: 'HTT', cell: 'C20' } as const;
    const made = figures(
      SMALL,
      consolidatedOf({}, [], (one) =>
        one.body === 'x' ? { ...one, checked: { ...one.checked, newUnits: [added] } } : one,
      ),
    );
    expect(made.added).toEqual([{ name: 'Phòng 7', body: 'x' }]);
  });
});
