// What a version of the report said, in as few characters as can tell later what has changed: one short line per opinion
// (level, length and fingerprint of its prose), per proposal and decision, per body and per setting.

import type { Campaign } from './campaign.ts';
import type { Consolidated, Source } from './consolidation.ts';
import { opinionBlocks } from './figures-opinions.ts';
import type { Mark } from './level.ts';
import { MARKS } from './level.ts';
import { SETTINGS_SHAPE, slotsOf } from './settings-path.ts';

type Lines = Readonly<Record<string, string>>;

export type PaperState = {
  /** Key `<body>/<aspect>/<unit>`; an opinion that was not given has no line. */
  readonly opinions: Lines;
  /** By unit: "<proposal>|<decision>". */
  readonly rulings: Lines;
  /** By body: state and what is counted. */
  readonly bodies: Lines;
  /** By path of "Thiết lập", and the three lists. */
  readonly settings: Lines;
};

/** 32 bits of FNV-1a: to tell that a text was edited, not to prove anything. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

type Said = {
  readonly mark: Mark | null;
  readonly strengths: string;
  readonly shortcomings: string;
  readonly reason: string;
  readonly note: string;
};

const opinionLine = ({ mark, strengths, shortcomings, reason, note }: Said): string => {
  const prose = [strengths, shortcomings, reason, note];
  const length = prose.reduce((sum, text) => sum + text.length, 0);
  return length === 0 ? (mark ?? '') : `${mark ?? ''}|${length}|${fingerprint(prose.join('\u0000'))}`;
};

/** A line read again. `length` of all prose in characters. */
export type OpinionLine = { readonly mark: Mark | null; readonly length: number; readonly print: string };

const markIn = (text: string | undefined): Mark | null => MARKS.find((mark) => mark === text) ?? null;

export const readOpinionLine = (line: string | undefined): OpinionLine => {
  const [mark, length = '0', print = ''] = (line ?? '').split('|');
  return { mark: markIn(mark), length: Number(length), print };
};

/** Proposal and decision. */
export const readRulingLine = (line: string | undefined): readonly [Mark | null, Mark | null] => {
  const [proposal, decision] = (line ?? '').split('|');
  return [markIn(proposal), markIn(decision)];
};

const bodyLine = ({ state, submittedAt, hash, checked }: Source): string =>
  [state, submittedAt ?? '', hash ?? '', fingerprint(JSON.stringify(checked.document))].join('|');

const settingLines = (campaign: Campaign): Lines =>
  Object.fromEntries([
    ...slotsOf(SETTINGS_SHAPE, campaign, '').map(({ path, value }) => [path, fingerprint(JSON.stringify(value ?? ''))]),
    ...(['bodies', 'units', 'assignments'] as const).map((list) => [list, fingerprint(JSON.stringify(campaign[list]))]),
  ]);

const opinionLines = (campaign: Campaign, consolidated: Consolidated): Lines =>
  Object.fromEntries(
    opinionBlocks(campaign, consolidated).flatMap(({ assignment: { body, aspect }, opinions }) =>
      opinions.flatMap((one) => {
        const line = opinionLine(one);
        return line === '' ? [] : [[`${body}/${aspect}/${one.unit}`, line] as const];
      }),
    ),
  );

export const paperState = (campaign: Campaign, consolidated: Consolidated): PaperState => ({
  opinions: opinionLines(campaign, consolidated),
  rulings: Object.fromEntries(
    consolidated.units
      .filter(({ proposal, decision }) => proposal !== null || decision !== null)
      .map(({ id, proposal, decision }) => [id, `${proposal ?? ''}|${decision ?? ''}`]),
  ),
  bodies: Object.fromEntries(consolidated.sources.map((source) => [source.body, bodyLine(source)])),
  settings: settingLines(campaign),
});
