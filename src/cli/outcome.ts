// What the short commands share: options that must be given, and the answer of an act that has one sentence to say.

import type { Outcome, Refused } from '../domain/api.ts';
import { BAD_OPTION } from '../messages/local-host.ts';
import { type Answer, done, isRefused, refused } from './answer.ts';
import type { Valued, Values } from './options.ts';

/** The options by name, or the sentence about those that are missing. */
export const given = <Name extends Valued>(
  command: string,
  values: Values,
  names: readonly Name[],
): Readonly<Record<Name, string>> | string => {
  const missing = names.filter((name) => values[name] === undefined);
  if (missing.length > 0)
    return BAD_OPTION.missing(
      command,
      missing.map((name) => `--${name}`),
    );
  return Object.fromEntries(names.map((name) => [name, values[name] ?? ''])) as Record<Name, string>;
};

export const outcomeOf = (result: Outcome | Refused): Answer =>
  isRefused(result) ? refused(result) : done({ message: result.message }, result.message);
