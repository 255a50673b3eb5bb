// DataValidation and its builder: lists and checkboxes, the two rules a cell can have here.

import type { ValidationRule } from '../workbook.ts';
import { SHEET_ENUMS } from './enumeration.ts';
import type { Expose } from './expose.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

const { DataValidationCriteria } = SHEET_ENUMS;

export class DataValidation
  implements Pick<GoogleRule, 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'>
{
  readonly rule: ValidationRule;

  constructor(rule: ValidationRule) {
    this.rule = rule;
  }

  getAllowInvalid() {
    return this.rule.kind === 'list' && !this.rule.strict;
  }

  getCriteriaType() {
    return this.rule.kind === 'list' ? DataValidationCriteria.VALUE_IN_LIST : DataValidationCriteria.CHECKBOX;
  }

  getCriteriaValues() {
    return this.rule.kind === 'list' ? [[...this.rule.values], true] : [];
  }

  getHelpText() {
    return this.rule.kind === 'list' ? (this.rule.help ?? '') : '';
  }
}

type Draft = { rule: 'list' | 'checkbox' | null; values: string[]; strict: boolean; help: string | null };

export class DataValidationBuilder
  implements Pick<GoogleBuilder, 'build' | 'requireCheckbox' | 'requireValueInList' | 'setAllowInvalid' | 'setHelpText'>
{
  readonly draft: Draft = { rule: null, values: [], strict: false, help: null };
  readonly expose: Expose;

  constructor(expose: Expose) {
    this.expose = expose;
  }

  requireValueInList(values: string[], showDropdown = true) {
    if (!showDropdown) throw new Error('not emulated: DataValidationBuilder.requireValueInList without a dropdown');
    Object.assign(this.draft, { rule: 'list', values: values.map(String) });
    return this as unknown as GoogleBuilder;
  }

  requireCheckbox(...values: unknown[]) {
    if (values.length > 0)
      throw new Error('not emulated: DataValidationBuilder.requireCheckbox with values of its own');
    this.draft.rule = 'checkbox';
    return this as unknown as GoogleBuilder;
  }

  setAllowInvalid(allowInvalidData: boolean) {
    this.draft.strict = !allowInvalidData;
    return this as unknown as GoogleBuilder;
  }

  setHelpText(helpText: string) {
    this.draft.help = helpText;
    return this as unknown as GoogleBuilder;
  }

  build() {
    const { rule, values, strict, help } = this.draft;
    if (rule === null) throw new Error('not emulated: DataValidationBuilder.build without a criterion');
    const model: ValidationRule =
      rule === 'checkbox' ? { kind: rule } : { kind: rule, values, strict, ...(help === null ? {} : { help }) };
    return this.expose<GoogleRule>('DataValidation', new DataValidation(model));
  }
}
