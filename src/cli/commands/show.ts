// `show`: the raw values of the sheets, hidden rows and columns included. Writes nothing.

import type { ShownSheets } from '../../domain/api.ts';
import { PRINTED } from '../../messages/local-host.ts';
import { done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';

type Shown = ShownSheets['sheets'][number];

/** A key row holds whole records, thousands of characters in a cell: people see their beginning, --json all of them. */
const LONGEST = 100;

const printCell = (value: string | number | boolean): string => {
  const characters = [...String(value).replace(/\s*\n\s*/g, ' ⏎ ')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
};

const printRow = (row: Shown['values'][number], index: number): string[] => {
  const texts = row.map(printCell);
  const last = texts.findLastIndex((text) => text !== '');
  return last < 0 ? [] : [`${String(index + 1).padStart(4)}  ${texts.slice(0, last + 1).join(' | ')}`];
};

const printSheet = ({ name, hidden, values }: Shown): string => {
  const rows = values.flatMap(printRow);
  const head = hidden ? `${name} ${PRINTED.hidden}` : name;
  return [head, ...(rows.length === 0 ? [`      ${PRINTED.empty}`] : rows)].join('\n');
};

export const show: Command = {
  options: ['sheet'],
  act: ({ existing, values }) =>
    existing(never, (host) => {
      const result = ask(host, 'showSheets', values.sheet ?? null);
      if (isRefused(result)) return refused(result);
      return done({ sheets: result.sheets }, result.sheets.map(printSheet).join('\n\n'));
    }),
};
