// `record`: what is written on a body's signed paper. A code that does not fit what counts is recorded and told: exit 1.

import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { given } from '../outcome.ts';

const PAPER = ['body', 'number', 'date', 'signer', 'code'] as const;

export const record: Command = {
  options: PAPER,
  act: ({ existing, values }) => {
    const asked = given('record', values, PAPER);
    if (typeof asked === 'string') return badUsage(asked);
    const { body, ...paper } = asked;
    return existing(unlessRefused, (host) => {
      const result = ask(host, 'recordPaper', body, paper);
      if (isRefused(result)) return refused(result);
      const { message, matches } = result;
      return { ...done({ message, matches }, message), kind: matches ? 'done' : 'errors-found' };
    });
  },
};
