// What a drill is, and what of it may be run after something has failed.

import { describe, expect, it } from 'vitest';
import {
  DRILL_STEPS,
  type DrillLine,
  drillCampaign,
  isDrill,
  lackedStep,
  passedCount,
} from '../../src/domain/drill.ts';
import { readProfile } from '../../src/domain/profile.ts';
import { CAMPAIGN } from './sample.ts';

const NOW = Date.parse('2024-11-25T09:00:00+07:00');

const line = (step: DrillLine['step'], state: DrillLine['state'], stopped = false): DrillLine => ({
  step,
  state,
  text: '',
  ...(stopped ? { stopped } : {}),
});

describe('a drill’s campaign', () => {
  it('is one of its own, due in a day and closed a day later', () => {
    expect(isDrill(CAMPAIGN)).toBe(false);
    const drill = drillCampaign(CAMPAIGN, NOW);
    expect(isDrill(drill)).toBe(true);
    expect(drill).toMatchObject({
      id: 'thu-nghiem-dien-tap',
      due: '2024-11-26T09:00:00+07:00',
      close: '2024-11-27T09:00:00+07:00',
    });
  });

  it('keeps its id when it is rehearsed again', () => {
    const drill = drillCampaign(CAMPAIGN, NOW);
    expect(drillCampaign(drill, NOW).id).toBe(drill.id);
  });

  it('can be read back from its settings, however long the id of the real one', () => {
    const long = { ...CAMPAIGN, id: `${'a-'.repeat(29)}bc` };
    expect(long.id).toHaveLength(60);
    for (const campaign of [CAMPAIGN, long])
      expect(readProfile(JSON.parse(JSON.stringify(drillCampaign(campaign, NOW))))).toMatchObject({ ok: true });
  });
});

describe('a step', () => {
  it('can be run once those it builds on have come to their end, well or not', () => {
    expect(lackedStep('open', [])).toBeNull();
    expect(lackedStep('fill', [line('open', 'passed')])).toBeNull();
    expect(lackedStep('fill', [line('open', 'failed')])).toBeNull();
  });

  it('cannot be run where one was stopped or not run itself', () => {
    expect(lackedStep('fill', [])).toBe('open');
    expect(lackedStep('fill', [line('open', 'failed', true)])).toBe('open');
    expect(lackedStep('return', [line('submit', 'not-run')])).toBe('submit');
  });

  it('counts when it has passed', () => {
    expect(passedCount([line('open', 'passed'), line('mark', 'failed'), line('fill', 'not-run')])).toBe(1);
    expect(DRILL_STEPS).toHaveLength(12);
  });
});
