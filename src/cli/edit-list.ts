// The file of `set --edits`: a JSON list whose entries stand each on its own, so that a wrong one is refused by its
// number and the others are still made.

import { BAD_OPTION, badTarget, INPUT_FAULTS } from '../messages/local-host.ts';
import { ASPECT_IDS, type Edit, FIELD_NAMES, isAspect, isField } from './edits.ts';

/** An entry ready to be made, or why it cannot be. */
export type ReadEdit = { readonly edit: Edit } | { readonly reason: string };

const textOrNull = (value: unknown): string | null | undefined => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : undefined;
};

const readEntry = (entry: unknown, index: number): ReadEdit => {
  const { body, unit, aspect, field, value } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<
    string,
    unknown
  >;
  const faulty = (member: string): ReadEdit => ({ reason: INPUT_FAULTS.entry(index, member) });
  const [bodyId, unitId, aspectId] = [textOrNull(body), textOrNull(unit), textOrNull(aspect)];
  if (bodyId === undefined) return faulty('body');
  if (unitId === undefined) return faulty('unit');
  if (aspectId === undefined) return faulty('aspect');
  if (typeof field !== 'string') return faulty('field');
  if (typeof value !== 'string') return faulty('value');
  return checked({ body: bodyId, unit: unitId, aspect: aspectId, field, value });
};

type Raw = Readonly<Record<'body' | 'unit' | 'aspect', string | null>> & Readonly<Record<'field' | 'value', string>>;

const checked = ({ aspect, field, ...rest }: Raw): ReadEdit => {
  if (!isField(field)) return { reason: badTarget('field', field, FIELD_NAMES) };
  if (aspect !== null && !isAspect(aspect))
    return { reason: BAD_OPTION.value('set', { name: 'aspect', value: aspect }, ASPECT_IDS) };
  return { edit: { ...rest, aspect, field } };
};

/** Text of the file → its entries in order; a sentence's tail when it is no list at all. */
export const readEditList = (text: string): readonly ReadEdit[] | string => {
  let list: unknown;
  try {
    list = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return INPUT_FAULTS.notJson;
  }
  return Array.isArray(list) ? list.map(readEntry) : INPUT_FAULTS.notList;
};
