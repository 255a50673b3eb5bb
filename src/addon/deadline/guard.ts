// The protections of one tab, looked at and made anew where they are not as they should be; and which tabs are the owner's.

import { makeProtector, type Protector } from '../protections.ts';
import type { Workbook } from '../workbook.ts';
import { clear, type Fence, isOwners, stands } from './fences.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

type Guarded = { readonly fence: Fence; readonly protect: (protector: Protector) => unknown };

/** True when the tab's protections stand as they should; otherwise they are made anew. */
export type Guard = (sheet: Sheet, guarded: Guarded) => boolean;

export const guardOf = (owner: string): Guard => {
  const protector = makeProtector(owner);
  return (sheet, { fence, protect }) => {
    if (stands(sheet, fence, owner)) return true;
    clear(sheet);
    protect(protector);
    return false;
  };
};

/** Tabs of ours that are nobody's body: only the owner edits them. */
export const otherTabs = ({ spreadsheet, applied }: Workbook, bodies: ReadonlySet<number>): Sheet[] =>
  spreadsheet.getSheets().filter((sheet) => {
    if (bodies.has(sheet.getSheetId())) return false;
    return isOwners(sheet.getRange('A1').getValue(), applied.campaign.id);
  });
