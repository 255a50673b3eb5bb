import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/domain/profile.ts';
import { letterheadProblems } from '../../src/domain/profile-letterheads.ts';
import { profileProblem } from '../../src/messages/profile-problems.ts';
import { smallProfile } from './profile-samples.ts';

describe('letterheads of a profile', () => {
  it('of a body that was taken away are kept for its return', () => {
    const read = parseProfile(JSON.stringify({ ...smallProfile(), letterheads: { 'da-bo': 'state | | CŨ' } }));
    expect(read).toMatchObject({ ok: true, campaign: { letterheads: { 'da-bo': 'state | | CŨ' } } });
  });

  it('are of a family that there is', () => {
    const [problem, ...others] = letterheadProblems({ ubnd: 'nhà nước | | ỦY BAN', mttq: 'front' });
    expect(problem).toMatchObject({ path: 'letterheads.ubnd', value: 'nhà nước', code: 'not-one-of' });
    expect([problem?.allowed.includes('state'), others]).toEqual([true, []]);
  });

  it('are read with the profile: path, value and what is allowed in one sentence', () => {
    const [body] = smallProfile().bodies;
    const read = parseProfile(JSON.stringify({ ...smallProfile(), letterheads: { [body?.id ?? '']: 'stat | | X' } }));
    const words = read.ok ? [] : read.problems.map(profileProblem);
    expect(words).toEqual([
      `letterheads.${body?.id}: “stat” không hợp lệ; cho phép: party, state, front, union, women, veterans, youth và farmers.`,
    ]);
  });
});
