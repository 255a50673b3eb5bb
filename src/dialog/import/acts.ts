// What the steps of the import do: whatever the script answers ends in the next step or in a trouble above them.

import { IMPORT_LABELS } from '../../messages/import-labels.ts';
import { type Answer, callServer } from '../../sidebar/channel.ts';
import { actTrouble } from '../../sidebar/troubles.ts';
import { readFile } from './read-file.ts';
import type { Desk } from './state.ts';

const ask = async <T>(desk: Desk, call: () => Promise<Answer<T>>): Promise<T | null> => {
  desk.set({ busy: true, trouble: null });
  const answer = await call();
  if (answer.kind === 'done') return answer.value;
  desk.set({ busy: false, trouble: { ...actTrouble(answer, () => undefined, true), next: null } });
  return null;
};

export const start = async (desk: Desk): Promise<void> => {
  const found = await ask(desk, () => callServer('startImport'));
  if (found !== null) desk.set({ busy: false, start: found, body: found.body });
};

/** A file that cannot be read is told; the one chosen before is not used in its place. */
export const choose = async ({ set }: Desk, chosen: File | undefined): Promise<void> => {
  set({ file: null, trouble: null });
  if (chosen === undefined) return;
  const read = await readFile(chosen);
  if ('file' in read) return set({ file: read.file });
  const note = { title: IMPORT_LABELS.notRead, text: '' };
  set({ trouble: { tone: 'error', note, problems: read.problems, next: null, old: false } });
};

export const look = async (desk: Desk): Promise<void> => {
  const { body, file } = desk.state;
  if (file === null) return;
  const preview = await ask(desk, () => callServer('previewImport', body, file));
  if (preview !== null) desk.set({ busy: false, preview, at: 'look' });
};

export const take = async (desk: Desk): Promise<void> => {
  const { body, file, preview } = desk.state;
  if (file === null || preview === null) return;
  const done = await ask(desk, () => callServer('importForm', body, file, preview.stamp));
  if (done !== null) desk.set({ busy: false, message: done.message, at: 'done' });
};

export const back = ({ set }: Desk): void => set({ at: 'choose', file: null, preview: null, trouble: null });
