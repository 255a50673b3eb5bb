// Fills the bodies' tabs as their clerks would: each account pastes its own tab's entries, then the planned mistakes
// are typed and pasted in. Everything goes through the host's user edits, so protections and the live check apply.

import type { ShownSheets } from '../../domain/api.ts';
import type { Host } from '../../host/host.ts';
import { type DemoEntry, demoEntries } from './entries.ts';
import { type DemoField, MISTAKES, type Mistake } from './mistakes.ts';
import { DOCUMENTS } from './texts.ts';

/** A body as the demonstration needs it: which tab, which account, which of its bands want prose. */
export type DemoBody = {
  readonly id: string;
  readonly tab: string;
  readonly account: string;
  /** Groups of bands in which strengths and shortcomings are compulsory. */
  readonly narrative: readonly string[];
  /** Units that are the body's own organisation. */
  readonly own: readonly string[];
};

/** Columns of a body's tab; the document fields stand in its head. */
const COLUMNS: Readonly<Record<DemoField, string>> = {
  name: 'C',
  level: 'D',
  strengths: 'E',
  shortcomings: 'F',
  reason: 'G',
  note: 'H',
  'document-number': 'D',
  'document-date': 'E',
  'document-signer': 'F',
};

type Row = { readonly row: number; readonly key: string };

/** Rows of a tab by the hidden key column. */
const rowsOf = (host: Host, tab: string): Row[] => {
  const { sheets } = host.run('showSheets', tab) as ShownSheets;
  return (sheets[0]?.values ?? []).map(([key], index) => ({ row: index + 1, key: String(key ?? '') }));
};

type Block = { readonly from: number; readonly rows: readonly DemoEntry[] };

/** One table of a tab stands in neighbouring rows, right under its band. */
const blocksOf = (body: DemoBody, rows: readonly Row[]): Block[] =>
  rows
    .filter(({ key }) => key.startsWith('band/'))
    .flatMap(({ row, key }) => {
      const [, aspect = '', group = ''] = key.split('/');
      const below = rows.slice(row);
      const end = below.findIndex((one) => !one.key.startsWith('unit/'));
      const units = below.slice(0, end).map((one) => one.key.split('/')[2] ?? '');
      const table = { body: body.id, group, aspect, units, own: body.own, narrative: body.narrative.includes(group) };
      return units.length === 0 ? [] : [{ from: row + 1, rows: demoEntries(table) }];
    });

const keyOf = ({ row }: Mistake): string => {
  const [free, group] = row.split('/');
  if (group === undefined) return `/${row}`;
  return free === 'head' ? row : `/${group}/${free?.replace('free-', '')}`;
};

/** Cell a mistake is written to, at its body's tab. */
export const cellOf = (host: Host, tab: string, mistake: Mistake): string => {
  const row = rowsOf(host, tab).find(({ key }) => key.endsWith(keyOf(mistake)));
  if (row === undefined) throw new Error(`no row ${mistake.row} in “${tab}”`);
  return `${COLUMNS[mistake.field]}${row.row}`;
};

const plant = (host: Host, tab: string, mistake: Mistake): string | null => {
  const a1 = cellOf(host, tab, mistake);
  const { how, text } = mistake;
  const rows = text.split('\n').map((line) => line.split('\t'));
  const { refused } =
    how === 'type' || how === 'owner'
      ? host.edit(tab, a1, text)
      : host.paste({ sheet: tab, a1, rows, valuesOnly: how === 'paste' });
  return refused === null ? null : `${tab} ${a1}: ${refused}`;
};

const sentences = (outcomes: readonly (string | null)[]): string[] => outcomes.filter((reason) => reason !== null);

/** `host` acts as the body's own account. Answers what was refused. */
export const fillBody = (host: Host, body: DemoBody, mistakes: readonly Mistake[] = MISTAKES): readonly string[] => {
  const blocks = blocksOf(body, rowsOf(host, body.tab));
  const pastes = [
    { a1: 'D5', rows: [DOCUMENTS[body.id] ?? ['', '', '']] },
    ...blocks.map(({ from, rows }) => ({ a1: `D${from}`, rows })),
  ].map((part) => host.paste({ ...part, sheet: body.tab, valuesOnly: true }).refused);
  const own = mistakes.filter(({ body: id, how }) => id === body.id && how !== 'owner');
  return sentences([...pastes, ...own.map((mistake) => plant(host, body.tab, mistake))]);
};

/** The mistakes that only the owner can make; `host` acts as the owner. Answers what was refused. */
export const plantOwners = (host: Host, bodies: readonly DemoBody[]): readonly string[] =>
  sentences(
    bodies.flatMap(({ id, tab }) =>
      MISTAKES.filter(({ body, how }) => body === id && how === 'owner').map((mistake) => plant(host, tab, mistake)),
    ),
  );
