// `restore`: a tab as it was in a snapshot; what stands there now is kept as a snapshot first.

import { badUsage } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given, outcomeOf } from '../outcome.ts';

export const restore: Command = {
  options: ['body', 'snapshot'],
  act: ({ existing, values }) => {
    const asked = given('restore', values, ['body', 'snapshot']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => outcomeOf(ask(host, 'restoreSnapshot', asked.body, asked.snapshot)));
  },
};
