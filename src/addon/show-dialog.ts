// Dialogs that are pages: one page for all, into which it is written which one is meant. The script does not wait for it;
// the page calls the functions of domain/dialog.ts.

import { packed } from 'packed:dialog';
import type { DialogId } from '../domain/dialog.ts';
import { unpacked } from './packed.ts';

/** Px; Google takes what the window has room for. */
export type DialogLook = { readonly title: string; readonly width: number; readonly height: number };

export const showDialog = (dialog: DialogId, { title, width, height }: DialogLook): void => {
  const page = HtmlService.createHtmlOutput(unpacked(packed).replace('{at}', () => dialog));
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(width).setHeight(height), title);
};
