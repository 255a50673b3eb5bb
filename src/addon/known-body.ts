// A body as the caller of a public function names it: one that the campaign does not have is refused, with those it has.

import type { Refused } from '../domain/api.ts';
import { findBody } from '../domain/assignment.ts';
import type { Body, Campaign } from '../domain/campaign.ts';
import { badTarget } from '../messages/local-host.ts';
import { refused } from './refused.ts';

export const knownBody = (campaign: Campaign, id: string): Body | Refused => {
  const known = campaign.bodies.map((one) => one.id);
  return findBody(campaign, id) ?? refused(badTarget('body', id, known));
};
