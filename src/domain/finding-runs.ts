// Findings that say the same of neighbouring rows, gathered into runs: a tab nobody has begun has one finding a row, and
// a list of forty equal sentences is read by nobody.

import type { Finding } from './finding.ts';

/** Like findings on neighbouring rows, in their order; most runs have one. */
export type FindingRun = readonly [Finding, ...Finding[]];

const ADDRESS = /^([A-Z]+)(\d+)$/;

type Place = { readonly column: string; readonly row: number };

const placeOf = ({ cell }: Finding): Place | null => {
  const [, column = '', row = ''] = ADDRESS.exec(cell ?? '') ?? [];
  return column === '' ? null : { column, row: Number(row) };
};

/** Rules of which a row says no more than that it lacks something; with the detail that tells their cases apart. */
const detailOf = ({ details }: Finding): string | null => {
  if (details.rule === 'missing-level') return '';
  if (details.rule === 'missing-narrative') return details.field;
  return details.rule === 'missing-reason' ? details.mark : null;
};

type OpenRun = { last: number; readonly run: [Finding, ...Finding[]] };

const runKey = (finding: Finding, { column }: Place): string | null => {
  const detail = detailOf(finding);
  const { details, severity, sheet, group, aspect } = finding;
  return detail === null ? null : JSON.stringify([details.rule, detail, severity, sheet, group, aspect, column]);
};

type Spot = { readonly key: string | null; readonly row: number };

/** `key` null: it goes on no run, and none goes on from it. */
const spotOf = (finding: Finding): Spot => {
  const place = placeOf(finding);
  return place === null ? { key: null, row: 0 } : { key: runKey(finding, place), row: place.row };
};

/** In the order in which the first of each run comes. */
export const findingRuns = (findings: readonly Finding[]): FindingRun[] => {
  const runs: [Finding, ...Finding[]][] = [];
  const open = new Map<string | null, OpenRun>();
  for (const finding of findings) {
    const { key, row } = spotOf(finding);
    const before = open.get(key);
    if (key !== null && before?.last === row - 1) {
      before.run.push(finding);
      before.last = row;
      continue;
    }
    const run: OpenRun['run'] = [finding];
    runs.push(run);
    open.set(key, { last: row, run });
  }
  return runs;
};

/** "D44:D46", "D44"; null where it stands in no cell. */
export const runAddress = (run: FindingRun): string | null => {
  const [first] = run;
  const last = run[run.length - 1];
  return run.length < 2 || last === undefined ? first.cell : `${first.cell ?? ''}:${last.cell ?? ''}`;
};
