// One row per opinion, for any other system: codes beside words, nothing summed, nothing shortened.

import { findBody, findUnit } from './assignment.ts';
import type { Campaign } from './campaign.ts';
import type { Consolidated } from './consolidation.ts';
import { opinionBlocks } from './figures-opinions.ts';
import { LEVEL_NAMES } from './level.ts';

/** Names that stay as they are in every language and year. */
export const LONG_COLUMNS = [
  'campaign',
  'body',
  'body_name',
  'clause',
  'unit',
  'unit_name',
  'group',
  'aspect',
  'level',
  'level_name',
  'strengths',
  'shortcomings',
  'reason',
  'note',
  'source',
  'submitted_at',
  'snapshot_hash',
] as const;

/** Opinions in the order of the assignments; one that was not given has an empty level. Withheld tabs give none. */
export const longRows = (campaign: Campaign, consolidated: Consolidated): string[][] => {
  const sources = new Map(consolidated.sources.map((source) => [source.body, source]));
  return opinionBlocks(campaign, consolidated).flatMap(({ assignment: { body, clause, aspect, group }, opinions }) =>
    opinions.map(({ unit, mark, strengths, shortcomings, reason, note }) => [
      campaign.id,
      body,
      findBody(campaign, body)?.name ?? '',
      clause,
      unit,
      findUnit(campaign, unit)?.name ?? '',
      group,
      aspect,
      mark ?? '',
      mark === null ? '' : LEVEL_NAMES[mark],
      strengths,
      shortcomings,
      reason,
      note,
      sources.get(body)?.source ?? '',
      sources.get(body)?.submittedAt ?? '',
      sources.get(body)?.hash ?? '',
    ]),
  );
};
