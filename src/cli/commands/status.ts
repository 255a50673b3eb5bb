// `status`: where each body stands, counted from the workbook as it is. Writes nothing.

import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';
import { printStatus } from '../print-status.ts';

export const status: Command = {
  options: [],
  act: ({ existing }) =>
    existing(never, (host) => {
      const result = ask(host, 'status');
      if (isRefused(result)) return refused(result);
      const { bodies, groups, units } = result;
      return done({ bodies, groups, units }, printStatus(result));
    }),
};
