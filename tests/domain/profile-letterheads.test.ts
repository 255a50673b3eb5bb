import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/domain/profile.ts';
import { letterheadProblems } from '../../src/domain/profile-letterheads.ts';
import { profileProblem } from '../../src/messages/profile-problems.ts';
import { smallProfile } from './profile-samples.ts';

const BODIES = ['ban-dan-van', 'ubnd'];

describe('letterheads of a profile', () => {
  it('are of bodies that there are; the nearest are offered', () => {
    expect(letterheadProblems({ 'ban-dan-van': 'party', ubn: 'state' }, BODIES)).toEqual([
      { path: 'letterheads.ubn', value: 'ubn', code: 'unknown-reference', allowed: ['ubnd'] },
    ]);
  });

  it('are of a family that there is', () => {
    const [problem] = letterheadProblems({ ubnd: 'nhà nước | | ỦY BAN' }, BODIES);
    expect(problem).toMatchObject({ path: 'letterheads.ubnd', value: 'nhà nước', code: 'not-one-of' });
    expect(problem?.allowed).toContain('state');
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
