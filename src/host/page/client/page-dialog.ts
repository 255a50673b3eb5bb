// A dialog of the script's as Google shows it: a page of its own in a frame, in the middle, the rest of the window out of
// reach until it is closed.

import type { DialogFrame } from '../protocol.ts';
import { present } from './element.ts';
import { answerCalls, type RunCall } from './frame-calls.ts';

export type PageDialog = {
  readonly show: (title: string, frame: DialogFrame) => void;
  readonly hide: () => void;
  readonly isOpen: () => boolean;
};

/** Google's own measures, where the script names none. */
const USUAL = { width: 600, height: 400 } as const;

const px = (wanted: number, usual: number): string => `${wanted > 0 ? wanted : usual}px`;

type Words = { readonly close: string };

/** `closed` is told when the dialog goes, however it went. */
export const makePageDialog = (words: Words, run: RunCall, closed: () => void): PageDialog => {
  const dialog = present<HTMLDialogElement>('#page-dialog');
  const frame = present<HTMLIFrameElement>('#page-dialog iframe');
  const heading = present('#page-dialog h2');
  const close = present('#page-dialog button');
  close.setAttribute('aria-label', words.close);
  const hide = (): void => dialog.close();
  close.addEventListener('click', hide);
  dialog.addEventListener('close', () => {
    frame.removeAttribute('src');
    closed();
  });
  frame.addEventListener('load', () => frame.focus());
  answerCalls(frame, run, hide);
  return {
    show: (title, { address, width, height }) => {
      heading.textContent = title;
      frame.title = title;
      frame.style.width = px(width, USUAL.width);
      frame.style.height = px(height, USUAL.height);
      frame.src = address;
      if (!dialog.open) dialog.showModal();
    },
    hide,
    isOpen: () => dialog.open,
  };
};
