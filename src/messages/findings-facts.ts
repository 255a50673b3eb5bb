// What a finding's sentences are made of: the place in words, the names behind the ids, values as they may be quoted.
// Separate from the table of sentences so that the table reads like the page it was taken from.

import { findBody, findGroup, findUnit } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import { clauseRef } from '../domain/campaign-wording.ts';
import type { CapReading } from '../domain/cap.ts';
import type { Finding } from '../domain/finding.ts';
import { LEVEL_NAMES, MARKS, type Mark } from '../domain/level.ts';
import { decimal, listInWords, plain } from './format.ts';

/** Where a finding is read: beside its own tab ("Ô C12"), under its own address (''), or elsewhere ("Trang “…”, ô C12"). */
export type Place = 'own-tab' | 'addressed' | 'elsewhere';

/** `ref` is "mục 4 Công văn số …" or '' without a clause; `paren` is " (…)" or ''. Names are '' where there is none. */
export type Facts = {
  readonly campaign: Campaign;
  readonly finding: Finding;
  readonly place: Place;
  readonly where: string;
  readonly unit: string;
  readonly body: string;
  readonly group: string;
  readonly secretariat: string;
  readonly ref: string;
  readonly paren: string;
};

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The name behind an id; an id the catalogue does not know stands for itself, null is ''. */
export const unitName = (campaign: Campaign, id: string | null): string =>
  id === null ? '' : (findUnit(campaign, id)?.name ?? id);

export const bodyName = (campaign: Campaign, id: string | null): string =>
  id === null ? '' : (findBody(campaign, id)?.name ?? id);

const groupName = (campaign: Campaign, id: string | null): string =>
  id === null ? '' : (findGroup(campaign, id)?.name ?? id);

/** "{where}: " of documents.md §5.0; '' when the finding stands in no tab. */
const placeInWords = ({ sheet, cell }: Finding, place: Place): string => {
  if (place === 'addressed') return '';
  if (place === 'own-tab') return cell === null ? 'Trang này: ' : `Ô ${cell}: `;
  if (sheet === null) return '';
  return `Trang “${sheet}”${cell === null ? '' : `, ô ${cell}`}: `;
};

export const factsOf = (campaign: Campaign, finding: Finding, place: Place): Facts => {
  const ref = finding.clause === null ? '' : clauseRef(campaign, finding.clause);
  return {
    campaign,
    finding,
    place,
    where: placeInWords(finding, place),
    unit: unitName(campaign, finding.unit),
    body: bodyName(campaign, finding.body),
    group: groupName(campaign, finding.group),
    secretariat: campaign.issuer.secretariat,
    ref,
    paren: ref === '' ? '' : ` (${ref})`,
  };
};

const QUOTED = 80;

/** A typed value between quotation marks: one line, at most 80 characters, so that a pasted page cannot fill the list. */
export const quoted = (typed: string): string => {
  const characters = [...typed.replace(/\s+/g, ' ').trim()];
  return `“${characters.length > QUOTED ? `${characters.slice(0, QUOTED - 1).join('')}…` : characters.join('')}”`;
};

/** Names of units, in the order given. */
export const unitsInWords = (campaign: Campaign, ids: readonly string[]): string =>
  listInWords(ids.map((id) => unitName(campaign, id)));

export const bodiesInWords = (campaign: Campaign, ids: readonly string[]): string =>
  listInWords(ids.map((id) => bodyName(campaign, id)));

export const ASPECT_NAMES = { overall: 'toàn diện', 'defence-security': 'quốc phòng - an ninh' } as const;

export const ROUNDING_WORDS = {
  down: 'làm tròn xuống',
  nearest: 'làm tròn đến số gần nhất',
  up: 'làm tròn lên',
} as const;

/** After a number: "6 Hoàn thành tốt nhiệm vụ". */
const COUNTED = {
  HTT: LEVEL_NAMES.HTT,
  'HTT-or-better': `${LEVEL_NAMES.HTT} trở lên`,
  rated: 'tập thể được xếp loại',
} as const;

/** "20% của 6 Hoàn thành tốt nhiệm vụ, làm tròn xuống". */
export const reckoning = ({ percent, base, of, rounding }: CapReading): string =>
  `${decimal(percent)}% của ${plain(base)} ${COUNTED[of]}, ${ROUNDING_WORDS[rounding]}`;

const READ_ON = {
  HTT: `số ${LEVEL_NAMES.HTT}`,
  'HTT-or-better': `số ${LEVEL_NAMES.HTT} trở lên`,
  rated: 'tổng số được xếp loại',
} as const;

/** "Tính cách khác: trên số …: 2; trên tổng số được xếp loại: 3." with a leading space; '' when there is no other. */
export const otherReadings = (readings: readonly CapReading[]): string =>
  readings.length === 0
    ? ''
    : ` Tính cách khác: ${readings.map(({ of, limit }) => `trên ${READ_ON[of]}: ${plain(limit)}`).join('; ')}.`;

const isMark = (text: string): text is Mark => (MARKS as readonly string[]).includes(text);

/** What a typed name or level was taken for: a level's or unit's name when it is given by id. */
export const matchedName = (campaign: Campaign, after: string): string =>
  isMark(after) ? LEVEL_NAMES[after] : unitName(campaign, after);
