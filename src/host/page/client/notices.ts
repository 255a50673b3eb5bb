// Toasts and dialogs. Their texts come from the script and from people's cells: they are shown, never read as HTML.

import type { PageTexts, Question } from '../protocol.ts';
import { element, present } from './element.ts';

const TOAST_MS = 6000;
const REFUSAL_MS = 15_000;

const closeButton = (texts: PageTexts): HTMLButtonElement => {
  const close = element('button', { is: { type: 'button', 'aria-label': texts.close }, with: ['×'] });
  close.addEventListener('click', () => close.closest('.toast')?.remove());
  return close;
};

/** A button under an alert or a toast, such as a file to download. */
export type Extra = { readonly label: string; readonly act: () => void };

/** A refusal is longer to read than a receipt. */
export const toast = (text: string, texts: PageTexts, refused = false): void => {
  const box = element('div', {
    is: { class: refused ? 'toast refused' : 'toast' },
    with: [element('span', { with: [text] }), closeButton(texts)],
  });
  const boxes = present('#toasts');
  for (const old of [...boxes.children]) if (old.textContent === box.textContent) old.remove();
  boxes.append(box);
  setTimeout(() => box.remove(), refused ? REFUSAL_MS : TOAST_MS);
};

const extraButton = ({ label, act }: Extra): HTMLButtonElement =>
  element('button', { is: { type: 'button', class: 'secondary' }, with: [label], on: { click: act } });

/** Files that a call of the sidebar made: offered until somebody closes the box. */
export const offer = (extras: readonly Extra[], texts: PageTexts): void => {
  const files = element('div', { is: { class: 'offers' }, with: extras.map(extraButton) });
  const box = element('div', { is: { class: 'toast' }, with: [files, closeButton(texts)] });
  present('#toasts').append(box);
};

type Dialog = { readonly text: string; readonly typed: boolean; readonly ok: string; readonly cancel: string | null };

const button = (label: string, kind: string, value: string): HTMLButtonElement =>
  element('button', { is: { type: 'submit', class: kind, value }, with: [label] });

/** What was typed ('' where nothing is to be typed), or null when the dialog was left. */
const ask = ({ text, typed, ok, cancel }: Dialog, extras: readonly Extra[]): Promise<string | null> =>
  new Promise((resolve) => {
    const [title = '', ...rest] = text.split('\n');
    const heading = element('h2', { is: { id: 'dialog-title' }, with: [title] });
    const input = element('input', { is: { type: 'text', 'aria-labelledby': 'dialog-title', name: 'reply' } });
    const buttons = element('div', {
      is: { class: 'buttons' },
      with: [
        ...extras.map(extraButton),
        button(ok, 'primary', 'ok'),
        ...(cancel === null ? [] : [button(cancel, 'secondary', 'cancel')]),
      ],
    });
    const form = element('form', {
      is: { method: 'dialog' },
      with: [heading, element('p', { with: [rest.join('\n')] }), ...(typed ? [input] : []), buttons],
    });
    const dialog = element('dialog', { is: { 'aria-labelledby': 'dialog-title' }, with: [form] });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'ok' ? input.value : null);
    });
    document.body.append(dialog);
    dialog.showModal();
    if (typed) input.focus();
  });

export const alertBox = async (text: string, texts: PageTexts, extras: readonly Extra[] = []): Promise<void> => {
  await ask({ text, typed: false, ok: texts.ok, cancel: null }, extras);
};

/** A question of the script, with Google's buttons. */
export const askQuestion = ({ kind, text, buttons }: Question, texts: PageTexts): Promise<string | null> => {
  const yesNo = buttons.startsWith('YES');
  const [ok, cancel] = yesNo ? [texts.yes, texts.no] : [texts.ok, texts.cancel];
  return ask({ text, typed: kind === 'prompt', ok, cancel }, []);
};
