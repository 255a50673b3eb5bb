// Conditional format rules and their builder: text equals, text starts with, formula.

import type { Execution } from '../execution.ts';
import type { ConditionalRule, SheetModel } from '../workbook.ts';
import { behind, type Expose } from './expose.ts';
import type { RangePlace } from './range-place.ts';
import { colorOf, withMember } from './styles.ts';

type GoogleRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export class ConditionalFormatRule implements Pick<GoogleRule, 'copy' | 'getRanges'> {
  readonly execution: Execution;
  readonly sheet: SheetModel;
  readonly rule: ConditionalRule;

  constructor(execution: Execution, sheet: SheetModel, rule: ConditionalRule) {
    this.execution = execution;
    this.sheet = sheet;
    this.rule = rule;
  }

  getRanges() {
    return this.rule.ranges.map((area) => this.execution.make.range({ sheet: this.sheet, area }));
  }

  /** A builder that begins with what this rule says. Its ranges must be set anew, which is all that is emulated. */
  copy() {
    return this.execution.make.conditionalBuilder(this.rule);
  }
}

type Draft = {
  condition: ConditionalRule['condition'] | null;
  style: ConditionalRule['style'];
  places: readonly RangePlace[];
};

const chain = (builder: ConditionalFormatRuleBuilder): GoogleBuilder => builder as unknown as GoogleBuilder;

export class ConditionalFormatRuleBuilder
  implements
    Pick<
      GoogleBuilder,
      | 'build'
      | 'setBackground'
      | 'setBold'
      | 'setFontColor'
      | 'setItalic'
      | 'setRanges'
      | 'setStrikethrough'
      | 'whenFormulaSatisfied'
      | 'whenTextEqualTo'
      | 'whenTextStartsWith'
    >
{
  readonly execution: Execution;
  readonly expose: Expose;
  readonly draft: Draft;

  /** `like`: what the rule begins with, but for its ranges. */
  constructor(execution: Execution, expose: Expose, like: ConditionalRule | null) {
    this.execution = execution;
    this.expose = expose;
    this.draft = { condition: like?.condition ?? null, style: like?.style ?? {}, places: [] };
  }

  whenTextEqualTo(text: string) {
    this.draft.condition = { kind: 'text-equals', text };
    return chain(this);
  }

  whenTextStartsWith(text: string) {
    this.draft.condition = { kind: 'text-starts-with', text };
    return chain(this);
  }

  whenFormulaSatisfied(formula: string) {
    if (!formula.startsWith('=')) throw new Error('Conditional format rule formulas must begin with "=".');
    this.draft.condition = { kind: 'formula', formula };
    return chain(this);
  }

  setBackground(color: string | null) {
    this.draft.style = withMember(this.draft.style, 'background', colorOf(color));
    return chain(this);
  }

  setFontColor(color: string | null) {
    this.draft.style = withMember(this.draft.style, 'fontColor', colorOf(color));
    return chain(this);
  }

  setBold(bold: boolean | null) {
    this.draft.style = withMember(this.draft.style, 'bold', bold ?? undefined);
    return chain(this);
  }

  setItalic(italic: boolean | null) {
    this.draft.style = withMember(this.draft.style, 'italic', italic ?? undefined);
    return chain(this);
  }

  setStrikethrough(strikethrough: boolean | null) {
    this.draft.style = withMember(this.draft.style, 'strikethrough', strikethrough ?? undefined);
    return chain(this);
  }

  setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]) {
    this.draft.places = ranges.map((range) => behind<RangePlace>(range));
    return chain(this);
  }

  build() {
    const { condition, style, places } = this.draft;
    const [first] = places;
    if (first === undefined) throw new Error('You must specify a range for the conditional format rule.');
    if (condition === null) throw new Error('You must specify a condition for the conditional format rule.');
    const rule: ConditionalRule = { ranges: places.map(({ place }) => place.area), condition, style };
    const made = new ConditionalFormatRule(this.execution, first.place.sheet, rule);
    return this.expose<GoogleRule>('ConditionalFormatRule', made);
  }
}
