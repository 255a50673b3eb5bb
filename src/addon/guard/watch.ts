// What the guardian last saw, in a cell of "Bản chụp": its memory is its own script's, and the bound script tells the owner
// from this one when the sweep last ran, and what the last audit found.

import { unpackAudit } from '../deadline/audit-memory.ts';
import { memory } from '../ours.ts';
import { writeTexts } from '../texts.ts';
import type { Workbook } from '../workbook.ts';
import { flagSheet, SEEN_CELL } from './exclusive.ts';
import { roleOf } from './role.ts';

type Texts = Readonly<Record<string, string>>;

/** Members of the memory that others ask for; all other ones are the sweep's own. */
const TOLD: readonly string[] = ['heartbeat', 'unticked', 'ran', 'audit'];

const told = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([key]) => TOLD.includes(key)));

const parsed = (cell: unknown): Texts => {
  try {
    return told(JSON.parse(String(cell).slice(1)) as Texts);
  } catch {
    // Nothing was seen yet, or the cell was written over: the next sweep writes it anew.
    return {};
  }
};

const auditedAt = ({ audit }: Texts): number => unpackAudit(audit)?.at ?? 0;

/** The bound script's own memory is of the time before the guardian, but for an audit that was made since. */
export const withWatch = (workbook: Workbook, own: Texts): Texts => {
  if (roleOf(workbook.applied) !== 'guarded') return own;
  const seen = parsed(flagSheet(workbook).getRange(SEEN_CELL).getValue());
  const { audit } = auditedAt(own) > auditedAt(seen) ? own : seen;
  const { heartbeat: _before, ...rest } = own;
  return { ...rest, ...seen, ...(audit === undefined ? {} : { audit }) };
};

/** At the end of the guardian's sweep: three service calls. */
export const tellWatch = (workbook: Workbook): void => {
  if (roleOf(workbook.applied) !== 'guardian') return;
  const text = JSON.stringify(told(memory().getProperties()));
  writeTexts(flagSheet(workbook).getRange(SEEN_CELL), [[`#${text}`]]);
};
