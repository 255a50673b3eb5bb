// What somebody at the page does: typing, pasting, a menu entry, a call from the sidebar, the clock. One act is performed
// the same way when it happens and when the journal is replayed: on its workbook, as its user, at its instant.

import { mayEditFile, PROTECTED } from '../access.ts';
import type { Question, Shown } from '../execution.ts';
import { type Failure, type Host, type MadeBlob, makeHost, type Selected } from '../host.ts';
import type { WorkbookModel } from '../workbook.ts';

type Edit = Selected & { readonly text: string };

export type Act =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  | ({ readonly kind: 'paste'; readonly rows: readonly (readonly string[])[] } & Selected)
  | {
      readonly kind: 'run';
      readonly name: string;
      readonly args: readonly unknown[];
      readonly replies: readonly (string | null)[];
      readonly selected: Selected | null;
    }
  | { readonly kind: 'open' }
  | { readonly kind: 'tick' };

/** `at`: epoch ms. */
export type Deed = { readonly at: number; readonly user: string; readonly act: Act };

export type Done = {
  /** Google's sentence about an edit that was not taken. */
  readonly refused: string | null;
  readonly value: unknown;
  /** The exception of a run. */
  readonly failed: string | null;
  /** A dialog that waits: what the run did so far is not to be kept; it begins again with one reply more. */
  readonly question: Question | null;
  readonly shown: readonly Shown[];
  readonly files: readonly MadeBlob[];
  readonly selected: Selected | null;
  readonly failures: readonly Failure[];
};

type Made = Partial<Pick<Done, 'refused' | 'value' | 'failed'>>;

const firstRefusal = (host: Host, edits: readonly Edit[]): Made => {
  const refusals = edits.map(({ sheet, a1, text }) => host.edit(sheet, a1, text).refused);
  return { refused: refusals.find((refused) => refused !== null) ?? null };
};

/** Who may only read has no menu and no sidebar, hence nothing that could ask for a run. */
const ranFunction = (host: Host, user: string, { name, args }: Extract<Act, { kind: 'run' }>): Made => {
  if (!mayEditFile(host.workbook, user)) return { failed: PROTECTED };
  try {
    return { value: host.run(name, ...args) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
};

const perform = (host: Host, user: string, act: Act): Made => {
  switch (act.kind) {
    case 'edit':
      return firstRefusal(host, act.edits);
    case 'paste':
      // What comes from outside is text: it brings no rule and no format along.
      return host.paste({ sheet: act.sheet, a1: act.a1, rows: act.rows, valuesOnly: true });
    case 'run':
      return ranFunction(host, user, act);
    case 'open':
      host.open();
      return {};
    case 'tick':
      return { value: host.tick() };
  }
};

/** Changes `workbook` in place. `bundle`: folder of the built bundle. */
export const performDeed = (workbook: WorkbookModel, { at, user, act }: Deed, bundle: string): Done => {
  const replies = act.kind === 'run' ? [...act.replies] : [];
  let question: Question | null = null;
  const ask = (asked: Question): string | null => {
    const reply = replies.shift();
    if (reply !== undefined) return reply;
    question ??= asked;
    throw new Error('waiting for an answer');
  };
  const selected = act.kind === 'run' && act.selected !== null ? { selected: act.selected } : {};
  const host = makeHost({ workbook, bundle, user, now: () => at, ask, ...selected });
  const made = perform(host, user, act);
  return {
    refused: made.refused ?? null,
    value: made.value ?? null,
    failed: question === null ? (made.failed ?? null) : null,
    question,
    shown: host.shown(),
    files: host.files(),
    selected: host.selected(),
    failures: host.failures(),
  };
};
