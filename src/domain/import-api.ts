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
  /** Whose field it is, worded: "Ưu điểm – UBND phường Bắc Hà". */
  readonly title: string;
};

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
};

export type ImportApi = {
  /** Every problem of the file, or what would change. */
  previewImport(body: string, file: FormFile): ImportPreview | Refused;
  /** The tab's content becomes the form's; what stood there is kept as a snapshot first. */
  importForm(
    body: string,
    file: FormFile,
    stamp: Stamp,
  ): (Outcome & { readonly rows: number; readonly cells: number }) | Stale | Refused;
};
