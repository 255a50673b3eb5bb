// Copying a text: by the browser's clipboard, by the old command where a frame may not use it, else by hand.

import { SENTENCES } from '../messages/sidebar-labels.ts';

/** Ready to be copied by hand. */
export const selectAll = (box: HTMLTextAreaElement | null): void => {
  box?.focus();
  box?.select();
};

const byCommand = (text: string): boolean => {
  const before = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.setAttribute('readonly', '');
  box.className = 'unseen';
  document.body.append(box);
  selectAll(box);
  try {
    return document.execCommand('copy');
  } finally {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  }
};

const byClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A frame without the permission, or without a clipboard at all: the old command still works there after a click.
    return byCommand(text);
  }
};

/** What to say afterwards, and whether it went into the clipboard. */
export const copyText = async (text: string): Promise<{ readonly message: string; readonly copied: boolean }> => {
  const copied = await byClipboard(text);
  return { message: copied ? SENTENCES.copied : SENTENCES.copyByHand, copied };
};
