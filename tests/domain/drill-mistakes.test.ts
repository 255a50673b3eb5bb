// Planted mistakes: one of each kind, where the campaign has room for it.

import { describe, expect, it } from 'vitest';
import { drillMistakes } from '../../src/domain/drill-mistakes.ts';
import { type DrillMistake, isRaw } from '../../src/domain/drill-plants.ts';
import { MISTAKE_WORDS } from '../../src/messages/drill-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';
import { CAMPAIGN, RULES } from './sample.ts';

const rulesOf = (mistakes: readonly DrillMistake[]): string[] => mistakes.map(({ rule }) => rule);

describe('the mistakes of a drill', () => {
  it('are of all fourteen kinds on the default profile, each once', () => {
    const rules = rulesOf(drillMistakes(haTinh, MISTAKE_WORDS));
    expect(rules).toHaveLength(14);
    expect(new Set(rules).size).toBe(14);
  });

  it('leave out a kind that the campaign has no room for', () => {
    const free = { ...CAMPAIGN, rules: { ...RULES, reasonFor: { HTXS: 'none', KHT: 'none', KDG: 'none' } as const } };
    expect(rulesOf(drillMistakes(CAMPAIGN, MISTAKE_WORDS))).toContain('missing-reason');
    expect(rulesOf(drillMistakes(free, MISTAKE_WORDS))).not.toContain('missing-reason');
    expect(drillMistakes({ ...CAMPAIGN, assignments: [] }, MISTAKE_WORDS)).toEqual([]);
  });

  it('keep a tab from being handed in where they are errors, and only there', () => {
    const soft = drillMistakes(haTinh, MISTAKE_WORDS).filter(({ blocks }) => !blocks);
    expect(rulesOf(soft)).toEqual(['new-unit', 'ratio-cap', 'self-evaluation']);
    const warned = {
      ...CAMPAIGN,
      rules: { ...RULES, reasonFor: { HTXS: 'warning', KHT: 'none', KDG: 'none' } as const },
    };
    const reason = drillMistakes(warned, MISTAKE_WORDS).find(({ rule }) => rule === 'missing-reason');
    expect(reason?.blocks).toBe(false);
  });

  it('are one character longer than is allowed where they are too long', () => {
    const [cell] = drillMistakes(CAMPAIGN, MISTAKE_WORDS).find(({ rule }) => rule === 'text-too-long')?.cells ?? [];
    expect(String(cell?.value).length).toBeGreaterThan(RULES.maxText);
  });

  it('are texts but for a number and one formula without any reach', () => {
    const raw = drillMistakes(haTinh, MISTAKE_WORDS)
      .flatMap(({ cells }) => cells.map(({ value }) => value))
      .filter(isRaw);
    expect(raw).toEqual(['=1+1', 100]);
  });
});
