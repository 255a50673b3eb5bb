// What is this script's own: its spreadsheet, its lock, its memory. The script bound to the sheet finds the file open; the
// guardian's project is bound to none and knows it by the id in a second file of its own, Guarded.js.

/** There in the guardian's project only. */
declare const GUARDED_SPREADSHEET: string | undefined;

/** Id of the spreadsheet that this project guards; null in the script bound to a sheet. */
export const guardedId = (): string | null => (typeof GUARDED_SPREADSHEET === 'string' ? GUARDED_SPREADSHEET : null);

export const ourSpreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => {
  const id = guardedId();
  return id === null ? SpreadsheetApp.getActiveSpreadsheet() : SpreadsheetApp.openById(id);
};

/** Keeps runs of this project apart; what another project does it never sees (exclusive.ts). */
export const ownLock = (): GoogleAppsScript.Lock.Lock =>
  guardedId() === null ? LockService.getDocumentLock() : LockService.getScriptLock();

/** Small texts that can be made anew: of the document, or of the guardian's script. */
export const memory = (): GoogleAppsScript.Properties.Properties =>
  guardedId() === null ? PropertiesService.getDocumentProperties() : PropertiesService.getScriptProperties();
