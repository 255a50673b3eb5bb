// The rows of a form and what each is: by its hidden key, else what its texts say. Nothing is placed here yet.

import { assignmentsOf, findGroup } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import { type FormColumns, type FormPlace, type Headers, heightOf, isHeadRow } from './import-form-columns.ts';
import { matchLevel } from './match-level.ts';
import { ENTRY_FIELDS, type ReadCell } from './tab-content.ts';
import { type BodyColumn, parseRowKey, type RowKey } from './tab-keys.ts';
import { cellAt, isBlank } from './tab-scan.ts';
import { fold } from './text.ts';

export type Form = FormPlace & { readonly columns: FormColumns['columns'] };

export type FormRow = {
  /** From 1. */
  readonly row: number;
  /** Null where the row has no key of ours. */
  readonly key: RowKey | null;
  readonly text: string;
  readonly name: ReadCell;
  /** Something is entered beside the name. */
  readonly filled: boolean;
  /** Of the heading above it; undefined where there is none. */
  readonly group: string | undefined;
};

const NO_CELL: ReadCell = { value: '', formula: '', a1: '' };

export const formCell = ({ grid, columns }: Form, row: number, column: BodyColumn): ReadCell => {
  const at = columns.get(column);
  return at === undefined ? NO_CELL : cellAt(grid, row, at);
};

const textOf = ({ value }: ReadCell): string => (typeof value === 'string' ? value.trim() : '');

/** "A. UBND phường, xã (15)" → "UBND phường, xã". */
const bareTitle = (text: string): string =>
  fold(text.replace(/^[A-ZIVX0-9]{1,5}[.)]\s*/, '').replace(/\s*\(\d+\)$/, ''));

const isNoLevel = (cell: ReadCell): boolean => isBlank(cell) || matchLevel(textOf(cell)).kind === 'invalid';

/** A row that only names one of the body's groups: what stands in its level is the line of places. */
const headingOf = (form: Form, row: number, titles: ReadonlyMap<string, string>): string | undefined => {
  const plain = ENTRY_FIELDS.every((field) => field === 'level' || isBlank(formCell(form, row, field)));
  if (!plain || !isNoLevel(formCell(form, row, 'level'))) return undefined;
  const named = [formCell(form, row, 'order'), formCell(form, row, 'unit')].map(textOf).filter((text) => text !== '');
  return named.length === 1 ? titles.get(bareTitle(named[0] ?? '')) : undefined;
};

export type Words = { readonly headers: Headers; readonly captions: readonly string[] };

const isCaption = (form: Form, row: number, { captions }: Words): boolean => {
  const texts = [...form.columns.values()].map((at) => textOf(cellAt(form.grid, row, at))).filter((one) => one !== '');
  return texts.length === 1 && captions.some((caption) => fold(caption) === fold(texts[0] ?? ''));
};

/** Names of the body's groups, as they are compared, and their ids. */
export const groupTitles = (campaign: Campaign, body: string): Map<string, string> =>
  new Map(
    assignmentsOf(campaign, body).map(({ group }) => [fold(findGroup(campaign, group)?.name ?? group), group] as const),
  );

/** The heads once more, each over its own column: in another order they are no heading but a row that is not understood. */
const isSameHead = ({ grid, columns }: Form, row: number, { headers }: Words): boolean =>
  isHeadRow(headers, grid.values[row - 1] ?? []) &&
  [...columns].every(([column, at]) => fold(textOf(cellAt(grid, row, at))) === fold(headers[column]));

type Reading = { readonly titles: ReadonlyMap<string, string>; readonly words: Words };

/** A group's heading, a caption, or the heads once more, in a form whose keys are gone. `group`: of the heading. */
const headingAt = (form: Form, row: number, { titles, words }: Reading): { readonly group?: string } | null => {
  const group = headingOf(form, row, titles);
  if (group !== undefined) return { group };
  return isSameHead(form, row, words) || isCaption(form, row, words) ? {} : null;
};

const rowAt = (form: Form, row: number, group: string | undefined): FormRow => {
  const text = form.keyed ? textOf(cellAt(form.grid, row, 1)) : '';
  const filled = ENTRY_FIELDS.some((field) => !isBlank(formCell(form, row, field)));
  return { row, key: parseRowKey(text), text, name: formCell(form, row, 'unit'), filled, group };
};

const saysSomething = ({ key, filled, name }: FormRow): boolean => key !== null || filled || !isBlank(name);

/** Rows of a form with keys stand anywhere; without one only below the head. */
const rowNumbers = (form: Form): number[] => {
  const first = form.keyed ? 2 : form.head + 1;
  const all = Array.from({ length: Math.max(0, heightOf(form.grid) - first + 1) }, (_unused, at) => first + at);
  return all.filter((row) => row > form.head || parseRowKey(textOf(cellAt(form.grid, row, 1))) !== null);
};

/** Rows that have a key, or say something below the head; headings of a form without keys are taken out. */
export const formRows = (form: Form, titles: ReadonlyMap<string, string>, words: Words): FormRow[] => {
  const rows: FormRow[] = [];
  let group: string | undefined;
  for (const row of rowNumbers(form)) {
    const one = rowAt(form, row, group);
    const heading = one.key === null ? headingAt(form, row, { titles, words }) : null;
    group = heading?.group ?? group;
    if (heading === null && saysSomething(one)) rows.push(one);
  }
  return rows;
};
