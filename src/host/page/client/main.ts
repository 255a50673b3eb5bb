// The page: one window of one account. It asks for the state and waits for news; what a person does goes to the server,
// and what the server says is shown.

import type { ActAnswer, PageSettings, Selected, SheetView, StateAnswer } from '../protocol.ts';
import { filled, present } from './element.ts';
import { type Grid, makeGrid } from './grid/grid.ts';
import { closeOnClickOutside, type Menu, showMenus } from './menu.ts';
import { alertBox, askQuestion, toast } from './notices.ts';
import { menuOf } from './recorded-menu.ts';
import { askState, doAct, download, ServerTrouble } from './server.ts';
import { makeSidebar, type Sidebar } from './sidebar.ts';
import { labelAccounts, labelPage, savedLine } from './title-bar.ts';

const ACCOUNT = 'account';

type Window = {
  account: string;
  state: StateAnswer;
  /** What the menu bar was made from. */
  menus: string;
  /** Tabs with edits that the shown state may not have yet. */
  unsettled: readonly { readonly version: number; readonly sheet: string }[];
  readonly settings: PageSettings;
  readonly sheets: Map<number, SheetView>;
  readonly grid: Grid;
  readonly sidebar: Sidebar;
};

const saying = (settings: PageSettings) => settings.texts;

const troubleText = ({ texts }: PageSettings, error: unknown): string => {
  if (error instanceof ServerTrouble && error.trouble === 'network') return texts.offline;
  if (error instanceof ServerTrouble && error.trouble === 'forbidden') return texts.otherStart;
  return filled(texts.failed, { cause: error instanceof Error ? error.message : String(error) });
};

const tellTrouble = (settings: PageSettings, error: unknown): void =>
  toast(troubleText(settings, error), saying(settings), true);

/** Takes in the sheets that changed and shows all of them in their order. */
const take = (window: Window, state: StateAnswer): void => {
  window.state = state;
  for (const sheet of state.sheets) window.sheets.set(sheet.id, sheet);
  window.grid.show(state.order.flatMap((id) => window.sheets.get(id) ?? []));
  present('#saved').textContent = savedLine(window.settings.texts, state);
  settle(window);
};

const reload = async (window: Window): Promise<void> => take(window, await askState(window.account, 0));

const tellFailures = ({ settings: { texts } }: Window, { failures }: ActAnswer): void => {
  for (const { handler, message } of failures)
    toast(filled(texts.triggerFailed, { handler, cause: message }), texts, true);
};

const locked = async (window: Window, sentence: string, { sheet, a1 }: Selected): Promise<void> => {
  const { texts, explain } = window.settings;
  const act = { kind: 'run', name: explain, args: [sheet, a1], replies: [], selected: null };
  const { value } = await doAct(window.account, act);
  const why = (value as { readonly message?: unknown } | null)?.message;
  toast(typeof why === 'string' ? `${sentence}\n${why}` : sentence, texts, true);
};

/** The grid already shows what was typed; what counts is what the server made of it. */
const edit = async (window: Window, act: unknown, sheet: string): Promise<void> => {
  const { texts } = window.settings;
  try {
    const answer = await doAct(window.account, act);
    tellFailures(window, answer);
    if (answer.refused !== null) toast(answer.refused, texts, true);
    window.unsettled = [...window.unsettled, { version: answer.version, sheet }];
  } catch (error) {
    tellTrouble(window.settings, error);
    window.unsettled = [...window.unsettled, { version: 0, sheet }];
  }
  settle(window);
};

/** Tabs whose edits are part of the state that is shown. */
const settle = (window: Window): void => {
  const settled = window.unsettled.filter(({ version }) => version <= window.state.version);
  window.unsettled = window.unsettled.filter((one) => !settled.includes(one));
  for (const sheet of new Set(settled.map((one) => one.sheet))) window.grid.restore(sheet);
};

const showAll = async (window: Window, { shown, files }: ActAnswer): Promise<void> => {
  const { texts } = window.settings;
  const extras = files.map((name) => ({
    label: filled(texts.downloadFile, { file: name }),
    act: () => save(window, { which: name, name }),
  }));
  for (const { kind, text } of shown) {
    if (kind === 'toast') toast(text, texts);
    if (kind === 'alert') await alertBox(text, texts, extras);
    if (kind === 'sidebar') window.sidebar.show(text);
  }
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

const moveCursor = ({ grid }: Window, before: Selected | null, after: Selected | null): void => {
  if (after !== null && JSON.stringify(before) !== JSON.stringify(after)) grid.select(after);
};

const save = (window: Window, file: { which: string; name: string }): void => {
  download(window.account, file).catch((error: unknown) => tellTrouble(window.settings, error));
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
const loadMenus = async (window: Window): Promise<void> => {
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

const callScript = async (window: Window, name: string, args: readonly unknown[]) => {
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
  await reload(window);
  await loadMenus(window);
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
  const sidebar = makeSidebar({ title: settings.texts.sidebar, close: settings.texts.close }, (name, args) =>
    callScript(window, name, args),
  );
  const window: Window = { account, state, menus: '', unsettled: [], settings, sheets: new Map(), grid, sidebar };
  take(window, state);
  // The grid is a picture: this is how a test, or whoever reads a page by script, knows what stands in it.
  Object.assign(globalThis, { pageGrid: { text: grid.text, select: grid.select, selected: grid.selected } });
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
