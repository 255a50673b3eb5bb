// `letter`: the letter of one body, or of every body of which something counts; a file each, written into --out.

import { BAD_OPTION, PRINTED } from '../../messages/local-host.ts';
import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { writeMade } from '../made-files.ts';

export const letter: Command = {
  options: ['body', 'out'],
  act: ({ existing, values: { body, out } }) => {
    if (out === undefined) return badUsage(BAD_OPTION.missing('letter', ['--out']));
    return existing(unlessRefused, async (host) => {
      const result = ask(host, 'makeLetter', body ?? null);
      if (isRefused(result)) return refused(result);
      const files = await writeMade(host, out);
      return done({ files }, [result.message, ...files.map(PRINTED.wrote)].join('\n'));
    });
  },
};
