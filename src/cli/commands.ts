// The table of commands: the order of the help, and all that the parser knows.

import type { Command } from './command.ts';
import { apply } from './commands/apply.ts';
import { consolidate } from './commands/consolidate.ts';
import { open } from './commands/open.ts';
import { paste } from './commands/paste.ts';
import { report } from './commands/report.ts';
import { set } from './commands/set.ts';
import { show } from './commands/show.ts';
import { status } from './commands/status.ts';
import { validate } from './commands/validate.ts';
import type { Grammar } from './parse.ts';

export const COMMANDS = { open, apply, set, paste, validate, status, consolidate, report, show };

export type CommandName = keyof typeof COMMANDS;

export const GRAMMAR: Grammar = Object.fromEntries(
  Object.entries<Command>(COMMANDS).map(([name, { options }]) => [name, options]),
);
