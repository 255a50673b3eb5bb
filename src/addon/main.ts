// The bundle's public functions and nothing else: simple triggers, menu entries, and what the command line and the
// sidebar call by name. The build writes Google's top-level functions from this list.

import type { Api } from '../domain/api.ts';
import type { DialogApi } from '../domain/dialog.ts';
import type { ImportApi } from '../domain/import-api.ts';
import type { SidebarApi } from '../domain/sidebar.ts';
import { applySettings } from './apply-settings.ts';
import { bodyForm } from './body-form.ts';
import { consolidateAll as consolidate, status } from './consolidate.ts';
import { acceptLate, closeTabs, extendTab, returnTab, revokeExtension } from './deadline/acts.ts';
import { addRows } from './deadline/add-rows.ts';
import { health } from './deadline/health.ts';
import { repair } from './deadline/repair.ts';
import { compareSnapshot, listSnapshots, restoreSnapshot } from './deadline/snapshots.ts';
import { sweep, sweep as sweepAtClose } from './deadline/sweep.ts';
import { onBodyTick } from './deadline/tick.ts';
import { drill } from './drill/drill.ts';
import { exportTable } from './export-table.ts';
import { startImport } from './import/import-dialog.ts';
import { importForm } from './import/import-form.ts';
import { previewImport } from './import/preview-import.ts';
import { makeLetter } from './letters.ts';
import { checkEdited as onEdit } from './live-check.ts';
import { locate } from './locate.ts';
import { listPapers, sharePaper } from './made-papers.ts';
import { buildMenu as onOpen } from './menu.ts';
import { continueHere } from './moving/continue-here.ts';
import { startNewCampaign } from './moving/new-campaign.ts';
import { openCampaign } from './open-campaign.ts';
import { draftOpening, proposeOpening, runOpening, startOpening } from './opening/guided.ts';
import { shareOpened } from './opening/sharing.ts';
import { actOnBody } from './panel/act-on-body.ts';
import { viewBoard } from './panel/board-view.ts';
import { viewBody } from './panel/body-view.ts';
import { viewCard } from './panel/card-view.ts';
import { goTo, goToBox } from './panel/go.ts';
import { checkHealth, viewHealth } from './panel/health-view.ts';
import { openSidebar } from './panel/open.ts';
import { viewPapers } from './panel/papers-view.ts';
import { viewReminders } from './panel/reminders-view.ts';
import { startReport, stepReport, stopReport } from './panel/report-run.ts';
import { viewSummary } from './panel/summary-view.ts';
import { recordPaper } from './record-paper.ts';
import { makeReport } from './report.ts';
import { showSheets } from './show.ts';
import { validate } from './validate.ts';
import { whyLocked } from './why-locked.ts';

export {
  menuAccept,
  menuClose,
  menuExtend,
  menuHealth,
  menuRepair,
  menuReturn,
  menuRevoke,
} from './deadline/menu-acts.ts';
export { menuAddRows, menuSnapshots } from './deadline/tab-menu.ts';
export { menuDrill } from './drill/menu-drill.ts';
export { guard, unguard } from './guard/guard.ts';
export { menuImport } from './import/import-dialog.ts';
export { menuLetter, menuRecord } from './letter-menu.ts';
export {
  menuApplySettings,
  menuCheckAll,
  menuCheckTab,
  menuConsolidate,
  menuLintAssignments,
  menuOpenCampaign,
  menuWhose,
} from './menu.ts';
export { menuAsNew, menuContinueHere, menuCopy } from './moving/copy-menu.ts';
export { menuHelp, menuRemind, menuSidebar } from './panel/menu-sidebar.ts';
export { menuExport, menuReport, menuSharePaper } from './paper-menu.ts';
export {
  acceptLate,
  actOnBody,
  addRows,
  applySettings,
  bodyForm,
  checkHealth,
  closeTabs,
  compareSnapshot,
  consolidate,
  continueHere,
  draftOpening,
  drill,
  exportTable,
  extendTab,
  goTo,
  goToBox,
  health,
  importForm,
  listPapers,
  listSnapshots,
  locate,
  makeLetter,
  makeReport,
  onBodyTick,
  onEdit,
  onOpen,
  openCampaign,
  openSidebar,
  previewImport,
  proposeOpening,
  recordPaper,
  repair,
  restoreSnapshot,
  returnTab,
  revokeExtension,
  runOpening,
  shareOpened,
  sharePaper,
  showSheets,
  startImport,
  startNewCampaign,
  startOpening,
  startReport,
  status,
  stepReport,
  stopReport,
  sweep,
  sweepAtClose,
  validate,
  viewBoard,
  viewBody,
  viewCard,
  viewHealth,
  viewPapers,
  viewReminders,
  viewSummary,
  whyLocked,
};

/** The contract of domain/api.ts, checked here and used nowhere else. */
type Satisfied<T extends Api> = T;
export type Contract = Satisfied<{
  openCampaign: typeof openCampaign;
  applySettings: typeof applySettings;
  validate: typeof validate;
  status: typeof status;
  consolidate: typeof consolidate;
  makeReport: typeof makeReport;
  makeLetter: typeof makeLetter;
  recordPaper: typeof recordPaper;
  listPapers: typeof listPapers;
  sharePaper: typeof sharePaper;
  exportTable: typeof exportTable;
  bodyForm: typeof bodyForm;
  locate: typeof locate;
  showSheets: typeof showSheets;
  whyLocked: typeof whyLocked;
  returnTab: typeof returnTab;
  extendTab: typeof extendTab;
  revokeExtension: typeof revokeExtension;
  closeTabs: typeof closeTabs;
  acceptLate: typeof acceptLate;
  listSnapshots: typeof listSnapshots;
  compareSnapshot: typeof compareSnapshot;
  restoreSnapshot: typeof restoreSnapshot;
  addRows: typeof addRows;
  repair: typeof repair;
  continueHere: typeof continueHere;
  startNewCampaign: typeof startNewCampaign;
  health: typeof health;
  drill: typeof drill;
}>;

/** Likewise the contract of domain/sidebar.ts. */
type SatisfiedBySidebar<T extends SidebarApi> = T;
export type SidebarContract = SatisfiedBySidebar<{
  openSidebar: typeof openSidebar;
  viewBody: typeof viewBody;
  goToBox: typeof goToBox;
  goTo: typeof goTo;
  viewBoard: typeof viewBoard;
  viewReminders: typeof viewReminders;
  viewCard: typeof viewCard;
  actOnBody: typeof actOnBody;
  viewSummary: typeof viewSummary;
  viewPapers: typeof viewPapers;
  startReport: typeof startReport;
  stepReport: typeof stepReport;
  stopReport: typeof stopReport;
  viewHealth: typeof viewHealth;
  checkHealth: typeof checkHealth;
}>;

/** Likewise the contract of domain/dialog.ts. */
type SatisfiedByDialogs<T extends DialogApi> = T;
export type DialogContract = SatisfiedByDialogs<{
  startOpening: typeof startOpening;
  proposeOpening: typeof proposeOpening;
  draftOpening: typeof draftOpening;
  runOpening: typeof runOpening;
  shareOpened: typeof shareOpened;
}>;

/** Likewise the contract of domain/import-api.ts. */
type SatisfiedByImport<T extends ImportApi> = T;
export type ImportContract = SatisfiedByImport<{
  startImport: typeof startImport;
  previewImport: typeof previewImport;
  importForm: typeof importForm;
}>;
