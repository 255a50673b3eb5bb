// What is wrong with the letterheads of a profile: a family that is none, a part too many. Apart because the line has parts,
// which no field of the profile's table can say. A letterhead of a body that was taken away is kept for its return.

import { letterheadFault } from './letterhead.ts';
import { type ProfileProblem, shown } from './profile-problem.ts';

/** `letterheads` as read, by body. */
export const letterheadProblems = (letterheads: Readonly<Record<string, unknown>>): ProfileProblem[] =>
  Object.entries(letterheads).flatMap(([body, line]) => {
    const fault = typeof line === 'string' ? letterheadFault(line) : null;
    return fault === null
      ? []
      : [{ path: `letterheads.${shown(body)}`, value: shown(fault.value), code: 'not-one-of', allowed: fault.allowed }];
  });
