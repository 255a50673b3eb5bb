// Lays out the help: the general page, and a page per command.

import { COMMAND_HELP, HELP_TEXTS, OPTION_HELP } from '../messages/local-host-help.ts';
import { COMMANDS, type CommandName } from './commands.ts';
import { COMMON, type OptionName } from './options.ts';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

const optionRow = (name: OptionName): readonly [string, string] => {
  const [placeholder, meaning] = OPTION_HELP[name];
  return [placeholder === '' ? `--${name}` : `--${name} ${placeholder}`, meaning];
};

const block = (title: string, rows: readonly string[]): string[] =>
  rows.length === 0 ? [] : ['', `${title}:`, ...rows];

const example = (words: string): string => `  ${words.startsWith('npx') ? words : `npx ${words}`}`;

/** The page shown by `--help` alone. */
export const generalHelp = (): string => {
  const names = Object.keys(COMMANDS) as CommandName[];
  return [
    HELP_TEXTS.title,
    ...block(HELP_TEXTS.usage, [`  ${HELP_TEXTS.general}`]),
    ...block(HELP_TEXTS.commands, columns(names.map((name) => [name, COMMAND_HELP[name].does]))),
    ...block(HELP_TEXTS.common, columns(COMMON.map(optionRow))),
    ...block(HELP_TEXTS.examples, HELP_TEXTS.start.map(example)),
    '',
    HELP_TEXTS.exit,
    HELP_TEXTS.perCommand,
  ].join('\n');
};

const commandHelp = (name: CommandName): string => {
  const { does, more, examples } = COMMAND_HELP[name];
  return [
    `xep-loai ${name} – ${does}.`,
    ...(more.length === 0 ? [] : ['', ...more]),
    ...block(HELP_TEXTS.options, columns([...COMMANDS[name].options].map(optionRow))),
    ...block(HELP_TEXTS.common, columns(COMMON.map(optionRow))),
    ...block(HELP_TEXTS.examples, examples.map(example)),
  ].join('\n');
};

/** The page of one command, or the general one. */
export const helpPage = (command: string | null): string =>
  command !== null && Object.hasOwn(COMMANDS, command) ? commandHelp(command as CommandName) : generalHelp();
