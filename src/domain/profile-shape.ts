// The profile as a table (design §3, documents.md §0.2): every field, what it may hold, what it is when left out. Both
// readers use it, that of the JSON (profile-read.ts) and that of the config tabs (settings-*.ts).

import { LEVELS } from './level.ts';
import type { TextRule } from './profile-text.ts';

export type Leaf =
  | { readonly kind: 'text'; readonly rule: TextRule }
  /** Several texts; one cell of a config tab, split at `separator`. */
  | { readonly kind: 'texts'; readonly rule: TextRule; readonly separator: ',' | ';' }
  | { readonly kind: 'number'; readonly least: number; readonly greatest: number; readonly whole: boolean }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

export type RecordShape = { readonly kind: 'record'; readonly fields: Readonly<Record<string, Field>> };
export type ListShape = { readonly kind: 'list'; readonly of: RecordShape; readonly least: number };
/** Free keys, one text each. */
export type MapShape = { readonly kind: 'map'; readonly of: Leaf };
export type Shape = Leaf | RecordShape | ListShape | MapShape;

/** `whenAbsent`: null = a problem, 'omit' = left out, otherwise the default. */
export type Field = { readonly shape: Shape; readonly whenAbsent: null | 'omit' | { readonly value: unknown } };

const need = (shape: Shape): Field => ({ shape, whenAbsent: null });
const may = (shape: Shape): Field => ({ shape, whenAbsent: 'omit' });
const or = (value: unknown, shape: Shape): Field => ({ shape, whenAbsent: { value } });

const text = (rule: TextRule): Leaf => ({ kind: 'text', rule });
const choice = (...of: readonly string[]): Leaf => ({ kind: 'choice', of });
const whole = (least: number, greatest: number): Leaf => ({ kind: 'number', least, greatest, whole: true });
const record = (fields: Readonly<Record<string, Field>>): RecordShape => ({ kind: 'record', fields });
const list = (of: RecordShape, least = 0): ListShape => ({ kind: 'list', of, least });

const flag: Leaf = { kind: 'flag' };
const line = text('line');
const prose = text('prose');
const slug = text('slug');
const level = choice(...LEVELS);
const emails: Leaf = { kind: 'texts', rule: 'email', separator: ',' };
const demand = choice('none', 'notice', 'warning', 'error');

export const BODY_SHAPE = record({
  id: need(slug),
  name: need(line),
  tab: need(text('tab')),
  clause: need(line),
  emails: or([], emails),
});

export const UNIT_SHAPE = record({
  id: need(slug),
  name: need(line),
  group: need(slug),
  place: may(line),
  ownBody: may(slug),
  aliases: may({ kind: 'texts', rule: 'alias', separator: ';' }),
});

export const ASSIGNMENT_SHAPE = record({
  body: need(slug),
  group: need(slug),
  aspect: need(choice('overall', 'defence-security')),
  narrative: or(false, flag),
  optional: or(false, flag),
  clause: need(line),
  task: may(prose),
  act: may(prose),
});

const RULES_SHAPE = record({
  cap: or(
    {},
    record({
      percent: or(20, { kind: 'number', least: 0, greatest: 100, whole: false }),
      of: or('HTT', choice('HTT', 'HTT-or-better', 'rated')),
      rounding: or('down', choice('down', 'nearest', 'up')),
      atLeastOne: or(false, flag),
      text: may(prose),
    }),
  ),
  reasonFor: or({}, record({ HTXS: or('warning', demand), KHT: or('error', demand), KDG: or('error', demand) })),
  disagreement: or(2, whole(1, 3)),
  maxText: or(3000, whole(1, 30_000)),
  coupling: or(
    [],
    list(
      record({
        if: need(record({ group: need(slug), level: need(level) })),
        needs: need(list(record({ group: need(slug), atLeast: need(level) }), 1)),
      }),
    ),
  ),
});

const REPORT_SHAPE = record({
  code: may(line),
  subject: may(prose),
  draftMark: may(choice('under-number', 'none')),
  addressee: may(flag),
  basesAs: may(choice('paragraph', 'list')),
  signer: may(choice('head', 'deputy')),
  annex4First: may(flag),
});

const LETTER_SHAPE = record({
  kind: may(choice('công văn', 'báo cáo')),
  split: may(flag),
  useTabFields: may(flag),
  signer: may(choice('head', 'deputy')),
  collective: may(line),
  ratio: may(flag),
});

/** Zones that are +07:00 all year (design §3). */
const TIME_ZONES: readonly string[] = ['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', '+07:00'];

/** The order of the fields is the order of the rows of "Thiết lập". */
export const PROFILE_SHAPE = record({
  id: need(slug),
  title: need(line),
  year: need(whole(1900, 2999)),
  issuer: need(
    record({
      superior: need(line),
      name: need(line),
      place: need(line),
      secretariat: need(line),
      short: may(line),
      standing: may(line),
      permanent: may(line),
    }),
  ),
  secretariat: or({}, record({ emails: or([], emails) })),
  directive: need(record({ number: need(line), date: need(text('date')), subject: need(prose), kind: may(line) })),
  legalBases: need(list(record({ text: need(prose) }))),
  timeZone: need(choice(...TIME_ZONES)),
  due: need(text('instant')),
  close: need(text('instant')),
  rules: or({}, RULES_SHAPE),
  clauseWord: may(line),
  clauseTitles: may({ kind: 'map', of: prose }),
  toneMark: may(choice('ủy', 'uỷ')),
  report: may(REPORT_SHAPE),
  letter: may(LETTER_SHAPE),
  letterheads: may({ kind: 'map', of: line }),
  groups: need(list(record({ id: need(slug), name: need(line), noun: may(line) }), 1)),
  bodies: need(list(BODY_SHAPE, 1)),
  units: need(list(UNIT_SHAPE)),
  assignments: need(list(ASSIGNMENT_SHAPE)),
});
