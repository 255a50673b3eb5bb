// The public functions by which a body's form is taken into its tab, types only: the command line and the dialog call them
// by name. Arguments and results are JSON-safe.

import type { Outcome, Refused } from './api.ts';
import type { FormFile } from './form-file.ts';
import type { Stale, Stamp } from './sidebar.ts';

/** One cell of the tab that the form changes; `unit` null for a free row or a field of the document. Texts are whole. */
export type ImportChange = {
  readonly cell: string;
  readonly unit: string | null;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** Worded, short: "Ưu điểm – UBND phường Bắc Hà: “cũ” → “mới”". */
  readonly text: string;
};

/** A list with its heading; without lines the heading says all. */
export type ImportSection = { readonly title: string; readonly lines: readonly string[] };

/** What an import would do; nothing has been written. Lists are worded. */
export type ImportPreview = Outcome & {
  /** Of the tab it was compared with: an import decided on another one is refused. */
  readonly stamp: Stamp;
  readonly body: string;
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly changes: readonly ImportChange[];
  readonly receipts: readonly string[];
  readonly warnings: readonly string[];
  /** What must still be entered before it can be handed in. */
  readonly unfinished: readonly string[];
  /** All of it as lists for people. */
  readonly sections: readonly ImportSection[];
};

/** What the dialog begins with. `body`: whose tab is open, '' where it is nobody's. */
export type ImportStart = {
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly body: string;
};

export type ImportApi = {
  startImport(): ImportStart | Refused;
  /** Every problem of the file, or what would change. */
  previewImport(body: string, file: FormFile): ImportPreview | Refused;
  /** The tab's content becomes the form's; what stood there is kept as a snapshot first. */
  importForm(
    body: string,
    file: FormFile,
    stamp: Stamp,
  ): (Outcome & { readonly rows: number; readonly cells: number }) | Stale | Refused;
};
