// Which profile: one that comes with the program, or the JSON of one, pasted or read from a file in this browser.

import type { ProfileChoice } from '../../domain/dialog.ts';
import { OPENING_BUTTONS, OPENING_FIELDS, OPENING_HEADINGS, OPENING_SENTENCES } from '../../messages/opening-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { closeDialog } from '../google-host.ts';
import { LongField } from '../parts/long-field.tsx';
import { Pane } from '../parts/pane.tsx';
import { toDates } from './acts.ts';
import type { Desk } from './state.ts';
import { Warnings } from './warnings.tsx';

type RadioProps = {
  readonly title: string;
  readonly text: string;
  readonly checked: boolean;
  readonly onPick: () => void;
};

const Radio = ({ title, text, checked, onPick }: RadioProps) => (
  <label class="pick">
    <input type="radio" name="profile" checked={checked} onChange={onPick} />
    <span>
      <b>{title}</b>
      <span class="small">{text}</span>
    </span>
  </label>
);

/** A profile is a hundredth of this; what is longer is another file. */
const LONGEST = 1_000_000;

const textOf = async (file: File): Promise<string | null> => {
  try {
    return file.size > LONGEST ? null : await file.text();
  } catch {
    // Moved or changed since it was chosen: told like one that is too long.
    return null;
  }
};

const readFile = async ({ set }: Desk, file: File | undefined): Promise<void> => {
  if (file === undefined) return;
  const json = await textOf(file);
  const note = { title: OPENING_SENTENCES.unreadableTitle, text: OPENING_SENTENCES.unreadable };
  if (json === null) set({ trouble: { tone: 'error', note, problems: [], next: null, old: false } });
  else set({ json, trouble: null });
};

const OwnProfile = ({ desk }: { readonly desk: Desk }) => (
  <div class="inset">
    <div class="field">
      <label>
        {OPENING_FIELDS.file}{' '}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => void readFile(desk, currentTarget.files?.[0])}
        />
      </label>
    </div>
    <LongField
      label={OPENING_FIELDS.json}
      value={desk.state.json}
      rows={5}
      faults={[]}
      onChange={(json) => desk.set({ json })}
    />
  </div>
);

type StepProps = { readonly desk: Desk; readonly profiles: readonly ProfileChoice[]; readonly step: string };

export const ProfileStep = ({ desk, profiles, step }: StepProps) => {
  const { own, json, choice, trouble, busy } = desk.state;
  const missing = own ? json.trim() === '' : choice === null;
  return (
    <Pane
      title={OPENING_HEADINGS.profile}
      step={step}
      trouble={trouble}
      foot={
        <>
          <Button primary busy={busy} dim={missing} onPress={() => void toDates(desk)}>
            {OPENING_BUTTONS.next}
          </Button>
          <Button onPress={closeDialog}>{OPENING_BUTTONS.close}</Button>
        </>
      }
    >
      <Warnings start={desk.state.start} />
      <p>{OPENING_SENTENCES.profile}</p>
      <fieldset>
        <legend class="unseen">{OPENING_HEADINGS.profile}</legend>
        {profiles.map((one) => (
          <Radio
            key={one.id}
            title={one.title}
            text={one.text}
            checked={!own && choice?.id === one.id}
            onPick={() => desk.set({ own: false, choice: one, trouble: null })}
          />
        ))}
        <Radio
          title={OPENING_HEADINGS.file}
          text={OPENING_SENTENCES.file}
          checked={own}
          onPick={() => desk.set({ own: true, trouble: null })}
        />
      </fieldset>
      {own && <OwnProfile desk={desk} />}
    </Pane>
  );
};
