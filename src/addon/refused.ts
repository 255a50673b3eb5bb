// A refusal is a value: one sentence, and a line per problem. Nothing was changed when one is returned.

import type { Refused } from '../domain/api.ts';

export const refused = (sentence: string, problems: readonly string[] = []): Refused => ({
  refused: sentence,
  problems,
});

export const isRefused = (value: object): value is Refused => 'refused' in value;
