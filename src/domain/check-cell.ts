// One cell, without knowing which row it stands in: is it plain text that may be used, and does it bear a stamp?

import type { FindingDetails } from './finding.ts';
import type { CellValue } from './grid.ts';
import { wallClock } from './instant.ts';
import { secrecyMark } from './secrecy-mark.ts';
import type { ReadCell } from './tab-content.ts';
import { isEmptyText } from './text.ts';

/**
 * `text`: what the cell says, as typed; '' when it shows nothing or holds no text. `usable`: false when the content is
 * refused as a whole, so that nothing is concluded from it, not even that it is empty.
 */
export type JudgedCell = {
  readonly a1: string;
  readonly text: string;
  readonly usable: boolean;
  readonly problems: readonly FindingDetails[];
};

const digits = (n: number): string => String(n).padStart(2, '0');

const dateShown = (date: Date): string => {
  const { day, month, year } = wallClock(date.getTime());
  return `${digits(day)}/${digits(month)}/${year}`;
};

/** A cell's content without any locale: numbers plain, dates dd/mm/yyyy at the campaign's zone, TRUE / FALSE. */
export const shownValue = (value: CellValue): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Dates come from another realm at Google and in the local host: `instanceof Date` would be false.
  return typeof value === 'object' ? dateShown(value) : String(value);
};

const kindOf = (value: Exclude<CellValue, string>): 'number' | 'date' | 'boolean' => {
  if (typeof value === 'object') return 'date';
  return typeof value === 'number' ? 'number' : 'boolean';
};

const contentProblem = ({ value, formula }: ReadCell, max: number): FindingDetails[] => {
  if (formula !== '') return [{ rule: 'formula', formula }];
  if (typeof value !== 'string') return [{ rule: 'not-text', kind: kindOf(value), shown: shownValue(value) }];
  return value.length > max ? [{ rule: 'text-too-long', length: value.length, max }] : [];
};

/** A formula's result and an overlong text may bear a stamp too: the gate is closed before anything is copied. */
const stamp = ({ value }: ReadCell): FindingDetails[] => {
  const mark = typeof value === 'string' ? secrecyMark(value) : null;
  return mark === null ? [] : [{ rule: 'secrecy-mark', mark }];
};

/** Judges one entry cell. `max` in UTF-16 units, as Sheets and `maxText` count. */
export const checkCell = (cell: ReadCell, max: number): JudgedCell => {
  const { value, formula, a1 } = cell;
  const text = formula !== '' || typeof value !== 'string' || isEmptyText(value) ? '' : value;
  const refused = contentProblem(cell, max);
  return { a1, text, usable: refused.length === 0, problems: [...refused, ...stamp(cell)] };
};

/** A document field: a number or a date is as good as text there, and is shown without a locale. */
export const checkDocumentCell = (cell: ReadCell, max: number): JudgedCell => {
  const { value, formula } = cell;
  return formula === '' && typeof value !== 'string'
    ? checkCell({ ...cell, value: shownValue(value) }, max)
    : checkCell(cell, max);
};
