// `repair`: puts back what people or programs have undone, and says what it did.

import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';

export const repair: Command = {
  options: [],
  act: ({ existing }) =>
    existing(unlessRefused, (host) => {
      const result = ask(host, 'repair');
      if (isRefused(result)) return refused(result);
      return done({ message: result.message, done: result.done }, result.message);
    }),
};
