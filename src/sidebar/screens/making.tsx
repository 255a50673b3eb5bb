// The making of the report: how far it is by the script's own count, step by step.

import type { ReportRun, Step } from '../../domain/sidebar.ts';
import { BUTTONS, LOADING, SENTENCES, STEP_NAMES, STOPPING } from '../../messages/sidebar-labels.ts';
import { Button } from '../parts/button.tsx';
import { Buttons } from '../parts/frame.tsx';
import { Meter } from '../parts/meter.tsx';
import { Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

const StepLine = ({ label, state, note }: Step) => (
  <li class={state} {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
    <span>{label}</span>
    <span class="end">
      {note}
      {note !== STEP_NAMES[state] && <span class="unseen">, {STEP_NAMES[state]}</span>}
    </span>
  </li>
);

const Run = ({ title, percent, caption, steps }: ReportRun) => {
  const at = steps.findIndex(({ state }) => state === 'now');
  return (
    <>
      <h2>{title}</h2>
      <div class="gap8">
        <Meter done={percent} total={100} label={SENTENCES.percentDone(percent)} />
      </div>
      <div class="row gap4">
        <span class="small">{at >= 0 && SENTENCES.step(at + 1, steps.length)}</span>
        <span class="small end">{caption}</span>
      </div>
      <ol class="steps gap8">
        {steps.map((step) => (
          <StepLine key={step.label} {...step} />
        ))}
      </ol>
    </>
  );
};

type MakingProps = { readonly shell: Shell; readonly run: ReportRun | null };

export const Making = ({ shell, run }: MakingProps) => {
  const { running } = shell.state;
  return (
    <Section>
      {run === null ? <p class="muted">{LOADING}</p> : <Run {...run} />}
      <p class="small gap8">{SENTENCES.goesOn}</p>
      {running !== 'no' && (
        <div class="gap12">
          <Buttons>
            <Button dim={running === 'stopping'} onPress={() => void shell.stopReport()}>
              {running === 'stopping' ? STOPPING : BUTTONS.stop}
            </Button>
          </Buttons>
        </div>
      )}
    </Section>
  );
};
