// The guided opening: one step on the screen at a time. Its state stands here; what a step does is in acts.ts.

import { useEffect } from 'preact/hooks';
import { OPENING_BUTTONS, OPENING_SENTENCES, OPENING_TITLE } from '../../messages/opening-labels.ts';
import { LOADING } from '../../messages/sidebar-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { closeDialog } from '../google-host.ts';
import { Pane } from '../parts/pane.tsx';
import { useDesk } from '../use-desk.ts';
import { start } from './acts.ts';
import { ConfirmStep, HalfStep } from './confirm-step.tsx';
import { DoneStep, OpenedStep, RunningStep, ShareStep } from './end-steps.tsx';
import { AddressesStep, DatesStep } from './form-steps.tsx';
import { ProfileStep } from './profile-step.tsx';
import { type Desk, FIRST, STEPS, type State, type Step } from './state.ts';

const LoadingStep = ({ desk }: { readonly desk: Desk }) => (
  <Pane
    title={OPENING_TITLE}
    trouble={desk.state.trouble}
    foot={<Button onPress={closeDialog}>{OPENING_BUTTONS.close}</Button>}
  >
    {desk.state.busy && <p role="status">{LOADING}</p>}
  </Pane>
);

const Filled = ({ desk, at }: { readonly desk: Desk; readonly at: Step }) => {
  const { start: found, form } = desk.state;
  const step = OPENING_SENTENCES.step(STEPS.indexOf(at) + 1, STEPS.length);
  if (at === 'profile' || form === null)
    return <ProfileStep desk={desk} profiles={found?.kind === 'new' ? found.profiles : []} step={step} />;
  if (at === 'dates') return <DatesStep desk={desk} form={form} step={step} />;
  return at === 'addresses' ? (
    <AddressesStep desk={desk} form={form} step={step} />
  ) : (
    <ConfirmStep desk={desk} step={step} />
  );
};

const OTHERS = {
  loading: LoadingStep,
  half: HalfStep,
  running: RunningStep,
  share: ShareStep,
  done: DoneStep,
  opened: OpenedStep,
} as const;

const isFilled = (at: State['at']): at is Step => (STEPS as readonly string[]).includes(at);

export const Opening = () => {
  const desk = useDesk(FIRST);
  useEffect(() => void start(desk), []);
  const { at } = desk.state;
  if (isFilled(at)) return <Filled key={at} desk={desk} at={at} />;
  const Other = OTHERS[at];
  return <Other key={at} desk={desk} />;
};
