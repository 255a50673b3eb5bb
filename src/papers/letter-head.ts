// Letterhead and signature of a body's letter (documents.md §3.1). Two rows, so that the number and the date stand on one
// line whatever the length of the heads above them.

import type { Campaign } from '../domain/campaign.ts';
import type { Block, Paragraph, Table } from '../domain/document.ts';
import type { Letterhead } from '../domain/letterhead.ts';
import { FAMILY_WORDS } from '../messages/letter-families.ts';
import {
  archiveLine,
  codeLine,
  LETTER_HEAD,
  type LetterFields,
  letterDate,
  letterKind,
  letterNumber,
  signLines,
} from '../messages/letter-opening.ts';
import { layoutOf, SIGN_MM, textWidthMm } from './letter-layout.ts';
import { centered, drillHead, paragraph, sideBySide } from './paper-parts.ts';
import { balanced } from './report-head.ts';

/** What stands around the text: written by hand where a field is ''. */
export type LetterFrame = {
  readonly campaign: Campaign;
  readonly letterhead: Letterhead;
  readonly fields: LetterFields;
  /** Some field is left to be written: the letter is a draft. */
  readonly draft: boolean;
  /** Under the number with its "V/v", or under "BÁO CÁO". */
  readonly subject: string;
  readonly hash: string;
};

const EMPTY = paragraph('');
const RULE_SHARE = 0.4;

const separated = (lines: readonly Paragraph[], separator: string): readonly Paragraph[] =>
  separator === ''
    ? lines.map((line, at) =>
        at === lines.length - 1 ? { ...line, ruled: true, ruleShare: RULE_SHARE, spaceAfterPt: 2 } : line,
      )
    : [...lines, centered({ text: separator })];

const issuerCell = ({ letterhead }: LetterFrame): readonly Paragraph[] => {
  const { left: size } = layoutOf(letterhead.family);
  const issuer = letterhead.issuer.map((text) => centered({ text, bold: true }, { size }));
  return [
    ...letterhead.superior.map((text) => centered({ text }, { size })),
    ...separated(issuer, FAMILY_WORDS[letterhead.family].separator),
  ];
};

const nationCell = ({ letterhead }: LetterFrame): readonly Paragraph[] => {
  const { nation } = FAMILY_WORDS[letterhead.family];
  const sizes = layoutOf(letterhead.family).nation;
  return nation.map((text, at) =>
    centered({ text, bold: true }, { size: sizes[at] ?? 14, ...(at === nation.length - 1 ? { ruled: true } : {}) }),
  );
};

const numberCell = (frame: LetterFrame): readonly Paragraph[] => {
  const { campaign, letterhead, fields, draft, subject } = frame;
  const layout = layoutOf(letterhead.family);
  return [
    centered({ text: letterNumber(campaign, letterhead, fields.number) }, { size: layout.left }),
    ...(letterKind(campaign) === 'công văn' ? [centered({ ...layout.subject, text: subject })] : []),
    ...(draft ? [centered({ text: LETTER_HEAD.draft, bold: true })] : []),
  ];
};

const titleBlocks = ({ campaign, subject }: LetterFrame): readonly Block[] =>
  letterKind(campaign) === 'công văn'
    ? []
    : [
        centered({ text: LETTER_HEAD.report, bold: true }, { size: 16 }),
        centered({ text: balanced(subject), bold: true }),
        centered({ text: LETTER_HEAD.dashes }, { spaceAfterPt: 6 }),
      ];

/** Everything above the addressee. */
export const letterHead = (frame: LetterFrame): readonly Block[] => {
  const date = centered({ text: letterDate(frame.campaign, frame.fields.date), italic: true });
  const head: Table = {
    kind: 'table',
    widthsMm: layoutOf(frame.letterhead.family).headMm,
    headerRows: 0,
    rows: [
      { cells: [{ paragraphs: issuerCell(frame) }, { paragraphs: nationCell(frame) }] },
      { cells: [{ paragraphs: numberCell(frame) }, { paragraphs: [date] }] },
    ],
    borders: false,
  };
  return [...drillHead(frame.campaign), head, paragraph('', { size: 8 }), ...titleBlocks(frame)];
};

const signCell = ({ campaign, letterhead, fields }: LetterFrame): readonly Paragraph[] => {
  const lines = signLines(campaign, letterhead);
  const { postBold } = layoutOf(letterhead.family);
  return [
    ...lines.map((text, at) => centered({ text, ...(postBold || at < lines.length - 1 ? { bold: true } : {}) })),
    ...[EMPTY, EMPTY, EMPTY],
    centered({ text: fields.signer, bold: true }),
  ];
};

/** "Nơi nhận" with the check code, and the signature, in one row that no page break divides. */
export const letterFoot = (frame: LetterFrame): readonly Block[] => {
  const layout = layoutOf(frame.letterhead.family);
  const { label, recipient: size } = layout;
  return [
    paragraph('', { size: 8, keepWithNext: true }),
    sideBySide(
      [textWidthMm(layout) - SIGN_MM, SIGN_MM],
      [
        [
          paragraph([{ ...label, text: LETTER_HEAD.recipients }]),
          paragraph(LETTER_HEAD.asAbove, { size }),
          paragraph(archiveLine(frame.letterhead), { size }),
          paragraph([{ text: codeLine(frame.hash), italic: true }], { size: 11 }),
        ],
        signCell(frame),
      ],
    ),
  ];
};
