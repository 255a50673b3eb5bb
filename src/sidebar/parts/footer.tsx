// The foot of every screen: the last result, the one primary button. Where something went wrong, the button that does
// what is to be done now stands there instead.

import type { ComponentChildren } from 'preact';
import type { Shell } from '../shell.ts';
import { Button } from './button.tsx';

type FooterProps = { readonly shell: Shell; readonly children?: ComponentChildren };

export const Footer = ({ shell, children }: FooterProps) => {
  const { message, trouble, loading } = shell.state;
  const next = trouble?.next ?? null;
  const content =
    next === null ? (
      children
    ) : (
      <div class="btns">
        <Button primary busy={loading} onPress={next.run}>
          {next.label}
        </Button>
      </div>
    );
  const empty = message === '' && (content === undefined || content === null || content === false);
  return (
    <div class={empty ? 'foot empty' : 'foot'}>
      <p class="said" role="status" aria-live="polite">
        {message}
      </p>
      {content}
    </div>
  );
};
