// Conditional formats, both ways: text equals → cellIs, starts with → beginsWith, formula → expression. Apart from the cell
// rules because their order matters: the first rule wins.

import type { ConditionalRule as XlsxRule } from 'hucre/xlsx';
import { a1Of } from './a1.ts';
import type { ConditionalRule, SheetModel } from './workbook.ts';
import { areasText, parseAreas } from './xlsx-range.ts';
import { toRuleStyle } from './xlsx-style.ts';
import { fromColor, fromXlsxStyle } from './xlsx-style-read.ts';

type Condition = ConditionalRule['condition'];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const STRING_LITERAL = /^"((?:[^"]|"")*)"$/;

const unquoted = (formula: string): string | null =>
  STRING_LITERAL.exec(formula.trim())?.[1]?.replaceAll('""', '"') ?? null;

// The library's type knows comparing operators only; Excel writes this one beside the rule type of the same name.
const BEGINS_WITH = 'beginsWith' as string as NonNullable<XlsxRule['operator']>;

const firstCell = (rule: ConditionalRule): string => {
  const [range = { row: 1, column: 1, rows: 1, columns: 1 }] = rule.ranges;
  return a1Of({ ...range, rows: 1, columns: 1 });
};

const startsWith = (text: string, cell: string): Pick<XlsxRule, 'type' | 'operator' | 'text' | 'formula'> => ({
  type: 'beginsWith',
  operator: BEGINS_WITH,
  text,
  formula: `LEFT(${cell},${text.length})=${quoted(text)}`,
});

const toCondition = (rule: ConditionalRule): Pick<XlsxRule, 'type' | 'operator' | 'text' | 'formula'> => {
  const { condition } = rule;
  if (condition.kind === 'text-equals') return { type: 'cellIs', operator: 'equal', formula: quoted(condition.text) };
  if (condition.kind === 'text-starts-with') return startsWith(condition.text, firstCell(rule));
  return { type: 'expression', formula: condition.formula.replace(/^=/, '') };
};

export const toConditionalRules = (sheet: SheetModel): XlsxRule[] =>
  sheet.conditional.map((rule, index) => ({
    ...toCondition(rule),
    priority: index + 1,
    range: areasText(rule.ranges),
    style: toRuleStyle(rule.style),
  }));

const formulaOf = (rule: XlsxRule): string => (Array.isArray(rule.formula) ? rule.formula[0] : rule.formula) ?? '';

/** Only our three kinds have a place in our model: a person's colour scale or data bar is not kept. */
const fromCondition = (rule: XlsxRule): Condition | null => {
  const formula = formulaOf(rule);
  if (rule.type === 'expression') return { kind: 'formula', formula: `=${formula}` };
  if (rule.type === 'beginsWith' && rule.text !== undefined) return { kind: 'text-starts-with', text: rule.text };
  const text = rule.type === 'cellIs' && rule.operator === 'equal' ? unquoted(formula) : null;
  return text === null ? null : { kind: 'text-equals', text };
};

const RULE_KEYS = ['bold', 'italic', 'strikethrough', 'fontColor', 'background'] as const;

const fromRuleStyle = (rule: XlsxRule, theme: readonly string[]): ConditionalRule['style'] => {
  // Black is no default here: it may stand against a white of the cell.
  const fontColor = fromColor(rule.style?.font?.color, theme);
  const look = (rule.style && fromXlsxStyle(swapFill(rule.style), theme)) ?? {};
  const style = { ...look, ...(fontColor !== undefined && { fontColor }) };
  return Object.fromEntries(RULE_KEYS.flatMap((key) => (style[key] === undefined ? [] : [[key, style[key]]])));
};

// A differential fill says its colour as background, with or without a pattern; a cell's fill says it as foreground.
const swapFill = (style: NonNullable<XlsxRule['style']>): NonNullable<XlsxRule['style']> => {
  const color = style.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  return color === undefined ? style : { ...style, fill: { type: 'pattern', pattern: 'solid', fgColor: color } };
};

/** The conditional formats of a sheet, first rule first, cut to its grid. */
export const fromConditionalRules = (
  rules: readonly XlsxRule[],
  sheet: Pick<SheetModel, 'rowCount' | 'columnCount'>,
  theme: readonly string[],
): ConditionalRule[] =>
  [...rules]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((rule) => {
      const condition = fromCondition(rule);
      const ranges = parseAreas(rule.range, sheet);
      return condition === null || ranges.length === 0
        ? []
        : [{ ranges, condition, style: fromRuleStyle(rule, theme) }];
    });
