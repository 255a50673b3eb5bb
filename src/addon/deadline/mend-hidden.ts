// What is hidden in a tab of ours and has come to light: the key row, the key column, the columns of the record. Nobody
// is kept from reading them; they are hidden so that nobody sorts or types there by mistake.

import { REPAIRED } from '../../messages/repair-texts.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** First column of the record in the key row, from 1; 0 where there is none. */
const recordColumn = (keyRow: readonly unknown[]): number =>
  keyRow.findIndex((cell) => typeof cell === 'string' && cell.startsWith('#')) + 1;

/** `keyRow` as far as the record begins. Two service calls or three, and those for what has to be hidden again. */
export const mendHidden = (sheet: Sheet, keyRow: readonly unknown[]): string[] => {
  const record = recordColumn(keyRow);
  const bare = [1, ...(record > 1 ? [record] : [])].filter((column) => !sheet.isColumnHiddenByUser(column));
  for (const column of bare) sheet.hideColumns(column, column === 1 ? 1 : sheet.getMaxColumns() - column + 1);
  const row = !sheet.isRowHiddenByUser(1);
  if (row) sheet.hideRows(1);
  return row || bare.length > 0 ? [REPAIRED.keysHidden(sheet.getName())] : [];
};
