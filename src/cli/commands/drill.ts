// `drill`: a copy of the workbook beside it, and the whole campaign rehearsed there by the bundle's own drill; the page of
// its result is printed. The workbook itself is only read.

import { dirname, resolve } from 'node:path';

import type { DrillResult, Refused } from '../../domain/api.ts';
import type { Host } from '../../host/host.ts';
import { DRILL_STATES, DRILL_TAB } from '../../messages/drill-texts.ts';
import { ALLOWED, BAD_OPTION, PRINTED } from '../../messages/local-host.ts';
import { type Answer, badUsage, isRefused, refused } from '../answer.ts';
import { ask, type Call, type Command, unlessRefused } from '../command.ts';
import { writePapers } from '../write-papers.ts';

/** A drill pauses near Google's time limit; so often in a row without a step more, and it is stuck. */
const MOST_IDLE = 5;

const stepsDone = ({ steps }: DrillResult): number => steps.filter(({ state }) => state !== 'waiting').length;

const rehearse = (host: Host, { progress }: Call): DrillResult | Refused => {
  let idle = 0;
  for (let before = 0; ; ) {
    const result = ask(host, 'drill');
    if (isRefused(result) || result.done) return result;
    const done = stepsDone(result);
    idle = done > before ? 0 : idle + 1;
    if (idle >= MOST_IDLE) return { refused: result.message, problems: [] };
    before = done;
    progress(PRINTED.steps.run, done, result.total);
  }
};

const page = ({ campaign, steps, passed, total }: DrillResult): string[] => [
  `${DRILL_TAB.name}: ${campaign}`,
  ...steps.map(({ number, name, state, text }) => `${number}. ${name}: ${DRILL_STATES[state]}. ${text}`),
  DRILL_TAB.total(passed, total),
];

const told = (result: DrillResult, files: readonly string[]): Answer => {
  const { message: _shown, done: _always, ...json } = result;
  return {
    kind: result.passed === result.total ? 'done' : 'errors-found',
    json: { ...json, files },
    text: [...page(result), ...files.map(PRINTED.wrote)].join('\n'),
  };
};

export const drill: Command = {
  options: ['out'],
  act: (call) => {
    const { values, workbook, copied } = call;
    const out = values.out ?? workbook.replace(/\.xlsx$/i, '-dien-tap.xlsx');
    const bad = (allowed: string): Answer =>
      badUsage(BAD_OPTION.value('drill', { name: '--out', value: out }, [allowed]));
    if (!/[^/\\]\.xlsx$/i.test(out)) return bad(ALLOWED.workbook);
    if (resolve(out) === resolve(workbook)) return bad(ALLOWED.otherFile);
    return copied(out)(unlessRefused, async (host) => {
      const result = rehearse(host, call);
      if (isRefused(result)) return refused(result);
      return told(result, [out, ...(await writePapers(dirname(out), host.files()))]);
    });
  },
};
