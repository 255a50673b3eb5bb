// `validate`: every finding of one body's tab, or of all tabs and across bodies. Errors make the command fail.

import { type Answer, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { printFindings } from '../print-findings.ts';

export const validate: Command = {
  options: ['body'],
  act: ({ existing, values }) =>
    existing(unlessRefused, (host): Answer => {
      const result = ask(host, 'validate', values.body ?? null);
      if (isRefused(result)) return refused(result);
      const { findings, counts } = result;
      const answer = done({ findings, counts }, printFindings(result));
      return counts.error > 0 ? { ...answer, kind: 'errors-found' } : answer;
    }),
};
