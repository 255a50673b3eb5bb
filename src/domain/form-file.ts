// A foreign .xlsx as plain data: what its reader hands to the import. JSON-safe, because in the browser it travels to the
// script through google.script.run.

/** Text, number or true/false as stored; a date is its serial number (1900 system); '' where a cell is empty. */
export type FileCell = string | number | boolean | { readonly date: number };

export type FileSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** From A1; rows may differ in length. Strings are as stored: no trimming, no Unicode form, CRLF as LF. */
  readonly rows: readonly (readonly FileCell[])[];
  /** A1 addresses of cells that hold a formula (its cached value stands in `rows`). */
  readonly formulas: readonly string[];
  /** A1 addresses of merged areas. */
  readonly merges: readonly string[];
};

export type FormFile = { readonly sheets: readonly FileSheet[] };

/** What a file is instead of an .xlsx, as far as its bytes tell. */
export type ForeignKind = 'xls' | 'xlsb' | 'ods' | 'docx' | 'pptx' | 'pdf' | 'text' | 'zip' | 'other';

/**
 * Why a file is not read; worded in messages/form-file.ts. `part` is the name of a part inside the file. Sizes in bytes.
 * `false-size`: a part is larger than the file says, as in a file made to fill up a computer.
 */
export type FileProblem =
  | { readonly code: 'empty' | 'encrypted' | 'truncated' | 'macros' | 'external-links' | 'no-sheets' }
  | { readonly code: 'not-xlsx'; readonly kind: ForeignKind }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'unpacks-too-large' | 'too-much-text'; readonly most: number }
  | { readonly code: 'damaged' | 'unsafe-xml' | 'duplicate-part' | 'false-size'; readonly part: string }
  | {
      readonly code: 'too-many-cells';
      readonly sheet: string;
      /** A1 address of the first cell outside. */
      readonly cell: string;
      readonly rows: number;
      readonly columns: number;
    };

export type FileReading =
  | { readonly ok: true; readonly file: FormFile }
  | { readonly ok: false; readonly problem: FileProblem };
