// `set`: a person types into a cell. Three forms: by body, unit and field; by sheet and cell; a file with many.

import { readFile } from 'node:fs/promises';

import type { Host } from '../../host/host.ts';
import { ALLOWED, BAD_OPTION, badInput, badTarget, EDITS, INPUT_FAULTS } from '../../messages/local-host.ts';
import { type Answer, badUsage, done, isRefused, refused } from '../answer.ts';
import { type Call, type Command, unlessRefused } from '../command.ts';
import { refusedEdit, wrote } from '../edit-answer.ts';
import { type ReadEdit, readEditList } from '../edit-list.ts';
import {
  ASPECT_IDS,
  FIELD_NAMES,
  isAspect,
  isCell,
  isField,
  reasonOf,
  runEdits,
  SET_FIELDS,
  typeInto,
} from '../edits.ts';
import type { Valued, Values } from '../options.ts';

const dashed = (name: string): string => `--${name}`;

const missing = (values: Values, names: readonly Valued[]): string[] =>
  names.filter((name) => values[name] === undefined).map(dashed);

/** Complains of options this form lacks, or of those it has no use for; null when all is well. */
const formProblem = (values: Values, needs: readonly Valued[], refuses: readonly Valued[]): string | null => {
  const lacking = missing(values, needs);
  if (lacking.length > 0) return BAD_OPTION.missing('set', lacking);
  const needless = refuses.filter((name) => values[name] !== undefined);
  const first = needs[0];
  return needless.length === 0 || first === undefined
    ? null
    : BAD_OPTION.notTogether('set', [first, ...needless].map(dashed));
};

const setCell = ({ existing, values }: Call): Promise<Answer> | Answer => {
  const problem = formProblem(values, ['sheet', 'cell', 'value'], ['body', 'unit', 'aspect', 'field']);
  if (problem !== null) return badUsage(problem);
  const { sheet = '', cell = '', value = '' } = values;
  if (!isCell(cell)) return badUsage(BAD_OPTION.value('set', { name: '--cell', value: cell }, [ALLOWED.cell]));
  return existing(unlessRefused, (host) => {
    const result = typeInto(host, { sheet, a1: cell }, value);
    return result === null ? wrote(1) : refusedEdit(result);
  });
};

const fieldProblem = (values: Values): string | null => {
  const { field, aspect } = values;
  if (field === undefined) return BAD_OPTION.missing('set', missing(values, ['field', 'value']));
  const wants = isField(field) ? SET_FIELDS[field] : undefined;
  if (wants === undefined) return badTarget('field', field, FIELD_NAMES);
  if (aspect !== undefined && !isAspect(aspect))
    return BAD_OPTION.value('set', { name: '--aspect', value: aspect }, ASPECT_IDS);
  const needs = (['body', 'unit'] as const).filter((name) => wants[name]);
  const refuses = (['body', 'unit'] as const).filter((name) => !wants[name]);
  return formProblem(values, ['field', ...needs, 'value'], refuses);
};

const setField = ({ existing, values }: Call): Promise<Answer> | Answer => {
  const problem = fieldProblem(values);
  if (problem !== null) return badUsage(problem);
  const { body = null, unit = null, aspect = null, field = '', value = '' } = values;
  const known = isField(field) ? field : 'note';
  return existing(unlessRefused, (host) => {
    const edit = { body, unit, aspect: aspect !== null && isAspect(aspect) ? aspect : null, field: known, value };
    const results = runEdits(host, [edit]);
    if (isRefused(results)) return refused(results);
    const result = results[0] ?? null;
    return result === null ? wrote(1) : refusedEdit(result);
  });
};

/** Makes the entries that can be made, in order; the others and the refused ones are listed by their index from 0. */
const runList = (host: Host, entries: readonly ReadEdit[]): Answer => {
  const makeable = entries.flatMap((entry, index) => ('edit' in entry ? [{ index, edit: entry.edit }] : []));
  const results = runEdits(
    host,
    makeable.map(({ edit }) => edit),
  );
  if (isRefused(results)) return refused(results);
  const failed = new Map(
    results.flatMap((result, at) => (result === null ? [] : [[makeable[at]?.index, reasonOf(result)] as const])),
  );
  const list = entries.flatMap((entry, index) => {
    const reason = 'reason' in entry ? entry.reason : failed.get(index);
    return reason === undefined ? [] : [{ index, reason }];
  });
  const applied = entries.length - list.length;
  const text = [EDITS.summary(applied, list.length), ...list.map(({ index, reason }) => EDITS.line(index, reason))];
  const answer = done({ applied, refused: list }, text.join('\n'));
  return list.length === 0 ? answer : { ...answer, kind: 'refused' };
};

/** Of a list, some may be refused and the others written. */
const wroteSome = ({ json: { applied } }: Answer): boolean => typeof applied === 'number' && applied > 0;

const setList = async ({ existing, values }: Call): Promise<Answer> => {
  const problem = formProblem(values, ['edits'], ['sheet', 'cell', 'body', 'unit', 'aspect', 'field', 'value']);
  if (problem !== null) return badUsage(problem);
  const { edits: file = '' } = values;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return badUsage(badInput(file, INPUT_FAULTS.unreadable));
  }
  const entries = readEditList(text);
  if (typeof entries === 'string') return badUsage(badInput(file, entries));
  return existing(wroteSome, (host) => runList(host, entries));
};

export const set: Command = {
  options: ['body', 'unit', 'aspect', 'field', 'value', 'sheet', 'cell', 'edits'],
  act: (call) => {
    if (call.values.edits !== undefined) return setList(call);
    return call.values.sheet === undefined && call.values.cell === undefined ? setField(call) : setCell(call);
  },
};
