// The opening as it runs, and what comes after it: sharing with the bodies, or later; the drill.

import { OPENING_BUTTONS, OPENING_HEADINGS, OPENING_SENTENCES } from '../../messages/opening-labels.ts';
import { BUSY } from '../../messages/sidebar-labels.ts';
import { Button } from '../../sidebar/parts/button.tsx';
import { Meter } from '../../sidebar/parts/meter.tsx';
import { closeDialog } from '../google-host.ts';
import { Pane } from '../parts/pane.tsx';
import { run, share } from './acts.ts';
import type { Desk } from './state.ts';

type StepProps = { readonly desk: Desk };

const Close = ({ primary = false }: { readonly primary?: boolean }) => (
  <Button primary={primary} onPress={closeDialog}>
    {OPENING_BUTTONS.close}
  </Button>
);

const Remarks = ({ remarks }: { readonly remarks: readonly string[] }) =>
  remarks.length === 0 ? null : (
    <div class="msg w">
      <h2>{OPENING_HEADINGS.notices}</h2>
      <ul class="problems">
        {remarks.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );

export const RunningStep = ({ desk }: StepProps) => {
  const { busy, trouble, run: now, form, start } = desk.state;
  const [step, steps] = [now?.step ?? 0, now?.steps ?? 1];
  const again = () => void run(desk, start?.kind === 'half' ? null : form);
  return (
    <Pane
      title={OPENING_HEADINGS.running}
      trouble={trouble}
      foot={
        busy ? null : (
          <>
            <Button primary onPress={again}>
              {OPENING_BUTTONS.next}
            </Button>
            <Close />
          </>
        )
      }
    >
      <Meter done={step} total={steps} label={OPENING_SENTENCES.percentDone(Math.floor((100 * step) / steps))} />
      <p role="status">
        {now === null ? BUSY : `${OPENING_SENTENCES.steps(step, steps)} ${OPENING_SENTENCES.next(now.next)}`}
      </p>
      <p class="small">{OPENING_SENTENCES.running}</p>
    </Pane>
  );
};

const ShareFoot = ({ desk, leave }: StepProps & { readonly leave: () => void }) => (
  <>
    <Button primary busy={desk.state.busy} onPress={() => void share(desk)}>
      {OPENING_BUTTONS.share}
    </Button>
    <Button dim={desk.state.busy} onPress={leave}>
      {OPENING_BUTTONS.later}
    </Button>
  </>
);

export const ShareStep = ({ desk }: StepProps) => {
  const { run: now, trouble } = desk.state;
  return (
    <Pane
      title={OPENING_HEADINGS.share}
      trouble={trouble}
      foot={<ShareFoot desk={desk} leave={() => desk.set({ at: 'done', trouble: null })} />}
    >
      <p role="status">{now?.message}</p>
      <Remarks remarks={now?.remarks ?? []} />
      <p>{OPENING_SENTENCES.share(now?.accounts ?? 0)}</p>
    </Pane>
  );
};

export const DoneStep = ({ desk }: StepProps) => {
  const { shared, run: now, trouble } = desk.state;
  return (
    <Pane title={OPENING_HEADINGS.done} trouble={trouble} foot={<Close primary />}>
      {now !== null && <p>{now.message}</p>}
      <p role="status">{shared?.message ?? OPENING_SENTENCES.shareLater}</p>
      <Remarks remarks={shared?.remarks ?? now?.remarks ?? []} />
      <p>{OPENING_SENTENCES.drill}</p>
    </Pane>
  );
};

/** The file is taken; what may still be done is to share it. */
export const OpenedStep = ({ desk }: StepProps) => {
  const { start, trouble } = desk.state;
  if (start?.kind !== 'opened') return null;
  const { note, accounts } = start;
  return (
    <Pane
      title={note.title}
      trouble={trouble}
      foot={accounts > 0 ? <ShareFoot desk={desk} leave={closeDialog} /> : <Close primary />}
    >
      <p>{note.text}</p>
      {accounts > 0 && <p>{OPENING_SENTENCES.share(accounts)}</p>}
    </Pane>
  );
};
