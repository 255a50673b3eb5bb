// The sidebar beside one body's tab: put together from one reading, worded, and nothing written.

import type { Refused } from '../../domain/api.ts';
import { parseInstant } from '../../domain/instant.ts';
import type { BodyAct, BodyView, EmptyView, Spot } from '../../domain/sidebar.ts';
import { countFindings } from '../../domain/tally.ts';
import { findingGroups } from '../../messages/finding-items.ts';
import { summary } from '../../messages/findings.ts';
import {
  checkedText,
  deadlineNote,
  EMPTY_NOTES,
  HINTS,
  progressText,
  requestText,
  submitHint,
  withdrawHint,
} from '../../messages/sidebar-views.ts';
import { taskLines } from '../../messages/tab-texts.ts';
import { openedWorkbook } from '../owner.ts';
import { isRefused } from '../refused.ts';
import type { Workbook } from '../workbook.ts';
import { type Asker, askerOf, bodyFor, refuseOther } from './asker.ts';
import { type BodyGround, bodyGround } from './body-ground.ts';
import { changedOf, figuresOf, pillOf, stateNotes } from './body-parts.ts';
import { levelBars } from './level-bars.ts';

export const empty = (note: EmptyView['note']): EmptyView => ({ kind: 'empty', note });

/** While the body may edit, its tab; afterwards what counts. */
export const shownTab = ({ life, live, source }: BodyGround): BodyGround['live'] =>
  life.mayEdit ? live : source.checked;

const isBlocked = ({ live }: BodyGround): boolean => {
  const { errors, unrated } = figuresOf(live);
  return errors + unrated > 0;
};

/** What the box is for, or what still keeps it from being ticked. */
export const hintOf = (ground: BodyGround): string => {
  const { office, life, live, box } = ground;
  const { campaign } = office.workbook.applied;
  if (life.state === 'closed') return '';
  if (life.state === 'pending') return HINTS.pending;
  if (life.state === 'submitted') return withdrawHint(campaign, box, life);
  const figures = figuresOf(live);
  if (isBlocked(ground)) return HINTS.blocked(figures.errors, figures.unrated);
  const late = office.now >= (parseInstant(campaign.due) ?? 0);
  return submitHint(campaign, figures, { cell: box, until: life.openUntil, late });
};

type Offered = BodyView['acts'];
const offer = (act: BodyAct, disabled = false): Offered[number] => ({ act, disabled });

const ACTS: Readonly<Record<BodyGround['life']['state'], (ground: BodyGround) => Offered>> = {
  draft: (ground) => (isBlocked(ground) ? [offer('go-fix'), offer('submit', true)] : [offer('submit')]),
  extended: (ground) => ACTS.draft(ground),
  pending: () => [],
  submitted: () => [offer('letter'), offer('withdraw')],
  closed: () => [offer('copy-request')],
};

const firstError = ({ live, life }: BodyGround): Spot | null => {
  if (!life.mayEdit) return null;
  const found = live.findings.find(
    ({ severity, cell, sheet }) => severity === 'error' && cell !== null && sheet !== null,
  );
  return found?.cell && found.sheet ? { sheet: found.sheet, cell: found.cell } : null;
};

const checkedOf = ({ office, life, live }: BodyGround): BodyView['checked'] =>
  life.mayEdit
    ? {
        text: checkedText(office.now, live.findings.length),
        findings: findingGroups(office.workbook.applied.campaign, live.findings),
        clean: summary(countFindings([])),
      }
    : null;

const stateOf = (ground: BodyGround): Pick<BodyView, 'pill' | 'deadline' | 'notes' | 'changed' | 'checked'> => {
  const { office, life, source, read } = ground;
  const { campaign } = office.workbook.applied;
  const changes = source.changes ?? [];
  const deadline = deadlineNote(campaign, life, office.now);
  return {
    pill: pillOf(life),
    deadline: life.mayEdit ? { ...deadline, openUntil: life.openUntil } : null,
    notes: stateNotes(campaign, { life, checked: shownTab(ground), changed: changes.length }),
    changed: changedOf(campaign, life, { sheet: read.grid.sheet, changes }),
    checked: checkedOf(ground),
  };
};

const progressOf = (ground: BodyGround): BodyView['progress'] => {
  const { rated, assigned, notRated, missing } = figuresOf(shownTab(ground));
  return { done: rated, total: assigned, text: progressText(notRated, missing) };
};

const viewOf = (ground: BodyGround): BodyView => {
  const { office, body, read, life, stamp, box } = ground;
  const { campaign } = office.workbook.applied;
  return {
    kind: 'body',
    stamp,
    body: body.id,
    name: body.name,
    sheet: read.grid.sheet,
    task: taskLines(campaign, body.id),
    ...stateOf(ground),
    progress: progressOf(ground),
    levels: levelBars(campaign, shownTab(ground)),
    acts: ACTS[life.state](ground),
    hint: hintOf(ground),
    firstError: firstError(ground),
    box: { sheet: read.grid.sheet, cell: box },
    request: requestText(campaign, body),
  };
};

/** For an account that has been told apart already. */
export const bodyViewFor = (workbook: Workbook, asker: Asker, body: string | null): BodyView | EmptyView | Refused => {
  const chosen = body ?? bodyFor(workbook, asker);
  if (chosen === null) {
    const { secretariat } = workbook.applied.campaign.issuer;
    return empty(asker.isOwner ? EMPTY_NOTES.notBodyTab : EMPTY_NOTES.nobody(asker.email, secretariat));
  }
  const other = refuseOther(workbook, asker, chosen);
  if (other !== null) return other;
  const ground = bodyGround(workbook, chosen);
  return isRefused(ground) ? ground : viewOf(ground);
};

/** Public function. */
export const viewBody = (body: string | null): BodyView | EmptyView | Refused => {
  const workbook = openedWorkbook();
  return isRefused(workbook) ? workbook : bodyViewFor(workbook, askerOf(workbook), body);
};
