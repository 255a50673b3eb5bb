// The sidebar's frame. It has no origin of its own and asks by messages; what it may ask is one call of the script.

import { element, present } from './element.ts';

type Ask = { readonly call: number; readonly name: string; readonly args: readonly unknown[] };
export type Reply = { readonly value: unknown } | { readonly failed: string };

const askIn = (data: unknown): Ask | null => {
  const { call, name, args } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Ask>;
  return typeof call === 'number' && typeof name === 'string' && Array.isArray(args) ? { call, name, args } : null;
};

const isClose = (data: unknown): boolean => typeof data === 'object' && data !== null && 'close' in data;

export type Sidebar = { readonly show: (title: string) => void; readonly hide: () => void };

/** `run` performs a call as whoever is chosen; `closed` is told when the frame goes. */
export const makeSidebar = (
  words: { readonly title: string; readonly close: string },
  run: (name: string, args: readonly unknown[]) => Promise<Reply>,
): Sidebar => {
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
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const window = frame.contentWindow;
    if (window === null || source !== window) return;
    if (isClose(data)) hide();
    const ask = askIn(data);
    if (ask === null) return;
    run(ask.name, ask.args).then((reply) => window.postMessage({ call: ask.call, ...reply }, '*'));
  });
  return {
    show: (title) => {
      heading.replaceChildren(element('span', { with: [title === '' ? words.title : title] }));
      aside.hidden = false;
      frame.src = '/sidebar';
    },
    hide,
  };
};
