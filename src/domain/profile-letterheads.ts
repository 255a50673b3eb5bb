// What is wrong with the letterheads of a profile: a body that is not there, a family that is none. Apart because the line
// has parts, which no field of the profile's table can say.

import { letterheadFault } from './letterhead.ts';
import { nearest } from './nearest.ts';
import { type ProfileProblem, shown } from './profile-problem.ts';

const FEW = 8;

const unknownBody = (body: string, bodies: readonly string[]): Omit<ProfileProblem, 'path'> => {
  const near = nearest(bodies, body);
  return { value: shown(body), code: 'unknown-reference', allowed: near.length > 0 ? near : bodies.slice(0, FEW) };
};

const badLine = (line: unknown): Omit<ProfileProblem, 'path'> | null => {
  const fault = typeof line === 'string' ? letterheadFault(line) : null;
  return fault === null ? null : { value: shown(fault.value), code: 'not-one-of', allowed: fault.allowed };
};

/** `letterheads` as read, by body; `bodies` = the ids there are. */
export const letterheadProblems = (
  letterheads: Readonly<Record<string, unknown>>,
  bodies: readonly string[],
): ProfileProblem[] =>
  Object.entries(letterheads).flatMap(([body, line]) => {
    const problem = bodies.includes(body) ? badLine(line) : unknownBody(body, bodies);
    return problem === null ? [] : [{ path: `letterheads.${shown(body)}`, ...problem }];
  });
