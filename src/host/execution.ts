// One execution of the script: who runs it, with what rights, on which workbook. Every service object holds one.

import type { Consent } from './consent.ts';
import type { Counter } from './counter.ts';
import type { MadeBlob } from './host.ts';
import type { Realm } from './realm.ts';
import type {
  ConditionalRule,
  ProjectModel,
  ProtectionModel,
  RangeModel,
  SheetModel,
  ValidationRule,
  WorkbookModel,
} from './workbook.ts';

/** `full`: menu, sidebar. `simple`: onOpen / onEdit without authorisation. `trigger`: installed, no screen. */
export type Mode = 'full' | 'simple' | 'trigger';

export type ShownKind = 'toast' | 'alert' | 'prompt' | 'menu' | 'sidebar' | 'dialog';

/** The page of a dialog, as the script made it; measures in px. */
export type ShownPage = { readonly html: string; readonly width: number; readonly height: number };

/** `page`: of a dialog only. */
export type Shown = { readonly kind: ShownKind; readonly text: string; readonly page?: ShownPage };

/** A dialog that waits for the person: `buttons` is the name of Google's button set. */
export type Question = { readonly kind: 'alert' | 'prompt'; readonly text: string; readonly buttons: string };

/** What outlives an execution beside the workbook: what is on the screen, in the out-tray, under lock. */
export type Desk = {
  readonly counter: Counter;
  readonly now: () => number;
  readonly bundle: string;
  readonly files: MadeBlob[];
  readonly shown: Shown[];
  /** What the person types into the prompts to come; null leaves the dialog. */
  readonly replies: (string | null)[];
  /** Asked instead, where somebody sits before the screen. */
  readonly ask: ((question: Question) => string | null) | null;
  active: { readonly sheet: SheetModel; readonly area: RangeModel } | null;
};

export type Place = { readonly sheet: SheetModel; readonly area: RangeModel };

/** Makers of service objects, so that the classes need not import each other. */
export type Factories = {
  readonly spreadsheet: () => GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: (model: SheetModel) => GoogleAppsScript.Spreadsheet.Sheet;
  readonly range: (place: Place) => GoogleAppsScript.Spreadsheet.Range;
  readonly rangeList: (places: readonly Place[]) => GoogleAppsScript.Spreadsheet.RangeList;
  readonly protection: (sheet: SheetModel, model: ProtectionModel) => GoogleAppsScript.Spreadsheet.Protection;
  readonly textFinder: (places: readonly Place[], text: string) => GoogleAppsScript.Spreadsheet.TextFinder;
  readonly dataValidation: (rule: ValidationRule) => GoogleAppsScript.Spreadsheet.DataValidation;
  readonly conditionalRule: (
    sheet: SheetModel,
    rule: ConditionalRule,
  ) => GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  /** `like`: the rule it begins as; null for an empty one. */
  readonly conditionalBuilder: (
    like: ConditionalRule | null,
  ) => GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  readonly user: (email: string) => GoogleAppsScript.Base.User;
};

export type Execution = {
  readonly workbook: WorkbookModel;
  /** The project whose code runs; null for the script bound to the workbook. */
  readonly project: ProjectModel | null;
  readonly consent: Consent;
  /** The account whose rights apply (the effective user). */
  readonly user: string;
  /** What Session.getActiveUser tells: '' where Google hides who is at the keyboard. */
  readonly keyboard: string;
  readonly mode: Mode;
  readonly desk: Desk;
  readonly realm: Realm;
  readonly make: Factories;
};
