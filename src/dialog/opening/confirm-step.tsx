// Before anything is opened: what will be opened, what was noticed, and the owner's word about the sharing, which no scope
// of ours lets the script look at.

import type { OpeningDraft } from '../../domain/dialog.ts';
import {
  OPENING_BUTTONS,
  OPENING_CONDITIONS,
  OPENING_FIELDS,
  OPENING_HEADINGS,
  OPENING_SENTENCES,
} from '../../messages/opening-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { Words } from '../../sidebar/parts/words.tsx';
import { closeDialog } from '../google-host.ts';
import { Pane } from '../parts/pane.tsx';
import { goTo, run } from './acts.ts';
import type { Desk } from './state.ts';
import { Warnings } from './warnings.tsx';

const Summary = ({ draft: { summary, notices } }: { readonly draft: OpeningDraft }) => (
  <>
    <dl class="summary">
      {summary.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Words text={text} />
          </dd>
        </div>
      ))}
    </dl>
    {notices.length > 0 && (
      <div class="msg w">
        <h2>{OPENING_HEADINGS.notices}</h2>
        <ul class="problems">
          {notices.map((one) => (
            <li key={one}>
              <Words text={one} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);

const Conditions = ({ desk: { state, set } }: { readonly desk: Desk }) => (
  <div>
    <h2>{OPENING_CONDITIONS.lead}</h2>
    <ol class="conditions">
      {OPENING_CONDITIONS.list.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ol>
    <label class="pick">
      <input
        type="checkbox"
        checked={state.restricted}
        onChange={({ currentTarget }) => set({ restricted: currentTarget.checked })}
      />
      <span>{OPENING_FIELDS.restricted}</span>
    </label>
    <p class="small">{OPENING_SENTENCES.consent}</p>
  </div>
);

type OpenFootProps = { readonly desk: Desk; readonly label: string; readonly half: boolean };

const OpenFoot = ({ desk, label, half }: OpenFootProps) => {
  const { form, restricted, busy } = desk.state;
  return (
    <>
      <Button primary busy={busy} dim={!restricted} onPress={() => void run(desk, half ? null : form)}>
        {label}
      </Button>
      <Button dim={busy} onPress={half ? closeDialog : () => goTo(desk, 'addresses')}>
        {half ? OPENING_BUTTONS.later : OPENING_BUTTONS.review}
      </Button>
      {!restricted && <p class="why">{OPENING_SENTENCES.confirmFirst}</p>}
    </>
  );
};

export const ConfirmStep = ({ desk, step }: { readonly desk: Desk; readonly step: string }) => (
  <Pane
    title={OPENING_HEADINGS.confirm}
    step={step}
    trouble={desk.state.trouble}
    foot={<OpenFoot desk={desk} label={OPENING_BUTTONS.open} half={false} />}
  >
    {desk.state.draft !== null && <Summary draft={desk.state.draft} />}
    <Conditions desk={desk} />
  </Pane>
);

/** A campaign that was left half opened is gone on with as it stands. */
export const HalfStep = ({ desk }: { readonly desk: Desk }) => {
  const { start, trouble } = desk.state;
  const note = start?.kind === 'half' ? start.note : { title: '', text: '' };
  return (
    <Pane title={note.title} trouble={trouble} foot={<OpenFoot desk={desk} label={OPENING_BUTTONS.next} half />}>
      <Warnings start={start} />
      <p>{note.text}</p>
      <Conditions desk={desk} />
    </Pane>
  );
};
