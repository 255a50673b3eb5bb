// `submit`: a person ticks "Nộp". Sealed: time, "đúng hạn" or "sau hạn", check code. The box came back unticked: the
// tab's own sentence and the findings.

import type { BodyFigures } from '../../domain/consolidation.ts';
import type { Host } from '../../host/host.ts';
import { BOX } from '../../messages/local-host-deadline.ts';
import { STATE_DONE } from '../../messages/state-results.ts';
import { type Answer, badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { readInstant } from '../common-options.ts';
import { given } from '../outcome.ts';
import { printFindings } from '../print-findings.ts';
import { type Box, isArmed, stateOf, tickBox } from '../tick-box.ts';

/** The tab was written to (marks, journal), so that the file is kept although nothing was handed in. */
const cameBack = (host: Host, body: string, line: string): Answer => {
  const sentence = line === '' ? BOX.cameBack : line;
  const result = ask(host, 'validate', body);
  if (isRefused(result)) return { ...refused(result), kind: 'errors-found' };
  const { findings, counts } = result;
  return {
    kind: 'errors-found',
    json: { refused: sentence, findings, counts },
    text: `${sentence}\n\n${printFindings(result)}`,
  };
};

const sealedWords = ({ submittedAt, late, hash }: BodyFigures, line: string): string =>
  submittedAt === null || hash === null ? line : STATE_DONE.submit(readInstant(submittedAt), late === true, hash);

const handedIn = (host: Host, body: string, { ticked, line, figures }: Box): Answer => {
  if (!ticked || figures.state === 'closed') return cameBack(host, body, line);
  const pending = isArmed(host) ? BOX.pending : BOX.pendingUnarmed;
  const words = figures.state === 'submitted' ? sealedWords(figures, line) : pending;
  return done(stateOf(figures), words);
};

export const submit: Command = {
  options: ['body'],
  act: ({ existing, values }) => {
    const asked = given('submit', values, ['body']);
    if (typeof asked === 'string') return badUsage(asked);
    return existing(unlessRefused, (host) => {
      const looked = tickBox(host, asked.body, true);
      return 'answer' in looked ? looked.answer : handedIn(host, asked.body, looked.box);
    });
  },
};
