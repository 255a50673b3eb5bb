// The grid: shows what the server says, hands on what a person does to it, and forgets whatever the server does not take.

import type { CellView, Selected, SheetView } from '../../protocol.ts';
import { a1Of, actOf, changesIn, cornerOf, type Matrix, onlyLooks } from './changes.ts';
import { changesStructure } from './structure.ts';
import { makeUniver } from './univer.ts';
import { cellData, UNIT, workbookData } from './workbook-data.ts';

const SET_VALUES = 'sheet.mutation.set-range-values';

export type GridEvents = {
  /** A person changed cells; the act is for the server. */
  readonly onAct: (act: unknown) => void;
  /** A person tried to change a cell that is not open to them. */
  readonly onLocked: (place: Selected) => void;
  /** A person tried to change something that is no cell's content. */
  readonly onStructure: () => void;
  readonly onSelect: (place: Selected, note: string) => void;
};

export type Grid = {
  /** All sheets as they are now, in their order. */
  readonly show: (sheets: readonly SheetView[]) => void;
  readonly selected: () => Selected | null;
  readonly select: (place: Selected) => void;
  /** What the grid itself now holds. */
  readonly text: (place: Selected) => string;
  /** Puts back what was last shown. */
  readonly restore: () => void;
};

type Shown = { readonly view: SheetView; readonly at: ReadonlyMap<string, CellView> };
type Params = { readonly subUnitId?: string; readonly cellValue?: Matrix };

const cellsByPlace = (view: SheetView): Map<string, CellView> =>
  new Map(view.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));

/** Everything about a sheet but its cells' texts and looks and its rows' heights: when it differs, the workbook is built anew. */
const frameOf = ({ cells, looks, open, rules, rowHeights, ...frame }: SheetView): string =>
  JSON.stringify([frame, rules, cells.map(({ row, column, rule }) => [row, column, rule]).filter(([, , rule]) => rule !== -1)]);

const isOpen = ({ open }: SheetView, row: number, column: number): boolean =>
  open.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

const types = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || ['Process', 'Unidentified', 'F2'].includes(key));

const EMPTY: CellView = { row: 0, column: 0, text: '', look: -1, rule: -1 };

/** Cells that must be drawn again; `all` draws those too that have not changed since (a person may have). */
const redraw = (before: Shown, after: Shown, all: boolean): Record<number, Record<number, unknown>> => {
  const matrix: Record<number, Record<number, unknown>> = {};
  for (const place of new Set([...before.at.keys(), ...after.at.keys()])) {
    const [old, now] = [before.at.get(place), after.at.get(place)];
    const data = cellData(after.view, now ?? EMPTY);
    if (!all && old !== undefined && JSON.stringify(cellData(before.view, old)) === JSON.stringify(data)) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    matrix[row - 1] = { ...matrix[row - 1], [column - 1]: data };
  }
  return matrix;
};

