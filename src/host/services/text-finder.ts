// TextFinder: searching shown texts or formulas over some places, row by row, tab by tab.

import { cellAt, eachCell } from '../cells.ts';
import { displayed } from '../display.ts';
import type { Execution, Place } from '../execution.ts';
import { intersect } from '../rectangles.ts';
import type { CellModel } from '../workbook.ts';

type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

type Options = { matchCase: boolean; entireCell: boolean; formulas: boolean; regular: boolean };

const chain = (finder: TextFinder): GoogleFinder => finder as unknown as GoogleFinder;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (text: string, options: Options): RegExp => {
  const source = options.regular ? text : escaped(text);
  return new RegExp(options.entireCell ? `^(?:${source})$` : source, options.matchCase ? 'su' : 'isu');
};

/** The part of a place that can hold anything: rows beyond the stored ones are empty. */
const filledPart = ({ sheet, area }: Place): Place | null => {
  const stored = { row: 1, column: 1, rows: Math.max(1, sheet.cells.length), columns: sheet.columnCount };
  const part = intersect(area, stored);
  return part === null ? null : { sheet, area: part };
};

export class TextFinder
  implements
    Pick<
      GoogleFinder,
      'findAll' | 'findNext' | 'matchCase' | 'matchEntireCell' | 'matchFormulaText' | 'useRegularExpression'
    >
{
  readonly execution: Execution;
  readonly places: readonly Place[];
  readonly text: string;
  readonly options: Options = { matchCase: false, entireCell: false, formulas: false, regular: false };
  found = 0;

  constructor(execution: Execution, places: readonly Place[], text: string) {
    this.execution = execution;
    this.places = places;
    this.text = text;
  }

  matchCase(matchCase: boolean) {
    this.options.matchCase = matchCase;
    return chain(this);
  }

  matchEntireCell(matchEntireCell: boolean) {
    this.options.entireCell = matchEntireCell;
    return chain(this);
  }

  matchFormulaText(matchFormulaText: boolean) {
    this.options.formulas = matchFormulaText;
    return chain(this);
  }

  useRegularExpression(useRegEx: boolean) {
    this.options.regular = useRegEx;
    return chain(this);
  }

  findAll() {
    return matches(this).map((place) => this.execution.make.range(place));
  }

  findNext() {
    const place = matches(this)[this.found];
    if (place === undefined) return null;
    this.found += 1;
    return this.execution.make.range(place);
  }
}

const searched = (finder: TextFinder, cell: CellModel): string => {
  if (finder.options.formulas) return cell.formula ?? '';
  return displayed(cell, finder.execution.workbook);
};

const matches = (finder: TextFinder): Place[] => {
  const pattern = patternOf(finder.text, finder.options);
  const hits: Place[] = [];
  for (const place of finder.places.map(filledPart)) {
    if (place === null) continue;
    eachCell(place.area, (row, column) => {
      const cell = cellAt(place.sheet, row, column);
      const text = cell === undefined ? '' : searched(finder, cell);
      if (text !== '' && pattern.test(text))
        hits.push({ sheet: place.sheet, area: { row, column, rows: 1, columns: 1 } });
    });
  }
  return hits;
};
