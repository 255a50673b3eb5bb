// `tick`: fires each time-driven trigger that is due at the host's clock, once, as whoever made it. A trigger that stops
// halfway may have written something: the file is kept, and the command fails.

import { SCHEDULED } from '../../messages/local-host-deadline.ts';
import { type Answer, done } from '../answer.ts';
import { type Command, unlessRefused } from '../command.ts';
import { isArmed } from '../tick-box.ts';

export const tick: Command = {
  options: [],
  act: ({ existing }) =>
    existing(unlessRefused, (host): Answer => {
      const fired = host.tick();
      const problems = host.failures().map(({ handler, message }) => SCHEDULED.why(handler, message));
      if (problems.length === 0) return done({ fired }, SCHEDULED.ran(fired, isArmed(host)));
      const sentence = SCHEDULED.failed(problems.length);
      return { kind: 'errors-found', json: { refused: sentence, problems, fired }, text: sentence };
    }),
};
