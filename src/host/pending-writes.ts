// What a run has written but not yet flushed. Google buffers a script's writes to the sheets until it flushes or reads;
// the host writes at once. Where a test asks for the difference, the sheets are copied before the first write after each
// flush: the copy is what everybody else sees, and what stays when the run dies with its buffer.

import { isDeepStrictEqual } from 'node:util';
import { isCounted } from './counter.ts';
import type { ServiceCall } from './faults.ts';
import type { CellModel, ProtectionModel, SheetModel, WorkbookModel } from './workbook.ts';

const BUFFERED: ReadonlySet<string> = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'TextFinder',
]);
const READING = /^(?:get|is|has|can|find)[A-Z]/;
/** Known without asking the server. */
const AT_HAND: ReadonlySet<string> = new Set(['Spreadsheet.getId', 'Spreadsheet.getUrl']);

const ofSheets = ({ className, method }: ServiceCall): boolean =>
  BUFFERED.has(className) && isCounted(className, method) && !AT_HAND.has(`${className}.${method}`);

const isWrite = (call: ServiceCall): boolean => ofSheets(call) && !READING.test(call.method);

/** `SpreadsheetApp.flush`, and reads, which must see what was written before them. */
const flushes = (call: ServiceCall): boolean =>
  (call.className === 'SpreadsheetApp' && call.method === 'flush') || (ofSheets(call) && READING.test(call.method));

/** The sheets, each with the object that stands for it: services hold on to these objects. */
type Image = readonly { readonly model: SheetModel; readonly content: SheetModel }[];

const copyOf = ({ sheets }: WorkbookModel): Image => {
  const copies = structuredClone(sheets);
  return sheets.flatMap((model, at) => (copies[at] === undefined ? [] : [{ model, content: copies[at] }]));
};

const duplicate = (image: Image): Image =>
  image.map(({ model, content }) => ({ model, content: structuredClone(content) }));

/** The sheets as they are, uncopied: for putting back the very objects. */
const holdOf = ({ sheets }: WorkbookModel): Image => sheets.map((model) => ({ model, content: { ...model } }));

const putBack = (workbook: WorkbookModel, image: Image): void => {
  for (const { model, content } of image) Object.assign(model, content);
  workbook.sheets.splice(0, workbook.sheets.length, ...image.map(({ model }) => model));
};

/** Two states of one thing: as the other one found it, and as the other one left it. */
type Change<T> = { readonly from: T; readonly to: T };

/** Carries a change into `own`, member by member; what this run has changed itself stays. */
const carry = <T extends object>(own: T, { from, to }: Change<T>, except: readonly string[] = []): void => {
  for (const key of new Set([...Object.keys(from), ...Object.keys(to)]) as Set<keyof T & string>) {
    if (except.includes(key) || isDeepStrictEqual(from[key], to[key]) || !isDeepStrictEqual(own[key], from[key]))
      continue;
    if (Object.hasOwn(to, key)) own[key] = structuredClone(to[key]);
    else Reflect.deleteProperty(own, key);
  }
};

const carryCell = (
  own: SheetModel,
  at: readonly [number, number],
  { from, to }: Change<CellModel | undefined>,
): void => {
  if (isDeepStrictEqual(from, to)) return;
  const [row, column] = at;
  while (own.cells.length <= row) own.cells.push([]);
  const line = own.cells[row] ?? [];
  while (line.length <= column) line.push(undefined);
  const cell = line[column] ?? {};
  carry(cell, { from: from ?? {}, to: to ?? {} });
  line[column] = cell;
};

const carryCells = (own: SheetModel, { from, to }: Change<SheetModel>): void => {
  for (let row = 0; row < Math.max(from.cells.length, to.cells.length); row += 1) {
    const [before, now] = [from.cells[row] ?? [], to.cells[row] ?? []];
    for (let column = 0; column < Math.max(before.length, now.length); column += 1)
      carryCell(own, [row, column], { from: before[column], to: now[column] });
  }
};

const byId = (list: readonly ProtectionModel[], id: number): ProtectionModel | undefined =>
  list.find((one) => one.id === id);

const carryProtections = (own: SheetModel, { from, to }: Change<SheetModel>): void => {
  const removed = from.protections.filter(({ id }) => byId(to.protections, id) === undefined);
  own.protections = own.protections.filter(({ id }) => byId(removed, id) === undefined);
  for (const after of to.protections) {
    const [before, mine] = [byId(from.protections, after.id), byId(own.protections, after.id)];
    if (before === undefined) own.protections.push(structuredClone(after));
    else if (mine !== undefined) carry(mine, { from: before, to: after });
  }
};

/** The workbook holds what this run wrote; `from` → `to` is what another one did meanwhile. */
const carryAll = (workbook: WorkbookModel, from: Image, to: Image): void => {
  for (const { model, content } of to) {
    const before = from.find((one) => one.model === model)?.content;
    if (before === undefined) workbook.sheets.push(Object.assign(model, structuredClone(content)));
    else {
      carry(model, { from: before, to: content }, ['cells', 'protections']);
      carryCells(model, { from: before, to: content });
      carryProtections(model, { from: before, to: content });
    }
  }
  const gone = from.filter(({ model }) => !to.some((one) => one.model === model));
  workbook.sheets = workbook.sheets.filter((sheet) => !gone.some(({ model }) => model === sheet));
};

export type Pending = {
  readonly before: (call: ServiceCall) => void;
  readonly after: (call: ServiceCall) => void;
  /** All that was written so far is for everybody to see. */
  readonly flushed: () => void;
  /** The run dies, and what it had not flushed with it. */
  readonly lose: () => void;
  /** `act` goes on without seeing what is not flushed. */
  readonly hiddenFrom: (act: () => void) => void;
};

/** Keeps account for one execution, but only when `wanted`: it costs a copy of the sheets at each flush. */
export const makePending = (workbook: WorkbookModel, wanted: boolean): Pending => {
  let image: Image | null = null;
  return {
    before: (call) => {
      if (wanted && image === null && isWrite(call)) image = copyOf(workbook);
    },
    after: (call) => {
      if (flushes(call)) image = null;
    },
    flushed: () => {
      image = null;
    },
    lose: () => {
      if (image !== null) putBack(workbook, image);
      image = null;
    },
    hiddenFrom: (act) => {
      if (image === null) return act();
      const [own, from] = [holdOf(workbook), image];
      putBack(workbook, duplicate(from));
      try {
        act();
      } finally {
        image = copyOf(workbook);
        putBack(workbook, own);
        carryAll(workbook, from, image);
      }
      return undefined;
    },
  };
};
