// `open`: a new workbook with a campaign opened in it. The file is written only when the opening came to its end.

import { readFile } from 'node:fs/promises';

import type { OpenResult } from '../../domain/api.ts';
import type { Host } from '../../host/host.ts';
import { badInput, INPUT_FAULTS, PRINTED } from '../../messages/local-host.ts';
import { type Answer, badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Call, type Command, whenDone } from '../command.ts';

const DEFAULT_PROFILE = 'ha-tinh-2024';

/** An id goes to the bundle as it is; a file's text goes there for the file. Null: the file cannot be read. */
const profileText = async (profile: string): Promise<string | null> => {
  if (!profile.toLowerCase().endsWith('.json')) return profile;
  try {
    return await readFile(profile, 'utf8');
  } catch {
    return null;
  }
};

const opened = (result: OpenResult, workbook: string): Answer => {
  const { message, tabs, bodies, remarks } = result;
  return done({ message, tabs, bodies, remarks, workbook }, [message, ...remarks, PRINTED.wrote(workbook)].join('\n'));
};

/** The bundle pauses near its time limit; each further call must bring it on. */
const openAll = (host: Host, profile: string, { workbook, progress }: Call): Answer => {
  let before = -1;
  for (;;) {
    const result = ask(host, 'openCampaign', profile, true);
    if (isRefused(result)) return refused(result);
    progress(PRINTED.steps.run, result.step, result.steps);
    if (result.done) return opened(result, workbook);
    if (result.step <= before) return refused({ refused: result.message, problems: [] });
    before = result.step;
  }
};

export const open: Command = {
  options: ['profile'],
  act: async (call) => {
    const named = call.values.profile ?? DEFAULT_PROFILE;
    const profile = await profileText(named);
    if (profile === null) return badUsage(badInput(named, INPUT_FAULTS.unreadable));
    return call.fresh(whenDone, (host) => openAll(host, profile, call));
  },
};
