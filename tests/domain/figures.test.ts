import { describe, expect, it } from 'vitest';
import { figures } from '../../src/domain/figures.ts';
import { finding } from '../../src/domain/finding.ts';
import { consolidatedOf, SMALL } from './figures-fixture.ts';

describe('figures of a campaign', () => {
  it('count the units and groups that somebody must rate, each once', () => {
    const { coverage, dutyGroups } = figures(SMALL, consolidatedOf({}));
    expect(coverage.units).toBe(12);
    expect(dutyGroups).toBe(3);
  });

  it('keep what stands in a tab with a secrecy mark out of every number', () => {
    const mark = finding({ rule: 'secrecy-mark', mark: 'MẬT' }, { body: 'x' });
    const held = consolidatedOf({ x: { p1: 'HTXS' } }, [], (one) =>
      one.body === 'x' ? { ...one, checked: { ...one.checked, findings: [mark] } } : one,
    );
    const made = figures(SMALL, held);
    expect(made.progress.bodies.find(({ body }) => body === 'x')?.held).toBe(true);
    expect(made.coverage.any).toBe(0);
    expect(made.caps).toEqual([]);
    expect(JSON.stringify(made.blocks)).not.toContain('HTXS');
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
