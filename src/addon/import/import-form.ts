// A body's form taken into its tab. The tab is closed while it is done, so that nothing typed meanwhile falls between the
// copy that is kept and what is written over it; a run that is stopped leaves the old content or the new.

import type { Refused } from '../../domain/api.ts';
import { canonicalText, tabContext } from '../../domain/applied.ts';
import type { ImportApi } from '../../domain/import-api.ts';
import type { Stale } from '../../domain/sidebar.ts';
import { snapshotText } from '../../domain/snapshot.ts';
import { IMPORT } from '../../messages/import-form.ts';
import { staleNote } from '../../messages/sidebar-views.ts';
import { underLock } from '../consolidate.ts';
import { type BodyRead, readFully } from '../deadline/body-read.ts';
import { actor, commit } from '../deadline/office.ts';
import { writeSnapshot } from '../deadline/put-back.ts';
import { whole } from '../deadline/runs.ts';
import { gateOf } from '../holes.ts';
import { NO_ROWS, withLate } from '../late-marks.ts';
import { marksOf, writeMarks } from '../live-check.ts';
import { staleness } from '../panel/body-ground.ts';
import { opennessOf } from '../protect-as-lived.ts';
import { isRefused } from '../refused.ts';
import { bodyPlaces } from '../tabs/body-places.ts';
import { type ImportGround, importGround } from './import-ground.ts';
import { importChanges } from './preview-import.ts';

type Imported = Exclude<ReturnType<ImportApi['importForm']>, Stale | Refused>;

/** Ticks, entries, fields of the document: all that an import was decided on. */
const standing = ({ content }: BodyRead, campaign: string): string =>
  canonicalText([content.ticked, content.document, snapshotText(content, campaign)]);

/** As after an edit by hand, and every table's line at once. */
const markAnew = ({ ground: { office, read } }: ImportGround): void => {
  const { workbook, now } = office;
  const { campaign, hash } = workbook.applied;
  SpreadsheetApp.flush();
  const after = readFully(workbook, read.body, read.sheet);
  if (after === null) return;
  const { grid } = after;
  const made = withLate(marksOf(tabContext(campaign, hash, read.body), grid, now), campaign, {
    ...{ values: grid.values, places: bodyPlaces(grid.values), rows: NO_ROWS, now },
  });
  writeMarks(read.sheet, grid, { made, most: made.bands.length + 1 });
};

const writeForm = (one: ImportGround, still: BodyRead, cells: number): void => {
  const { ground, plan } = one;
  const { office } = ground;
  const text = snapshotText(still.content, office.workbook.applied.campaign.id);
  const reason = IMPORT.backup(plan.rows, cells);
  commit(office, [{ body: still.body, kind: 'backup', at: office.now, text, reason }], actor());
  const { number, date, signer } = plan.document;
  writeSnapshot(still, plan.snapshot, { level: number, strengths: date, shortcomings: signer });
  markAnew(one);
};

/** Between the closing of the tab and its reading nobody can have typed; before it somebody may have. */
const importAlone = (one: ImportGround, cells: number): Imported | Stale => {
  const { office, read, life, body } = one.ground;
  const { campaign } = office.workbook.applied;
  const gate = gateOf(read.sheet);
  gate('closed', []);
  SpreadsheetApp.flush();
  const still = readFully(office.workbook, read.body, read.sheet);
  const same = still !== null && standing(still, campaign.id) === standing(read, campaign.id);
  if (same) writeForm(one, still, cells);
  gate(opennessOf(life), read.grid.values);
  if (!same) return { stale: staleNote(read.grid.sheet) };
  return { message: IMPORT.done(one.plan.rows, body.name), rows: one.plan.rows, cells };
};

/** Public function, owner only. The file is decided about once more: it may be another one than was looked at. */
export const importForm: ImportApi['importForm'] = (body, file, stamp) =>
  underLock<Imported | Stale>(() => {
    const one = importGround(body, file);
    if (isRefused(one)) return one;
    const { ground, plan } = one;
    const stale = staleness(ground, stamp);
    if (stale !== null) return stale;
    const cells = importChanges(one).length;
    if (cells === 0) return { message: IMPORT.same(ground.body.name), rows: plan.rows, cells };
    return whole({ act: 'import', at: ground.office.now }, () => importAlone(one, cells));
  });
