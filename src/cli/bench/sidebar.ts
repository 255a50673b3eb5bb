// What the sidebar's buttons cost: each function it calls, once, beside its budget of calls and of time.

import type { Host } from '../../host/host.ts';
import { type Cost, cost } from './measure.ts';

const BODY = 'ubnd';

/** Words of the bench → the function and its arguments. */
const ANSWERS: Readonly<Record<string, readonly [string, ...unknown[]]>> = {
  'sidebar opens': ['openSidebar'],
  'sidebar: a body, “Kiểm tra lại”': ['viewBody', BODY],
  'sidebar: board': ['viewBoard'],
  'sidebar: one body’s card': ['viewCard', BODY],
  'sidebar: reminders': ['viewReminders', []],
  'sidebar: “Tổng hợp”': ['viewSummary'],
  'sidebar: papers': ['viewPapers'],
  'sidebar: system': ['viewHealth'],
};

/** A refusal is no answer. */
const answered = (answer: unknown): void => {
  if (typeof answer !== 'object' || answer === null || 'refused' in answer) throw new Error(JSON.stringify(answer));
};

/** One refresh of the sidebar. */
export const ANSWER_BUDGET = { calls: 12, ms: 1000 } as const;

export const sidebarCosts = (times: number, owner: () => Host): readonly (readonly [string, Cost])[] =>
  Object.entries(ANSWERS).map(([what, [name, ...args]]) => [
    what,
    cost(times, owner, (host) => answered(host.run(name, ...args))),
  ]);
