// The campaign's two instants as sentences need them. Apart because findings, states and dialogs all name them.

import type { Campaign } from '../domain/campaign.ts';
import { parseInstant, wallClock } from '../domain/instant.ts';
import { dateInDocument, instantInterface, instantInWords } from './format.ts';

/** Epoch ms of one of the campaign's own instants: readProfile let only valid ones in. */
const instant = (iso: string): number => parseInstant(iso) ?? Number.NaN;

/** What stands after "trước": "ngày 30/11/2024", or "17 giờ ngày 29/11/2024" when due is not a midnight. */
export const dueInWords = ({ due }: Campaign): string => {
  const ms = instant(due);
  const { hour, minute, second } = wallClock(ms);
  return hour + minute + second === 0 ? `ngày ${dateInDocument(ms)}` : instantInWords(ms);
};

/** `{close:w}`: "0 giờ, Chủ nhật 01/12/2024". */
export const closeInWords = ({ close }: Campaign): string => instantInterface(instant(close));

/** A person's words inside a sentence of ours that ends with a stop. */
export const unstopped = (text: string): string => text.trim().replace(/[.\s]+$/, '');
