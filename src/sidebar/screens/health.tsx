// Tab "Hệ thống": what needs a look stands first; the audit, and the repair after a question.

import { useState } from 'preact/hooks';
import type { HealthRow, HealthView } from '../../domain/sidebar.ts';
import { BUTTONS, OFFICE_LEAVE, REPAIR_QUESTION } from '../../messages/sidebar-labels.ts';
import { callServer } from '../channel.ts';
import { focusHeading, takeFocus } from '../focus.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';

type HealthProps = { readonly shell: Shell; readonly view: HealthView };

const Row = ({ title, state, text, ok }: HealthRow) => (
  <li>
    <div class="row">
      <span>{title}</span>
      <b class={ok ? 'end' : 'end over'}>{state}</b>
    </div>
    {text !== '' && <p class="muted">{text}</p>}
  </li>
);

const audit = async (shell: Shell): Promise<void> => {
  const view = await shell.act({ key: 'audit' }, () => callServer('checkHealth'));
  if (view !== null) shell.show(view);
};

const repair = async (shell: Shell, leave: () => void): Promise<void> => {
  const outcome = await shell.act({ key: 'repair' }, () => callServer('repair'));
  leave();
  if (outcome !== null) await shell.reload(outcome.message);
};

const Question = () => (
  <>
    <h2 tabIndex={-1} ref={takeFocus}>
      {REPAIR_QUESTION.title}
    </h2>
    <p class="small">{REPAIR_QUESTION.text}</p>
  </>
);

const AuditFoot = ({ shell, ask }: { readonly shell: Shell; readonly ask: () => void }) => (
  <>
    <Buttons>
      <Button primary busy={shell.isBusy('audit')} onPress={() => void audit(shell)}>
        {BUTTONS.audit}
      </Button>
    </Buttons>
    <p>
      <LinkButton onPress={ask}>{BUTTONS.repair}</LinkButton>
    </p>
  </>
);

const RepairFoot = ({ shell, leave }: { readonly shell: Shell; readonly leave: () => void }) => (
  <>
    <Question />
    <Buttons>
      <Button primary busy={shell.isBusy('repair')} onPress={() => void repair(shell, leave)}>
        {REPAIR_QUESTION.button}
      </Button>
      <Button dim={shell.isBusy('repair')} onPress={leave}>
        {OFFICE_LEAVE.revoke}
      </Button>
    </Buttons>
  </>
);

export const Health = ({ shell, view }: HealthProps) => {
  const [asking, setAsking] = useState(false);
  const leave = (): void => {
    setAsking(false);
    focusHeading();
  };
  const foot = asking ? (
    <RepairFoot shell={shell} leave={leave} />
  ) : (
    <AuditFoot shell={shell} ask={() => setAsking(true)} />
  );
  return (
    <Frame shell={shell} foot={foot}>
      <Section>
        <Heading focus={shell.state.shown > 1}>{view.title}</Heading>
        <p class="muted gap4">{view.text}</p>
      </Section>
      <Section>
        <ul class="checks">
          {view.rows.map((row, at) => (
            <Row key={`${at} ${row.title}`} {...row} />
          ))}
        </ul>
        {view.version !== '' && <p class="small gap8">{view.version}</p>}
      </Section>
    </Frame>
  );
};
