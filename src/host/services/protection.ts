// Protection: who may change a sheet or range. Owner and running account can never be taken off it.

import { editorsOf, hasDomain, mayEditProtection, PROTECTED } from '../access.ts';
import type { Execution } from '../execution.ts';
import { wholeSheet } from '../rectangles.ts';
import type { ProtectionModel, SheetModel } from '../workbook.ts';
import { SHEET_ENUMS } from './enumeration.ts';
import { behind } from './expose.ts';
import type { RangePlace } from './range-place.ts';
import { emailOf, requireEmail } from './user.ts';

type GoogleProtection = GoogleAppsScript.Spreadsheet.Protection;
type Account = string | GoogleAppsScript.Base.User;

const requireEditable = ({ execution, model }: Protection): void => {
  if (!mayEditProtection(execution.workbook, model, execution.user)) throw new Error(PROTECTED);
};

/** From now on the list is the protection's own, no longer the file's. */
const ownEditors = ({ execution, model }: Protection, change: (editors: readonly string[]) => string[]): void => {
  const editors = change(editorsOf(execution.workbook, model));
  model.editors = [...new Set(editors)].filter((email) => email !== execution.workbook.owner);
  delete model.mirrors;
};

const chain = (protection: Protection): GoogleProtection => protection as unknown as GoogleProtection;

const emailsOf = (accounts: readonly Account[]): string[] => accounts.map(emailOf);

export class Protection
  implements
    Pick<
      GoogleProtection,
      | 'addEditor'
      | 'addEditors'
      | 'canDomainEdit'
      | 'canEdit'
      | 'getDescription'
      | 'getEditors'
      | 'getProtectionType'
      | 'getRange'
      | 'getUnprotectedRanges'
      | 'isWarningOnly'
      | 'remove'
      | 'removeEditor'
      | 'removeEditors'
      | 'setDescription'
      | 'setDomainEdit'
      | 'setRange'
      | 'setUnprotectedRanges'
      | 'setWarningOnly'
    >
{
  readonly execution: Execution;
  readonly sheet: SheetModel;
  readonly model: ProtectionModel;

  constructor(execution: Execution, sheet: SheetModel, model: ProtectionModel) {
    this.execution = execution;
    this.sheet = sheet;
    this.model = model;
  }

  canEdit() {
    return mayEditProtection(this.execution.workbook, this.model, this.execution.user);
  }

  getEditors() {
    requireEditable(this);
    return editorsOf(this.execution.workbook, this.model).map(this.execution.make.user);
  }

  addEditor(account: Account) {
    return this.addEditors([emailOf(account)]);
  }

  addEditors(emailAddresses: string[]) {
    requireEditable(this);
    for (const email of emailAddresses) requireEmail(email);
    ownEditors(this, (editors) => [...editors, ...emailAddresses]);
    return chain(this);
  }

  removeEditor(account: Account) {
    return this.removeEditors([account]);
  }

  removeEditors(accounts: readonly Account[]) {
    requireEditable(this);
    const out = new Set(emailsOf(accounts));
    out.delete(this.execution.user);
    ownEditors(this, (editors) => editors.filter((email) => !out.has(email)));
    return chain(this);
  }

  canDomainEdit() {
    requireEditable(this);
    return this.model.domainEdit;
  }

  setDomainEdit(editable: boolean) {
    requireEditable(this);
    if (!hasDomain(this.execution.workbook.owner)) throw new Error('Cannot set domain edit: the owner has no domain.');
    ownEditors(this, (editors) => [...editors]);
    this.model.domainEdit = editable;
    return chain(this);
  }

  getProtectionType() {
    const { SHEET, RANGE } = SHEET_ENUMS.ProtectionType;
    return this.model.kind === 'sheet' ? SHEET : RANGE;
  }

  getRange() {
    return this.execution.make.range({ sheet: this.sheet, area: this.model.range ?? wholeSheet(this.sheet) });
  }

  /** Moves the protection; of a sheet's protection Google makes one of the range, which is not emulated. */
  setRange(range: GoogleAppsScript.Spreadsheet.Range) {
    requireEditable(this);
    const { sheet, area } = behind<RangePlace>(range).place;
    if (this.model.kind === 'sheet') throw new Error('not emulated: Protection.setRange of a sheet protection');
    if (sheet !== this.sheet) throw new Error('not emulated: Protection.setRange onto another sheet');
    this.model.range = area;
    return chain(this);
  }

  getUnprotectedRanges() {
    return this.model.unprotected.map((area) => this.execution.make.range({ sheet: this.sheet, area }));
  }

  setUnprotectedRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    requireEditable(this);
    if (this.model.kind === 'range') throw new Error('Only protected sheets can have unprotected ranges.');
    const places = ranges.map((range) => behind<RangePlace>(range).place);
    if (places.some((place) => place.sheet !== this.sheet))
      throw new Error('Unprotected ranges must be on the protected sheet.');
    this.model.unprotected = places.map((place) => place.area);
    return chain(this);
  }

  getDescription() {
    return this.model.description;
  }

  setDescription(description: string) {
    requireEditable(this);
    this.model.description = description;
    return chain(this);
  }

  isWarningOnly() {
    return this.model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean) {
    requireEditable(this);
    this.model.warningOnly = warningOnly;
    return chain(this);
  }

  remove() {
    requireEditable(this);
    this.sheet.protections = this.sheet.protections.filter((protection) => protection !== this.model);
  }
}
