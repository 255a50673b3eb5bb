// Event objects that triggers are handed.

import type { Execution } from './execution.ts';
import type { HandWork } from './human-edit.ts';
import { SCRIPT_ENUMS } from './services/enumeration.ts';

type Done = Extract<HandWork, { refused: null }>;

const authMode = (execution: Execution): GoogleAppsScript.Script.AuthMode =>
  execution.mode === 'simple' ? SCRIPT_ENUMS.AuthMode.LIMITED : SCRIPT_ENUMS.AuthMode.FULL;

/** `value` and `oldValue` are there for a single cell only, and only when there is one. */
export const editEvent = (execution: Execution, work: Done): Record<string, unknown> => ({
  authMode: authMode(execution),
  range: execution.make.range(work.place),
  source: execution.make.spreadsheet(),
  user: execution.make.user(execution.keyboard),
  ...(work.value === undefined ? {} : { value: work.value }),
  ...(work.oldValue === undefined ? {} : { oldValue: work.oldValue }),
});

export const openEvent = (execution: Execution): Record<string, unknown> => ({
  authMode: authMode(execution),
  source: execution.make.spreadsheet(),
  user: execution.make.user(execution.keyboard),
});
