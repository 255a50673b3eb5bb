// Menu entries of the bodies' papers: a letter of the tab that is open, or of all; a signed paper put on record.

import { findBody } from '../domain/assignment.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { MENU, MENU_TITLE } from '../messages/menu.ts';
import { LETTER, RECORD } from '../messages/paper-acts.ts';
import { notBodyTab } from '../messages/refusals.ts';
import { alert, alertRefusal, asked, confirmed, toast } from './dialogs.ts';
import { makeLetter } from './letters.ts';
import { ownersWorkbook } from './owner.ts';
import { recordPaper } from './record-paper.ts';
import { isRefused } from './refused.ts';

/** Body of the tab on the screen; null on any other tab. */
const shownBody = (): string | null => {
  const key = parseTabKey(SpreadsheetApp.getActiveSheet().getRange('A1').getValue());
  return key?.kind === 'body' ? key.body : null;
};

export const menuLetter = (): void => {
  const body = shownBody();
  if (body === null && !confirmed(LETTER.confirmAll())) return;
  const result = makeLetter(body);
  if (isRefused(result)) alertRefusal(result);
  else alert(MENU.letter, [result.message, ...result.files.map(({ link }) => link)].join('\n'));
};

const recordTyped = (body: string, line: string): void => {
  const [number = '', date = '', signer = '', code = ''] = line.split(';');
  const result = recordPaper(body, { number, date, signer, code });
  if (isRefused(result)) alertRefusal(result);
  else if (result.matches) toast(result.message);
  else alert(MENU.record, result.message);
};

export const menuRecord = (): void => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) {
    alertRefusal(workbook);
    return;
  }
  const body = findBody(workbook.applied.campaign, shownBody() ?? '');
  if (body === undefined) {
    alert(MENU_TITLE, notBodyTab());
    return;
  }
  const line = asked(RECORD.ask(body.name));
  if (line !== null) recordTyped(body.id, line);
};
