// Head, title and signature of the report (HD 36; documents.md §1.1, §1.7). Number, day, month, name and signature stay
// blank: a generated paper is a draft.

import type { Campaign } from '../domain/campaign.ts';
import type { Block, Paragraph } from '../domain/document.ts';
import {
  addressee,
  HEAD,
  numberLine,
  placeAndDate,
  recipients,
  reportSubject,
  secretariatShort,
  signer,
} from '../messages/report-opening.ts';
import { centered, drillHead, paragraph, sideBySide } from './paper-parts.ts';

const EMPTY = paragraph('');

const draftMark = (campaign: Campaign): readonly Paragraph[] =>
  campaign.report?.draftMark === 'none' ? [] : [centered({ text: HEAD.draft, bold: true })];

const leftHead = (campaign: Campaign): readonly Paragraph[] => [
  centered({ text: campaign.issuer.name }),
  centered({ text: secretariatShort(campaign).toUpperCase(), bold: true }),
  centered({ text: HEAD.star }),
  centered({ text: numberLine(campaign) }),
  ...draftMark(campaign),
];

const rightHead = (campaign: Campaign): readonly Paragraph[] => [
  centered({ text: HEAD.nation, bold: true }, { size: 15, ruled: true }),
  EMPTY,
  centered({ text: placeAndDate(campaign), italic: true }),
];

/** Longest title that stands in one line at 14 pt bold. */
const ONE_LINE = 62;

const BREAKS = /[,;] | /g;

// A comma near the middle beats a space at the middle.
const COMMA_WORTH = 12;

/** A long title in two lines of about the same length, broken at a sensible place. */
export const balanced = (title: string): string => {
  if (title.length <= ONE_LINE) return title;
  const places = [...title.matchAll(BREAKS)].map((match) => {
    const end = match.index + match[0].length;
    return { end, cost: Math.abs(end - title.length / 2) - (match[0].length > 1 ? COMMA_WORTH : 0) };
  });
  const best = places.reduce((least, place) => (place.cost < least.cost ? place : least), {
    end: 0,
    cost: Number.POSITIVE_INFINITY,
  });
  return best.end === 0 ? title : `${title.slice(0, best.end).trimEnd()}\n${title.slice(best.end)}`;
};

/** Everything above the opening sentence. */
export const reportHead = (campaign: Campaign): readonly Block[] => [
  ...drillHead(campaign),
  sideBySide([78, 87], [leftHead(campaign), rightHead(campaign)]),
  paragraph('', { size: 8 }),
  centered({ text: HEAD.kind, bold: true }, { size: 16 }),
  centered({ text: balanced(reportSubject(campaign)), bold: true }),
  centered({ text: HEAD.dashes }, { spaceAfterPt: 6 }),
  ...(campaign.report?.addressee === true ? [centered({ text: addressee(campaign) }, { spaceAfterPt: 6 })] : []),
];

/** "Nơi nhận" and signature side by side, in one row that no page break divides. */
export const signature = (campaign: Campaign): readonly Block[] => {
  const { authority, post } = signer(campaign);
  return [
    paragraph('', { size: 8, keepWithNext: true }),
    sideBySide(
      [82, 83],
      [
        [
          paragraph([{ text: HEAD.recipients, underline: true }]),
          ...recipients(campaign).map((line) => paragraph(line, { size: 12 })),
        ],
        [
          ...(authority === null ? [] : [centered({ text: authority, bold: true })]),
          centered({ text: post }),
          EMPTY,
          EMPTY,
        ],
      ],
    ),
  ];
};
