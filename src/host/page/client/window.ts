// One window of the page: as whom it works, what it knows, and how it takes in what the server says.

import type { PageSettings, Selected, SheetView, StateAnswer } from '../protocol.ts';
import { filled, present } from './element.ts';
import type { Grid } from './grid/grid.ts';
import { toast } from './notices.ts';
import type { PageDialog } from './page-dialog.ts';
import { askState, ServerTrouble } from './server.ts';
import type { Sidebar } from './sidebar.ts';
import { savedLine } from './title-bar.ts';

export type Window = {
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
  readonly dialog: PageDialog;
  /** Where the cursor goes when the dialog is closed. */
  later: Selected | null;
};

export const troubleText = ({ texts }: PageSettings, error: unknown): string => {
  if (error instanceof ServerTrouble && error.trouble === 'network') return texts.offline;
  if (error instanceof ServerTrouble && error.trouble === 'forbidden') return texts.otherStart;
  return filled(texts.failed, { cause: error instanceof Error ? error.message : String(error) });
};

export const tellTrouble = (settings: PageSettings, error: unknown): void =>
  toast(troubleText(settings, error), settings.texts, true);

/** Tabs whose edits are part of the state that is shown. */
export const settle = (window: Window): void => {
  const settled = window.unsettled.filter(({ version }) => version <= window.state.version);
  window.unsettled = window.unsettled.filter((one) => !settled.includes(one));
  for (const sheet of new Set(settled.map((one) => one.sheet))) window.grid.restore(sheet);
};

/** All sheets in their order. */
const draw = (window: Window): void => {
  window.grid.show(window.state.order.flatMap((id) => window.sheets.get(id) ?? []));
  settle(window);
};

/** Takes in the sheets that changed. Behind a dialog the grid waits: an opening makes and removes tabs by the dozen. */
export const take = (window: Window, state: StateAnswer): void => {
  window.state = state;
  for (const sheet of state.sheets) window.sheets.set(sheet.id, sheet);
  present('#saved').textContent = savedLine(window.settings.texts, state);
  if (!window.dialog.isOpen()) draw(window);
};

/** Where the script put the cursor; behind a dialog it goes there once the dialog is closed. */
export const moveCursor = (window: Window, before: Selected | null, after: Selected | null): void => {
  if (after === null || JSON.stringify(before) === JSON.stringify(after)) return;
  if (window.dialog.isOpen()) window.later = after;
  else window.grid.select(after);
};

export const dialogClosed = (window: Window): void => {
  draw(window);
  if (window.later !== null) window.grid.select(window.later);
  window.later = null;
};

export const reload = async (window: Window): Promise<void> => take(window, await askState(window.account, 0));
