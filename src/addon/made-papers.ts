// Papers in the memory of "Bản chụp": read as far as they are as they were written, listed, shown to readers.

import type { Outcome, PaperInfo, Refused } from '../domain/api.ts';
import type { Campaign } from '../domain/campaign.ts';
import { formatIso } from '../domain/instant.ts';
import { paperChanges } from '../domain/paper-changes.ts';
import { type MadePaper, madePapersOf, papersLike } from '../domain/paper-record.ts';
import { isPaperRecord } from '../domain/records.ts';
import { checkCode } from '../messages/format.ts';
import { changesInLines, paperTrouble, SHARE } from '../messages/paper-results.ts';
import { underLock } from './consolidate.ts';
import { noteAct } from './deadline/runs.ts';
import { digest } from './digest.ts';
import { addReader, withExports } from './drive.ts';
import { openedWorkbook, ownerEmail } from './owner.ts';
import { loadRecords, type Records } from './records-sheet.ts';
import { isRefused, refused } from './refused.ts';
import type { Workbook } from './workbook.ts';

/** Rows that were edited are passed over: what they name is no proof of what was made. */
export const readPapers = ({ records, texts }: Records): MadePaper[] =>
  madePapersOf(
    records.filter((record) => isPaperRecord(record) && digest(texts.get(record.id) ?? '') === record.hash),
    texts,
  );

/** The last paper of the number before this one's. */
export const paperBefore = (papers: readonly MadePaper[], paper: Pick<MadePaper, 'kind' | 'body' | 'version'>) =>
  papersLike(papers, paper)
    .filter(({ version }) => version < paper.version)
    .sort((a, b) => b.version - a.version)[0] ?? null;

const changed = (campaign: Campaign, papers: readonly MadePaper[], paper: MadePaper): readonly string[] => {
  const before = paperBefore(papers, paper);
  if (before === null || before.state === null || paper.state === null) return [];
  return changesInLines(campaign, paperChanges(campaign, before.state, paper.state), before);
};

const infoOf = (campaign: Campaign, papers: readonly MadePaper[], paper: MadePaper): PaperInfo => ({
  kind: paper.kind,
  body: paper.kind === 'report' ? null : paper.body,
  version: paper.version,
  asOf: formatIso(paper.asOf),
  code: checkCode(paper.content),
  reason: paper.reason,
  file: withExports(paper.file),
  changed: changed(campaign, papers, paper),
});

/** Public function. */
export const listPapers = (): { readonly papers: readonly PaperInfo[] } | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const papers = readPapers(loadRecords(workbook, true));
  return { papers: papers.map((paper) => infoOf(workbook.applied.campaign, papers, paper)) };
};

/** Accounts that papers are shown to; the owner reads them anyway. */
export const readersOf = ({ spreadsheet, applied }: Workbook): readonly string[] => {
  const owner = ownerEmail(spreadsheet);
  return (applied.campaign.secretariat?.emails ?? []).filter((email) => email.toLowerCase() !== owner);
};

/** What Drive refuses is told in a sentence, with its own words under it. */
export const atDrive = <T extends object>(act: () => T): T | Refused => {
  try {
    return act();
  } catch (error) {
    return refused(paperTrouble(String(error)), [String(error)]);
  }
};

/** Addresses that Drive did not take. */
const addReaders = (id: string, emails: readonly string[]): string[] =>
  emails.filter((email) => {
    try {
      addReader(id, email);
      return false;
    } catch (error) {
      // One bad address keeps nobody else out; what concerns them all is told as such by the caller.
      if (/invalid|emailaddress|cannot share|sharing/i.test(String(error))) return true;
      throw error;
    }
  });

const show = (workbook: Workbook, { file }: MadePaper, emails: readonly string[]): Outcome | Refused => {
  const bad = atDrive(() => ({ emails: addReaders(file.id, emails) }));
  if (isRefused(bad)) return bad;
  const shared = emails.length - bad.emails.length;
  if (shared > 0) noteAct(workbook, { act: 'share', at: Date.now() }, SHARE.note(file.name, shared));
  return bad.emails.length > 0 ? refused(SHARE.refused(bad.emails)) : { message: SHARE.done(shared) };
};

const shareIn = (workbook: Workbook, id: string): Outcome | Refused => {
  const paper = readPapers(loadRecords(workbook, true)).find(({ file }) => file.id === id);
  const emails = readersOf(workbook);
  if (paper === undefined) return refused(SHARE.unknown);
  if (withExports(paper.file).pdf === undefined) return refused(SHARE.localOnly);
  return emails.length === 0 ? refused(SHARE.nobody) : show(workbook, paper, emails);
};

/** Public function. `id`: of the file of a paper of ours. */
export const sharePaper = (id: string): Outcome | Refused => underLock((workbook) => shareIn(workbook, id));
