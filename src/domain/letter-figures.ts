// What one body's letter counts: its assignments as parts, in the order of "Phân công". Groups that the settings name as
// one (`clauseTitles`) are one part; all others stand apart and are never added together.

import type { Aspect, Campaign } from './campaign.ts';
import type { Source } from './consolidation.ts';
import { type Opinion, type OpinionBlock, opinionBlocks, tallyOf } from './figures-opinions.ts';
import type { Tally } from './tally.ts';

export type LetterPart = {
  readonly clause: string;
  readonly aspect: Aspect;
  readonly narrative: boolean;
  readonly act: string | undefined;
  /** One block per group. */
  readonly blocks: readonly { readonly group: string; readonly opinions: readonly Opinion[] }[];
  readonly opinions: readonly Opinion[];
  readonly tally: Tally;
};

const partOf = (blocks: readonly OpinionBlock[]): LetterPart[] => {
  const [first] = blocks;
  if (first === undefined) return [];
  const opinions = blocks.flatMap((block) => block.opinions);
  const { clause, aspect, narrative, act } = first.assignment;
  return [
    {
      clause,
      aspect,
      narrative,
      act,
      blocks: blocks.map((block) => ({ group: block.assignment.group, opinions: block.opinions })),
      opinions,
      tally: tallyOf(opinions),
    },
  ];
};

const keyOf = (campaign: Campaign, { assignment: { clause, aspect, group } }: OpinionBlock): string =>
  Object.keys(campaign.clauseTitles ?? {}).includes(clause) ? `${clause}/${aspect}` : `${clause}/${aspect}/${group}`;

/** Parts of the letter of the body whose source this is. */
export const letterParts = (campaign: Campaign, source: Source): readonly LetterPart[] => {
  const keyed = opinionBlocks(campaign, { sources: [source] })
    .filter(({ assignment }) => assignment.body === source.body)
    .map((block) => ({ block, key: keyOf(campaign, block) }));
  return [...new Set(keyed.map(({ key }) => key))].flatMap((wanted) =>
    partOf(keyed.filter(({ key }) => key === wanted).map(({ block }) => block)),
  );
};
