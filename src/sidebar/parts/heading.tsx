// A screen's heading. A screen that was asked for takes the focus there, so that whoever hears the page hears where it is;
// a tab just pressed keeps it.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type HeadingProps = { readonly children: ComponentChildren; readonly focus: boolean; readonly hidden?: boolean };

const onTab = (): boolean => document.activeElement?.getAttribute('role') === 'tab';

export const Heading = ({ children, focus, hidden = false }: HeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (focus && !onTab()) heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1} class={hidden ? 'unseen' : ''}>
      {children}
    </h1>
  );
};
