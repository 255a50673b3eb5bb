// The guardian's sweep at the close. Settings are applied by the bound script, which cannot move a trigger of another
// project: the guardian's next sweep sees that the close is another one and moves its own.

import { parseInstant } from '../../domain/instant.ts';
import { memory } from '../ours.ts';
import { armClose } from '../triggers.ts';
import type { Workbook } from '../workbook.ts';
import { roleOf } from './role.ts';

const ARMED = 'armed-close';

/** One service call. */
export const rememberClose = (close: string): void => {
  memory().setProperty(ARMED, close);
};

/** One service call in the guardian's project, none elsewhere. */
export const keepCloseArmed = ({ applied }: Workbook): void => {
  const { close } = applied.campaign;
  if (roleOf(applied) !== 'guardian' || memory().getProperty(ARMED) === close) return;
  armClose(parseInstant(close) ?? 0);
  rememberClose(close);
};
