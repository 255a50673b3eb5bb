// What the grid shows: the views last given to it, drawn into Univer; only what differs is drawn again.

import type { FUniver } from '@univerjs/core/facade';
import type { CellView, Selected, SheetView } from '../../protocol.ts';
import { makeCursor } from './cursor.ts';
import { makeLocks } from './locks.ts';
import { cellData, UNIT, workbookData } from './workbook-data.ts';

export const SET_VALUES = 'sheet.mutation.set-range-values';

export type Shown = { readonly view: SheetView; readonly at: ReadonlyMap<string, CellView> };

const cellsByPlace = (view: SheetView): Map<string, CellView> =>
  new Map(view.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));

/** Everything about a sheet but its cells' texts and looks and its rows' heights: when it differs, all is built anew. */
const frameOf = ({ cells, looks, open, rules, rowHeights, ...frame }: SheetView): string => {
  const ruled = cells.flatMap(({ row, column, rule }) => (rule === -1 ? [] : [[row, column, rule]]));
  return JSON.stringify([frame, rules, ruled]);
};

const EMPTY: CellView = { row: 0, column: 0, text: '', look: -1, rule: -1 };

type Change = { readonly before: Shown; readonly after: Shown; readonly all: boolean };

/** Cells that must be drawn again; `all`: those too that have not changed since (a person may have changed them). */
const redraw = ({ before, after, all }: Change): Record<number, Record<number, unknown>> => {
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

export type Board = {
  readonly shown: () => readonly Shown[];
  readonly byId: (id: string | undefined) => Shown | undefined;
  readonly show: (sheets: readonly SheetView[]) => void;
  /** Draws every cell of a tab as it was last shown. */
  readonly restore: (sheet: string) => void;
  /** True while the board itself changes the grid. */
  readonly drawing: () => boolean;
  readonly standing: () => Selected | null;
  readonly selected: () => Selected | null;
  readonly select: (place: Selected) => void;
};

/** Draws into Univer; `ours` runs an act as the board's own. */
const makeBrush = (api: FUniver, ours: (act: () => void) => void) => {
  const draw = (change: Change): void => {
    const cellValue = redraw(change);
    if (Object.keys(cellValue).length === 0) return;
    const params = { unitId: UNIT, subUnitId: String(change.after.view.id), cellValue };
    ours(() => api.syncExecuteCommand(SET_VALUES, params, { fromCollab: true }));
  };
  const resize = ({ before, after }: Change): void => {
    const sheet = api.getWorkbook(UNIT)?.getSheetBySheetId(String(after.view.id));
    const heights = Object.entries(after.view.rowHeights).map(([row, px]) => ({ row: Number(row), px }));
    const other = heights.filter(({ row, px }) => before.view.rowHeights[row] !== px);
    ours(() => {
      for (const { row, px } of other) sheet?.setRowHeightsForced(row - 1, 1, px);
    });
  };
  const build = (views: readonly SheetView[]): void =>
    ours(() => {
      if (api.getWorkbook(UNIT)) api.disposeUnit(UNIT);
      api.createWorkbook(workbookData(views));
    });
  return { draw, resize, build };
};

export const makeBoard = (api: FUniver): Board => {
  let shown: readonly Shown[] = [];
  let drawing = false;
  const brush = makeBrush(api, (act) => {
    drawing = true;
    try {
      act();
    } finally {
      drawing = false;
    }
  });
  const { standing, selected, select, enter } = makeCursor(api);
  const showLocks = makeLocks();
  const byId = (id: string | undefined): Shown | undefined => shown.find(({ view }) => String(view.id) === id);
  enter((id) => byId(id)?.view);
  const update = (change: Change): void => {
    if (change.before === change.after) return;
    brush.draw(change);
    brush.resize(change);
  };
  const show = (views: readonly SheetView[]): void => {
    const before = shown;
    showLocks(views);
    shown = views.map((view) => before.find((one) => one.view === view) ?? { view, at: cellsByPlace(view) });
    const frames = [before, shown].map((all) => all.map(({ view }) => frameOf(view)).join());
    if (before.length > 0 && frames[0] === frames[1]) {
      for (const [at, after] of shown.entries()) update({ before: before[at] ?? after, after, all: false });
      return;
    }
    const place = selected();
    brush.build(views);
    if (place !== null) select(place);
  };
  return {
    shown: () => shown,
    byId,
    show,
    restore: (name) => {
      for (const one of shown.filter(({ view }) => view.name === name))
        brush.draw({ before: one, after: one, all: true });
    },
    drawing: () => drawing,
    standing,
    selected,
    select,
  };
};
