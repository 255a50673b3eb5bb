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

type Entry = readonly [caption: string, handler: string];

/** Groups of the menu, parted by lines; the order of documents.md §5.4. */
const GROUPS: readonly (readonly Entry[])[] = [
  [
    [MENU.sidebar, 'menuSidebar'],
    [MENU.checkTab, 'menuCheckTab'],
    [MENU.checkAll, 'menuCheckAll'],
  ],
  [
    [MENU.consolidate, 'menuConsolidate'],
    [MENU.report, 'menuReport'],
    [MENU.letter, 'menuLetter'],
    [MENU.record, 'menuRecord'],
    [MENU.sharePaper, 'menuSharePaper'],
    [MENU.export, 'menuExport'],
    [MENU.remind, 'menuRemind'],
  ],
  [
    [MENU.extend, 'menuExtend'],
    [MENU.revoke, 'menuRevoke'],
    [MENU.return, 'menuReturn'],
    [MENU.accept, 'menuAccept'],
    [MENU.close, 'menuClose'],
  ],
];

const SETUP: readonly Entry[] = [
  [MENU.open, 'menuOpenCampaign'],
  [MENU.apply, 'menuApplySettings'],
  [MENU.lint, 'menuLintAssignments'],
  [MENU.addRows, 'menuAddRows'],
  [MENU.import, 'menuImport'],
  [MENU.snapshots, 'menuSnapshots'],
  [MENU.health, 'menuHealth'],
  [MENU.repair, 'menuRepair'],
];

type Menu = GoogleAppsScript.Base.Menu;

const withEntries = (menu: Menu, entries: readonly Entry[]): Menu =>
  entries.reduce((made, [caption, handler]) => made.addItem(caption, handler), menu);

/** Simple trigger: builds the menu with no service that needs consent. */
export const buildMenu = (): void => {
  const ui = SpreadsheetApp.getUi();
  const workbook = findWorkbook();
  const kind = workbook?.applied.opened ? copyKind(workbook) : null;
  if (kind === 'copy') {
    addCopyMenu(ui);
    return;
  }
  const secretariat = workbook?.applied.campaign.issuer.secretariat;
  const menu = ui.createMenu(MENU_TITLE);
  if (secretariat !== undefined) menu.addItem(MENU.whose(secretariat), 'menuWhose').addSeparator();
  for (const group of GROUPS) withEntries(menu, group).addSeparator();
  // A drill that was stopped has left no opened campaign: it is gone on with from here.
  const again: readonly Entry[] = kind === 'original' ? [] : [[MENU.drill, 'menuDrill']];
  menu
    .addSubMenu(withEntries(ui.createMenu(MENU.setup), [...SETUP, ...again]))
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
