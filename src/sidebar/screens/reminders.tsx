// Reminders to copy into a message, or to open as a letter; nothing is sent from here.

import { useRef, useState } from 'preact/hooks';
import type { Reminder, RemindersView } from '../../domain/sidebar.ts';
import { BUTTONS, HEADINGS, SENTENCES } from '../../messages/sidebar-labels.ts';
import { copyText, selectAll } from '../copy.ts';
import { BackToBoard } from '../parts/back.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { Buttons, Frame } from '../parts/frame.tsx';
import { Heading } from '../parts/heading.tsx';
import { SafeLink } from '../parts/safe-link.tsx';
import { Section } from '../parts/section.tsx';
import { TextBox } from '../parts/text-box.tsx';
import type { Shell } from '../shell.ts';

type RemindersProps = { readonly shell: Shell; readonly view: RemindersView };

type NamesProps = {
  readonly reminders: readonly Reminder[];
  readonly chosen: string;
  readonly choose: (body: string) => void;
};

const Names = ({ reminders, chosen, choose }: NamesProps) => (
  <ul class="board" aria-label={HEADINGS.board}>
    {reminders.map(({ body, name }) => (
      <li key={body}>
        <button type="button" class="body plain" aria-pressed={body === chosen} onClick={() => choose(body)}>
          {name}
        </button>
      </li>
    ))}
  </ul>
);

type FootProps = { readonly view: RemindersView; readonly shown: Reminder; readonly copy: (text: string) => void };

const Foot = ({ view: { reminders, all }, shown, copy }: FootProps) => (
  <>
    <Buttons>
      <Button primary onPress={() => copy(shown.text)}>
        {BUTTONS.copy}
      </Button>
      {shown.compose !== null && <SafeLink look="btn" url={shown.compose} label={BUTTONS.compose} />}
    </Buttons>
    {reminders.length > 1 && (
      <div class="links">
        <LinkButton onPress={() => copy(all.text)}>{SENTENCES.copyAll(reminders.length)}</LinkButton>
        {all.compose !== null && <SafeLink url={all.compose} label={BUTTONS.composeAll} />}
      </div>
    )}
  </>
);

/** The text that is shown; the one for all where the browser let no page copy it. */
const useCopy = (shell: Shell) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = async (text: string): Promise<void> => {
    const { message, copied } = await copyText(text);
    setByHand(copied ? null : text);
    shell.say(message);
    if (!copied) requestAnimationFrame(() => selectAll(box.current));
  };
  return { box, byHand, copy: (text: string) => void copy(text), clear: () => setByHand(null) };
};

export const Reminders = ({ shell, view }: RemindersProps) => {
  const [chosen, setChosen] = useState('');
  const { box, byHand, copy, clear } = useCopy(shell);
  const shown = view.reminders.find(({ body }) => body === chosen) ?? view.reminders[0];
  const choose = (body: string): void => {
    clear();
    setChosen(body);
  };
  return (
    <Frame shell={shell} foot={shown !== undefined && <Foot view={view} shown={shown} copy={copy} />}>
      <Section>
        <BackToBoard shell={shell} />
        <div class="gap8">
          <Heading focus={shell.state.shown > 1}>{HEADINGS.reminders}</Heading>
        </div>
        <p class="muted gap4">{shown === undefined ? SENTENCES.noneToRemind : view.text}</p>
      </Section>
      {view.reminders.length > 1 && <Names reminders={view.reminders} chosen={shown?.body ?? ''} choose={choose} />}
      {shown !== undefined && (
        <Section>
          <h2>{SENTENCES.reminderOf(shown.name)}</h2>
          <TextBox box={box} text={byHand ?? shown.text} label={SENTENCES.reminderOf(shown.name)} />
        </Section>
      )}
    </Frame>
  );
};
