// What every part of the report is made from: the campaign, its figures, the instant they are of, and the labels.

import type { Campaign } from '../domain/campaign.ts';
import type { Ruling } from '../domain/consolidation.ts';
import type { Figures } from '../domain/figures.ts';
import type { Labels } from './report-labels.ts';

export type Context = {
  readonly campaign: Campaign;
  readonly figures: Figures;
  /** Epoch ms of the newest snapshot or live read that was used. */
  readonly asOf: number;
  readonly labels: Labels;
  /** Proposal and decision by unit. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** Ranks between best and worst overall level by unit. */
  readonly spreads: ReadonlyMap<string, number | null>;
};
