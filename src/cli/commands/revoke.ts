// `revoke`: the secretariat ends an extension at once.

import { badUsage } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given, outcomeOf } from '../outcome.ts';

export const revoke: Command = {
  options: ['body'],
  act: ({ existing, values }) => {
    const asked = given('revoke', values, ['body']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => outcomeOf(ask(host, 'revokeExtension', asked.body)));
  },
};
