// What a person may do to the grid: change the content of cells that are open to them. Everything else is stopped before
// it happens, or, where the grid cannot be stopped, undone by the server's answer.

import type { FUniver } from '@univerjs/core/facade';
import type { Selected, SheetView } from '../../protocol.ts';
import { type Board, SET_VALUES, type Shown } from './board.ts';
import { a1Of, actOf, changesIn, cornerOf, type GridAct, type Matrix, onlyLooks } from './changes.ts';
import { changesStructure } from './structure.ts';

export type GridEvents = {
  /** A person changed cells; the act is for the server. */
  readonly onAct: (act: GridAct, sheet: string) => void;
  /** A person tried to change a cell that is not open to them. */
  readonly onLocked: (place: Selected) => void;
  /** A person tried to change something that is no cell's content. */
  readonly onStructure: () => void;
  readonly onSelect: (place: Selected, note: string) => void;
};

type Params = { readonly subUnitId?: string; readonly cellValue?: Matrix };

const isOpen = ({ open }: SheetView, row: number, column: number): boolean =>
  open.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );

const lockedIn = (sheet: Shown | undefined, { cellValue = {} }: Params): Selected | null => {
  if (sheet === undefined) return null;
  const closed = changesIn(cellValue, sheet.at).find(({ row, column }) => !isOpen(sheet.view, row, column));
  return closed === undefined ? null : { sheet: sheet.view.name, a1: a1Of(closed.row, closed.column) };
};

/** Univer's number for mutations among its commands. */
const MUTATION = 2;

const isStructure = (id: string, { cellValue = {} }: Params): boolean =>
  id === SET_VALUES ? onlyLooks(cellValue) : changesStructure(id);

/** Stops mutations a person may not cause, and hands on what those changed that they may. */
export const guardMutations = (api: FUniver, board: Board, events: GridEvents): void => {
  const stops = (id: string, params: Params): boolean => {
    const structure = isStructure(id, params);
    if (structure) events.onStructure();
    const locked = structure || id !== SET_VALUES ? null : lockedIn(board.byId(params.subUnitId), params);
    if (locked !== null) events.onLocked(locked);
    return structure || locked !== null;
  };
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (!board.drawing() && event.type === MUTATION && stops(event.id, event.params as Params)) event.cancel = true;
  });
  const handOn = ({ subUnitId, cellValue = {} }: Params): void => {
    const sheet = board.byId(subUnitId);
    const changes = sheet === undefined ? [] : changesIn(cellValue, sheet.at);
    if (sheet !== undefined && changes.length > 0) events.onAct(actOf(sheet.view, changes), sheet.view.name);
  };
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (!board.drawing() && id === SET_VALUES) handOn(params as Params);
  });
};

/** What is typed in these parts of the page is not for the grid. */
const OURS = 'dialog, #title-bar, #menu-bar, #sidebar, #toasts';

const types = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key.length === 1 || ['Process', 'Unidentified', 'F2'].includes(key));

/** Keeps typing out of closed cells: Univer would keep it in its formula bar. */
export const guardTyping = (api: FUniver, board: Board, events: GridEvents): void => {
  const closedAt = (place: Selected | null): Selected | null => {
    const sheet = board.shown().find(({ view }) => view.name === place?.sheet);
    if (place === null || sheet === undefined) return null;
    const { row, column } = cornerOf(place.a1);
    return isOpen(sheet.view, row, column) ? null : { sheet: place.sheet, a1: a1Of(row, column) };
  };
  const keepOut = (event: Event): void => {
    const closed = document.activeElement?.closest(OURS) ? null : closedAt(board.standing());
    if (closed === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    events.onLocked(closed);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (types(event)) keepOut(event);
  };
  addEventListener('keydown', onKey, true);
  // Input methods come without keys.
  addEventListener('beforeinput', keepOut, true);
  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const closed = closedAt({ sheet: event.worksheet.getSheetName(), a1: a1Of(event.row + 1, event.column + 1) });
    if (closed === null) return;
    event.cancel = true;
    events.onLocked(closed);
  });
};
