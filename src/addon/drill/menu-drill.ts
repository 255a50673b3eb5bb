// Menu entry "Diễn tập" of a copy; in the original it says where a drill is run.

import { DRILL } from '../../messages/drill-texts.ts';
import { MENU } from '../../messages/menu.ts';
import { alert, alertRefusal, confirmed } from '../dialogs.ts';
import { isRefused } from '../refused.ts';
import { drillCopy, isUnderway } from './copy.ts';
import { drill } from './drill.ts';

export const menuDrill = (): void => {
  const copy = drillCopy();
  if (isRefused(copy)) {
    alertRefusal(copy);
    return;
  }
  if (!isUnderway(copy) && !confirmed(DRILL.confirm())) return;
  const result = drill();
  if (isRefused(result)) alertRefusal(result);
  else alert(MENU.drill, result.message);
};
