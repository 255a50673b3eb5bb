// `apply`: "Áp dụng thiết lập", from the four config tabs to the bodies' tabs.

import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';

export const apply: Command = {
  options: [],
  act: ({ existing }) =>
    existing(unlessRefused, (host) => {
      const result = ask(host, 'applySettings');
      if (isRefused(result)) return refused(result);
      const { message, changes } = result;
      return done({ message, changes }, [message, ...changes.map((change) => `- ${change}`)].join('\n'));
    }),
};
