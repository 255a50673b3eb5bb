// The campaign that a profile describes: a shipped one by its id, or the JSON text of one.

import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { parseProfile, readProfile } from '../../domain/profile.ts';
import { badTarget } from '../../messages/local-host.ts';
import { profileProblem, profileRefused } from '../../messages/profile-problems.ts';
import { refused } from '../refused.ts';
import { SHIPPED_PROFILES, shippedProfile } from '../shipped-profiles.ts';

/** One word is the name of a profile, however wrong; a profile's text is more than that. */
const ONE_WORD = /^[\w.-]+$/;

export const readCampaign = (profile: string): Campaign | Refused => {
  const shipped = shippedProfile(profile);
  if (shipped === undefined && ONE_WORD.test(profile)) return refused(badTarget('profile', profile, SHIPPED_PROFILES));
  const read = shipped === undefined ? parseProfile(profile) : readProfile(shipped);
  return read.ok ? read.campaign : refused(profileRefused(read.problems.length), read.problems.map(profileProblem));
};
