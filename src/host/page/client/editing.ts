// What a person types goes to the server; what it refuses is said in its words.

import type { ActAnswer, Selected } from '../protocol.ts';
import { filled } from './element.ts';
import { toast } from './notices.ts';
import { doAct } from './server.ts';
import { settle, tellTrouble, type Window } from './window.ts';

const tellFailures = ({ settings: { texts } }: Window, { failures }: ActAnswer): void => {
  for (const { handler, message } of failures)
    toast(filled(texts.triggerFailed, { handler, cause: message }), texts, true);
};

export const locked = async (window: Window, sentence: string, { sheet, a1 }: Selected): Promise<void> => {
  const { texts, explain } = window.settings;
  const act = { kind: 'run', name: explain, args: [sheet, a1], replies: [], selected: null };
  const { value } = await doAct(window.account, act);
  const why = (value as { readonly message?: unknown } | null)?.message;
  toast(typeof why === 'string' ? `${sentence}\n${why}` : sentence, texts, true);
};

/** The grid already shows what was typed; what counts is what the server made of it. */
export const edit = async (window: Window, act: unknown, sheet: string): Promise<void> => {
  const { texts } = window.settings;
  try {
    const answer = await doAct(window.account, act);
    tellFailures(window, answer);
    if (answer.refused !== null) toast(answer.refused, texts, true);
    window.unsettled = [...window.unsettled, { version: answer.version, sheet }];
  } catch (error) {
    tellTrouble(window.settings, error);
    window.unsettled = [...window.unsettled, { version: 0, sheet }];
  }
  settle(window);
};
