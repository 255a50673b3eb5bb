// What makes triggers run: a person's edit or opening, and the clock.

import { dueTriggers } from './clock-triggers.ts';
import { deliver } from './edit-queue.ts';
import { editEvent, openEvent } from './events.ts';
import type { HandWork } from './human-edit.ts';
import { asCreator, fire, ownProject, type Room } from './script-run.ts';
import type { ProjectModel } from './workbook.ts';

/** The edit as the installed triggers of one script get it. */
const deliverTo = (room: Room, project: ProjectModel | null, work: Extract<HandWork, { refused: null }>): void => {
  const { user, workbook } = room.options;
  const script = project ?? workbook;
  const installed = script.triggers.filter(({ kind }) => kind === 'edit');
  if (installed.length === 0) return;
  deliver(script, () => {
    for (const trigger of installed)
      fire(room, asCreator(trigger, user, project), {
        name: trigger.handler,
        args: (execution) => [{ ...editEvent(execution, work), triggerUid: trigger.id }],
      });
  });
};

/** After a person's edit: the simple trigger as that person at once, the installed ones as their creators in turn. */
export const fireEdit = (room: Room, work: Extract<HandWork, { refused: null }>): void => {
  const { user, workbook } = room.options;
  room.desk.active = work.place;
  fire(
    room,
    { project: null, user, keyboard: '', mode: 'simple' },
    { name: 'onEdit', args: (execution) => [editEvent(execution, work)] },
  );
  for (const project of [null, ...(workbook.projects ?? [])]) deliverTo(room, project, work);
};

/** The simple trigger, as the person who opens. */
export const fireOpen = (room: Room): void =>
  fire(
    room,
    { project: null, user: room.options.user, keyboard: '', mode: 'simple' },
    { name: 'onOpen', args: (execution) => [openEvent(execution)] },
  );

/** The time triggers of the host's own project that are due, each once, as its creator. */
export const fireClock = (room: Room): readonly string[] => {
  const { workbook, now, user } = room.options;
  const project = ownProject(room);
  const due = dueTriggers((project ?? workbook).triggers, now());
  for (const trigger of due) {
    trigger.lastFired = now();
    fire(room, asCreator(trigger, user, project), { name: trigger.handler, args: () => [{ triggerUid: trigger.id }] });
  }
  return due.map((trigger) => trigger.handler);
};
