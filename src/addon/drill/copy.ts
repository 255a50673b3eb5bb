// Whether a drill may run in this file, and in whose name: only in a copy, by its owner. The original is known by its id,
// which the applied record names and, while the copied tabs are gone, the drill's own memory.

import type { Refused } from '../../domain/api.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { drillCampaign } from '../../domain/drill.ts';
import { DRILL, DRILL_TAB } from '../../messages/drill-texts.ts';
import { occupiedTabs } from '../../messages/refusals.ts';
import { FAILED } from '../../messages/results.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { occupiedNames, type Spreadsheet } from '../opening/opening.ts';
import { ourSpreadsheet } from '../ours.ts';
import { ownerEmail, refuseNewer, refuseStranger } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { refuseMissing } from '../scopes.ts';
import { copyKind, findWorkbook, lookForWorkbook, type Workbook } from '../workbook.ts';
import { beginMemory, type Ground, isOccupied, keep, type Memory, readMemory } from './memory.ts';

/** Google stops a run at six minutes: an older one is gone. */
const LONGEST_RUN_MS = 6 * 60_000;

export type Copy = {
  readonly spreadsheet: Spreadsheet;
  readonly owner: string;
  /** Id of the original. */
  readonly home: string;
  readonly campaign: Campaign;
  /** Of the last drill in this very file. */
  readonly memory: Memory | null;
};

type Origin = Pick<Copy, 'home' | 'campaign'>;

/** A campaign that was opened to its end, or the one whose tabs an earlier run has taken away. */
const originOf = (workbook: Workbook | null, memory: Memory | null): Origin | null =>
  workbook?.applied.opened
    ? { home: workbook.applied.spreadsheet, campaign: workbook.applied.campaign }
    : (memory?.ground ?? null);

/** All that forbids a drill is told before anything is taken away. */
export const drillCopy = (): Copy | Refused => {
  const spreadsheet = ourSpreadsheet();
  const memory = readMemory(spreadsheet);
  const found = lookForWorkbook();
  const origin = refuseNewer(found) ?? originOf(found.workbook, memory) ?? refused(FAILED.notOpened);
  if (isRefused(origin)) return origin;
  if (origin.home === spreadsheet.getId()) return refused(DRILL.onlyInCopy);
  const forbidden = refuseMissing() ?? refuseStranger(spreadsheet, origin.campaign);
  return forbidden ?? { ...origin, spreadsheet, owner: ownerEmail(spreadsheet), memory };
};

/** Asked before each step. */
export const isStillCopy = ({ copy, home }: Ground): boolean => {
  const id = ourSpreadsheet().getId();
  const workbook = findWorkbook();
  return id === copy && id !== home && (workbook === null || copyKind(workbook) !== 'original');
};

export const isUnderway = ({ memory }: Copy): boolean => memory !== null && memory.progress.ended === 0;

/** Sheets of somebody's own under names that are needed: opening anew would take them away. */
const occupied = ({ spreadsheet, campaign }: Copy): string[] => [
  ...occupiedNames(spreadsheet, [...Object.values(TAB_NAMES), ...campaign.bodies.map(({ tab }) => tab)]),
  ...(isOccupied(spreadsheet) ? [DRILL_TAB.name] : []),
];

const begin = (copy: Copy, now: number): Memory | Refused => {
  const { spreadsheet, owner, home, campaign } = copy;
  const names = occupied(copy);
  if (names.length > 0) return refused(occupiedTabs(names));
  const ground = { home, copy: spreadsheet.getId(), begun: now, campaign: drillCampaign(campaign, now) };
  return beginMemory(spreadsheet, ground, owner);
};

/** The run under way, or a new one; refused while another works. The lock must be held. */
export const claim = (copy: Copy): Memory | Refused => {
  const now = Date.now();
  const { memory } = copy;
  const running = memory?.progress.running ?? 0;
  if (running > 0 && now - running < LONGEST_RUN_MS) return refused(FAILED.busy);
  const claimed = memory !== null && isUnderway(copy) ? memory : begin(copy, now);
  return 'refused' in claimed ? claimed : keep(claimed, { running: now });
};
