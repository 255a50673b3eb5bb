// The queues of edit events for installed triggers. While a handler is at work Google keeps two further events for the
// script and loses the rest; simple triggers do not queue. One queue per script, whoever's host made the edit.

import type { ProjectModel, WorkbookModel } from './workbook.ts';

/** The script bound to the workbook, or another project. */
type Script = WorkbookModel | ProjectModel;

const KEPT = 2;

type Queue = { busy: boolean; held: boolean; readonly waiting: (() => void)[] };

// The workbook is saved as it stands; a queue lives no longer than the hosts.
const queues = new WeakMap<Script, Queue>();

const queueOf = (script: Script): Queue => {
  const known = queues.get(script);
  if (known !== undefined) return known;
  const made: Queue = { busy: false, held: false, waiting: [] };
  queues.set(script, made);
  return made;
};

const perform = (queue: Queue, event: () => void): void => {
  queue.busy = true;
  try {
    event();
  } finally {
    queue.busy = false;
  }
};

const drain = (queue: Queue): void => {
  while (!queue.busy && !queue.held) {
    const event = queue.waiting.shift();
    if (event === undefined) return;
    perform(queue, event);
  }
};

/** Runs the handlers of one edit: now, or after those at work; a third one waiting is lost. */
export const deliver = (script: Script, event: () => void): void => {
  const queue = queueOf(script);
  if (queue.waiting.length < KEPT) queue.waiting.push(event);
  drain(queue);
};

/** Keeps events back as if a handler were at work; letting go delivers them in their order. */
export const holdEvents = (workbook: WorkbookModel, on: boolean): void => {
  for (const script of [workbook, ...(workbook.projects ?? [])]) {
    const queue = queueOf(script);
    queue.held = on;
    drain(queue);
  }
};
