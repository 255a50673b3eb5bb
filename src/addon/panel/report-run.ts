// The report in steps that the sidebar drives, each far below Google's six minutes: some tabs checked, consolidated,
// written and saved, looked up again. Whoever calls next goes on where the last call ended.

import type { Outcome, Refused } from '../../domain/api.ts';
import { canonicalText } from '../../domain/applied.ts';
import type { ReportRun, Step } from '../../domain/sidebar.ts';
import { errorsOf } from '../../domain/tally.ts';
import { RUN } from '../../messages/sidebar-office.ts';
import { consolidateNow, type Gathered, gather, underLock } from '../consolidate.ts';
import { judged, readFully } from '../deadline/body-read.ts';
import { digest } from '../digest.ts';
import { isLost } from '../drive.ts';
import { atDrive } from '../made-papers.ts';
import { ownersWorkbook } from '../owner.ts';
import { isRefused, refused } from '../refused.ts';
import { writeReport } from '../report.ts';
import { bodySheet, type Workbook } from '../workbook.ts';
import { isDone, keepRun, newRun, type Run, readRun, SLICE, slicesOf } from './report-state.ts';

/** A making left longer than this is begun anew. */
const LONGEST_MS = 24 * 3_600_000;

type Work = { readonly workbook: Workbook; readonly run: Run };
type Did = Partial<Pick<Run, 'errors' | 'published' | 'message' | 'files'>>;

const errorsIn = (workbook: Workbook, body: string): number => {
  const sheet = bodySheet(workbook, body);
  const read = sheet === null ? null : readFully(workbook, body, sheet);
  return read === null ? 1 : errorsOf(judged(workbook, read).findings);
};

const checkSlice = ({ workbook, run }: Work): Did => {
  const bodies = workbook.applied.campaign.bodies.slice(run.at * SLICE, (run.at + 1) * SLICE);
  return { errors: bodies.reduce((sum, { id }) => sum + errorsIn(workbook, id), run.errors) };
};

const figuresOf = ({ consolidated: { bodies, groups, units } }: Gathered): string =>
  digest(canonicalText([bodies, groups, units]));

const consolidateStep = ({ workbook }: Work): Did | Refused => {
  const gathered = consolidateNow(workbook);
  return isRefused(gathered) ? gathered : { published: figuresOf(gathered) };
};

/** What was published is what is printed: where tabs have changed since, it is published again first. */
const gatherAsPublished = ({ workbook, run }: Work): Gathered | Refused => {
  const gathered = gather();
  return isRefused(gathered) || figuresOf(gathered) === run.published ? gathered : consolidateNow(workbook);
};

const writeStep = (work: Work): Did | Refused => {
  const gathered = gatherAsPublished(work);
  if (isRefused(gathered)) return gathered;
  const made = writeReport(gathered, '');
  return isRefused(made) ? made : { message: made.message, files: made.files };
};

const verifyStep = ({ run }: Work): Did | Refused => {
  const looked = atDrive(() => ({ lost: run.files.filter(isLost).map(({ name }) => name) }));
  if (isRefused(looked)) return looked;
  const { lost } = looked;
  return lost.length === 0 ? {} : { message: `${run.message} ${RUN.lost(lost)}` };
};

const LATER: readonly ((work: Work) => Did | Refused)[] = [consolidateStep, writeStep, verifyStep];

const advance = (work: Work): Run | Refused => {
  const { run } = work;
  const act = LATER[run.at - slicesOf(run.tabs)] ?? checkSlice;
  const did = act(work);
  return isRefused(did) ? did : keepRun({ ...run, ...did, at: run.at + 1 });
};

const stateOf = (at: number, from: number, to: number): Step['state'] => {
  if (at >= to) return 'done';
  return at >= from ? 'now' : 'waiting';
};

const NOTES: Readonly<Record<Step['state'], string>> = { done: RUN.finished, now: RUN.working, waiting: RUN.waiting };

const stepsOf = ({ at, tabs, errors }: Run): Step[] => {
  const slices = slicesOf(tabs);
  const check = stateOf(at, 0, slices);
  const checked = check === 'done' ? RUN.checked(errors) : RUN.part(Math.min(at * SLICE, tabs), tabs);
  return [
    { label: RUN.check(tabs), state: check, note: checked },
    ...[RUN.consolidate, RUN.write, RUN.verify].map((label, index) => {
      const state = stateOf(at, slices + index, slices + index + 1);
      return { label, state, note: NOTES[state] };
    }),
  ];
};

export const runView = (run: Run): ReportRun => {
  const done = isDone(run);
  const percent = Math.round((100 * run.at) / run.units);
  return {
    kind: 'run',
    title: done ? RUN.done : RUN.title,
    percent,
    caption: RUN.caption(percent),
    steps: stepsOf(run),
    done,
    message: run.message,
    files: run.files,
  };
};

const isToGoOn = ({ applied }: Workbook, run: Run | null): run is Run =>
  run !== null && !isDone(run) && run.settings === applied.hash && Date.now() - run.begun < LONGEST_MS;

/** Public function, owner only. */
export const startReport = (): ReportRun | Refused =>
  underLock((workbook) => {
    const left = readRun();
    const { campaign, hash } = workbook.applied;
    if (isToGoOn(workbook, left)) return runView(left);
    return runView(keepRun(newRun(Date.now(), hash, campaign.bodies.length)));
  });

/** Public function, owner only: one unit of work. After the last one it answers how it ended, and makes nothing. */
export const stepReport = (): ReportRun | Refused =>
  underLock((workbook) => {
    const run = readRun();
    if (run !== null && isDone(run)) return runView(run);
    if (!isToGoOn(workbook, run)) return refused(RUN.notStarted);
    const next = advance({ workbook, run });
    return isRefused(next) ? next : runView(next);
  });

/** Public function, owner only. Nothing is undone: the next start goes on. */
export const stopReport = (): Outcome | Refused => {
  const workbook = ownersWorkbook();
  if (isRefused(workbook)) return workbook;
  return { message: isToGoOn(workbook, readRun()) ? RUN.stopped : RUN.nothing };
};
