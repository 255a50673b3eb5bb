// What the page's server and its script say to each other, types only: both sides compile against this file.

import type { CellStyle, RangeModel, SheetModel, ValidationRule } from '../workbook.ts';

/** A cell or range on a tab, both by name. */
export type Selected = { readonly sheet: string; readonly a1: string };

/** A dialog that waits for the person: `buttons` is the name of Google's button set. */
export type Question = { readonly kind: 'alert' | 'prompt'; readonly text: string; readonly buttons: string };

/** Row and column from 1; `look` and `rule` are places in the lists of the sheet's view, -1 for none. */
export type CellView = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly checked?: boolean;
  readonly note?: string;
  readonly look: number;
  readonly rule: number;
};

export type SheetView = Pick<
  SheetModel,
  | 'id'
  | 'name'
  | 'hidden'
  | 'rowCount'
  | 'columnCount'
  | 'merges'
  | 'frozenRows'
  | 'frozenColumns'
  | 'hiddenGridlines'
  | 'tabColor'
  | 'columnWidths'
  | 'hiddenRows'
  | 'hiddenColumns'
  | 'conditional'
> & {
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly cells: readonly CellView[];
  readonly looks: readonly CellStyle[];
  readonly rules: readonly ValidationRule[];
  /** Where the account may type. */
  readonly open: readonly RangeModel[];
  /** True for a tab with a protection of any kind: it shows a lock. */
  readonly locked: boolean;
};

export type AccountView = {
  readonly email: string;
  readonly name: string;
  readonly role: 'owner' | 'editor' | 'viewer';
};

/** Sentences of the page by name; {…} are filled in. */
export type PageTexts = Readonly<
  Record<
    | 'title'
    | 'saved'
    | 'actingAs'
    | 'owner'
    | 'editor'
    | 'viewer'
    | 'onlooker'
    | 'download'
    | 'fileMenu'
    | 'downloadFile'
    | 'ok'
    | 'cancel'
    | 'yes'
    | 'no'
    | 'close'
    | 'menus'
    | 'grid'
    | 'sidebar'
    | 'working'
    | 'loading'
    | 'offline'
    | 'otherStart'
    | 'failed'
    | 'triggerFailed'
    | 'locked'
    | 'onlyContents'
    | 'note'
    | 'calculating'
    | 'calculated',
    string
  >
>;

/** `explain`: function of the script that says of (sheet, a1) why it may not be edited. `notices`: told at once. */
export type PageSettings = {
  readonly texts: PageTexts;
  readonly explain: string;
  readonly notices: readonly string[];
};

/** Answer to `/api/state`: the sheets are those that changed since the version named. */
export type StateAnswer = {
  readonly version: number;
  /** When something was last saved, by the server's clock, epoch ms. */
  readonly savedAt: number;
  readonly order: readonly number[];
  readonly sheets: readonly SheetView[];
  readonly accounts: readonly AccountView[];
  /** Papers made since the start. */
  readonly files: readonly string[];
  readonly fileName: string;
  /** With the first answer only. */
  readonly settings?: PageSettings;
};

/** A dialog's page is fetched from `address`; measures in px, 0 where the script named none. */
export type DialogFrame = { readonly address: string; readonly width: number; readonly height: number };

/** `frame`: of a dialog only. */
export type ShownThing = { readonly kind: string; readonly text: string; readonly frame?: DialogFrame };

/** Answer to `/api/act`. */
export type ActAnswer = {
  readonly version: number;
  readonly refused: string | null;
  readonly value: unknown;
  readonly failed: string | null;
  readonly question: Question | null;
  readonly shown: readonly ShownThing[];
  readonly files: readonly string[];
  readonly selected: Selected | null;
  readonly failures: readonly { readonly handler: string; readonly message: string }[];
};
