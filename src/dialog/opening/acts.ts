// What the steps of the opening do: each asks the script once, and whatever comes back ends in the next step, a fault beside
// its field, or a trouble above them.

import type { OpeningDraft, OpeningField, OpeningForm, OpeningRun, ProfileChoice } from '../../domain/dialog.ts';
import { OPENING_SENTENCES } from '../../messages/opening-labels.ts';
import { type Answer, callServer } from '../../sidebar/channel.ts';
import { actTrouble } from '../../sidebar/troubles.ts';
import type { Desk, State, Step } from './state.ts';
import { STEPS } from './state.ts';

type NoResult = Exclude<Answer<unknown>, { kind: 'done' }>;

/** Nothing was done; the step's own button asks again. */
const tell = ({ set }: Desk, answer: NoResult): void =>
  set({ busy: false, trouble: { ...actTrouble(answer, () => undefined, true), next: null } });

const ask = async <T>(desk: Desk, call: () => Promise<Answer<T>>): Promise<T | null> => {
  desk.set({ busy: true, trouble: null });
  const answer = await call();
  if (answer.kind === 'done') return answer.value;
  tell(desk, answer);
  return null;
};

export const start = async (desk: Desk): Promise<void> => {
  const found = await ask(desk, () => callServer('startOpening'));
  if (found === null) return;
  const choice = found.kind === 'new' ? (found.profiles[0] ?? null) : null;
  desk.set({ busy: false, start: found, choice, at: found.kind === 'new' ? 'profile' : found.kind });
};

const formOf = (choice: ProfileChoice, profile: string, addresses: string): OpeningForm => ({
  ...choice.form,
  profile,
  addresses,
});

const chosen = async (desk: Desk): Promise<{ choice: ProfileChoice; profile: string } | null> => {
  const { own, json, choice } = desk.state;
  if (!own) return choice === null ? null : { choice, profile: choice.id };
  const read = await ask(desk, () => callServer('proposeOpening', json));
  return read === null ? null : { choice: read, profile: json };
};

/** A profile chosen once more keeps what was typed. */
export const toDates = async (desk: Desk): Promise<void> => {
  const found = await chosen(desk);
  if (found === null) return;
  const { form } = desk.state;
  const same = form !== null && form.profile === found.profile;
  desk.set({
    ...(same ? {} : { form: formOf(found.choice, found.profile, form?.addresses ?? ''), draft: null }),
    choice: found.choice,
    busy: false,
    at: 'dates',
  });
};

/** Which step has the field. */
const STEP_OF: Readonly<Record<OpeningField, Step>> = {
  profile: 'profile',
  year: 'dates',
  dueDate: 'dates',
  dueTime: 'dates',
  closeDate: 'dates',
  closeTime: 'dates',
  addresses: 'addresses',
};

/** The step after this one, or the first with a fault as far as one has come. */
const after = (step: Step, { faults }: OpeningDraft): Step => {
  const faulty = (Object.keys(faults) as OpeningField[]).map((field) => STEPS.indexOf(STEP_OF[field]));
  const first = Math.min(STEPS.indexOf(step) + 1, ...faulty);
  return STEPS[first] ?? step;
};

/** Looks at the whole form; goes on when nothing is wrong so far. */
export const check = async (desk: Desk, step: 'dates' | 'addresses'): Promise<void> => {
  const { form } = desk.state;
  if (form === null) return;
  const draft = await ask(desk, () => callServer('draftOpening', form));
  if (draft === null) return;
  desk.set({ busy: false, draft, at: after(step, draft) });
};

export const goTo = ({ set }: Desk, at: Step): void => set({ at, trouble: null, draft: null });

const advanced = (before: OpeningRun | null, now: OpeningRun): boolean => before === null || now.step > before.step;

const ended = (desk: Desk, run: OpeningRun): void =>
  desk.set({ busy: false, run, at: run.accounts > 0 ? 'share' : 'done' });

/** Calls until the campaign is open; a run that made nothing, or did not come back, is told and may be gone on with. */
export const run = async (desk: Desk, form: State['form']): Promise<void> => {
  desk.set({ at: 'running' });
  let before: OpeningRun | null = null;
  for (;;) {
    const now = await ask(desk, () => callServer('runOpening', form, desk.state.restricted));
    if (now === null) return;
    if (now.done) return ended(desk, now);
    desk.set({ run: now });
    if (!advanced(before, now)) {
      const note = { title: OPENING_SENTENCES.stuckTitle, text: OPENING_SENTENCES.stuck };
      return desk.set({ busy: false, trouble: { tone: 'warning', note, problems: [], next: null, old: false } });
    }
    before = now;
  }
};

export const share = async (desk: Desk): Promise<void> => {
  const shared = await ask(desk, () => callServer('shareOpened'));
  if (shared !== null) desk.set({ busy: false, shared, at: 'done' });
};
