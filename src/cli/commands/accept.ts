// `accept`: what was edited after the close counts from now on, by a recorded act.

import { badUsage } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given, outcomeOf } from '../outcome.ts';

export const accept: Command = {
  options: ['body', 'reason'],
  act: ({ existing, values }) => {
    const asked = given('accept', values, ['body', 'reason']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => outcomeOf(ask(host, 'acceptLate', asked.body, asked.reason)));
  },
};
