// One window of the page: as whom it works, what it knows, and how it takes in what the server says.

import type { PageSettings, SheetView, StateAnswer } from '../protocol.ts';
import { filled, present } from './element.ts';
import type { Grid } from './grid/grid.ts';
import { toast } from './notices.ts';
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

/** Takes in the sheets that changed and shows all of them in their order. */
export const take = (window: Window, state: StateAnswer): void => {
  window.state = state;
  for (const sheet of state.sheets) window.sheets.set(sheet.id, sheet);
  window.grid.show(state.order.flatMap((id) => window.sheets.get(id) ?? []));
  present('#saved').textContent = savedLine(window.settings.texts, state);
  settle(window);
};

export const reload = async (window: Window): Promise<void> => take(window, await askState(window.account, 0));
