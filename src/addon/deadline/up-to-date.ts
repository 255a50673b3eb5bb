// What is closed stays as it was closed, also where settings have been applied since. Before such a tab is given back to
// its body it is brought up to them: a tick in a tab of older settings would be refused.

import { encodeRecord, recordHash, tabContext } from '../../domain/applied.ts';
import { syncBodyTab } from '../applying/sync-body-tab.ts';
import { ownerEmail } from '../owner.ts';
import { protectAsLived } from '../protect-as-lived.ts';
import { makeProtector } from '../protections.ts';
import { bodyTab } from '../tabs/body-tab.ts';
import type { Place } from './acts.ts';
import { type BodyRead, readFully } from './body-read.ts';

/** The tab as it is read afterwards; untouched where it is of the applied settings. Its content is kept, row by row. */
export const upToDate = ({ office: { workbook }, read, life }: Place): BodyRead => {
  const { campaign, hash } = workbook.applied;
  if (recordHash(read.grid.values[0] ?? []) === hash) return read;
  const plan = bodyTab(campaign, read.body, encodeRecord(tabContext(campaign, hash, read.body)));
  syncBodyTab(read.sheet, plan);
  protectAsLived(makeProtector(ownerEmail(workbook.spreadsheet)), read.sheet, { plan, life, fresh: false });
  return readFully(workbook, read.body, read.sheet) ?? read;
};
