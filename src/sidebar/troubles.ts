// An answer that is no result, as the block a person sees: what happened, what was left as it was, what to do now.

import type { Note } from '../domain/sidebar.ts';
import { BUTTONS, HEADINGS } from '../messages/sidebar-labels.ts';
import type { Answer } from './channel.ts';
import type { Trouble } from './state.ts';

type NoResult = Exclude<Answer<unknown>, { kind: 'done' }>;

const LONGEST_TITLE = 60;

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Chưa gia hạn được: thời điểm phải sau hiện tại." = what happened, then why; a short first sentence does as well. */
export const refusalNote = (refused: string): Note => {
  const parts = /^([^:.]{1,60})(?::|\.) (\S[\s\S]*)$/.exec(refused);
  if (parts !== null) return { title: parts[1] ?? '', text: capitalised(parts[2] ?? '') };
  return refused.length <= LONGEST_TITLE
    ? { title: refused.replace(/\.$/, ''), text: '' }
    : { title: HEADINGS.refused, text: refused };
};

const noteOf = (answer: NoResult): Note =>
  answer.kind === 'refused' ? refusalNote(answer.refused.refused) : answer.note;

const toneOf = ({ kind }: NoResult): Trouble['tone'] => (kind === 'refused' || kind === 'failed' ? 'error' : 'warning');

/** A view could not be read: try again. */
export const loadTrouble = (answer: NoResult, again: () => void): Trouble => ({
  tone: toneOf(answer),
  note: noteOf(answer),
  problems: answer.kind === 'refused' ? answer.refused.problems : [],
  next: { label: BUTTONS.retry, run: again },
  old: true,
});

/** An act did not come to its end: read anew what stands. `inForm`: a refusal is answered by correcting the form. */
export const actTrouble = (answer: NoResult, reload: () => void, inForm: boolean): Trouble => ({
  ...loadTrouble(answer, reload),
  next:
    answer.kind === 'refused' && inForm
      ? null
      : { label: answer.kind === 'silent' ? BUTTONS.state : BUTTONS.reload, run: reload },
  old: answer.kind !== 'refused',
});
