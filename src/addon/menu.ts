// Menu "Xếp loại" and what its entries answer: each works without a sidebar and ends in a toast or a dialog.

import { lintAssignments } from '../domain/assignment-lint.ts';
import { parseTabKey } from '../domain/tab-keys.ts';
import { assignmentRemark } from '../messages/assignment-lint.ts';
import { summary } from '../messages/findings.ts';
import { MENU, MENU_TITLE } from '../messages/menu.ts';
import { OPENING_TITLE } from '../messages/opening-labels.ts';
import { noRemarks } from '../messages/refusals.ts';
import { CONFIRM, DONE } from '../messages/results.ts';
import { applySettings, previewSettings } from './apply-settings.ts';
import { consolidateAll } from './consolidate.ts';
import { alert, alertRefusal, confirmed, tell, toast } from './dialogs.ts';
import { addCopyMenu } from './moving/copy-menu.ts';
import { openedWorkbook } from './owner.ts';
import { isRefused } from './refused.ts';
import { showDialog } from './show-dialog.ts';
import { validate } from './validate.ts';
import { copyKind, findWorkbook } from './workbook.ts';

/** Simple trigger: builds the menu with no service that needs consent. */
export const buildMenu = (): void => {
  const ui = SpreadsheetApp.getUi();
  const workbook = findWorkbook();
  if (workbook?.applied.opened && copyKind(workbook) === 'copy') {
    addCopyMenu(ui);
    return;
  }
  const setup = ui
    .createMenu(MENU.setup)
    .addItem(MENU.open, 'menuOpenCampaign')
    .addItem(MENU.apply, 'menuApplySettings')
    .addItem(MENU.lint, 'menuLintAssignments')
    .addItem(MENU.import, 'menuImport')
    .addItem(MENU.health, 'menuHealth')
    .addItem(MENU.repair, 'menuRepair')
    .addItem(MENU.drill, 'menuDrill');
  const secretariat = workbook?.applied.campaign.issuer.secretariat;
  const menu = ui.createMenu(MENU_TITLE);
  if (secretariat !== undefined) menu.addItem(MENU.whose(secretariat), 'menuWhose').addSeparator();
  menu
    .addItem(MENU.sidebar, 'menuSidebar')
    .addItem(MENU.checkTab, 'menuCheckTab')
    .addItem(MENU.checkAll, 'menuCheckAll')
    .addSeparator()
    .addItem(MENU.consolidate, 'menuConsolidate')
    .addItem(MENU.report, 'menuReport')
    .addItem(MENU.letter, 'menuLetter')
    .addItem(MENU.record, 'menuRecord')
    .addItem(MENU.sharePaper, 'menuSharePaper')
    .addItem(MENU.export, 'menuExport')
    .addItem(MENU.remind, 'menuRemind')
    .addSeparator()
    .addItem(MENU.extend, 'menuExtend')
    .addItem(MENU.revoke, 'menuRevoke')
    .addItem(MENU.return, 'menuReturn')
    .addItem(MENU.accept, 'menuAccept')
    .addItem(MENU.close, 'menuClose')
    .addSeparator()
    .addSubMenu(setup)
    .addItem(MENU.help, 'menuHelp')
    .addToUi();
};

export const menuWhose = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) alertRefusal(workbook);
  else alert(MENU_TITLE, MENU.whose(workbook.applied.campaign.issuer.secretariat));
};

const check = (body: string | null): void => {
  const result = validate(body);
  if (isRefused(result)) alertRefusal(result);
  else toast(DONE.validate(summary(result.counts)));
};

/** The tab that is open; on a tab that is no body's, all are checked. */
export const menuCheckTab = (): void => {
  const key = parseTabKey(SpreadsheetApp.getActiveSheet().getRange('A1').getValue());
  check(key?.kind === 'body' ? key.body : null);
};

export const menuCheckAll = (): void => check(null);

export const menuConsolidate = (): void => tell(consolidateAll());

export const menuOpenCampaign = (): void => showDialog('opening', { title: OPENING_TITLE, width: 640, height: 520 });

export const menuApplySettings = (): void => {
  const preview = previewSettings();
  if (isRefused(preview)) alertRefusal(preview);
  else if (preview.summary === '') toast(DONE.applyNothing);
  else if (confirmed(CONFIRM.apply(preview.summary))) tell(applySettings());
};

export const menuLintAssignments = (): void => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) {
    alertRefusal(workbook);
    return;
  }
  const { campaign } = workbook.applied;
  const remarks = lintAssignments(campaign).map((remark) => assignmentRemark(campaign, remark));
  alert(MENU.lint, remarks.length === 0 ? noRemarks() : remarks.join('\n'));
};