export const makeGrid = (container: HTMLElement, events: GridEvents): Grid => {
  const api = makeUniver(container);
  let shown: readonly Shown[] = [];
  let ours = false;
  let editing = false;
  let waiting: readonly SheetView[] | null = null;

  const asOurs = (act: () => void): void => {
    ours = true;
    try {
      act();
    } finally {
      ours = false;
    }
  };
  const shownById = (id: string | undefined): Shown | undefined => shown.find(({ view }) => String(view.id) === id);
  const book = () => api.getWorkbook(UNIT);

  const selected = (): Selected | null => {
    const sheet = book()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange();
    return sheet && range ? { sheet: sheet.getSheetName(), a1: range.getA1Notation() } : null;
  };
  const select = ({ sheet: name, a1 }: Selected): void => {
    const sheet = book()?.getSheetByName(name);
    if (!sheet) return;
    book()?.setActiveSheet(sheet);
    sheet.getRange(a1).activate();
    const range = sheet.getRange(a1).getRange();
    sheet.scrollToCell(Math.max(0, range.startRow - 2), 0);
  };

  const build = (views: readonly SheetView[]): void => {
    const place = selected();
    asOurs(() => {
      if (book()) api.disposeUnit(UNIT);
      api.createWorkbook(workbookData(views));
    });
    if (place !== null) select(place);
  };
  const draw = (before: Shown, after: Shown, all = false): void => {
    const cellValue = redraw(before, after, all);
    if (Object.keys(cellValue).length === 0) return;
    asOurs(() =>
      api.syncExecuteCommand(
        SET_VALUES,
        { unitId: UNIT, subUnitId: String(after.view.id), cellValue },
        { fromCollab: true },
      ),
    );
  };

  const resize = (before: Shown, after: Shown): void => {
    const sheet = book()?.getSheetBySheetId(String(after.view.id));
    asOurs(() => {
      for (const [row, px] of Object.entries(after.view.rowHeights))
        if (before.view.rowHeights[Number(row)] !== px) sheet?.setRowHeightsForced(Number(row) - 1, 1, px);
    });
  };

  const show = (views: readonly SheetView[]): void => {
    if (editing) {
      waiting = views;
      return;
    }
    const before = shown;
    shown = views.map((view) => before.find((one) => one.view === view) ?? { view, at: cellsByPlace(view) });
    const sameFrame =
      before.length === shown.length && before.every((one, at) => frameOf(one.view) === frameOf(views[at] ?? one.view));
    if (!sameFrame) return build(views);
    for (const [at, one] of before.entries()) {
      const now = shown[at];
      if (now === undefined || now === one) continue;
      draw(one, now);
      resize(one, now);
    }
  };

  const lockedIn = (sheet: Shown, params: Params): Selected | null => {
    const closed = changesIn(params.cellValue ?? {}, sheet.at).find(({ row, column }) => !isOpen(sheet.view, row, column));
    return closed === undefined ? null : { sheet: sheet.view.name, a1: a1Of(closed.row, closed.column) };
  };

  /** Whether a mutation that a person caused must not happen; says so where it must not. */
  const stops = (id: string, params: Params): boolean => {
    if (id !== SET_VALUES) {
      if (changesStructure(id)) events.onStructure();
      return changesStructure(id);
    }
    if (onlyLooks(params.cellValue ?? {})) {
      events.onStructure();
      return true;
    }
    const sheet = shownById(params.subUnitId);
    const locked = sheet === undefined ? null : lockedIn(sheet, params);
    if (locked !== null) events.onLocked(locked);
    return locked !== null;
  };

  const MUTATION = 2;
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!ours && event.type === MUTATION && stops(event.id, event.params as Params)) event.cancel = true;
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (ours || id !== SET_VALUES) return;
    const { subUnitId, cellValue } = params as Params;
    const sheet = shownById(subUnitId);
    const changes = sheet === undefined ? [] : changesIn(cellValue ?? {}, sheet.at);
    if (sheet !== undefined && changes.length > 0) events.onAct(actOf(sheet.view, changes));
  });
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const sheet = shownById(event.worksheet.getSheetId());
    if (sheet === undefined || isOpen(sheet.view, event.row + 1, event.column + 1)) return;
    event.cancel = true;
    events.onLocked({ sheet: sheet.view.name, a1: a1Of(event.row + 1, event.column + 1) });
  });
  // Univer keeps what is typed into a closed cell in its formula bar: the keys must not reach it.
  const onKey = (event: KeyboardEvent): void => {
    const place = selected();
    const sheet = shown.find(({ view }) => view.name === place?.sheet);
    if (place === null || sheet === undefined || !types(event) || !container.contains(document.activeElement)) return;
    const { row, column } = cornerOf(place.a1);
    if (isOpen(sheet.view, row, column)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    events.onLocked({ sheet: place.sheet, a1: a1Of(row, column) });
  };
  addEventListener('keydown', onKey, true);
  api.addEvent(api.Event.SheetEditStarted, () => {
    editing = true;
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    editing = false;
    const views = waiting;
    waiting = null;
    if (views !== null) show(views);
  });
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [range] = selections;
    const sheet = shownById(worksheet.getSheetId());
    if (range === undefined || sheet === undefined) return;
    const [row, column] = [range.startRow + 1, range.startColumn + 1];
    events.onSelect({ sheet: sheet.view.name, a1: a1Of(row, column) }, sheet.at.get(`${row},${column}`)?.note ?? '');
  });

  return {
    show,
    selected,
    select,
    text: ({ sheet, a1 }) => String(book()?.getSheetByName(sheet)?.getRange(a1).getValue() ?? ''),
    restore: () => {
      for (const one of shown) draw(one, one, true);
    },
  };
};
