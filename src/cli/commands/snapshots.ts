// `snapshots`: the records of one body or of all, in the order in which they were made. Writes nothing.

import { SNAPSHOTS } from '../../messages/local-host-deadline.ts';
import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';
import { table } from '../print-status.ts';

export const snapshots: Command = {
  options: ['body'],
  act: ({ existing, values }) =>
    existing(never, (host) => {
      const result = ask(host, 'listSnapshots', values.body ?? null);
      if (isRefused(result)) return refused(result);
      const rows = result.snapshots.map(SNAPSHOTS.row);
      return done(
        { snapshots: result.snapshots },
        rows.length === 0 ? SNAPSHOTS.none : table([SNAPSHOTS.head, ...rows]),
      );
    }),
};
