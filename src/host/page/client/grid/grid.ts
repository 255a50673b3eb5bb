// The grid: shows what the server says, hands on what a person does to it, and forgets whatever the server does not take.

import type { FUniver } from '@univerjs/core/facade';
import type { Selected, SheetView } from '../../protocol.ts';
import { type Board, makeBoard } from './board.ts';
import { a1Of } from './changes.ts';
import { type GridEvents, guardMutations, guardTyping } from './guard.ts';
import { makeUniver, type Words } from './univer.ts';
import { UNIT } from './workbook-data.ts';

export type Grid = {
  /** All sheets as they are now, in their order. */
  readonly show: (sheets: readonly SheetView[]) => void;
  /** Where the grid's own cursor is. */
  readonly standing: () => Selected | null;
  /** Likewise, or where it is about to go: what the script is told. */
  readonly selected: () => Selected | null;
  readonly select: (place: Selected) => void;
  /** What the grid itself now holds. */
  readonly text: (place: Selected) => string;
  /** Puts a tab back as the server last said it is. */
  readonly restore: (sheet: string) => void;
};

/** News wait until a person has ended typing. */
const afterTyping = (api: FUniver, board: Board): Pick<Grid, 'show' | 'restore'> => {
  let typing = false;
  let waiting: readonly SheetView[] | null = null;
  const stale = new Set<string>();
  api.addEvent(api.Event.SheetEditStarted, () => {
    typing = true;
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    typing = false;
    const views = waiting;
    waiting = null;
    if (views !== null) board.show(views);
    for (const sheet of stale) board.restore(sheet);
    stale.clear();
  });
  return {
    show: (views) => {
      if (typing) waiting = views;
      else board.show(views);
    },
    restore: (sheet) => {
      if (typing) stale.add(sheet);
      else board.restore(sheet);
    },
  };
};

const tellSelections = (api: FUniver, board: Board, { onSelect }: GridEvents): void => {
  api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [range] = selections;
    const sheet = board.byId(worksheet.getSheetId());
    if (range === undefined || sheet === undefined) return;
    const [row, column] = [range.startRow + 1, range.startColumn + 1];
    onSelect({ sheet: sheet.view.name, a1: a1Of(row, column) }, sheet.at.get(`${row},${column}`)?.note ?? '');
  });
};

export const makeGrid = (container: HTMLElement, words: Words, events: GridEvents): Grid => {
  const api = makeUniver(container, words);
  const board = makeBoard(api);
  guardMutations(api, board, events);
  guardTyping(api, board, events);
  tellSelections(api, board, events);
  return {
    ...afterTyping(api, board),
    standing: board.standing,
    selected: board.selected,
    select: board.select,
    text: ({ sheet, a1 }) => String(api.getWorkbook(UNIT)?.getSheetByName(sheet)?.getRange(a1).getValue() ?? ''),
  };
};
