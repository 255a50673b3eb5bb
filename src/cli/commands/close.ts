// `close`: every tab that is still open is closed. Where a tab cannot be read the others are closed all the same: the
// answer is a refusal, and yet there is something to save.

import { isDeepStrictEqual } from 'node:util';

import type { Answer } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { outcomeOf } from '../outcome.ts';

export const close: Command = {
  options: ['reason'],
  act: ({ existing, values: { reason = '' } }) =>
    existing(unlessRefused, (host): Answer => {
      const before = structuredClone(host.workbook.sheets);
      const answer = outcomeOf(ask(host, 'closeTabs', reason));
      const partly = answer.kind === 'refused' && !isDeepStrictEqual(before, host.workbook.sheets);
      return partly ? { ...answer, kind: 'errors-found' } : answer;
    }),
};
