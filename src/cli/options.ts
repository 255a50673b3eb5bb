// Every option of the command line, once: flags take no value, the others exactly one. Commands name those they take.

import { LOCAL_OWNER } from '../host/workbook.ts';

export const FLAGS = ['json', 'count-calls', 'help', 'values-only', 'pdf', 'preview', 'here'] as const;

export const VALUED = [
  'workbook',
  'as',
  'now',
  'profile',
  'body',
  'unit',
  'aspect',
  'field',
  'value',
  'sheet',
  'cell',
  'edits',
  'tsv',
  'out',
  'reason',
  'until',
  'snapshot',
  'number',
  'date',
  'signer',
  'code',
  'from',
  'port',
] as const;

/** What `export --as` takes: there the option names a form, and the account is the owner's. */
export const EXPORT_FORMS = ['xlsx', 'csv', 'long'] as const;

export type Flag = (typeof FLAGS)[number];
export type Valued = (typeof VALUED)[number];
export type OptionName = Flag | Valued;

/** Taken by every command. */
export const COMMON: readonly OptionName[] = ['workbook', 'as', 'now', 'json', 'count-calls', 'help'];

/** What was typed: flags are present or not, valued options are texts. */
export type Values = Readonly<Partial<Record<Valued, string>>> & { readonly flags: ReadonlySet<Flag> };

export const isFlag = (name: string): name is Flag => (FLAGS as readonly string[]).includes(name);
export const isValued = (name: string): name is Valued => (VALUED as readonly string[]).includes(name);

export const OWNER = LOCAL_OWNER;
export const WORKBOOK = 'xep-loai.xlsx';
