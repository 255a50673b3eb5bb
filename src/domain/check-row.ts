// The row of an assigned unit: level, reason, narrative and self-rating, as the assignment asks for them.

import type { Assignment, Campaign, Rules, Unit } from './campaign.ts';
import { checkCell, type JudgedCell } from './check-cell.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { type Scope, tell } from './finding-scope.ts';
import type { Mark } from './level.ts';
import { type LevelMatch, matchLevel } from './match-level.ts';
import { ENTRY_FIELDS, type EntryField, type EntryRow } from './tab-content.ts';
import { isBlank } from './tab-scan.ts';

/** One band of a tab: the assignment and what its findings share. */
export type Band = { readonly campaign: Campaign; readonly assignment: Assignment; readonly scope: Scope };

export type JudgedRow = {
  readonly row: EntryRow;
  readonly cells: Readonly<Record<EntryField, JudgedCell>>;
  /** Null when the level cell is empty or its content is refused. */
  readonly level: LevelMatch | null;
  readonly mark: Mark | null;
  /** Something stands in the row beside the level. */
  readonly touched: boolean;
};

/** Reads the cells of a row under the campaign's rules. */
export const judgeRow = (row: EntryRow, { maxText }: Rules): JudgedRow => {
  const judge = (field: EntryField): JudgedCell => checkCell(row.cells[field], maxText);
  const [level, strengths, shortcomings] = [judge('level'), judge('strengths'), judge('shortcomings')];
  const match = level.usable && level.text !== '' ? matchLevel(level.text) : null;
  return {
    row,
    cells: { level, strengths, shortcomings, reason: judge('reason'), note: judge('note') },
    level: match,
    mark: match === null || match.kind === 'invalid' ? null : match.mark,
    touched: ENTRY_FIELDS.some((field) => field !== 'level' && !isBlank(row.cells[field])),
  };
};

/** What is wrong with cells as such: formula, not text, too long, stamp. */
export const cellFindings = (scope: Scope, unit: string | null, cells: readonly JudgedCell[]): Finding[] =>
  cells.flatMap(({ a1: cell, problems }) =>
    problems.flatMap((details) => (details.rule === 'missing-reason' ? [] : [tell(scope, { cell, unit }, details)])),
  );

/** What a filled level cell says: nothing, a receipt, or that it is no level. */
export const levelFindings = (scope: Scope, unit: string | null, judged: JudgedRow): Finding[] => {
  const { level, cells } = judged;
  const { a1: cell, text: typed } = cells.level;
  if (level === null || level.kind === 'exact') return [];
  return level.kind === 'matched'
    ? [tell(scope, { cell, unit }, { rule: 'name-matched', before: typed, after: level.mark })]
    : [tell(scope, { cell, unit }, { rule: 'invalid-level', typed, case: level.case, guess: level.guess })];
};

const isEmpty = ({ usable, text }: JudgedCell): boolean => usable && text === '';

type RowRule = (band: Band, judged: JudgedRow, unit: Unit) => readonly Finding[];

const missingLevel: RowRule = ({ scope, assignment }, { cells, touched }, { id: unit }) =>
  assignment.optional || !isEmpty(cells.level)
    ? []
    : [tell(scope, { cell: cells.level.a1, unit }, { rule: 'missing-level', touched })];

/** A row nobody has begun lacks its level and no more; an optional row may stay blank; KDG needs a reason instead. */
const asksNarrative = ({ assignment }: Band, { cells, mark, touched }: JudgedRow): boolean => {
  if (!assignment.narrative || mark === 'KDG') return false;
  return isEmpty(cells.level) ? touched && !assignment.optional : true;
};

const NARRATIVE = ['strengths', 'shortcomings'] as const;

const missingNarrative: RowRule = (band, judged, { id: unit }) =>
  asksNarrative(band, judged)
    ? NARRATIVE.filter((field) => isEmpty(judged.cells[field])).map((field) =>
        tell(band.scope, { cell: judged.cells[field].a1, unit }, { rule: 'missing-narrative', field }),
      )
    : [];

const hasReasonRule = (rules: Rules['reasonFor'], mark: Mark): mark is keyof Rules['reasonFor'] => mark in rules;

const missingReason: RowRule = ({ campaign, scope }, { cells, mark }, { id: unit }) => {
  const { reasonFor } = campaign.rules;
  if (mark === null || !hasReasonRule(reasonFor, mark) || !isEmpty(cells.reason)) return [];
  const severity = reasonFor[mark];
  const place = { cell: cells.reason.a1, unit };
  return severity === 'none' ? [] : [{ ...scope, ...place, severity, details: { rule: 'missing-reason', mark } }];
};

/** "Không đánh giá" of one's own organisation is the very answer the finding asks for. */
const selfEvaluation: RowRule = ({ scope }, { cells, mark }, { id: unit, ownBody }) =>
  mark !== null && mark !== 'KDG' && ownBody === scope.body
    ? [tell(scope, { cell: cells.level.a1, unit }, { rule: 'self-evaluation' })]
    : [];

const RULES: readonly RowRule[] = [
  ({ scope }, { cells }, { id }) => cellFindings(scope, id, Object.values(cells)),
  ({ scope }, judged, { id }) => levelFindings(scope, id, judged),
  missingLevel,
  missingNarrative,
  missingReason,
  selfEvaluation,
];

export const unitRowFindings: RowRule = (band, judged, unit) => RULES.flatMap((rule) => rule(band, judged, unit));

/** The entry of an assigned unit. */
export const entryOf = ({ assignment }: Band, { cells, mark }: JudgedRow, unit: Unit): Entry => ({
  unit: unit.id,
  group: assignment.group,
  aspect: assignment.aspect,
  optional: assignment.optional,
  mark,
  strengths: cells.strengths.text,
  shortcomings: cells.shortcomings.text,
  reason: cells.reason.text,
  note: cells.note.text,
  cell: cells.level.a1,
});
