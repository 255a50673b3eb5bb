// `return`: the secretariat gives a submitted tab back to its body, with a reason.

import { badUsage } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given, outcomeOf } from '../outcome.ts';

export const giveBack: Command = {
  options: ['body', 'reason'],
  act: ({ existing, values }) => {
    const asked = given('return', values, ['body', 'reason']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => outcomeOf(ask(host, 'returnTab', asked.body, asked.reason)));
  },
};
