// The form of an act on one body: which lines it asks for, what is wrong with what was filled in, what is sent.

import type { OfficeAct } from '../domain/sidebar.ts';
import { FIELD_FAULTS } from '../messages/sidebar-labels.ts';

export type Line = 'date' | 'time' | 'reason';
export type Filled = Readonly<Record<Line, string>>;

/** `asks`: there is a question before it. `needs`: lines that may not stay empty. */
type Form = { readonly asks: boolean; readonly lines: readonly Line[]; readonly needs: readonly Line[] };

/** Before the campaign's close a reason is needed to lock all tabs; whether it is before, the script knows. */
export const FORMS: Readonly<Record<OfficeAct, Form>> = {
  extend: { asks: true, lines: ['date', 'time', 'reason'], needs: ['date', 'time', 'reason'] },
  revoke: { asks: true, lines: [], needs: [] },
  return: { asks: true, lines: ['reason'], needs: ['reason'] },
  accept: { asks: true, lines: ['reason'], needs: ['reason'] },
  'close-all': { asks: true, lines: ['reason'], needs: [] },
  letter: { asks: false, lines: [], needs: [] },
  import: { asks: false, lines: [], needs: [] },
};

const SHAPES: Readonly<Record<Line, RegExp>> = {
  date: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
  time: /^([01]?\d|2[0-3])[:hg](\d{2})$/,
  reason: /\S/,
};

const isFit = (line: Line, value: string): boolean => SHAPES[line].test(value.trim());

/** The lines that are not filled in as they should be, with the sentence for each. */
export const faultsOf = (act: OfficeAct, filled: Filled): Readonly<Record<Line, string>> => {
  const fault = (line: Line): string =>
    FORMS[act].needs.includes(line) && !isFit(line, filled[line]) ? FIELD_FAULTS[line] : '';
  return { date: fault('date'), time: fault('time'), reason: fault('reason') };
};

const padded = (number: string | undefined): string => (number ?? '').padStart(2, '0');

/** "2/12/2024", "17h00" → "02/12/2024 17:00"; '' where no time is asked for. */
export const untilOf = (act: OfficeAct, { date, time }: Filled): string => {
  if (!FORMS[act].lines.includes('date')) return '';
  const [, day, month, year] = SHAPES.date.exec(date.trim()) ?? [];
  const [, hour, minute] = SHAPES.time.exec(time.trim()) ?? [];
  return `${padded(day)}/${padded(month)}/${year} ${padded(hour)}:${minute}`;
};
