// The page: one window of one account. It asks for the state and waits for news; what a person does goes to the server,
// and what the server says is shown.

import type { PageSettings, Selected } from '../protocol.ts';
import { edit, locked } from './editing.ts';
import { filled, present } from './element.ts';
import type { RunCall } from './frame-calls.ts';
import { makeGrid } from './grid/grid.ts';
import { closeOnClickOutside } from './menu.ts';
import { toast } from './notices.ts';
import { makePageDialog } from './page-dialog.ts';
import { callScript, loadMenus, save } from './script.ts';
import { askState } from './server.ts';
import { makeSidebar } from './sidebar.ts';
import { labelAccounts, labelPage } from './title-bar.ts';
import { dialogClosed, reload, take, tellTrouble, type Window } from './window.ts';

const ACCOUNT = 'account';

const RETRY_MS = 2000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for news for as long as the page stands; an outage is told once. */
const follow = async (window: Window): Promise<never> => {
  let told = false;
  for (;;) {
    const account = window.account;
    try {
      const state = await askState(account, window.state.version);
      if (account === window.account) take(window, state);
      told = false;
    } catch (error) {
      if (!told) tellTrouble(window.settings, error);
      told = true;
      await pause(RETRY_MS);
    }
  }
};

const showNote = ({ texts }: PageSettings, { a1 }: Selected, note: string): void => {
  const box = present('#note');
  box.hidden = note === '';
  box.textContent = filled(texts.note, { cell: a1, note });
};

const changeAccount = async (window: Window, account: string): Promise<void> => {
  window.account = account;
  sessionStorage.setItem(ACCOUNT, account);
  window.sidebar.hide();
  window.dialog.hide();
  await reload(window);
  await loadMenus(window);
};

type Begun = Pick<Window, 'account' | 'state' | 'settings' | 'grid'>;

/** With the frames of the script's pages, which call the script as whoever is chosen. */
const makeWindow = (begun: Begun, soon: (act: Promise<void>) => void): Window => {
  const { texts } = begun.settings;
  const call: RunCall = (name, args) => callScript(window, name, args);
  const closed = (): void => {
    dialogClosed(window);
    soon(loadMenus(window));
  };
  const window: Window = {
    ...begun,
    menus: '',
    unsettled: [],
    sheets: new Map(),
    later: null,
    sidebar: makeSidebar({ title: texts.sidebar, close: texts.close }, call),
    dialog: makePageDialog(texts, call, closed),
  };
  return window;
};

const open = async (): Promise<void> => {
  const kept = sessionStorage.getItem(ACCOUNT);
  const { settings, accounts } = await askState('', 0);
  if (settings === undefined) throw new Error('the first answer has no settings');
  const account = kept ?? accounts[0]?.email ?? '';
  const state = await askState(account, 0);
  const soon = (act: Promise<void>): void => {
    act.catch((error: unknown) => tellTrouble(settings, error));
  };
  labelPage(settings.texts);
  const grid = makeGrid(present('#grid'), settings.texts, {
    onAct: (act, sheet) => soon(edit(window, act, sheet)),
    onLocked: (place) => soon(locked(window, settings.texts.locked, place)),
    onStructure: () => toast(settings.texts.onlyContents, settings.texts, true),
    onSelect: (place, note) => showNote(settings, place, note),
  });
  const window = makeWindow({ account, state, settings, grid }, soon);
  take(window, state);
  // The grid is a picture: this is how a test, or whoever reads a page by script, knows what stands in it.
  Object.assign(globalThis, { pageGrid: { text: grid.text, select: grid.select, selected: grid.standing } });
  labelAccounts(settings.texts, { accounts: state.accounts, chosen: account }, (chosen) =>
    soon(changeAccount(window, chosen)),
  );
  present('#download').addEventListener('click', () => save(window, { which: 'workbook', name: state.fileName }));
  closeOnClickOutside(present('#menu-bar'));
  await loadMenus(window);
  for (const notice of settings.notices) toast(notice, settings.texts, true);
  await follow(window);
};

open().catch((error: unknown) => {
  // Words come from the server: without it there is only the error itself.
  present('#saved').textContent = error instanceof Error ? error.message : String(error);
});
