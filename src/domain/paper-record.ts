// A paper that was made, as "Bản chụp" keeps it: which version, of which content, as a file of which id. Rows of a paper
// change no state; together they are the memory by which the same content is the same version (docs/decisions/0009).

import { canonicalText } from './applied.ts';
import { jsonMembers } from './json-members.ts';
import type { PaperState } from './paper-state.ts';
import type { SnapshotTexts, StateRecord } from './records.ts';

/** Body of the records of reports: no body's id can be this. */
export const WHOLE_CAMPAIGN = '*';

export type MadePaper = {
  readonly kind: 'report' | 'letter';
  /** Body of a letter; WHOLE_CAMPAIGN for a report. */
  readonly body: string;
  /** From 1, per kind and body. */
  readonly version: number;
  /** Epoch ms that the paper prints as its own. */
  readonly asOf: number;
  /** SHA-256 of all it says but its time and version, hex. */
  readonly content: string;
  /** Why it was made again, as given. */
  readonly reason: string;
  /** Version of the program that printed it; '' where that was not yet recorded. */
  readonly program: string;
  readonly file: { readonly name: string; readonly id: string; readonly link: string };
  /** Of a report; null of a letter. */
  readonly state: PaperState | null;
};

const SCHEMA = 1;

export const paperText = ({ version, asOf, content, program, file, state }: MadePaper): string =>
  canonicalText({ schema: SCHEMA, version, asOf, content, program, file, state });

const isLines = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((line) => typeof line === 'string');

const isState = (value: unknown): value is PaperState =>
  typeof value === 'object' &&
  value !== null &&
  ['opinions', 'rulings', 'bodies', 'settings'].every((name) =>
    isLines(Object.entries(value).find(([key]) => key === name)?.[1]),
  );

const fileOf = (value: unknown): MadePaper['file'] => {
  const { name, id, link } = jsonMembers(JSON.stringify(value ?? {}));
  return { name: String(name ?? ''), id: String(id ?? ''), link: String(link ?? '') };
};

const readPaper = ({ kind, body, reason }: StateRecord, text: string): MadePaper[] => {
  const { schema, version, asOf, content, program = '', file, state } = jsonMembers(text);
  const readable = schema === SCHEMA && typeof version === 'number' && typeof asOf === 'number';
  if (!readable || typeof content !== 'string' || (kind !== 'report' && kind !== 'letter')) return [];
  const said = { version, asOf, content, reason, program: String(program) };
  return [{ kind, body, ...said, file: fileOf(file), state: isState(state) ? state : null }];
};

/** Papers in the order in which they were made; rows that cannot be read are passed over, health tells of them. */
export const madePapersOf = (records: readonly StateRecord[], texts: SnapshotTexts): MadePaper[] =>
  records.flatMap((record) => readPaper(record, texts.get(record.id) ?? ''));

/** Papers of one kind and body. */
export const papersLike = (
  papers: readonly MadePaper[],
  { kind, body }: Pick<MadePaper, 'kind' | 'body'>,
): MadePaper[] => papers.filter((one) => one.kind === kind && one.body === body);

/** The newest with this content, and the number a new one would get. */
export const findVersion = (
  papers: readonly MadePaper[],
  content: string,
): { readonly known: MadePaper | null; readonly next: number } => ({
  known: [...papers].reverse().find((one) => one.content === content) ?? null,
  next: Math.max(0, ...papers.map(({ version }) => version)) + 1,
});
