// `consolidate`: fills "Tổng hợp" and "Tiến độ" and answers with the same figures.

import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { printStatus } from '../print-status.ts';

export const consolidate: Command = {
  options: [],
  act: ({ existing }) =>
    existing(unlessRefused, (host) => {
      const result = ask(host, 'consolidate');
      if (isRefused(result)) return refused(result);
      const { bodies, groups, units, message } = result;
      return done({ bodies, groups, units }, `${message}\n\n${printStatus(result)}`);
    }),
};
