// Papers of a drill bear its mark over everything else, on the first page and over each annex; other papers never do.

import { expect, it } from 'vitest';
import { consolidate } from '../../src/domain/consolidate.ts';
import type { Paper } from '../../src/domain/document.ts';
import { drillCampaign } from '../../src/domain/drill.ts';
import { DRILL_MARK } from '../../src/messages/drill-texts.ts';
import { letters } from '../../src/papers/letter.ts';
import { report } from '../../src/papers/report.ts';
import { CAMPAIGN, check, sourceOf } from '../domain/sample.ts';

const AT = Date.parse('2024-11-25T09:00:00+07:00');

const papersOf = (campaign: typeof CAMPAIGN): Paper[] => {
  const sources = campaign.bodies.map(({ id }) => sourceOf(check(id, {})));
  const consolidated = consolidate({ campaign, sources, rulings: [] });
  const [first] = sources;
  return [report(campaign, consolidated, { asOf: AT }), ...(first === undefined ? [] : letters(campaign, first))];
};

const firstLines = ({ sections }: Paper): string[] =>
  sections.map(({ blocks: [first] }) =>
    first?.kind === 'paragraph' ? first.runs.map(({ text }) => text).join('') : '',
  );

it('every section of a drill’s paper begins with the mark, and its title says so', () => {
  const papers = papersOf(drillCampaign(CAMPAIGN, AT));
  expect(papers.length).toBe(2);
  for (const paper of papers) {
    expect(new Set(firstLines(paper))).toEqual(new Set([DRILL_MARK]));
    expect(paper.title.startsWith('DIỄN TẬP – ')).toBe(true);
  }
});

it('no other paper has it', () => {
  for (const paper of papersOf(CAMPAIGN)) expect(JSON.stringify(paper)).not.toContain('DIỄN TẬP');
});
