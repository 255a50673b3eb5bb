// `withdraw`: a person takes the tick off "Nộp". The tab says what came of it.

import type { BodyState } from '../../domain/consolidation.ts';
import type { Host } from '../../host/host.ts';
import { BOX } from '../../messages/local-host-deadline.ts';
import { type Answer, badUsage, done } from '../answer.ts';
import { type Command, unlessRefused } from '../command.ts';
import { given } from '../outcome.ts';
import { type Box, isArmed, stateOf, tickBox } from '../tick-box.ts';

/** States in which the records do not know yet that the tick is gone. */
const WAITING: readonly BodyState[] = ['submitted', 'pending'];

const takenBack = (host: Host, { ticked, line, figures }: Box): Answer => {
  const sentence = line === '' ? BOX.unticked : line;
  if (ticked || figures.state === 'closed')
    return { kind: 'errors-found', json: { refused: sentence, ...stateOf(figures) }, text: sentence };
  const waiting = isArmed(host) ? BOX.withdrawing : BOX.withdrawingUnarmed;
  return done(stateOf(figures), WAITING.includes(figures.state) ? waiting : sentence);
};

export const withdraw: Command = {
  options: ['body'],
  act: ({ existing, values }) => {
    const asked = given('withdraw', values, ['body']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => {
      const looked = tickBox(host, asked.body, false);
      return 'answer' in looked ? looked.answer : takenBack(host, looked.box);
    });
  },
};
