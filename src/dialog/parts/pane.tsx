// What each step of a dialog stands in: a heading that takes the focus, what went wrong, the buttons below.

import type { ComponentChildren } from 'preact';
import { Heading } from '../../sidebar/parts/heading.tsx';
import { TroubleBlock } from '../../sidebar/parts/trouble-block.tsx';
import type { Trouble } from '../../sidebar/state.ts';

type PaneProps = {
  readonly title: string;
  /** "Bước 2/4", or ''. */
  readonly step?: string;
  readonly trouble: Trouble | null;
  readonly children: ComponentChildren;
  /** Buttons, the primary one first; null while there is nothing to press. */
  readonly foot: ComponentChildren;
};

export const Pane = ({ title, step = '', trouble, children, foot }: PaneProps) => (
  <>
    <main class="pane">
      <div class="row">
        <Heading focus>{title}</Heading>
        <span class="small">{step}</span>
      </div>
      {trouble !== null && <TroubleBlock trouble={trouble} />}
      {children}
    </main>
    {foot !== null && (
      <div class="foot">
        <div class="btns">{foot}</div>
      </div>
    )}
  </>
);
