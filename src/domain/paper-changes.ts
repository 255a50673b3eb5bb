// What a version of the report says differently from another one (documents.md §4, annex 4): levels, prose, proposals and
// decisions one by one; states and settings by name.

import type { Aspect, Campaign } from './campaign.ts';
import type { Mark } from './level.ts';
import { type PaperState, readOpinionLine, readRulingLine } from './paper-state.ts';

/** A level before and after; equal when only the prose was edited. `prose`: its length before and after, or null. */
export type PaperChange = {
  readonly unit: string;
  /** Null for a proposal or decision. */
  readonly body: string | null;
  readonly what: Aspect | 'proposal' | 'decision';
  readonly before: Mark | null;
  readonly after: Mark | null;
  readonly prose: readonly [number, number] | null;
};

export type PaperChanges = {
  readonly changes: readonly PaperChange[];
  /** Bodies whose state or paper changed, without any of their levels. */
  readonly bodies: readonly string[];
  /** Paths of "Thiết lập", and names of the three lists. */
  readonly settings: readonly string[];
};

type Pair = { readonly before: PaperState; readonly after: PaperState };

const differing = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...now.keys(), ...old.keys()])].filter((key) => old.get(key) !== now.get(key));
};

const isAspect = (text: string): text is Aspect => text === 'overall' || text === 'defence-security';

const opinionChange = ({ before, after }: Pair, key: string): PaperChange[] => {
  const [body = '', what = '', unit = ''] = key.split('/');
  const [old, now] = [readOpinionLine(before.opinions[key]), readOpinionLine(after.opinions[key])];
  const prose = old.print === now.print ? null : ([old.length, now.length] as const);
  return isAspect(what) ? [{ unit, body, what, before: old.mark, after: now.mark, prose }] : [];
};

const rulingChanges = ({ before, after }: Pair, unit: string): PaperChange[] => {
  const [old, now] = [readRulingLine(before.rulings[unit]), readRulingLine(after.rulings[unit])];
  const change = (what: 'proposal' | 'decision', at: 0 | 1): PaperChange[] =>
    old[at] === now[at] ? [] : [{ unit, body: null, what, before: old[at], after: now[at], prose: null }];
  return [...change('proposal', 0), ...change('decision', 1)];
};

/** In the order of the catalogue, of each unit the bodies in theirs; what is no longer in the catalogue comes last. */
const inOrder = (campaign: Campaign, changes: readonly PaperChange[]): PaperChange[] => {
  const units = new Map(campaign.units.map(({ id }, index) => [id, index]));
  const bodies = new Map(campaign.bodies.map(({ id }, index) => [id, index]));
  const place = ({ unit, body }: PaperChange): readonly [number, number] => [
    units.get(unit) ?? campaign.units.length,
    body === null ? campaign.bodies.length : (bodies.get(body) ?? 0),
  ];
  return [...changes].sort((a, b) => {
    const [[unitA, bodyA], [unitB, bodyB]] = [place(a), place(b)];
    return unitA - unitB || bodyA - bodyB;
  });
};

export const paperChanges = (campaign: Campaign, before: PaperState, after: PaperState): PaperChanges => {
  const pair = { before, after };
  const changes = [
    ...differing(before.opinions, after.opinions).flatMap((key) => opinionChange(pair, key)),
    ...differing(before.rulings, after.rulings).flatMap((unit) => rulingChanges(pair, unit)),
  ];
  const said = new Set(changes.map(({ body }) => body));
  return {
    changes: inOrder(campaign, changes),
    bodies: differing(before.bodies, after.bodies).filter((body) => !said.has(body)),
    settings: differing(before.settings, after.settings),
  };
};
