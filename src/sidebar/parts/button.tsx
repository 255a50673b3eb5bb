// Buttons: one look each, a busy one says so and takes no second click, a dim one stays readable and reachable.

import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { BUSY } from '../../messages/sidebar-labels.ts';

type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly primary?: boolean;
  /** Shown, not to be used; the sentence beside it says why. */
  readonly dim?: boolean;
  readonly busy?: boolean;
};

const ignore = (event: TargetedMouseEvent<HTMLButtonElement>): void => event.preventDefault();

export const Button = ({ children, onPress, primary = false, dim = false, busy = false }: ButtonProps) => (
  <button
    type="button"
    class={primary ? 'btn primary' : 'btn'}
    aria-disabled={dim || busy}
    aria-busy={busy}
    onClick={dim || busy ? ignore : onPress}
  >
    {busy ? BUSY : children}
  </button>
);

type LinkButtonProps = Pick<ButtonProps, 'children' | 'onPress'> & {
  readonly busy?: string | false;
  readonly label?: string;
};

/** Looks like a link, does something here. `busy`: what it says meanwhile. `label`: its name where the text is short. */
export const LinkButton = ({ children, onPress, busy = false, label }: LinkButtonProps) => (
  <button
    type="button"
    class="link"
    aria-busy={busy !== false}
    aria-disabled={busy !== false}
    {...(label === undefined ? {} : { 'aria-label': label })}
    onClick={busy === false ? onPress : ignore}
  >
    {busy === false ? children : busy}
  </button>
);
