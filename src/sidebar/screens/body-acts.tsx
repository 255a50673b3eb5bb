// The foot beside a body's tab: what may be done now, and why something may not. A script never ticks the box: "Nộp" and
// "Rút lại" select it.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BodyAct, BodyView } from '../../domain/sidebar.ts';
import { BODY_BUTTONS, HEADINGS } from '../../messages/sidebar-labels.ts';
import { callServer } from '../channel.ts';
import { copyText, selectAll } from '../copy.ts';
import { Button } from '../parts/button.tsx';
import { goTo } from '../parts/findings.tsx';
import { Buttons } from '../parts/frame.tsx';
import { TextBox } from '../parts/text-box.tsx';
import type { Shell } from '../shell.ts';

type BodyActsProps = { readonly shell: Shell; readonly view: BodyView };

const keyOf = (act: BodyAct, { box, firstError }: BodyView): string => {
  if (act !== 'go-fix') return act === 'letter' ? 'letter' : 'box';
  const { sheet, cell } = firstError ?? box;
  return `go ${sheet} ${cell}`;
};

const toBox = async (shell: Shell, { body, stamp }: BodyView): Promise<void> => {
  const outcome = await shell.act({ key: 'box' }, () => callServer('goToBox', body, stamp));
  if (outcome !== null) shell.say(outcome.message);
};

const letter = async (shell: Shell, { body, stamp }: BodyView): Promise<void> => {
  const request = { act: 'letter', body, until: '', reason: '' } as const;
  const outcome = await shell.act({ key: 'letter' }, () => callServer('actOnBody', request, stamp));
  if (outcome !== null) shell.say(outcome.message);
};

const ACTS: Readonly<Record<Exclude<BodyAct, 'copy-request'>, (shell: Shell, view: BodyView) => Promise<void>>> = {
  'go-fix': (shell, { firstError, box }) => goTo(shell, firstError ?? box),
  submit: toBox,
  withdraw: toBox,
  letter,
};

/** These never lead the screen, even where they stand alone. */
const SECONDARY: readonly BodyAct[] = ['withdraw', 'copy-request'];

/** The request where the browser let no page copy it: selected, to be copied by hand. */
const ByHand = ({ text }: { readonly text: string }) => {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => selectAll(box.current), []);
  return <TextBox box={box} text={text} label={HEADINGS.request} />;
};

export const BodyActs = ({ shell, view }: BodyActsProps) => {
  const [byHand, setByHand] = useState(false);
  const copy = async (): Promise<void> => {
    const { message, copied } = await copyText(view.request);
    setByHand(!copied);
    shell.say(message);
  };
  const press = (act: BodyAct): void => void (act === 'copy-request' ? copy() : ACTS[act](shell, view));
  const isPrimary = (act: BodyAct, at: number): boolean => at === 0 && !SECONDARY.includes(act);
  const explains = view.acts.some(({ disabled }) => disabled) || !view.acts.some(({ act }, at) => isPrimary(act, at));
  const hint = view.hint !== '' && <p class={explains ? '' : 'small'}>{view.hint}</p>;
  return (
    <>
      {explains && hint}
      {byHand && <ByHand text={view.request} />}
      <Buttons>
        {view.acts.map(({ act, disabled }, at) => (
          <Button
            key={act}
            primary={isPrimary(act, at)}
            dim={disabled}
            busy={shell.isBusy(keyOf(act, view))}
            onPress={() => press(act)}
          >
            {BODY_BUTTONS[act]}
          </Button>
        ))}
      </Buttons>
      {!explains && hint}
    </>
  );
};
