// Edits as a person makes them: the bundle says where a field stands, the host types into that cell as the acting
// account. Each edit stands on its own; a refused one leaves the others.

import type { LocateField, LocateRequest, Refused } from '../domain/api.ts';
import { PROTECTED } from '../host/access.ts';
import type { Host } from '../host/host.ts';
import { badTarget, EDITS } from '../messages/local-host.ts';
import { isRefused } from './answer.ts';
import { ask } from './command.ts';

/** Fields `set` may fill, and whether each belongs to a body and to a unit. */
export const SET_FIELDS: Readonly<Partial<Record<LocateField, { readonly body: boolean; readonly unit: boolean }>>> = {
  level: { body: true, unit: true },
  strengths: { body: true, unit: true },
  shortcomings: { body: true, unit: true },
  reason: { body: true, unit: true },
  note: { body: true, unit: true },
  'document-number': { body: true, unit: false },
  'document-date': { body: true, unit: false },
  'document-signer': { body: true, unit: false },
  proposal: { body: false, unit: true },
  decision: { body: false, unit: true },
};

/** One cell, as a person would write it. */
export const isCell = (text: string): boolean => /^[A-Z]{1,3}[1-9]\d{0,6}$/i.test(text);

export const FIELD_NAMES = Object.keys(SET_FIELDS);
export const ASPECT_IDS = ['overall', 'defence-security'] as const;

export const isField = (text: string): text is LocateField => FIELD_NAMES.includes(text);
export const isAspect = (text: string): text is (typeof ASPECT_IDS)[number] =>
  (ASPECT_IDS as readonly string[]).includes(text);

export type Edit = LocateRequest & { readonly value: string };

/** Null = written. `why` is our sentence where there is one, `said` the host's own. */
export type EditResult = { readonly why: string | null; readonly said: string } | null;

/** "why (said)", or what there is of the two. */
export const reasonOf = ({ why, said }: NonNullable<EditResult>): string => {
  if (why === null) return said;
  return said === '' ? why : `${why} (${said})`;
};

type Place = { readonly sheet: string; readonly a1: string };

const whyLocked = (host: Host, sheet: string, a1: string): string | null => {
  const answer = ask(host, 'whyLocked', sheet, a1);
  return isRefused(answer) ? null : answer.message;
};

/** Google's two refusals are explained in our words; the host's own sentences need none. */
const explained = (host: Host, said: string, { sheet, a1 }: Place): EditResult => {
  if (said === PROTECTED) return { why: whyLocked(host, sheet, a1), said };
  return { why: said.includes('data validation rules') ? EDITS.notInList(a1) : null, said };
};

/** The host would stop at a sheet that is not there; a person is told which ones are near. */
const onSheet = (host: Host, place: Place, edit: () => { readonly refused: string | null }): EditResult => {
  const names = host.workbook.sheets.map(({ name }) => name);
  if (!names.includes(place.sheet)) return { why: badTarget('sheet', place.sheet, names), said: '' };
  const { refused } = edit();
  return refused === null ? null : explained(host, refused, place);
};

/** Types one text into one cell. */
export const typeInto = (host: Host, place: Place, text: string): EditResult =>
  onSheet(host, place, () => host.edit(place.sheet, place.a1, text));

/** Pastes rows of texts with their upper left corner at the place. */
export const pasteInto = (host: Host, target: Parameters<Host['paste']>[0]): EditResult =>
  onSheet(host, target, () => host.paste(target));

const notFound = ({ refused, problems }: Refused): EditResult => ({
  why: [refused, ...problems].join(' '),
  said: '',
});

/** Finds all places in one call, then edits in order. A refusal instead of places is handed back as it is. */
export const runEdits = (host: Host, edits: readonly Edit[]): readonly EditResult[] | Refused => {
  const places = ask(
    host,
    'locate',
    edits.map(({ body, unit, aspect, field }) => ({ body, unit, aspect, field })),
  );
  if (isRefused(places)) return places;
  return places.map((place, index) =>
    isRefused(place) ? notFound(place) : typeInto(host, place, edits[index]?.value ?? ''),
  );
};
