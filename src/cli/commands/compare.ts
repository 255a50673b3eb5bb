// `compare`: a body's tab against one of its snapshots, cell by cell. Writes nothing.

import { SNAPSHOTS } from '../../messages/local-host-deadline.ts';
import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';
import { given } from '../outcome.ts';

export const compare: Command = {
  options: ['body', 'snapshot'],
  act: ({ existing, values }) => {
    const asked = given('compare', values, ['body', 'snapshot']);
    if (typeof asked === 'string') return badUsage(asked);
    const { body, snapshot } = asked;
    return existing(never, (host) => {
      const result = ask(host, 'compareSnapshot', body, snapshot);
      if (isRefused(result)) return refused(result);
      const { changes } = result;
      const lines = [SNAPSHOTS.differs(changes.length, snapshot), ...changes.map(SNAPSHOTS.change)];
      return done({ changes }, changes.length === 0 ? SNAPSHOTS.same(snapshot) : lines.join('\n'));
    });
  },
};
