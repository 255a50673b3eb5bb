// "Diễn tập": the whole campaign rehearsed in a copy of the file. Steps are run one after the other until the time is nearly
// up; whoever calls next goes on. A step that fails is told and does not stop the later ones that can still be run.

import type { DrillResult, Refused } from '../../domain/api.ts';
import { DRILL_STEPS, type DrillLine, type DrillStep, lackedStep } from '../../domain/drill.ts';
import { DRILL, DRILL_FOUND } from '../../messages/drill-texts.ts';
import { whileLocked } from '../consolidate.ts';
import { sweep } from '../deadline/sweep.ts';
import { isRefused } from '../refused.ts';
import { breakStep } from './break-step.ts';
import { closeStep, extendStep } from './close-steps.ts';
import { type Copy, claim, drillCopy, isStillCopy } from './copy.ts';
import { fillStep } from './fill-step.ts';
import { keep, type Memory } from './memory.ts';
import { markStep, openStep } from './open-steps.ts';
import { consolidateStep, papersStep } from './paper-steps.ts';
import { chainStep, restoreStep } from './restore-steps.ts';
import { resultOf } from './result.ts';
import type { Scene, Step } from './scene.ts';
import { returnStep, submitStep } from './submit-steps.ts';

const STEPS: Readonly<Record<DrillStep, Step>> = {
  open: openStep,
  mark: markStep,
  fill: fillStep,
  break: breakStep,
  submit: submitStep,
  return: returnStep,
  close: closeStep,
  extend: extendStep,
  consolidate: consolidateStep,
  papers: papersStep,
  restore: restoreStep,
  chain: chainStep,
};

/** Google stops a run at six minutes, and a step may take more than one. */
const STOP_AFTER_MS = 3.5 * 60_000;
/** A step that was begun so often and never ended is given up. */
const TRIES = 3;

type Work = { readonly copy: Copy; readonly inTime: () => boolean; memory: Memory };

const withLine = (memory: Memory, line: DrillLine): Memory =>
  keep(memory, { lines: [...memory.progress.lines, line], tries: 0 });

const stoppedLine = (step: DrillStep, text: string): DrillLine => ({ step, state: 'failed', text, stopped: true });

const sceneOf = (work: Work): Scene => ({
  spreadsheet: work.copy.spreadsheet,
  owner: work.copy.owner,
  ground: work.memory.ground,
  cleared: work.memory.progress.cleared,
  markCleared: () => {
    work.memory = keep(work.memory, { cleared: true });
  },
  inTime: work.inTime,
});

const judged = (step: DrillStep, found: ReturnType<Step>): DrillLine | null => {
  if (found === null) return null;
  const { wrong, text } = found;
  return wrong.length === 0
    ? { step, state: 'passed', text }
    : { step, state: 'failed', text: DRILL_FOUND.wrong(wrong) };
};

/** What a stopped act has left half done is finished by the sweep, which no trigger starts in a drill. */
const finishStopped = (step: DrillStep, tries: number): void => {
  if (tries > 1 && step !== 'open') sweep();
};

/** What came of the step, null when it is to be gone on with, or what it threw. */
const attempt = (work: Work, step: DrillStep): DrillLine | null | { readonly cause: string } => {
  try {
    if (!isStillCopy(work.memory.ground)) return { cause: DRILL.onlyInCopy };
    finishStopped(step, work.memory.progress.tries);
    return judged(step, STEPS[step](sceneOf(work)));
  } catch (error) {
    // Told in the step's line if it comes again: Google fails at times, and every step may be begun anew.
    return { cause: error instanceof Error ? error.message : String(error) };
  }
};

/** False: paused. */
const run = (work: Work, step: DrillStep): boolean => {
  const tries = work.memory.progress.tries + 1;
  work.memory = keep(work.memory, { tries });
  const outcome = attempt(work, step);
  if (outcome === null) work.memory = keep(work.memory, { tries: 0 });
  else if (!('cause' in outcome)) work.memory = withLine(work.memory, outcome);
  else if (tries >= TRIES) work.memory = withLine(work.memory, stoppedLine(step, DRILL_FOUND.stopped(outcome.cause)));
  return outcome !== null;
};

/** The line of a step that cannot be run, or was stopped each time. */
const passOver = ({ progress: { lines, tries } }: Memory, step: DrillStep): DrillLine | null => {
  const lacked = lackedStep(step, lines);
  if (lacked !== null) return { step, state: 'not-run', text: DRILL_FOUND.notRun(lacked) };
  return tries >= TRIES ? stoppedLine(step, DRILL_FOUND.stoppedOften) : null;
};

const nextStep = ({ progress: { lines } }: Memory): DrillStep | null => DRILL_STEPS[lines.length] ?? null;

const runAll = (work: Work): void => {
  for (let step = nextStep(work.memory); step !== null && work.inTime(); step = nextStep(work.memory)) {
    const passed = passOver(work.memory, step);
    if (passed !== null) work.memory = withLine(work.memory, passed);
    else if (!run(work, step)) return;
  }
};

/** The page of the result comes first and is the one looked at. */
const show = ({ copy: { spreadsheet }, memory: { sheet } }: Work): void => {
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(1);
};

/** Public function, owner only, in a copy only. Calling again goes on where a run stopped; after the end it begins anew. */
export const drill = (): DrillResult | Refused => {
  const stopAt = Date.now() + STOP_AFTER_MS;
  const copy = drillCopy();
  if (isRefused(copy)) return copy;
  const memory = whileLocked(() => claim(copy));
  if (isRefused(memory)) return memory;
  const work: Work = { copy, memory, inTime: () => Date.now() < stopAt };
  runAll(work);
  const ended = nextStep(work.memory) === null ? Date.now() : 0;
  if (ended > 0) show(work);
  return resultOf(keep(work.memory, { running: 0, ended }));
};
