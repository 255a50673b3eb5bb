// The table of commands: the order of the help, and all that the parser knows.

import type { Command } from './command.ts';
import { accept } from './commands/accept.ts';
import { apply } from './commands/apply.ts';
import { close } from './commands/close.ts';
import { compare } from './commands/compare.ts';
import { consolidate } from './commands/consolidate.ts';
import { drill } from './commands/drill.ts';
import { exportTable } from './commands/export.ts';
import { extend } from './commands/extend.ts';
import { form } from './commands/form.ts';
import { importForm } from './commands/import.ts';
import { letter } from './commands/letter.ts';
import { open } from './commands/open.ts';
import { paste } from './commands/paste.ts';
import { record } from './commands/record.ts';
import { repair } from './commands/repair.ts';
import { report } from './commands/report.ts';
import { restore } from './commands/restore.ts';
import { giveBack } from './commands/return.ts';
import { revoke } from './commands/revoke.ts';
import { serve } from './commands/serve.ts';
import { set } from './commands/set.ts';
import { show } from './commands/show.ts';
import { snapshots } from './commands/snapshots.ts';
import { status } from './commands/status.ts';
import { submit } from './commands/submit.ts';
import { tick } from './commands/tick.ts';
import { validate } from './commands/validate.ts';
import { withdraw } from './commands/withdraw.ts';
import type { Grammar } from './parse.ts';

export const COMMANDS = {
  open,
  apply,
  set,
  paste,
  validate,
  submit,
  withdraw,
  return: giveBack,
  tick,
  extend,
  revoke,
  close,
  accept,
  snapshots,
  compare,
  restore,
  repair,
  status,
  consolidate,
  report,
  letter,
  record,
  export: exportTable,
  form,
  import: importForm,
  drill,
  show,
  serve,
};

export type CommandName = keyof typeof COMMANDS;

export const GRAMMAR: Grammar = Object.fromEntries(
  Object.entries<Command>(COMMANDS).map(([name, { options }]) => [name, options]),
);
