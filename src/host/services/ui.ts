// Ui and its menus. What is shown is recorded. Where nobody sits before the screen a question gets its affirmative answer,
// as from a person who asked for just that; else it is put to whom it may concern (`ask`).

import { requireConsent, requireFull } from '../consent.ts';
import type { Execution } from '../execution.ts';
import { UI_ENUMS } from './enumeration.ts';
import { behind, type Expose } from './expose.ts';
import type { HtmlOutput } from './html-service.ts';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

/** A recorded menu: captions with the functions they call, in order; `items` for a submenu, neither for a line. */
export type MenuEntry = { readonly caption: string; readonly handler?: string; readonly items?: readonly MenuEntry[] };

export class Menu implements Pick<GoogleMenu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  readonly execution: Execution;
  readonly caption: string;
  readonly items: MenuEntry[] = [];

  constructor(execution: Execution, caption: string) {
    this.execution = execution;
    this.caption = caption;
  }

  addItem(caption: string, functionName: string) {
    this.items.push({ caption, handler: functionName });
    return this as unknown as GoogleMenu;
  }

  addSeparator() {
    this.items.push({ caption: '' });
    return this as unknown as GoogleMenu;
  }

  addSubMenu(menu: GoogleMenu) {
    const { caption, items } = behind<Menu>(menu);
    this.items.push({ caption, items });
    return this as unknown as GoogleMenu;
  }

  addToUi() {
    const text = JSON.stringify({ caption: this.caption, items: this.items });
    this.execution.desk.shown.push({ kind: 'menu', text });
  }
}

const { Button } = UI_ENUMS;

const AFFIRMATIVE: Readonly<Record<string, GoogleAppsScript.Base.Button>> = {
  OK: Button.OK,
  OK_CANCEL: Button.OK,
  YES_NO: Button.YES,
  YES_NO_CANCEL: Button.YES,
};

/** What leaving a dialog means. */
const NEGATIVE: Readonly<Record<string, GoogleAppsScript.Base.Button>> = {
  OK_CANCEL: Button.CANCEL,
  YES_NO: Button.NO,
  YES_NO_CANCEL: Button.CANCEL,
};

/** The answer to a prompt: what was typed, and the button. */
export class PromptResponse
  implements Pick<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  readonly text: string | null;

  constructor(text: string | null) {
    this.text = text;
  }

  getResponseText() {
    return this.text ?? '';
  }

  getSelectedButton() {
    return this.text === null ? Button.CANCEL : Button.OK;
  }
}

/** What the person types into a prompt; null leaves it. */
const typedInto = ({ desk: { shown, replies, ask } }: Execution, text: string): string | null => {
  if (ask !== null) return ask({ kind: 'prompt', text, buttons: 'OK_CANCEL' });
  shown.push({ kind: 'prompt', text });
  return replies.length === 0 ? '' : (replies.shift() ?? null);
};

export class Ui
  implements Pick<GoogleUi, 'alert' | 'createAddonMenu' | 'createMenu' | 'prompt' | 'showModalDialog' | 'showSidebar'>
{
  readonly execution: Execution;
  readonly expose: Expose;

  constructor(execution: Execution, expose: Expose) {
    this.execution = execution;
    this.expose = expose;
  }

  createMenu(caption: string) {
    return this.expose<GoogleMenu>('Menu', new Menu(this.execution, caption));
  }

  createAddonMenu() {
    return this.createMenu('');
  }

  alert(...parameters: [string, (GoogleAppsScript.Base.ButtonSet | string)?, GoogleAppsScript.Base.ButtonSet?]) {
    requireFull(this.execution, 'Ui.alert');
    const texts = parameters.filter((parameter) => typeof parameter === 'string');
    const buttons = String(
      parameters.find((parameter) => parameter !== undefined && typeof parameter !== 'string') ?? 'OK',
    );
    const { shown, ask } = this.execution.desk;
    const text = texts.join('\n');
    const refusal = NEGATIVE[buttons];
    if (ask !== null && refusal !== undefined && ask({ kind: 'alert', text, buttons }) === null) return refusal;
    if (ask === null || refusal === undefined) shown.push({ kind: 'alert', text });
    return AFFIRMATIVE[buttons] ?? Button.OK;
  }

  prompt(...parameters: [string, (GoogleAppsScript.Base.ButtonSet | string)?, GoogleAppsScript.Base.ButtonSet?]) {
    requireFull(this.execution, 'Ui.prompt');
    const typed = typedInto(this.execution, parameters.filter((parameter) => typeof parameter === 'string').join('\n'));
    return this.expose<GoogleAppsScript.Base.PromptResponse>('PromptResponse', new PromptResponse(typed));
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput) {
    requireConsent(this.execution, 'Ui.showSidebar', 'script.container.ui');
    this.execution.desk.shown.push({ kind: 'sidebar', text: behind<HtmlOutput>(userInterface).getTitle() });
  }

  /** The script goes on at once, as at Google: the page asks for what comes next. */
  showModalDialog(userInterface: unknown, title: string) {
    requireConsent(this.execution, 'Ui.showModalDialog', 'script.container.ui');
    const page = behind<HtmlOutput>(userInterface);
    this.execution.desk.shown.push({
      kind: 'dialog',
      text: title,
      page: { html: page.getContent(), width: page.getWidth(), height: page.getHeight() },
    });
  }
}
