// Functions of the script, asked by a menu or by a page of the script's, and what they show: toasts, dialogs, the sidebar,
// files.

import type { ActAnswer, ShownThing } from '../protocol.ts';
import { filled, present } from './element.ts';
import { type Menu, showMenus } from './menu.ts';
import { alertBox, askQuestion, offer, toast } from './notices.ts';
import { menuOf } from './recorded-menu.ts';
import { doAct, download } from './server.ts';
import { moveCursor, tellTrouble, troubleText, type Window } from './window.ts';

export const save = (window: Window, file: { which: string; name: string }): void => {
  download(window.account, file).catch((error: unknown) => tellTrouble(window.settings, error));
};

const showOne = ({ sidebar, dialog, settings }: Window, { kind, text, frame }: ShownThing): void => {
  if (kind === 'toast') toast(text, settings.texts);
  if (kind === 'sidebar') sidebar.show(text);
  if (frame !== undefined) dialog.show(text, frame);
};

const showAll = async (window: Window, { shown, files }: ActAnswer): Promise<void> => {
  const { texts } = window.settings;
  const extras = files.map((name) => ({
    label: filled(texts.downloadFile, { file: name }),
    act: () => save(window, { which: name, name }),
  }));
  for (const thing of shown) {
    if (thing.kind === 'alert') await alertBox(thing.text, texts, extras);
    else showOne(window, thing);
  }
  if (extras.length > 0 && !shown.some(({ kind }) => kind === 'alert')) offer(extras, texts);
};

/** A function of the script, begun again with one reply more each time it asks. */
const runMenu = async (window: Window, name: string): Promise<void> => {
  const { texts } = window.settings;
  const [selected, replies] = [window.grid.selected(), [] as (string | null)[]];
  for (;;) {
    toast(texts.working, texts);
    const answer = await doAct(window.account, { kind: 'run', name, args: [], replies, selected });
    for (const box of document.querySelectorAll('.toast'))
      if (box.textContent?.startsWith(texts.working) === true) box.remove();
    if (answer.question !== null) {
      replies.push(await askQuestion(answer.question, texts));
      continue;
    }
    if (answer.failed !== null) toast(filled(texts.failed, { cause: answer.failed }), texts, true);
    moveCursor(window, selected, answer.selected);
    await showAll(window, answer);
    await loadMenus(window);
    return;
  }
};

const fileMenu = (window: Window): Menu => {
  const { texts } = window.settings;
  const { fileName, files } = window.state;
  const papers = [...new Set(files)].map((name) => ({ which: name, name }));
  return {
    caption: texts.fileMenu,
    entries: [
      { kind: 'item', caption: texts.download, act: () => save(window, { which: 'workbook', name: fileName }) },
      ...papers.map((file) => ({
        kind: 'item' as const,
        caption: filled(texts.downloadFile, { file: file.name }),
        act: () => save(window, file),
      })),
    ],
  };
};

/** The menus that the script makes when this account opens the file. */
export const loadMenus = async (window: Window): Promise<void> => {
  const { shown } = await doAct(window.account, { kind: 'open' });
  const run = (name: string): void => {
    runMenu(window, name).catch((error: unknown) => tellTrouble(window.settings, error));
  };
  const recorded = shown.filter(({ kind }) => kind === 'menu').map(({ text }) => text);
  // An open menu is not taken from under the mouse for one that says the same.
  const print = JSON.stringify([recorded, window.state.files]);
  if (print === window.menus) return;
  window.menus = print;
  const menus = recorded.map((text) => menuOf(text, run));
  showMenus(present('#menu-bar'), [fileMenu(window), ...menus]);
};

export const callScript = async (window: Window, name: string, args: readonly unknown[]) => {
  const before = window.grid.selected();
  try {
    const act = { kind: 'run', name, args, replies: [], selected: before };
    const answer = await doAct(window.account, act);
    if (answer.failed !== null) return { failed: answer.failed };
    moveCursor(window, before, answer.selected);
    await showAll(window, answer);
    return { value: answer.value };
  } catch (error) {
    return { failed: troubleText(window.settings, error) };
  }
};
