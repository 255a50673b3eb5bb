// From the words of the command line to a command with its options, or to the sentence that says what is wrong.
// node:util splits the words; what is allowed is decided here, to answer in Vietnamese and with the nearest name.

import { parseArgs } from 'node:util';

import { BAD_OPTION, badCommand } from '../messages/local-host.ts';
import {
  COMMON,
  FLAGS,
  type Flag,
  isFlag,
  isValued,
  type OptionName,
  VALUED,
  type Valued,
  type Values,
} from './options.ts';

/** Commands by name, with the options of their own. */
export type Grammar = Readonly<Record<string, readonly OptionName[]>>;

export type Parsed =
  | { readonly kind: 'run'; readonly command: string; readonly values: Values; readonly json: boolean }
  | { readonly kind: 'help'; readonly command: string | null; readonly json: boolean }
  | { readonly kind: 'version'; readonly json: boolean }
  | { readonly kind: 'no-command'; readonly json: boolean }
  | { readonly kind: 'bad-usage'; readonly sentence: string; readonly json: boolean };

type Token = ReturnType<typeof tokensOf>[number];

const tokensOf = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      ...Object.fromEntries(VALUED.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(FLAGS.map((name) => [name, { type: 'boolean' as const }])),
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  }).tokens;

const dashed = (name: string): string => `--${name}`;

type Taken = { readonly valued: Map<Valued, string>; readonly flags: Set<Flag> };

// `--body --unit x`: the value of --body was forgotten. Only --value may really begin with dashes.
const lacksValue = (name: Valued, value: string | undefined, inline: boolean): boolean =>
  value === undefined || (!inline && name !== 'value' && value.startsWith('--')) || (name !== 'value' && value === '');

/** Takes one option in; the sentence when it cannot be taken. */
const take = (token: Token & { kind: 'option' }, command: string, taken: Taken): string | null => {
  const { name, value, inlineValue } = token;
  if (isFlag(name)) {
    taken.flags.add(name);
    return inlineValue === true ? BAD_OPTION.extra(command, `${dashed(name)}=${value ?? ''}`) : null;
  }
  if (!isValued(name)) return null;
  if (taken.valued.has(name)) return BAD_OPTION.twice(command, dashed(name));
  if (lacksValue(name, value, inlineValue === true)) return BAD_OPTION.noValue(command, dashed(name));
  taken.valued.set(name, value ?? '');
  return null;
};

const readTokens = (tokens: readonly Token[], command: string, allowed: readonly OptionName[]): Values | string => {
  const taken: Taken = { valued: new Map(), flags: new Set() };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return BAD_OPTION.extra(command, token.value);
    if (!(allowed as readonly string[]).includes(token.name))
      return BAD_OPTION.unknown(command, token.rawName, allowed.map(dashed));
    const problem = take(token, command, taken);
    if (problem !== null) return problem;
  }
  return { ...Object.fromEntries(taken.valued), flags: taken.flags };
};

const asks = (tokens: readonly Token[], name: 'help' | 'json' | 'version'): boolean =>
  tokens.some((token) => token.kind === 'option' && token.name === name);

/** The command word, or what `help` is asked about; and the rest. */
const splitCommand = (tokens: readonly Token[]) => {
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const first = words[0];
  const about = first?.value === 'help' ? words[1] : first;
  return {
    help: first?.value === 'help' || asks(tokens, 'help'),
    command: about?.value ?? null,
    rest: tokens.filter((token) => token !== first),
  };
};

/** `args` = the words after the program's name. */
export const parse = (args: readonly string[], grammar: Grammar): Parsed => {
  const tokens = tokensOf(args);
  const json = asks(tokens, 'json');
  const { help, command, rest } = splitCommand(tokens);
  if (command === null && asks(tokens, 'version')) return { kind: 'version', json };
  if (command === null) return help ? { kind: 'help', command, json } : { kind: 'no-command', json };
  const own = Object.hasOwn(grammar, command) ? grammar[command] : undefined;
  if (own === undefined) return { kind: 'bad-usage', sentence: badCommand(command, Object.keys(grammar)), json };
  if (help) return { kind: 'help', command, json };
  const values = readTokens(rest, command, [...own, ...COMMON]);
  return typeof values === 'string'
    ? { kind: 'bad-usage', sentence: values, json }
    : { kind: 'run', command, values, json };
};
