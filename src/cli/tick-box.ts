// The checkbox "Nộp" under a person's hand: ticks or unticks it, then looks at what has become of it. The bundle's
// triggers answer the edit; what they decided stands in the box, in the tab's status line and in the records.

import type { BodyFigures } from '../domain/consolidation.ts';
import type { Host } from '../host/host.ts';
import { badTarget } from '../messages/local-host.ts';
import { type Answer, isRefused, refused } from './answer.ts';
import { ask } from './command.ts';
import { refusedEdit } from './edit-answer.ts';
import { typeInto } from './edits.ts';

/** Nobody answers a tick in a file that came from Google: there is no trigger in it. */
export const isArmed = ({ workbook }: Host): boolean => workbook.triggers.length > 0;

type Place = { readonly sheet: string; readonly a1: string };

export type Box = {
  readonly ticked: boolean;
  /** What the tab says of its state; '' when it says nothing. */
  readonly line: string;
  readonly figures: BodyFigures;
};

/** An answer instead of a box: nothing was edited, or nothing can be told of it. */
export type Looked = { readonly box: Box } | { readonly answer: Answer };

const cellAt = (values: readonly (readonly unknown[])[], a1: string): unknown => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return values[Number(row) - 1]?.[column - 1];
};

/** The right cell of the status line, which has the sentence; the left one is its label. */
const lineOf = (values: readonly (readonly unknown[])[]): string => {
  const row = values.find(([key]) => key === 'head/status') ?? [];
  return row.slice(1).reduce<string>((last, text) => (typeof text === 'string' && text !== '' ? text : last), '');
};

const unknown = (body: string): Looked => ({
  answer: refused({ refused: badTarget('body', body, []), problems: [] }),
});

const look = (host: Host, body: string, place: Place): Looked => {
  const [shown, status] = [ask(host, 'showSheets', place.sheet), ask(host, 'status')];
  if (isRefused(shown)) return { answer: refused(shown) };
  if (isRefused(status)) return { answer: refused(status) };
  const figures = status.bodies.find(({ id }) => id === body);
  if (figures === undefined) return unknown(body);
  const values = shown.sheets[0]?.values ?? [];
  return { box: { ticked: cellAt(values, place.a1) === true, line: lineOf(values), figures } };
};

/** A person's edit of the box, as the acting account. */
export const tickBox = (host: Host, body: string, tick: boolean): Looked => {
  const places = ask(host, 'locate', [{ body, unit: null, aspect: null, field: 'submit' }]);
  if (isRefused(places)) return { answer: refused(places) };
  const place = places[0];
  if (place === undefined) return unknown(body);
  if (isRefused(place)) return { answer: refused(place) };
  const failed = typeInto(host, place, tick ? 'TRUE' : 'FALSE');
  return failed === null ? look(host, body, place) : { answer: refusedEdit(failed) };
};

/** What the JSON of both commands tells of the body. */
export const stateOf = ({ id, state, submittedAt, late, hash }: BodyFigures): Answer['json'] => ({
  body: id,
  state,
  submittedAt,
  late,
  hash,
});
