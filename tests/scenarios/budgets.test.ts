// Service calls per operation (design §11): the measure Google's quotas make binding, counted and not timed.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callsOf, emptyWorkbook, HTT, hostOver, opened, PROFILE, rateTable, type Scene } from './scene.ts';

const B = 16;

const filledScene = (): Scene => {
  const scene = opened();
  rateTable(scene, 'ubnd', {
    table: 'overall/phong-ban',
    rows: Array.from({ length: 11 }, () => [HTT, 'Ưu', 'Tồn', '', '']),
  });
  return scene;
};

const callsOfOpening = (profile: string): number => {
  const host = hostOver(emptyWorkbook());
  return callsOf(host, () => host.run('openCampaign', profile, true));
};

describe('service calls', () => {
  it('of opening the default campaign stay within 20 a body and 150', () => {
    expect(callsOfOpening(PROFILE)).toBeLessThanOrEqual(20 * B + 150);
  });

  it('of opening grow by at most 20 for each further body', () => {
    const small = readFileSync(new URL('../fixtures/loc-binh-2025.json', import.meta.url), 'utf8');
    expect(callsOfOpening(PROFILE) - callsOfOpening(small)).toBeLessThanOrEqual(20 * (B - 3));
  });

  it('of validating one body stay within 8', () => {
    const { owner } = filledScene();
    expect(callsOf(owner, () => owner.run('validate', 'ubnd'))).toBeLessThanOrEqual(8);
  });

  it('of validating the body with most tables stay within 8', () => {
    const { owner } = filledScene();
    expect(callsOf(owner, () => owner.run('validate', 'ban-dan-van'))).toBeLessThanOrEqual(8);
  });

  it('of consolidating stay within one a body and 20', () => {
    const { owner } = filledScene();
    expect(callsOf(owner, () => owner.run('consolidate'))).toBeLessThanOrEqual(B + 20);
  });

  it('of the status stay within one a body and 20', () => {
    const { owner } = filledScene();
    expect(callsOf(owner, () => owner.run('status'))).toBeLessThanOrEqual(B + 20);
  });

  it('of the report are those of the consolidation, and six for the file looked at again, its record and its mark', () => {
    const { owner } = filledScene();
    expect(callsOf(owner, () => owner.run('makeReport'))).toBeLessThanOrEqual(B + 20 + 6);
  });

  it('of finding a hundred fields grow with the tabs, not with the fields', () => {
    const { owner } = filledScene();
    const one = { body: 'ubnd', unit: 'ubnd-bac-ha', aspect: null, field: 'level' };
    const single = callsOf(owner, () => owner.run('locate', [one]));
    expect(callsOf(owner, () => owner.run('locate', new Array(100).fill(one)))).toBe(single);
  });
});
