// A screen's heading. A screen that was asked for takes the focus there, so that whoever hears the page hears where it is.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type HeadingProps = { readonly children: ComponentChildren; readonly focus: boolean; readonly hidden?: boolean };

export const Heading = ({ children, focus, hidden = false }: HeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen appears
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} class={hidden ? 'unseen' : ''}>
      {children}
    </h1>
  );
};
