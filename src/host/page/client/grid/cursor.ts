// Where the grid's cursor is and how it is moved. A tab is never entered on a line that it hides: there stand our keys.

import type { FUniver } from '@univerjs/core/facade';
import type { Selected, SheetView } from '../../protocol.ts';
import { a1Of } from './changes.ts';
import { UNIT } from './workbook-data.ts';

export type Cursor = {
  /** The cell that the grid itself has selected. */
  readonly standing: () => Selected | null;
  /** Likewise, or the one asked for that the grid could not go to yet: what the script is told. */
  readonly selected: () => Selected | null;
  readonly select: (place: Selected) => void;
  /** From now on a tab is entered on its first cell that is to be seen. */
  readonly enter: (viewOf: (sheet: string) => SheetView | undefined) => void;
};

const firstShown = (hidden: readonly number[]): number => {
  let line = 1;
  while (hidden.includes(line)) line += 1;
  return line;
};

/** The first cell of a tab that is to be seen. */
export const homeOf = ({ hiddenRows, hiddenColumns }: SheetView): string =>
  a1Of(firstShown(hiddenRows), firstShown(hiddenColumns));

export const makeCursor = (api: FUniver): Cursor => {
  const book = () => api.getWorkbook(UNIT);
  // Before its first picture Univer has nothing that could scroll: a place asked for until then counts as the one selected.
  let drawn = false;
  let wanted: Selected | null = null;
  const standing = (): Selected | null => {
    const sheet = book()?.getActiveSheet();
    // A tab that was only just entered has no cell selected for a moment; it is on the screen all the same.
    const a1 = sheet?.getSelection()?.getActiveRange()?.getA1Notation() ?? 'A1';
    return sheet ? { sheet: sheet.getSheetName(), a1 } : null;
  };
  const selected = (): Selected | null => wanted ?? standing();
  const move = ({ sheet: name, a1 }: Selected): void => {
    const sheet = book()?.getSheetByName(name);
    if (!sheet) return;
    book()?.setActiveSheet(sheet);
    const range = sheet.getRange(a1);
    range.activate();
    sheet.scrollToCell(Math.max(0, range.getRow() - 2), 0);
  };
  api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
    if (stage < api.Enum.LifecycleStages.Steady) return;
    drawn = true;
    if (wanted !== null) move(wanted);
    wanted = null;
  });
  const select = (place: Selected): void => {
    if (drawn) move(place);
    else wanted = place;
  };
  // Univer puts the cursor of a tab not entered before on A1, and that only after it has told of the change.
  const enter: Cursor['enter'] = (viewOf) => {
    const leaveKeys = (): void => {
      const sheet = book()?.getActiveSheet();
      const view = sheet && viewOf(sheet.getSheetId());
      if (view !== undefined && standing()?.a1 === 'A1') sheet?.getRange(homeOf(view)).activate();
    };
    api.addEvent(api.Event.ActiveSheetChanged, () => setTimeout(leaveKeys));
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= api.Enum.LifecycleStages.Steady) setTimeout(leaveKeys);
    });
  };
  return { standing, selected, select, enter };
};
