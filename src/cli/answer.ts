// What a command answers: one JSON value and the same in words. The kind alone decides the exit code, here and nowhere
// else (design §10: 0 done, 1 errors found or refused, 2 bad usage).

import type { Refused } from '../domain/api.ts';
import { commandsFor } from '../messages/local-host.ts';

type AnswerKind = 'done' | 'errors-found' | 'refused' | 'bad-usage';

export type Answer = {
  readonly kind: AnswerKind;
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
};

export const EXIT_CODES: Readonly<Record<AnswerKind, number>> = {
  done: 0,
  'errors-found': 1,
  refused: 1,
  'bad-usage': 2,
};

export const done = (json: Answer['json'], text: string): Answer => ({ kind: 'done', json, text });

/** A refusal: its sentence, then one line per problem, then what to type where it names an entry of the menu. */
export const refused = ({ refused: sentence, problems }: Refused): Answer => ({
  kind: 'refused',
  json: { refused: sentence, problems },
  text: [sentence, ...problems.map((problem) => `- ${problem}`), ...commandsFor(sentence)].join('\n'),
});

export const badUsage = (sentence: string): Answer => ({
  ...refused({ refused: sentence, problems: [] }),
  kind: 'bad-usage',
});

/** A public function of the bundle answers with its result or with a refusal; edits answer with a list called the same. */
export const isRefused = (result: object): result is Refused =>
  'refused' in result && typeof result.refused === 'string';
