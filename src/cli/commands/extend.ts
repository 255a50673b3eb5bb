// `extend`: one closed tab is opened again until an instant, which is never guessed: it must name its zone.

import { ALLOWED, BAD_OPTION } from '../../messages/local-host.ts';
import { badUsage } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { readInstant } from '../common-options.ts';
import { given, outcomeOf } from '../outcome.ts';

export const extend: Command = {
  options: ['body', 'until', 'reason'],
  act: ({ existing, values }) => {
    const asked = given('extend', values, ['body', 'until', 'reason']);
    if (typeof asked === 'string') return badUsage(asked);
    const { body, until, reason } = asked;
    if (Number.isNaN(readInstant(until)))
      return badUsage(BAD_OPTION.value('extend', { name: '--until', value: until }, [ALLOWED.instant]));
    return existing(unlessRefused, (host) => outcomeOf(ask(host, 'extendTab', body, until, reason)));
  },
};
