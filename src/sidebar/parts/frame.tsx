// What each screen stands in: above it what went wrong, below it the foot. Numbers known to be outdated are greyed.

import type { ComponentChildren } from 'preact';
import type { Shell } from '../shell.ts';
import { Footer } from './footer.tsx';
import { TroubleBlock } from './trouble-block.tsx';

type FrameProps = {
  readonly shell: Shell;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
};

export const Frame = ({ shell, children, foot }: FrameProps) => {
  const { trouble, loading } = shell.state;
  return (
    <>
      {trouble !== null && <TroubleBlock trouble={trouble} />}
      <div class={trouble?.old ? 'screen old' : 'screen'} aria-busy={loading}>
        {children}
      </div>
      <Footer shell={shell}>{foot}</Footer>
    </>
  );
};

/** The buttons of a foot. */
export const Buttons = ({ children }: { readonly children: ComponentChildren }) => <div class="btns">{children}</div>;
