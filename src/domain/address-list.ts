// The bodies' e-mail addresses as the secretariat has them: lines "name address", or columns out of a spreadsheet with what
// else stands in them. Names are matched as names of units are; whatever is not sure is a problem, never a guess.

import { accountKey } from './account.ts';
import type { Body, Unit } from './campaign.ts';
import { type UnitMatcher, unitMatcher } from './match-unit.ts';
import { canonicalLine, checkText } from './profile-text.ts';
import { clean } from './text.ts';

/** `line` from 1. `value` as it stands there; '' where an address has no name before it. `bodies`: ids. */
export type AddressProblem = {
  readonly line: number;
  readonly code: 'unknown-body' | 'not-email' | 'no-address';
  readonly value: string;
  readonly bodies: readonly string[];
};

/** What is told and does not keep from going on. `matched`: a receipt. */
export type AddressNotice = {
  readonly line: number;
  readonly code: 'matched' | 'doubled' | 'several-bodies';
  readonly value: string;
  readonly bodies: readonly string[];
};

export type AddressList = {
  /** By body; a body that no line names is missing. */
  readonly emails: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly AddressProblem[];
  readonly notices: readonly AddressNotice[];
};

const ADDRESS = /[^\s,;|<>()"]*@[^\s,;|<>()"]*/g;
const BETWEEN_CELLS = /[\t,;|]|\s{2,}/;
const NUMBERING = /^\d+\s*[.)]?(?=\s|$)/;
const AROUND = /^[\s,;.|:<>()"–-]+|[\s,;.|:<>()"–-]+$/g;

type Line = { readonly number: number; readonly addresses: readonly string[]; readonly names: readonly string[] };

const tidy = (cell: string): string => cell.replace(AROUND, '').replace(NUMBERING, '').trim();

const address = (found: string): string => canonicalLine('email', found.replace(/^mailto:/i, '').replace(/\.+$/, ''));

/** The whole line may be a name, or any of its cells: beside the address there may be a person, a telephone. */
const lineOf = (text: string, at: number): Line => {
  const rest = clean(text).replace(ADDRESS, '\t');
  const names = [rest.replace(/\s+/g, ' '), ...rest.split(BETWEEN_CELLS)].map(tidy);
  return {
    number: at + 1,
    addresses: (clean(text).match(ADDRESS) ?? []).map(address),
    names: [...new Set(names.filter((name) => name !== ''))],
  };
};

const asUnit = ({ id, name, tab }: Body): Unit => ({ id, name, group: '', aliases: [tab, id] });

type Found = { readonly body: string; readonly receipt: string | null };
type Meant = { readonly body: string | null; readonly receipt: string | null; readonly first: boolean };

const bodyIn = (match: UnitMatcher, names: readonly string[]): Found | null => {
  for (const name of names) {
    const found = match(name);
    if (found.kind !== 'none') return { body: found.unit.id, receipt: found.kind === 'matched' ? name : null };
  }
  return null;
};

type Draft = {
  readonly match: UnitMatcher;
  readonly emails: Map<string, string[]>;
  readonly problems: AddressProblem[];
  readonly notices: AddressNotice[];
};

const give = ({ emails, problems, notices }: Draft, body: string, { number, addresses }: Line): void => {
  const own = emails.get(body) ?? [];
  emails.set(body, own);
  for (const email of addresses) {
    if (checkText('email', email) !== null) {
      problems.push({ line: number, code: 'not-email', value: email, bodies: [body] });
    } else if (own.some((one) => accountKey(one) === accountKey(email))) {
      notices.push({ line: number, code: 'doubled', value: email, bodies: [body] });
    } else own.push(email);
  }
};

/** The first cell was to be a name; `names[0]` is the whole line where it has several. */
const unknown = (match: UnitMatcher, { number, addresses, names }: Line): AddressProblem => {
  const value = names[1] ?? names[0] ?? addresses[0] ?? '';
  const found = match(value);
  const bodies = found.kind === 'none' ? found.suggestions : [];
  const code = addresses.length === 0 ? 'no-address' : 'unknown-body';
  return { line: number, code, value: names.length === 0 ? '' : value, bodies };
};

/** One account of several bodies: allowed, and worth telling. */
const severalBodies = ({ emails }: Draft): AddressNotice[] => {
  const bodies = new Map<string, { email: string; ids: string[] }>();
  for (const [body, own] of emails)
    for (const email of own) {
      const known = bodies.get(accountKey(email)) ?? { email, ids: [] };
      known.ids.push(body);
      bodies.set(accountKey(email), known);
    }
  return [...bodies.values()]
    .filter(({ ids }) => ids.length > 1)
    .map(({ email, ids }) => ({ line: 0, code: 'several-bodies', value: email, bodies: ids }));
};

/** Answers with the body that a line without a name, if one follows, goes on. `first`: it may be the heading of a table. */
const take = (draft: Draft, line: Line, { body, receipt, first }: Meant): string | null => {
  if (receipt !== null && body !== null)
    draft.notices.push({ line: line.number, code: 'matched', value: receipt, bodies: [body] });
  if (body !== null) give(draft, body, line);
  else if (!first || line.addresses.length > 0) draft.problems.push(unknown(draft.match, line));
  return body;
};

const linesOf = (text: string): Line[] =>
  text
    .split(/\r\n?|\n/)
    .map(lineOf)
    .filter(({ addresses, names }) => addresses.length + names.length > 0);

/** A first line without an address or a name of ours is the heading of a table. A line without a name goes on the one before. */
export const readAddressList = (bodies: readonly Body[], text: string): AddressList => {
  const draft: Draft = { match: unitMatcher(bodies.map(asUnit)), emails: new Map(), problems: [], notices: [] };
  let last: string | null = null;
  for (const [at, line] of linesOf(text).entries()) {
    const goesOn = { body: line.names.length === 0 ? last : null, receipt: null };
    last = take(draft, line, { ...(bodyIn(draft.match, line.names) ?? goesOn), first: at === 0 });
  }
  const { emails, problems, notices } = draft;
  return { emails, problems, notices: [...notices, ...severalBodies(draft)] };
};
