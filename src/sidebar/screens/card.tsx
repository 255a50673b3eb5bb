// One body as the secretariat sees it, and what may be done with it. An act that asks first unfolds its form here.

import { useState } from 'preact/hooks';
import type { CardView, OfficeAct } from '../../domain/sidebar.ts';
import { BUSY, BUTTONS, HEADINGS, OFFICE_LINKS } from '../../messages/sidebar-labels.ts';
import { callServer } from '../channel.ts';
import { FORMS } from '../office-form.ts';
import { BackToBoard } from '../parts/back.tsx';
import { LinkButton } from '../parts/button.tsx';
import { goTo, TITLE_CELL } from '../parts/findings.tsx';
import { Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { Notes, Pill, Section } from '../parts/section.tsx';
import type { Shell } from '../shell.ts';
import { Changed } from './body.tsx';
import { OfficeFields, OfficeFoot, useOfficeForm } from './office-form.tsx';

type CardProps = { readonly shell: Shell; readonly view: CardView };

const Head = ({ shell, view: { name, pill, text, sheet, body } }: CardProps) => (
  <Section>
    <BackToBoard shell={shell} />
    <div class="row gap8">
      <Heading focus={shell.state.shown > 1}>{name}</Heading>
      <Pill {...pill} />
    </div>
    <p class="muted gap4">{text}</p>
    <div class="links gap4">
      <LinkButton onPress={() => void goTo(shell, { sheet, cell: TITLE_CELL })}>{BUTTONS.openTab}</LinkButton>
      <LinkButton onPress={() => void shell.go({ at: 'body', body })}>{BUTTONS.findings}</LinkButton>
    </div>
  </Section>
);

type OthersProps = CardProps & { readonly choose: (act: OfficeAct) => void; readonly open: OfficeAct | null };

const Others = ({ shell, view: { acts, body }, choose, open }: OthersProps) => (
  <Section>
    <h2>{HEADINGS.other}</h2>
    <div class="links down gap4">
      <LinkButton onPress={() => void shell.go({ at: 'reminders', bodies: [body] })}>{BUTTONS.remind}</LinkButton>
      {acts
        .filter((act) => act !== open)
        .map((act) => (
          <LinkButton key={act} busy={shell.isBusy(`office ${act}`) && BUSY} onPress={() => choose(act)}>
            {OFFICE_LINKS[act]}
          </LinkButton>
        ))}
    </div>
  </Section>
);

/** Without a question: at once. */
const actNow = async (shell: Shell, { body, stamp }: CardView, act: OfficeAct): Promise<void> => {
  const request = { act, body, until: '', reason: '' };
  const outcome = await shell.act({ key: `office ${act}` }, () => callServer('actOnBody', request, stamp));
  if (outcome !== null) shell.say(outcome.message);
};

export const Card = ({ shell, view }: CardProps) => {
  const [open, setOpen] = useState<OfficeAct | null>(null);
  const form = useOfficeForm({ shell, view, act: open, leave: () => setOpen(null) });
  const choose = (act: OfficeAct): void => (FORMS[act].asks ? setOpen(act) : void actNow(shell, view, act));
  return (
    <Frame shell={shell} foot={form !== null && <OfficeFoot form={form} />}>
      <Head shell={shell} view={view} />
      {form !== null && <OfficeFields key={form.act} form={form} view={view} />}
      <Notes notes={view.notes} />
      <Changed shell={shell} changed={view.changed} />
      <Others shell={shell} view={view} choose={choose} open={open} />
    </Frame>
  );
};
