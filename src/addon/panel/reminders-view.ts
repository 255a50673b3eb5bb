// Texts to copy for the bodies that have not handed in, and a compose link for each (documents.md §5.13).

import type { Refused } from '../../domain/api.ts';
import type { RemindersView } from '../../domain/sidebar.ts';
import { badTarget } from '../../messages/local-host.ts';
import {
  mailSubject,
  type Reminded,
  remindersFrom,
  remindersText,
  reminderText,
} from '../../messages/sidebar-office.ts';
import { isRefused, refused } from '../refused.ts';
import { bodySheet } from '../workbook.ts';
import { type BoardGround, boardGround } from './board-view.ts';
import { composeLink } from './compose-link.ts';

type Line = BoardGround['lines'][number];

const remindedOf = ({ office }: BoardGround, { body, life, row }: Line): Reminded => ({
  name: body.name,
  clause: body.clause,
  sheet: bodySheet(office.workbook, body.id)?.getName() ?? body.tab,
  rated: row.done,
  assigned: row.total,
  errors: row.errors,
  closedAt: life.state === 'closed' ? (life.lock?.at ?? office.now) : null,
  extendedUntil: life.extension?.active === true ? life.extension.until : null,
});

const viewOf = (ground: BoardGround, lines: readonly Line[]): RemindersView => {
  const { campaign } = ground.office.workbook.applied;
  const times = { now: ground.office.now, figuresAt: ground.figuresAt };
  const all = lines.map((line) => ({ ...line, told: remindedOf(ground, line) }));
  const text = remindersText(
    campaign,
    all.map(({ told }) => told),
    times,
  );
  return {
    kind: 'reminders',
    text: remindersFrom(times),
    reminders: all.map(({ body, told }) => {
      const own = reminderText(campaign, told, times);
      const mail = { to: body.emails, subject: mailSubject(campaign, body.name), text: own };
      return { body: body.id, name: body.name, text: own, compose: composeLink(mail) };
    }),
    all: {
      text,
      compose: composeLink({ to: all.flatMap(({ body }) => body.emails), subject: mailSubject(campaign, ''), text }),
    },
  };
};

/** Public function, owner only. A body that has handed in since is not reminded. */
export const viewReminders = (bodies: readonly string[]): RemindersView | Refused => {
  const ground = boardGround();
  if (isRefused(ground)) return ground;
  const known = ground.lines.map(({ body }) => body.id);
  const stranger = bodies.find((id) => !known.includes(id));
  if (stranger !== undefined) return refused(badTarget('body', String(stranger), known));
  const wanted = ground.lines.filter(({ body }) => bodies.length === 0 || bodies.includes(body.id));
  return viewOf(
    ground,
    wanted.filter(({ row }) => row.class === 'missing'),
  );
};
