// Menu entries under "Thiết lập" that work on one body's tab: more free rows, and a snapshot compared and put back.

import { assignmentsOf } from '../../domain/assignment.ts';
import { isPaperRecord, type StateRecord } from '../../domain/records.ts';
import { ADD_ROWS, tableName } from '../../messages/add-rows.ts';
import { numbered, titleOf } from '../../messages/choose.ts';
import { MENU } from '../../messages/menu.ts';
import { SNAPSHOT_MENU } from '../../messages/snapshot-menu.ts';
import { alert, alertRefusal, asked, confirmed, tell } from '../dialogs.ts';
import { isRefused } from '../refused.ts';
import { addRows } from './add-rows.ts';
import { type ChosenBody, chosenBody, chosenOf } from './choose.ts';
import { compareSnapshot, restoreSnapshot } from './snapshots.ts';

/** A list longer than this does not fit a dialog. */
const MOST_LISTED = 20;

/** The only table, or the one that was chosen. */
const chosenTable = ({ office, body }: ChosenBody) => {
  const { campaign } = office.workbook.applied;
  const tables = assignmentsOf(campaign, body.id);
  const [only] = tables;
  if (tables.length < 2) return only ?? null;
  return chosenOf(tables, ADD_ROWS.table(body.tab, numbered(tables.map((table) => tableName(campaign, table)))));
};

export const menuAddRows = (): void => {
  const chosen = chosenBody(titleOf(MENU.addRows));
  const table = chosen === null ? null : chosenTable(chosen);
  if (chosen === null || table === null) return;
  const { office, body } = chosen;
  const count = asked(ADD_ROWS.count(body.tab, tableName(office.workbook.applied.campaign, table)));
  if (count === null) return;
  const { aspect, group } = table;
  tell(addRows(body.id, { aspect, group }, /^\s*\d+\s*$/.test(count) ? Number(count) : Number.NaN));
};

/** Records with a content that was copied, newest first: a held one has its hash only, a paper's hash is another. */
const snapshotsOf = ({ office, body }: ChosenBody): StateRecord[] =>
  office.records.records
    .filter((record) => record.body === body.id && record.hash !== '' && !record.held && !isPaperRecord(record))
    .reverse();

const restore = ({ body }: ChosenBody, record: StateRecord): void => {
  const compared = compareSnapshot(body.id, record.id);
  if (isRefused(compared)) alertRefusal(compared);
  else if (compared.changes.length === 0) alert(titleOf(MENU.snapshots), SNAPSHOT_MENU.same(body.name, record.at));
  else if (confirmed(SNAPSHOT_MENU.confirm(body.name, record, compared.changes)))
    tell(restoreSnapshot(body.id, record.id));
};

export const menuSnapshots = (): void => {
  const chosen = chosenBody(titleOf(MENU.snapshots));
  if (chosen === null) return;
  const all = snapshotsOf(chosen);
  const listed = all.slice(0, MOST_LISTED);
  if (listed.length === 0) {
    alert(titleOf(MENU.snapshots), SNAPSHOT_MENU.none(chosen.body.name));
    return;
  }
  const record = chosenOf(listed, SNAPSHOT_MENU.choose(chosen.body.name, listed, all.length - listed.length));
  if (record !== null) restore(chosen, record);
};
