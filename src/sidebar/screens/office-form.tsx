// The form of an act on one body, and its buttons. What is wrong is said beside the line before the script is asked.

import { useState } from 'preact/hooks';
import type { CardView, OfficeAct } from '../../domain/sidebar.ts';
import { FIELDS, OFFICE_BUTTONS, OFFICE_LEAVE, OFFICE_QUESTIONS } from '../../messages/sidebar-labels.ts';
import { callServer } from '../channel.ts';
import { focusHeading, takeFocus } from '../focus.ts';
import { type Filled, FORMS, faultsOf, type Line, untilOf } from '../office-form.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Buttons } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

export type OfficeForm = {
  readonly act: OfficeAct;
  readonly filled: Filled;
  readonly faults: Readonly<Record<Line, string>>;
  readonly busy: boolean;
  readonly fill: (line: Line, value: string) => void;
  readonly send: () => void;
  readonly leave: () => void;
};

type FormOptions = {
  readonly shell: Shell;
  readonly view: CardView;
  readonly act: OfficeAct | null;
  readonly leave: () => void;
};

const NO_FAULTS = { date: '', time: '', reason: '' };

const sendAct = async (
  { shell, view, act, leave }: FormOptions & { act: OfficeAct },
  filled: Filled,
): Promise<void> => {
  const request = { act, body: view.body, until: untilOf(act, filled), reason: filled.reason.trim() };
  const options = { key: `office ${act}`, inForm: true };
  const outcome = await shell.act(options, () => callServer('actOnBody', request, view.stamp));
  if (outcome === null) return;
  leave();
  await shell.reload(outcome.message);
};

/** Null where no form is open. What was filled in stays while another form is looked at. */
export const useOfficeForm = (options: FormOptions): OfficeForm | null => {
  const { shell, view, act, leave } = options;
  const [filled, setFilled] = useState<Filled>({ ...view.proposedUntil, reason: '' });
  const [faults, setFaults] = useState<OfficeForm['faults']>(NO_FAULTS);
  if (act === null) return null;
  const send = (): void => {
    const found = faultsOf(act, filled);
    setFaults(found);
    if (Object.values(found).every((fault) => fault === '')) void sendAct({ ...options, act }, filled);
  };
  return {
    act,
    filled,
    faults,
    busy: shell.isBusy(`office ${act}`),
    fill: (line, value) => {
      setFilled({ ...filled, [line]: value });
      setFaults({ ...faults, [line]: '' });
    },
    send,
    leave: () => {
      setFaults(NO_FAULTS);
      leave();
      focusHeading();
    },
  };
};

const LineField = ({ form, line }: { readonly form: OfficeForm; readonly line: Line }) => (
  <Field
    label={line === 'reason' && form.act === 'close-all' ? FIELDS.reasonEarly : FIELDS[line]}
    value={form.filled[line]}
    fault={form.faults[line]}
    first={FORMS[form.act].lines[0] === line}
    onChange={(value) => form.fill(line, value)}
  />
);

export const OfficeFields = ({ form, view }: { readonly form: OfficeForm; readonly view: CardView }) => {
  const { title, text } = OFFICE_QUESTIONS[form.act](view.name, view.changed?.items.length ?? 0);
  const { lines } = FORMS[form.act];
  return (
    <Section>
      <h2 tabIndex={-1} {...(lines.length === 0 ? { ref: takeFocus } : {})}>
        {title}
      </h2>
      <p class="small gap4">{text}</p>
      {lines.includes('date') && (
        <div class="cols">
          <LineField form={form} line="date" />
          <LineField form={form} line="time" />
        </div>
      )}
      {lines.includes('reason') && <LineField form={form} line="reason" />}
    </Section>
  );
};

export const OfficeFoot = ({ form: { act, busy, send, leave } }: { readonly form: OfficeForm }) => (
  <Buttons>
    <Button primary busy={busy} onPress={send}>
      {OFFICE_BUTTONS[act]}
    </Button>
    <Button dim={busy} onPress={leave}>
      {OFFICE_LEAVE[act]}
    </Button>
  </Buttons>
);
