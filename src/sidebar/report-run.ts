// The making of the report, step by step: each call of the script does a part and says how far it came, so that none
// comes near Google's six minutes. Closing the page stops between two steps; what was done stays and is gone on with.

import type { ReportRun } from '../domain/sidebar.ts';
import { type Answer, callServer } from './channel.ts';
import type { Store } from './state.ts';
import { actTrouble } from './troubles.ts';

type Reload = (message?: string) => Promise<void>;

/** Calls until the report stands, somebody stops or a call does not come to its end; null then, and that is shown. */
const runSteps = async (store: Store, reload: Reload): Promise<ReportRun | null> => {
  let answer: Answer<ReportRun> = await callServer('startReport');
  while (answer.kind === 'done') {
    store.set({ run: answer.value });
    if (answer.value.done || store.now().running === 'stopping') return answer.value;
    answer = await callServer('stepReport');
  }
  store.set({ running: 'no', trouble: actTrouble(answer, () => void reload(), false) });
  return null;
};

const endRun = async (store: Store, reload: Reload): Promise<void> => {
  const answer = await callServer('stopReport');
  store.set({ running: 'no', run: null });
  if (answer.kind === 'done') return reload(answer.value.message);
  store.set({ trouble: actTrouble(answer, () => void reload(), false) });
};

/** Begins, or goes on with what was left unfinished; a second call meanwhile does nothing. */
export const makeReport = async (store: Store, reload: Reload): Promise<void> => {
  if (store.now().running !== 'no') return;
  store.set({ running: 'yes', run: null, message: '', trouble: null });
  const run = await runSteps(store, reload);
  if (run === null) return;
  if (!run.done) return endRun(store, reload);
  store.set({ running: 'no' });
  return reload(run.message);
};

/** While it runs: after the step under way. Otherwise at once. */
export const stopReport = async (store: Store, reload: Reload): Promise<void> => {
  const { running } = store.now();
  if (running === 'stopping') return;
  store.set({ running: 'stopping', message: '', trouble: null });
  if (running === 'no') await endRun(store, reload);
};
