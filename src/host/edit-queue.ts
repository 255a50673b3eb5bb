// The queue of edit events for installed triggers. While a handler is at work Google keeps two further events for the
// script and loses the rest; simple triggers do not queue. One queue per workbook, whoever's host made the edit.

import type { WorkbookModel } from './workbook.ts';

const KEPT = 2;

type Queue = { busy: boolean; held: boolean; readonly waiting: (() => void)[] };

// The workbook is saved as it stands; a queue lives no longer than the hosts.
const queues = new WeakMap<WorkbookModel, Queue>();

const queueOf = (workbook: WorkbookModel): Queue => {
  const known = queues.get(workbook);
  if (known !== undefined) return known;
  const made: Queue = { busy: false, held: false, waiting: [] };
  queues.set(workbook, made);
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
export const deliver = (workbook: WorkbookModel, event: () => void): void => {
  const queue = queueOf(workbook);
  if (queue.waiting.length < KEPT) queue.waiting.push(event);
  drain(queue);
};

/** Keeps events back as if a handler were at work; letting go delivers them in their order. */
export const holdEvents = (workbook: WorkbookModel, on: boolean): void => {
  const queue = queueOf(workbook);
  queue.held = on;
  drain(queue);
};
