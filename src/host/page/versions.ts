// What has changed since a window last asked: a number that grows with every change, and for each sheet the number of its
// last one. Changes are found by comparing the sheets' plain data, so that nothing that changes them need tell.

import type { SheetModel, WorkbookModel } from '../workbook.ts';

export type Versions = {
  /** Compares a later state with the last one noted; true when anything differs. */
  readonly differs: (workbook: WorkbookModel) => boolean;
  /** Takes this state as the present one. */
  readonly note: (workbook: WorkbookModel) => void;
  readonly current: () => number;
  readonly of: (sheet: SheetModel) => number;
};

type Prints = { readonly rest: string; readonly sheets: ReadonlyMap<number, string> };

const printsOf = ({ sheets, folded: _number, ...rest }: WorkbookModel): Prints => ({
  rest: JSON.stringify([rest, sheets.map(({ id }) => id)]),
  sheets: new Map(sheets.map((sheet) => [sheet.id, JSON.stringify(sheet)])),
});

const changedIn = (before: Prints, after: Prints): number[] =>
  [...after.sheets].flatMap(([id, print]) => (before.sheets.get(id) === print ? [] : [id]));

export const makeVersions = (workbook: WorkbookModel): Versions => {
  let prints = printsOf(workbook);
  let compared: { readonly workbook: WorkbookModel; readonly prints: Prints } = { workbook, prints };
  let version = 1;
  const sheets = new Map<number, number>(workbook.sheets.map(({ id }) => [id, version]));
  const look = (state: WorkbookModel): Prints => {
    compared = { workbook: state, prints: printsOf(state) };
    return compared.prints;
  };
  return {
    differs: (state) => {
      const now = look(state);
      return now.rest !== prints.rest || changedIn(prints, now).length > 0;
    },
    note: (state) => {
      const now = compared.workbook === state ? compared.prints : look(state);
      version += 1;
      for (const id of changedIn(prints, now)) sheets.set(id, version);
      prints = now;
    },
    current: () => version,
    of: ({ id }) => sheets.get(id) ?? version,
  };
};
