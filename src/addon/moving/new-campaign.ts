// "Dùng làm đợt mới": a copy of last year's file becomes next year's campaign. One write turns "Thiết lập" into that of a
// campaign that is being opened; from there the opening goes on, which begins by deleting what the old campaign left.

import type { NextCampaign, OpenResult, Refused } from '../../domain/api.ts';
import { type Applied, appliedRecord, canonicalText } from '../../domain/applied.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { nextCampaign, nextTrouble } from '../../domain/next-campaign.ts';
import { readProfile } from '../../domain/profile.ts';
import { COPY, NEXT, NEXT_TROUBLE } from '../../messages/copy-texts.ts';
import { profileProblem } from '../../messages/profile-problems.ts';
import { occupiedTabs } from '../../messages/refusals.ts';
import { TAB_NAMES } from '../../messages/tab-texts.ts';
import { readDraft } from '../apply-settings.ts';
import { underLock } from '../consolidate.ts';
import { digest } from '../digest.ts';
import { openCampaign } from '../open-campaign.ts';
import { occupiedNames } from '../opening/opening.ts';
import { recordCells } from '../opening/record.ts';
import { ownersFile } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { settingsTab } from '../tabs/list-tabs.ts';
import { writeTexts } from '../texts.ts';
import { copyKind, type Workbook } from '../workbook.ts';

/** The campaign to be opened, wholly checked; the settings count as they are typed, applied or not. */
const readNext = (workbook: Workbook, next: NextCampaign): Campaign | Refused => {
  const { campaign: old } = workbook.applied;
  const trouble = nextTrouble(old, next, Date.now());
  if (trouble !== null) return refused(NEXT.refused(NEXT_TROUBLE[trouble]));
  const draft = readDraft(workbook);
  if (isRefused(draft)) return draft;
  const read = readProfile(nextCampaign(old, draft, next));
  if (read.ok) return read.campaign;
  const problems = read.problems.map(profileProblem);
  return refused(NEXT.refused(problems[0] ?? ''), problems);
};

const occupied = ({ spreadsheet }: Workbook, { bodies }: Campaign): readonly string[] =>
  occupiedNames(spreadsheet, [...Object.values(TAB_NAMES), ...bodies.map(({ tab }) => tab)]);

/** The commit point: before it the file is a copy, after it a campaign that is being opened. One write. */
const turnSettings = ({ settings }: Workbook, record: Applied): void => {
  const { cells, frame } = settingsTab(record.campaign, recordCells(record));
  const [rows, columns] = [settings.getMaxRows(), settings.getMaxColumns()];
  const [height, width] = [Math.max(rows, cells.length), Math.max(columns, cells[0]?.length ?? 1)];
  if (height > rows) settings.insertRowsAfter(rows, height - rows);
  if (width > columns) settings.insertColumnsAfter(columns, width - columns);
  for (const { from } of frame.hiddenColumns) settings.hideColumns(from, width - from + 1);
  const whole = Array.from({ length: height }, (_row, at) =>
    Array.from({ length: width }, (_cell, index) => cells[at]?.[index] ?? ''),
  );
  writeTexts(settings.getRange(1, 1, height, width), whole);
  SpreadsheetApp.flush();
};

const turn = (workbook: Workbook, next: NextCampaign): Refused | null => {
  if (copyKind(workbook) === 'original') return refused(COPY.notCopy);
  const campaign = readNext(workbook, next);
  if (isRefused(campaign)) return campaign;
  const names = occupied(workbook, campaign);
  if (names.length > 0) return refused(occupiedTabs(names));
  const hash = digest(canonicalText(campaign));
  const replaces = workbook.applied.campaign.id;
  const record = { spreadsheet: workbook.spreadsheet.getId(), opened: false, hash, sheets: {}, campaign, replaces };
  turnSettings(workbook, appliedRecord(record));
  return null;
};

/** Public function, owner only. What a run that was stopped has left is gone on with by "Mở đợt đánh giá". */
export const startNewCampaign = (next: NextCampaign, sharing: boolean): OpenResult | Refused => {
  const trouble = underLock((workbook) => turn(workbook, next) ?? { turned: true }, ownersFile);
  return isRefused(trouble) ? trouble : openCampaign('', sharing);
};
