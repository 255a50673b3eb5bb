// An older workbook brought into today's format, as the first thing that repair does: each tab's record, then the row of
// "Nhật ký", and the applied record last. A run that is stopped before that is simply run again: until then every run
// reads both formats. Nothing but these records is written.

import { type Applied, appliedRecord, decodeTabContext, encodeRecord } from '../../domain/applied.ts';
import { FORMAT, originOf } from '../../domain/workbook-format.ts';
import { workbookUpgraded } from '../../messages/workbook-format.ts';
import { writeTabRecord } from '../applying/sync-body-tab.ts';
import { writeJournal } from '../journal-sheet.ts';
import { writeRecord } from '../opening/record.ts';
import { bodySheet, type Workbook } from '../workbook.ts';
import { actor, type Office } from './office.ts';

/** A record that is damaged, or of today's format already, is left to the rest of the repair. */
const upgradeTab = (workbook: Workbook, body: string): void => {
  const sheet = bodySheet(workbook, body);
  const keyRow = sheet?.getRange('1:1').getValues()[0] ?? [];
  const context = decodeTabContext(keyRow);
  if (sheet === null || context === null || (originOf(keyRow)?.format ?? FORMAT) >= FORMAT) return;
  writeTabRecord(sheet, encodeRecord(context), [keyRow]);
};

/** The applied record as this program writes it. */
const asToday = ({ schema: _format, program: _writer, ...record }: Applied): Applied => appliedRecord(record);

/** `done`: what was done, in a few words; nothing where the workbook is of today's format. */
export type UpgradedOffice = { readonly office: Office; readonly done: readonly string[] };

export const upgradeWorkbook = (office: Office): UpgradedOffice => {
  const { workbook, now } = office;
  const { applied, settings, format } = workbook;
  if (format >= FORMAT) return { office, done: [] };
  for (const { id } of applied.campaign.bodies) upgradeTab(workbook, id);
  const note = workbookUpgraded(applied.program);
  // One row however often it was begun: its id is the format's.
  const event = { id: `format-${FORMAT}`, at: now, actor: actor(), body: null, act: 'repair', hash: '', note } as const;
  writeJournal(workbook, [event]);
  SpreadsheetApp.flush();
  const record = asToday(applied);
  writeRecord(settings, record, settings.getMaxColumns());
  SpreadsheetApp.flush();
  return { office: { ...office, workbook: { ...workbook, applied: record, format: FORMAT } }, done: [note] };
};
