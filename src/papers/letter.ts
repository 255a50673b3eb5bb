// A body's letter as a tree: its counted results in its own letterhead (documents.md §3). One paper, or one per clause
// where the settings say so.

import { findBody } from '../domain/assignment.ts';
import type { Body, Campaign } from '../domain/campaign.ts';
import type { Source } from '../domain/consolidation.ts';
import type { Block, Paper } from '../domain/document.ts';
import { type LetterPart, letterParts } from '../domain/letter-figures.ts';
import { type Letterhead, readLetterhead } from '../domain/letterhead.ts';
import { plainLetterhead } from '../messages/letter-families.ts';
import {
  LETTER_HEAD,
  letterAddressee,
  letterClosing,
  letterKind,
  letterOpening,
  letterSubject,
  letterTitle,
  reportedSubject,
} from '../messages/letter-opening.ts';
import { DETAILS, levelLines, ownUnits, partTitle, ratioSentence, totals } from '../messages/letter-results.ts';
import { type LetterFrame, letterFoot, letterHead } from './letter-head.ts';
import { layoutOf, textWidthMm } from './letter-layout.ts';
import { inAnnex, letterAnnex, letterTable, type Sheet } from './letter-tables.ts';
import { centered, FONT, heading, lead, prompt, sentences, text, WIDTH_MM } from './paper-parts.ts';
import { leadAndList } from './report-flow.ts';

type Ground = { readonly campaign: Campaign; readonly body: Body; readonly letterhead: Letterhead };

const sheetOf = ({ campaign, letterhead }: Ground, part: LetterPart): Sheet => ({
  campaign,
  part,
  narrowerMm: WIDTH_MM.portrait - textWidthMm(layoutOf(letterhead.family)),
});

const detailBlocks = (ground: Ground, part: LetterPart): readonly Block[] => {
  if (part.tally.total === 0) return [];
  return inAnnex(part) ? [text(DETAILS.annex)] : [lead(DETAILS.here), ...letterTable(sheetOf(ground, part))];
};

const partBlocks = (ground: Ground, part: LetterPart): readonly Block[] => {
  const { campaign, body } = ground;
  return [
    ...leadAndList(totals(campaign, body, part), levelLines(campaign, part)),
    ...(part.aspect === 'overall' || part.tally.total === 0 ? [] : [text(DETAILS.defence)]),
    ...detailBlocks(ground, part),
    ...sentences(ratioSentence(campaign, part)),
    ...sentences(ownUnits(campaign, body, part)),
  ];
};

const allParts = (ground: Ground, parts: readonly LetterPart[]): readonly Block[] => {
  const clauses = new Set(parts.map(({ clause }) => clause)).size;
  return parts.flatMap((part, index) => [
    ...(parts.length === 1 ? [] : [heading(partTitle(ground.campaign, part, { index, clauses }))]),
    ...partBlocks(ground, part),
  ]);
};

const NO_FIELDS = { number: '', date: '', signer: '' };

const letterheadOf = (campaign: Campaign, body: Body): Letterhead => {
  const line = new Map(Object.entries(campaign.letterheads ?? {})).get(body.id);
  return readLetterhead(line, plainLetterhead(campaign, body.name));
};

const frameOf = ({ campaign, letterhead }: Ground, source: Source, parts: readonly LetterPart[]): LetterFrame => {
  const fields = campaign.letter?.useTabFields === true ? source.checked.document : NO_FIELDS;
  const isPlain = letterKind(campaign) === 'công văn';
  return {
    campaign,
    letterhead,
    fields,
    draft: Object.values(fields).some((field) => field === ''),
    subject: isPlain ? letterSubject(campaign, parts, letterhead) : reportedSubject(campaign, parts),
    hash: source.hash ?? '',
  };
};

type Letter = { readonly source: Source; readonly parts: readonly LetterPart[]; readonly title: string };

const paperOf = (ground: Ground, { source, parts, title }: Letter): Paper => {
  const { campaign, body } = ground;
  const frame = frameOf(ground, source, parts);
  const annexes = parts.filter((part) => part.tally.total > 0 && inAnnex(part));
  const blocks = [
    ...letterHead(frame),
    centered({ text: letterAddressee(campaign, body) }, { spaceAfterPt: 6 }),
    text(letterOpening(campaign, body, parts)),
    ...allParts(ground, parts),
    prompt(LETTER_HEAD.other),
    text(letterClosing(campaign, body, frame.letterhead)),
    ...letterFoot(frame),
  ];
  return {
    title,
    margins: layoutOf(frame.letterhead.family).margins,
    font: FONT,
    sections: [{ orientation: 'portrait', blocks }, ...annexes.map((part) => letterAnnex(sheetOf(ground, part)))],
  };
};

/** The papers of the body whose counted source this is; the same input gives the same trees. */
export const letters = (campaign: Campaign, source: Source): readonly Paper[] => {
  const body = findBody(campaign, source.body);
  const parts = letterParts(campaign, source);
  if (body === undefined || parts.length === 0) return [];
  const clauses = [...new Set(parts.map(({ clause }) => clause))];
  const ground = { campaign, body, letterhead: letterheadOf(campaign, body) };
  if (campaign.letter?.split !== true || clauses.length === 1)
    return [paperOf(ground, { source, parts, title: letterTitle(campaign, body, null) })];
  return clauses.map((clause) => {
    const own = parts.filter((part) => part.clause === clause);
    return paperOf(ground, { source, parts: own, title: letterTitle(campaign, body, clause) });
  });
};
