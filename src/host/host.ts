// The local host's contract: what the command line and the local page may ask of it.

import type { WorkbookModel } from './workbook.ts';

/** Outcome of a human edit: Google's own sentence when it is refused; nothing was changed then. */
export type EditOutcome = { readonly refused: string | null };

/** A file a script made through Drive: its bytes stand in the sink the host was given. */
export type MadeBlob = { readonly name: string; readonly bytes: Uint8Array };

export type HostOptions = {
  readonly workbook: WorkbookModel;
  /** Folder holding the built bundle: exactly Code.js, sidebar.html, appsscript.json. */
  readonly bundle: string;
  /** The acting account. */
  readonly user: string;
  /** Epoch ms given by the host's clock; read at each use. */
  readonly now: () => number;
};

export type Host = {
  readonly workbook: WorkbookModel;
  /** Calls a public function of the bundle as the acting user, fully authorised (menu, sidebar). JSON-safe both ways. */
  run(name: string, ...args: readonly unknown[]): unknown;
  /** A human types `text` into one cell: protection, cell rule, typing of numbers/dates/booleans, simple onEdit, installable edit triggers. */
  edit(sheet: string, a1: string, text: string): EditOutcome;
  /** A human pastes rows of texts; `valuesOnly` keeps the cell rules, otherwise they are lost. */
  paste(target: { readonly sheet: string; readonly a1: string; readonly rows: readonly (readonly string[])[]; readonly valuesOnly: boolean }): EditOutcome;
  /** The file is opened by the acting user: runs the simple onOpen. */
  open(): void;
  /** Service calls counted since the host was made (design §11), by "Range.getValues". */
  calls(): Readonly<Record<string, number>>;
  /** Files made through Drive since the host was made. */
  files(): readonly MadeBlob[];
  /** Toasts, alerts and the menu recorded by Ui and Spreadsheet.toast, oldest first. */
  shown(): readonly { readonly kind: 'toast' | 'alert' | 'menu' | 'sidebar'; readonly text: string }[];
};
