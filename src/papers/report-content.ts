// What makes one version of the report another one: all it says but its own time and number, and the settings it was made
// under, which annex 4 tells of. Apart because it must be known before there is a number to print.

import { canonicalText } from '../domain/applied.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Consolidated, Source } from '../domain/consolidation.ts';
import type { PaperState } from '../domain/paper-state.ts';
import { report } from './report.ts';

/** Text whose digest is the version's content. */
export const reportContent = (campaign: Campaign, consolidated: Consolidated, { settings }: PaperState): string =>
  canonicalText({ settings, paper: report(campaign, consolidated, { asOf: 0 }) });

const countedAt = ({ source, history }: Source): number | null =>
  source === 'live' ? null : (history?.countedAt ?? null);

/** The newest snapshot or, where something was read live, `readAt`: epoch ms. */
export const contentTime = ({ sources }: Pick<Consolidated, 'sources'>, readAt: number): number => {
  const times = sources.map(countedAt);
  return times.length === 0 || times.includes(null) ? readAt : Math.max(...times.map((at) => at ?? readAt));
};
