// ScriptApp: triggers, kept in the workbook, and what the running account has consented to.

import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { requireConsent } from '../consent.ts';
import type { Execution } from '../execution.ts';
import type { ProjectModel, TriggerModel, WorkbookModel } from '../workbook.ts';
import { AuthorizationInfo } from './authorization-info.ts';
import { SCRIPT_ENUMS } from './enumeration.ts';
import { behind, type Expose } from './expose.ts';

type GoogleScript = GoogleAppsScript.Script.ScriptApp;
type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type GoogleClock = GoogleAppsScript.Script.ClockTriggerBuilder;
type GoogleOnSheet = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

/** Google's limit of triggers for one account in one script. */
const TRIGGER_LIMIT = 20;
const MINUTES: readonly number[] = [1, 5, 10, 15, 30];

/** Each project sees and counts its own. */
const triggersOf = ({ project, workbook }: Execution): ProjectModel | WorkbookModel => project ?? workbook;

type Factory = { readonly execution: Execution; readonly expose: Expose };
type Wanted = Pick<TriggerModel, 'handler' | 'kind' | 'everyMinutes' | 'at'>;

export class Trigger
  implements
    Pick<
      GoogleTrigger,
      'getEventType' | 'getHandlerFunction' | 'getTriggerSource' | 'getTriggerSourceId' | 'getUniqueId'
    >
{
  readonly execution: Execution;
  readonly model: TriggerModel;

  constructor(execution: Execution, model: TriggerModel) {
    this.execution = execution;
    this.model = model;
  }

  getHandlerFunction() {
    return this.model.handler;
  }

  getUniqueId() {
    return this.model.id;
  }

  getEventType() {
    return this.model.kind === 'clock' ? SCRIPT_ENUMS.EventType.CLOCK : SCRIPT_ENUMS.EventType.ON_EDIT;
  }

  getTriggerSource() {
    return this.model.kind === 'clock' ? SCRIPT_ENUMS.TriggerSource.CLOCK : SCRIPT_ENUMS.TriggerSource.SPREADSHEETS;
  }

  getTriggerSourceId() {
    return this.model.kind === 'clock' ? '' : this.execution.workbook.id;
  }
}

const created = ({ execution, expose }: Factory, wanted: Wanted): GoogleTrigger => {
  const { user } = execution;
  const { triggers } = triggersOf(execution);
  if (triggers.filter((trigger) => trigger.owner === user).length >= TRIGGER_LIMIT)
    throw new Error(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  const model: TriggerModel = { id: randomUUID(), owner: user, ...wanted };
  triggers.push(model);
  return expose('Trigger', new Trigger(execution, model));
};

class SpreadsheetTriggerBuilder implements Pick<GoogleOnSheet, 'create' | 'onEdit'> {
  readonly factory: Factory;
  readonly handler: string;
  ready = false;

  constructor(factory: Factory, handler: string) {
    this.factory = factory;
    this.handler = handler;
  }

  onEdit() {
    this.ready = true;
    return this as unknown as GoogleOnSheet;
  }

  create() {
    if (!this.ready) throw new Error('The event type of the trigger is missing.');
    return created(this.factory, { handler: this.handler, kind: 'edit' });
  }
}

class ClockTriggerBuilder implements Pick<GoogleClock, 'at' | 'create' | 'everyMinutes'> {
  readonly factory: Factory;
  readonly handler: string;
  when: Pick<TriggerModel, 'everyMinutes' | 'at'> = {};

  constructor(factory: Factory, handler: string) {
    this.factory = factory;
    this.handler = handler;
  }

  everyMinutes(n: number) {
    if (!MINUTES.includes(n))
      throw new Error(`The value you passed to everyMinutes was invalid. It must be one of ${MINUTES.join(', ')}.`);
    this.when = { everyMinutes: n };
    return this as unknown as GoogleClock;
  }

  at(date: unknown) {
    if (!types.isDate(date))
      throw new Error("The parameters don't match the method signature for ClockTriggerBuilder.at.");
    this.when = { at: date.getTime() };
    return this as unknown as GoogleClock;
  }

  create() {
    if (Object.keys(this.when).length === 0) throw new Error('The time of the trigger is missing.');
    return created(this.factory, { handler: this.handler, kind: 'clock', ...this.when });
  }
}

class TriggerBuilder implements Pick<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'timeBased'> {
  readonly factory: Factory;
  readonly handler: string;

  constructor(factory: Factory, handler: string) {
    this.factory = factory;
    this.handler = handler;
  }

  forSpreadsheet(_spreadsheet: unknown) {
    const builder = new SpreadsheetTriggerBuilder(this.factory, this.handler);
    return this.factory.expose<GoogleOnSheet>('SpreadsheetTriggerBuilder', builder);
  }

  timeBased() {
    return this.factory.expose<GoogleClock>('ClockTriggerBuilder', new ClockTriggerBuilder(this.factory, this.handler));
  }
}

export class ScriptApp
  implements
    Pick<GoogleScript, 'deleteTrigger' | 'getAuthorizationInfo' | 'getProjectTriggers' | 'getScriptId' | 'newTrigger'>
{
  readonly execution: Execution;
  readonly expose: Expose;

  constructor(execution: Execution, expose: Expose) {
    this.execution = execution;
    this.expose = expose;
  }

  getScriptId() {
    const { project, workbook } = this.execution;
    return project?.id ?? `bound-to-${workbook.id}`;
  }

  newTrigger(functionName: string) {
    requireConsent(this.execution, 'ScriptApp.newTrigger', 'script.scriptapp');
    const builder = new TriggerBuilder(this, functionName);
    return this.expose<GoogleAppsScript.Script.TriggerBuilder>('TriggerBuilder', builder);
  }

  /** Nobody sees the triggers of another account. */
  getProjectTriggers() {
    requireConsent(this.execution, 'ScriptApp.getProjectTriggers', 'script.scriptapp');
    const { user } = this.execution;
    return triggersOf(this.execution)
      .triggers.filter((trigger) => trigger.owner === user)
      .map((trigger) => this.expose<GoogleTrigger>('Trigger', new Trigger(this.execution, trigger)));
  }

  deleteTrigger(trigger: GoogleTrigger) {
    requireConsent(this.execution, 'ScriptApp.deleteTrigger', 'script.scriptapp');
    const { model } = behind<Trigger>(trigger);
    const own = triggersOf(this.execution);
    own.triggers = own.triggers.filter((one) => one !== model);
  }

  getAuthorizationInfo(_authMode: GoogleAppsScript.Script.AuthMode) {
    const info = new AuthorizationInfo(this.execution);
    return this.expose<GoogleAppsScript.Script.AuthorizationInfo>('AuthorizationInfo', info);
  }
}
