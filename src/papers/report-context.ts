// What every part of the report is made from: the campaign, its figures, the instant they are of, and the labels.

import type { Campaign } from '../domain/campaign.ts';
import type { Ruling } from '../domain/consolidation.ts';
import type { Figures } from '../domain/figures.ts';
import type { PaperChanges } from '../domain/paper-changes.ts';
import type { MadePaper } from '../domain/paper-record.ts';
import type { Labels } from './report-labels.ts';

/** Which version this is, and of which content (SHA-256, hex); `before`: the version it is compared with. */
export type Edition = {
  readonly version: number;
  readonly content: string;
  readonly reason: string;
  /** Version of the program that prints it; '' = not said. */
  readonly program: string;
  readonly before: Pick<MadePaper, 'version' | 'asOf' | 'state'> | null;
};

export type Context = {
  readonly campaign: Campaign;
  readonly figures: Figures;
  /** Epoch ms of the newest snapshot or live read that was used. */
  readonly asOf: number;
  readonly labels: Labels;
  /** Null while only the content is asked for. */
  readonly edition: Edition | null;
  /** Against `edition.before`; null without one. */
  readonly changes: PaperChanges | null;
  /** Proposal and decision by unit. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  /** Ranks between best and worst overall level by unit. */
  readonly spreads: ReadonlyMap<string, number | null>;
};
