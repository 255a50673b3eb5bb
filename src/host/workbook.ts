// The local workbook as plain data: what the emulated services read and write, and what store.ts keeps in one .xlsx.
// Rows and columns count from 1 in every address; arrays are 0-based.

/** A stored value. A date is a wall-clock instant of the spreadsheet's zone, in milliseconds as if it were UTC. */
export type StoredValue = string | number | boolean | { readonly date: number };

export type CellStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly background?: string;
  readonly fontSize?: number;
  readonly fontFamily?: string;
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'general';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  /** '@' = plain text. Absent = General. */
  readonly numberFormat?: string;
  /** Colour of a thin border drawn on that side (RRGGBB with #). */
  readonly borders?: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', string>>>;
};

/** Rule of a cell. `strict`: a user's other value is refused. `checkbox` allows TRUE and FALSE only. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[]; readonly strict: boolean; readonly help?: string }
  | { readonly kind: 'checkbox' };

export type CellModel = {
  value?: StoredValue;
  /** With its leading '='. `value` then holds the last known result. */
  formula?: string;
  note?: string;
  style?: CellStyle;
  validation?: ValidationRule;
};

/** 1-based, inclusive. */
export type RangeModel = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type ConditionalRule = {
  readonly ranges: readonly RangeModel[];
  readonly condition:
    | { readonly kind: 'text-equals'; readonly text: string }
    | { readonly kind: 'text-starts-with'; readonly text: string }
    | { readonly kind: 'formula'; readonly formula: string };
  readonly style: Pick<CellStyle, 'bold' | 'italic' | 'strikethrough' | 'fontColor' | 'background'>;
};

export type ProtectionModel = {
  kind: 'sheet' | 'range';
  id: number;
  description: string;
  /** Null for a sheet protection. */
  range: RangeModel | null;
  /** Holes; sheet protections only. */
  unprotected: RangeModel[];
  /** E-mails, the owner not among them (Google does not list it on an unshared file; the owner may always edit). */
  editors: string[];
  domainEdit: boolean;
  warningOnly: boolean;
  /** True until somebody changes the editors or the domain flag: the protection then lets in whoever may edit the file. */
  mirrors?: boolean;
};

export type SheetModel = {
  id: number;
  name: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  /** cells[row - 1][column - 1]; shorter rows and missing rows are empty. */
  cells: (CellModel | undefined)[][];
  merges: RangeModel[];
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
  tabColor: string | null;
  /** Pixels; absent = default (21 high, 100 wide). Keys are 1-based. `forced` keeps wrapped text from growing the row. */
  rowHeights: Record<number, { px: number; forced: boolean }>;
  columnWidths: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  conditional: ConditionalRule[];
  protections: ProtectionModel[];
};

export type TriggerModel = {
  id: string;
  handler: string;
  owner: string;
  kind: 'edit' | 'clock';
  /** Clock triggers: every n minutes, or once at an instant (epoch ms). */
  everyMinutes?: number;
  at?: number;
  /** Epoch ms of the last firing. */
  lastFired?: number;
};

/** A script project bound to no file that watches this one: Google keeps it elsewhere, with its properties and triggers. */
export type ProjectModel = {
  readonly id: string;
  properties: Record<'script' | 'user', Record<string, string>>;
  triggers: TriggerModel[];
};

export type WorkbookModel = {
  id: string;
  title: string;
  timeZone: string;
  locale: string;
  owner: string;
  /** Accounts the file is shared with as editors, the owner not among them. */
  editors: string[];
  viewers: string[];
  sheets: SheetModel[];
  properties: Record<'document' | 'script' | 'user', Record<string, string>>;
  /** Of the script bound to the file. */
  triggers: TriggerModel[];
  /** Other projects with triggers on the file. */
  projects?: ProjectModel[];
  /** Number of the last entry of the page's journal that is part of this state. */
  folded?: number;
  /** Next free id of sheets, protections. */
  nextId: number;
};

/** Whom a workbook on this machine belongs to. */
export const LOCAL_OWNER = 'ban-thuong-truc@example.org';

/** A sheet with nothing on it. */
export const newSheet = (options: {
  readonly id: number;
  readonly name: string;
  readonly rowCount?: number;
  readonly columnCount?: number;
}): SheetModel => ({
  id: options.id,
  name: options.name,
  hidden: false,
  rowCount: options.rowCount ?? 1000,
  columnCount: options.columnCount ?? 26,
  cells: [],
  merges: [],
  frozenRows: 0,
  frozenColumns: 0,
  hiddenGridlines: false,
  tabColor: null,
  rowHeights: {},
  columnWidths: {},
  hiddenRows: [],
  hiddenColumns: [],
  conditional: [],
  protections: [],
});

/** A project as Google makes one; it watches the file from its first trigger on. */
export const addProject = (workbook: WorkbookModel, id: string): ProjectModel => {
  const project: ProjectModel = { id, properties: { script: {}, user: {} }, triggers: [] };
  workbook.projects = [...(workbook.projects ?? []), project];
  return project;
};

/** A workbook as Google makes one: a single empty sheet, shared with nobody. Its id is fresh each time. */
export const newWorkbook = (options: { readonly title: string; readonly owner: string }): WorkbookModel => ({
  id: crypto.randomUUID(),
  title: options.title,
  timeZone: 'Asia/Ho_Chi_Minh',
  locale: 'vi_VN',
  owner: options.owner,
  editors: [],
  viewers: [],
  sheets: [newSheet({ id: 0, name: 'Trang tính1' })],
  properties: { document: {}, script: {}, user: {} },
  triggers: [],
  nextId: 1,
});
