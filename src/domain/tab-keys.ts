// Identity of tabs, rows and columns (design §4): texts in the hidden key row (row 1) and key column (column A).
// Names, positions and orders on the screen mean nothing to the program; these keys do.

import type { Aspect } from './campaign.ts';

export type TabKind =
  | 'guide'
  | 'settings'
  | 'bodies'
  | 'units'
  | 'assignments'
  | 'body'
  | 'consolidation'
  | 'progress'
  | 'journal'
  | 'snapshots';

/** Cell A1 of a tab: `xl1:<campaign>:<kind>`, for a body's tab `xl1:<campaign>:body:<id>`. `xl1` is the schema. */
export const tabKey = (campaign: string, kind: TabKind, body = ''): string =>
  body === '' ? `xl1:${campaign}:${kind}` : `xl1:${campaign}:${kind}:${body}`;

const TAB_KEY = /^xl1:([a-z0-9-]+):([a-z]+)(?::([a-z0-9-]+))?$/;

/** What a cell A1 says of its tab; null when it is not one of ours. */
export const parseTabKey = (text: unknown): { campaign: string; kind: TabKind; body: string } | null => {
  const match = typeof text === 'string' ? TAB_KEY.exec(text) : null;
  return match === null ? null : { campaign: match[1] ?? '', kind: match[2] as TabKind, body: match[3] ?? '' };
};

/** Columns of a body's tab, in the order in which it is made. */
export const BODY_COLUMNS = ['order', 'unit', 'level', 'strengths', 'shortcomings', 'reason', 'note', 'check'] as const;
export type BodyColumn = (typeof BODY_COLUMNS)[number];

/** Rows above the tables of a body's tab. */
export type HeadRow = 'title' | 'due' | 'labels' | 'fields' | 'status' | 'columns';

export type RowKey =
  | { readonly kind: 'head'; readonly head: HeadRow }
  | { readonly kind: 'band' | 'caption'; readonly aspect: Aspect; readonly group: string }
  | { readonly kind: 'unit'; readonly aspect: Aspect; readonly unit: string }
  | { readonly kind: 'free'; readonly aspect: Aspect; readonly group: string; readonly index: number };

/** `head/title`, `band/overall/ubnd-phuong`, `unit/overall/ubnd-bac-ha`, `free/overall/ubnd-phuong/1` … */
export const rowKey = (key: RowKey): string => {
  if (key.kind === 'head') return `head/${key.head}`;
  if (key.kind === 'unit') return `unit/${key.aspect}/${key.unit}`;
  if (key.kind === 'free') return `free/${key.aspect}/${key.group}/${key.index}`;
  return `${key.kind}/${key.aspect}/${key.group}`;
};

type Parts = readonly [string, string, string, string];

const isAspect = (text: string): text is Aspect => text === 'overall' || text === 'defence-security';

const PARSERS: ReadonlyMap<string, (parts: Parts) => RowKey | null> = new Map(
  Object.entries<(parts: Parts) => RowKey | null>({
    head: ([, head]) => ({ kind: 'head', head: head as HeadRow }),
    unit: ([, aspect, unit]) => (isAspect(aspect) && unit !== '' ? { kind: 'unit', aspect, unit } : null),
    band: ([, aspect, group]) => (isAspect(aspect) && group !== '' ? { kind: 'band', aspect, group } : null),
    caption: ([, aspect, group]) => (isAspect(aspect) && group !== '' ? { kind: 'caption', aspect, group } : null),
    free: ([, aspect, group, index]) =>
      isAspect(aspect) && group !== '' && /^[1-9]\d*$/.test(index)
        ? { kind: 'free', aspect, group, index: Number(index) }
        : null,
  }),
);

/** Inverse of `rowKey`; null for anything else. */
export const parseRowKey = (text: unknown): RowKey | null => {
  if (typeof text !== 'string') return null;
  const [kind = '', second = '', third = '', fourth = ''] = text.split('/');
  return PARSERS.get(kind)?.([kind, second, third, fourth]) ?? null;
};
