// The sidebar's first question: who is this, and what is shown first.

import type { Refused } from '../../domain/api.ts';
import type { SidebarStart } from '../../domain/sidebar.ts';
import { COPY } from '../../messages/copy-texts.ts';
import { MENU_TITLE } from '../../messages/menu.ts';
import { EMPTY_NOTES, SIDEBAR_TITLE } from '../../messages/sidebar-views.ts';
import { refuseStanding } from '../open-campaign.ts';
import { isRefused } from '../refused.ts';
import { copyKind, lookForWorkbook } from '../workbook.ts';
import { askerOf } from './asker.ts';
import { viewBoard } from './board-view.ts';
import { bodyViewFor, empty } from './body-view.ts';

const start = (title: string, secretariat: boolean, view: SidebarStart['view']): SidebarStart => ({
  title,
  secretariat,
  view,
});

/** Public function. */
export const openSidebar = (): SidebarStart | Refused => {
  const found = lookForWorkbook();
  const { workbook } = found;
  if (!workbook?.applied.opened) return refuseStanding(found) ?? start(MENU_TITLE, false, empty(EMPTY_NOTES.notOpened));
  const { title } = workbook.applied.campaign;
  if (copyKind(workbook) === 'copy')
    return start(MENU_TITLE, false, empty({ title: COPY.title, text: COPY.notice(title) }));
  const asker = askerOf(workbook);
  const { secretariat } = workbook.applied.campaign.issuer;
  const view = asker.isOwner ? viewBoard() : bodyViewFor(workbook, asker, null);
  if (isRefused(view)) return view;
  if (view.kind === 'board') return start(SIDEBAR_TITLE(secretariat), true, view);
  return start(view.kind === 'body' ? SIDEBAR_TITLE(view.name) : MENU_TITLE, asker.isOwner, view);
};
