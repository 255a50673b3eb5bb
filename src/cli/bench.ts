// `npm run bench`: what operations cost through the built bundle in the local host, in memory. Calls are what time goes
// into at Google; CPU is measured here. Prints; asserts nothing (budgets on calls and size are tests).

import type { WorkbookModel } from '../host/workbook.ts';
import type { Size } from './bench/campaign.ts';
import { type Cost, cost } from './bench/measure.ts';
import { bundleLines, commandLine } from './bench/programs.ts';
import { accountOf, defaultScene, FIRST_UNIT, rowsOf, seatAt, syntheticScene, tabOf } from './bench/scene.ts';
import { ANSWER_BUDGET, sidebarCosts } from './bench/sidebar.ts';
import { type Line, table } from './bench/table.ts';
import { run } from './demo/settings.ts';
import { OWNER } from './options.ts';
import { makeProgress } from './progress.ts';

const LEVELS = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ'] as const;
const CLERK = 'ban-to-chuc@example.org';
const TIMES = 7;

type Budget = { readonly calls?: number; readonly ms?: number };

const line = (what: string, { calls, cpu: ms }: Cost, budget: Budget = {}): Line => {
  const words = [
    ...(budget.calls === undefined ? [] : [`≤ ${budget.calls} calls`]),
    ...(budget.ms === undefined ? [] : [`< ${budget.ms} ms`]),
  ];
  const within = calls <= (budget.calls ?? calls) && ms < (budget.ms ?? Number.POSITIVE_INFINITY);
  return { what, calls, ms, budget: words.join(', '), within: words.length === 0 ? null : within };
};

/** The default campaign: 16 bodies, 674 rows. */
const defaultLines = (workbook: WorkbookModel): Line[] => {
  const seat = seatAt(workbook);
  const owner = () => seat(OWNER);
  const liveCheck = cost(
    TIMES,
    () => seat(CLERK),
    (host, at) => host.edit('Ban Tổ chức', 'D12', LEVELS[at % 2] ?? ''),
  );
  return [
    line('live check, one cell (64 rows)', liveCheck, { calls: 6 }),
    line(
      'validate one body',
      cost(TIMES, owner, (host) => run(host, 'validate', 'ban-to-chuc')),
      { calls: 8 },
    ),
    line(
      'validate all 16',
      cost(TIMES, owner, (host) => run(host, 'validate', null)),
    ),
    line(
      'consolidate',
      cost(TIMES, owner, (host) => run(host, 'consolidate')),
      { calls: 16 + 20 },
    ),
    line(
      'report (consolidates first)',
      cost(TIMES, owner, (host) => run(host, 'makeReport')),
    ),
  ];
};

const sidebarLines = (workbook: WorkbookModel): Line[] =>
  sidebarCosts(TIMES, () => seatAt(workbook)(OWNER)).map(([what, spent]) => line(what, spent, ANSWER_BUDGET));

const pasteLine = (workbook: WorkbookModel, units: number): Line => {
  const seat = seatAt(workbook);
  const paste = { sheet: tabOf(1), a1: `D${FIRST_UNIT}`, rows: rowsOf('paste', units), valuesOnly: false };
  const spent = cost(
    TIMES,
    () => seat(accountOf(1)),
    (host) => host.paste(paste),
  );
  return line(`live check, paste of ${units} rows`, spent, { calls: 9 });
};

/** Validate and consolidate together: one CPU figure, as the design budgets it. */
const bothCost = (workbook: WorkbookModel, times: number): Cost =>
  cost(
    times,
    () => seatAt(workbook)(OWNER),
    (host) => [run(host, 'validate', null), run(host, 'consolidate')],
  );

const sizeName = ({ bodies, units }: Size): string => `${bodies} bodies × ${units} rows`;

const bothLine = (size: Size, spent: Cost, ms?: number): Line =>
  line(`validate + consolidate, ${sizeName(size)}`, spent, ms === undefined ? {} : { ms });

const growthLine = (size: Size, spent: Cost): string => {
  const rows = size.bodies * size.units;
  return `  ${sizeName(size).padEnd(24)} ${spent.cpu.toFixed(0).padStart(6)} ms  ${((1000 * spent.cpu) / rows).toFixed(1).padStart(6)} µs a row`;
};

/** More than 5,000 opinions in one report, and what was read and reckoned for it. */
const LARGE_REPORT: Size = { bodies: 13, units: 400 };

const largeReportLine = (): Line => {
  const workbook = syntheticScene(LARGE_REPORT);
  const spent = cost(
    3,
    () => seatAt(workbook)(OWNER),
    (host) => run(host, 'makeReport'),
  );
  return line(`report, ${sizeName(LARGE_REPORT)}`, spent, { ms: 2000 });
};

const SMALL: Size = { bodies: 16, units: 60 };
const GROWTH: readonly Size[] = [50, 100, 200].map((bodies) => ({ bodies, units: 400 }));

const progress = makeProgress(process.stderr, Date.now);
const STEPS = 3 + GROWTH.length;
progress.show('default campaign', 0, STEPS);
const standard = defaultScene();
const [liveCheck, ...otherwise] = defaultLines(standard);
const sidebar = sidebarLines(standard);
const command = await commandLine(standard);
progress.show(sizeName(SMALL), 1, STEPS);
const small = syntheticScene(SMALL);
const paste = pasteLine(small, SMALL.units);
const smallBoth = bothLine(SMALL, bothCost(small, TIMES), 50);
const growth = GROWTH.map((size, at) => {
  progress.show(sizeName(size), 2 + at, STEPS);
  return { size, spent: bothCost(syntheticScene(size), 3) };
});
progress.show(sizeName(LARGE_REPORT), STEPS - 1, STEPS);
const largeReport = largeReportLine();
progress.clear();
const largeBoth = growth.slice(-1).map(({ size, spent }) => bothLine(size, spent, 2000));
const edits = liveCheck === undefined ? [paste] : [liveCheck, paste];
console.log(
  table([...bundleLines(TIMES), command, ...edits, ...otherwise, ...sidebar, smallBoth, ...largeBoth, largeReport]),
);
console.log('\nms = CPU, median; each run loads the bundle anew and begins cold, as an execution at Google does.');
console.log('Growth of validate + consolidate (linear = the same µs a row):');
for (const { size, spent } of growth) console.log(growthLine(size, spent));
