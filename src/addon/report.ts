// "Tạo báo cáo": consolidates, finds out which version this content is, prints and saves it, and remembers it. A content
// that was made before is that version: its paper is named, and nothing is made (docs/decisions/0009).

import type { MadeFile, MadeReport, Refused } from '../domain/api.ts';
import { findVersion, type MadePaper, papersLike, paperText, WHOLE_CAMPAIGN } from '../domain/paper-record.ts';
import { type PaperState, paperState } from '../domain/paper-state.ts';
import { PROGRAM } from '../domain/program.ts';
import { printDocx } from '../formats/docx.ts';
import { versionName } from '../messages/paper-results.ts';
import { DONE } from '../messages/results.ts';
import { programName } from '../messages/workbook-format.ts';
import { countPrompts } from '../papers/prompts.ts';
import { report } from '../papers/report.ts';
import { contentTime, reportContent } from '../papers/report-content.ts';
import { consolidateNow, type Gathered, gather, underLock } from './consolidate.ts';
import { actor, commit } from './deadline/office.ts';
import { begin } from './deadline/runs.ts';
import { digest } from './digest.ts';
import { findFile, saveAsDoc, withExports } from './drive.ts';
import { atDrive, paperBefore, readPapers } from './made-papers.ts';
import { refuseOlder } from './owner.ts';
import { isRefused } from './refused.ts';

type Plan = {
  readonly gathered: Gathered;
  /** Reports made so far. */
  readonly papers: readonly MadePaper[];
  readonly state: PaperState;
  /** The paper of this content: as remembered, or as it would be made. */
  readonly paper: Omit<MadePaper, 'file'>;
  readonly known: MadePaper | null;
};

const REPORTS = { kind: 'report', body: WHOLE_CAMPAIGN } as const;

const planOf = (gathered: Gathered, reason: string): Plan => {
  const { workbook, consolidated, records, at } = gathered;
  const { campaign } = workbook.applied;
  const state = paperState(campaign, consolidated);
  const content = digest(reportContent(campaign, consolidated, state));
  const papers = papersLike(readPapers(records), REPORTS);
  const { known, next } = findVersion(papers, content);
  const asOf = contentTime(consolidated, at);
  return {
    gathered,
    papers,
    state,
    known,
    paper: known ?? { ...REPORTS, version: next, asOf, content, reason, program: PROGRAM, state },
  };
};

/** The same plan gives the same bytes, also long after, and by a later version of the program. */
const print = ({ gathered, papers, paper }: Plan) => {
  const { workbook, consolidated } = gathered;
  const { version, content, reason, program, asOf } = paper;
  const edition = { version, content, reason, program, before: paperBefore(papers, paper) };
  const tree = report(workbook.applied.campaign, consolidated, { asOf, edition });
  const printed = { name: versionName(tree.title, version), program: programName(program) };
  return { ...printed, bytes: printDocx(tree, printed.program), prompts: countPrompts(tree) };
};

const remember = ({ gathered, paper, state }: Plan, file: MadeFile): void => {
  const { workbook, records, at } = gathered;
  const { name, id, link } = file;
  const text = paperText({ ...paper, state, file: { name, id, link } });
  commit({ workbook, records, now: at }, [{ ...REPORTS, at, reason: paper.reason, text }], actor());
};

const made = ({ known, paper }: Plan, file: MadeFile, prompts: number): MadeReport => ({
  message: known === null ? DONE.report(paper.version, prompts) : DONE.sameReport(paper.version),
  version: paper.version,
  made: known === null,
  files: [withExports(file)],
});

const make = (plan: Plan): MadeReport | Refused => {
  const { prompts, ...printed } = print(plan);
  const { known, gathered } = plan;
  if (known === null) begin({ act: 'report', at: gathered.at });
  const file = atDrive(() => saveAsDoc(printed));
  if (isRefused(file)) return file;
  // Locally a paper is written out again under the name it has; at Google a lost one comes back as another file.
  if (known?.file.id !== file.id) remember(plan, file);
  return made(plan, file, prompts);
};

const makeOrFind = (plan: Plan): MadeReport | Refused => {
  const { known } = plan;
  const standing = atDrive(() => ({ file: known === null ? null : findFile(known.file.id) }));
  if (isRefused(standing)) return standing;
  return standing.file === null ? make(plan) : made(plan, standing.file, 0);
};

/** From what was gathered: the last part of the making, also of the one in steps. The lock must be held. */
export const writeReport = (gathered: Gathered, reason: string): MadeReport | Refused =>
  makeOrFind(planOf(gathered, reason.trim()));

/** Public function. The paper's time is that of the newest snapshot or live read, never of the printing. */
export const makeReport = (reason = ''): MadeReport | Refused =>
  underLock((workbook) => {
    const gathered = consolidateNow(workbook);
    return isRefused(gathered) ? gathered : writeReport(gathered, reason);
  });

/** Which version would come of it now, and from how much. Writes nothing. */
export const previewReport = ():
  | { readonly version: number; readonly known: boolean; readonly submitted: number; readonly live: number }
  | Refused => {
  const all = gather();
  const gathered = isRefused(all) ? all : (refuseOlder(all.workbook) ?? all);
  if (isRefused(gathered)) return gathered;
  const { known, paper } = planOf(gathered, '');
  const { sources } = gathered.consolidated;
  const live = sources.filter(({ source }) => source === 'live').length;
  return { version: paper.version, known: known !== null, submitted: sources.length - live, live };
};
