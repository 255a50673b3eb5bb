// `repair`: puts back what people or programs have undone, and says what it did. With --here a campaign that came in
// another file goes on in this one.

import type { Repaired } from '../../domain/api.ts';
import { MOVING } from '../../messages/local-host.ts';
import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';

const told = ({ message, done: what, copy }: Repaired) =>
  done({ message, done: what, copy }, copy ? `${message}\n${MOVING.addHere}` : message);

export const repair: Command = {
  options: ['here'],
  act: ({ existing, values }) =>
    existing(unlessRefused, (host) => {
      const result = values.flags.has('here') ? ask(host, 'continueHere', true) : ask(host, 'repair');
      return isRefused(result) ? refused(result) : told(result);
    }),
};
