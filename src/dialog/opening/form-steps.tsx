// The year with its two deadlines, and the addresses: typed here, judged by the script before the next step.

import type { OpeningField, OpeningForm } from '../../domain/dialog.ts';
import { OPENING_BUTTONS, OPENING_FIELDS, OPENING_HEADINGS, OPENING_SENTENCES } from '../../messages/opening-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { Field } from '../../sidebar/parts/field.tsx';
import { LongField } from '../parts/long-field.tsx';
import { Pane } from '../parts/pane.tsx';
import { check, goTo } from './acts.ts';
import { withYear } from './shift-year.ts';
import type { Desk, Step } from './state.ts';

type StepProps = { readonly desk: Desk; readonly form: OpeningForm; readonly step: string };

const faultsOf = ({ state }: Desk, field: OpeningField): readonly string[] => state.draft?.faults[field] ?? [];

/** What was wrong with a field is not said of what is typed over it. */
const fill = ({ state, set }: Desk, change: OpeningForm, field: OpeningField): void => {
  const { draft } = state;
  set({ form: change, draft: draft === null ? null : { ...draft, faults: { ...draft.faults, [field]: [] } } });
};

type LineProps = Omit<StepProps, 'step'> & { readonly field: Exclude<OpeningField, 'profile' | 'addresses'> };

const Line = ({ desk, form, field }: LineProps) => (
  <Field
    label={OPENING_FIELDS[field]}
    value={form[field]}
    fault={faultsOf(desk, field).join(' ')}
    onChange={(value) => {
      const { choice } = desk.state;
      const shifts = field === 'year' && choice !== null;
      fill(desk, shifts ? withYear(form, value, choice.form) : { ...form, [field]: value }, field);
    }}
  />
);

const Foot = ({ desk, step, back }: { desk: Desk; step: 'dates' | 'addresses'; back: Step }) => (
  <>
    <Button primary busy={desk.state.busy} onPress={() => void check(desk, step)}>
      {OPENING_BUTTONS.next}
    </Button>
    <Button dim={desk.state.busy} onPress={() => goTo(desk, back)}>
      {OPENING_BUTTONS.back}
    </Button>
  </>
);

export const DatesStep = ({ desk, form, step }: StepProps) => (
  <Pane
    title={OPENING_HEADINGS.dates}
    step={step}
    trouble={desk.state.trouble}
    foot={<Foot desk={desk} step="dates" back="profile" />}
  >
    <p>{OPENING_SENTENCES.dates}</p>
    <div class="short">
      <Line desk={desk} form={form} field="year" />
    </div>
    <div class="cols short">
      <Line desk={desk} form={form} field="dueDate" />
      <Line desk={desk} form={form} field="dueTime" />
    </div>
    <div class="cols short">
      <Line desk={desk} form={form} field="closeDate" />
      <Line desk={desk} form={form} field="closeTime" />
    </div>
  </Pane>
);

export const AddressesStep = ({ desk, form, step }: StepProps) => (
  <Pane
    title={OPENING_HEADINGS.addresses}
    step={step}
    trouble={desk.state.trouble}
    foot={<Foot desk={desk} step="addresses" back="dates" />}
  >
    <p>{OPENING_SENTENCES.addresses}</p>
    <LongField
      label={OPENING_FIELDS.addresses}
      value={form.addresses}
      rows={8}
      sample={OPENING_SENTENCES.addressesSample}
      faults={faultsOf(desk, 'addresses')}
      onChange={(addresses) => fill(desk, { ...form, addresses }, 'addresses')}
    />
    <p class="small">{desk.state.choice?.bodies}</p>
  </Pane>
);
