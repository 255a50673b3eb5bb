// The import: which body and which file, then what it would change, then that it was done.

import { useEffect, useId } from 'preact/hooks';
import type { ImportSection } from '../../domain/import-api.ts';
import { IMPORT_BUTTONS, IMPORT_LABELS, IMPORT_TITLE } from '../../messages/import-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { closeDialog } from '../google-host.ts';
import { Pane } from '../parts/pane.tsx';
import { useDesk } from '../use-desk.ts';
import { back, choose, look, start, take } from './acts.ts';
import { type Desk, FIRST } from './state.ts';

type StepProps = { readonly desk: Desk };

const Close = ({ primary = false }: { readonly primary?: boolean }) => (
  <Button primary={primary} onPress={closeDialog}>
    {IMPORT_BUTTONS.close}
  </Button>
);

const Bodies = ({ desk: { state, set } }: StepProps) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{IMPORT_LABELS.body}</label>
      <select
        id={id}
        class="text"
        value={state.body}
        onChange={({ currentTarget }) => set({ body: currentTarget.value, trouble: null })}
      >
        <option value="">{IMPORT_LABELS.noBody}</option>
        {state.start?.bodies.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
};

const ChooseStep = ({ desk }: StepProps) => {
  const { body, file, busy, trouble } = desk.state;
  const foot = (
    <>
      <Button primary busy={busy} dim={body === '' || file === null} onPress={() => void look(desk)}>
        {IMPORT_BUTTONS.look}
      </Button>
      <Close />
    </>
  );
  return (
    <Pane title={IMPORT_LABELS.choose} trouble={trouble} foot={foot}>
      <p>{IMPORT_LABELS.lead}</p>
      <Bodies desk={desk} />
      <div class="field">
        <label>
          {IMPORT_LABELS.file}{' '}
          <input
            type="file"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onClick={({ currentTarget }) => {
              // A file that was mended under the same name is a new choice only for an empty field.
              currentTarget.value = '';
              desk.set({ file: null });
            }}
            onChange={({ currentTarget }) => void choose(desk, currentTarget.files?.[0])}
          />
        </label>
      </div>
    </Pane>
  );
};

const SHOWN = 200;

const Section = ({ title, lines }: ImportSection) => (
  <section>
    <h2>{title}</h2>
    {lines.length > 0 && (
      <ul class="problems">
        {lines.slice(0, SHOWN).map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
        {lines.length > SHOWN && <li>{IMPORT_LABELS.more(lines.length - SHOWN)}</li>}
      </ul>
    )}
  </section>
);

const LookStep = ({ desk }: StepProps) => {
  const { preview, busy, trouble } = desk.state;
  const same = preview?.changes.length === 0;
  const foot = (
    <>
      <Button primary busy={busy} dim={same} onPress={() => void take(desk)}>
        {IMPORT_BUTTONS.take}
      </Button>
      <Button dim={busy} onPress={() => back(desk)}>
        {IMPORT_BUTTONS.other}
      </Button>
    </>
  );
  return (
    <Pane title={preview?.name ?? ''} trouble={trouble} foot={foot}>
      <p>{same ? IMPORT_LABELS.nothing : preview?.message}</p>
      {preview?.sections.map((section) => (
        <Section key={section.title} {...section} />
      ))}
    </Pane>
  );
};

const DoneStep = ({ desk: { state } }: StepProps) => (
  <Pane title={IMPORT_TITLE} trouble={state.trouble} foot={<Close primary />}>
    <p role="status">{state.message}</p>
  </Pane>
);

const STEPS = { choose: ChooseStep, look: LookStep, done: DoneStep } as const;

export const Import = () => {
  const desk = useDesk(FIRST);
  useEffect(() => void start(desk), []);
  const Step = STEPS[desk.state.at];
  return <Step key={desk.state.at} desk={desk} />;
};
