// The sidebar's frame.

import { element, present } from './element.ts';
import { answerCalls, type RunCall } from './frame-calls.ts';

export type Sidebar = { readonly show: (title: string) => void; readonly hide: () => void };

export const makeSidebar = (words: { readonly title: string; readonly close: string }, run: RunCall): Sidebar => {
  const aside = present('#sidebar');
  const frame = present<HTMLIFrameElement>('#sidebar iframe');
  const heading = present('#sidebar h2');
  frame.title = words.title;
  const hide = (): void => {
    aside.hidden = true;
    frame.removeAttribute('src');
  };
  const close = present('#sidebar button');
  close.setAttribute('aria-label', words.close);
  close.addEventListener('click', hide);
  answerCalls(frame, run, hide);
  return {
    show: (title) => {
      heading.replaceChildren(element('span', { with: [title === '' ? words.title : title] }));
      aside.hidden = false;
      frame.src = '/sidebar';
    },
    hide,
  };
};
