// The built programs as such: how large the bundle is and how long it takes to load, how long one command takes.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundle } from '../../host/bundle.ts';
import { makeRealm } from '../../host/realm.ts';
import { writeWorkbook } from '../../host/store.ts';
import type { WorkbookModel } from '../../host/workbook.ts';
import { cpu, median } from './measure.ts';
import { BUNDLE, NOW } from './scene.ts';
import type { Line } from './table.ts';

/** docs/decisions/0007-bundle-size.md */
const LARGEST_KB = 500;

/** Size of Code.js, and CPU of loading it into fresh globals: the median of `times`. */
export const bundleLines = (times: number): Line[] => {
  const kilobytes = statSync(join(BUNDLE, 'Code.js')).size / 1000;
  const load = cpu(times, () =>
    loadBundle(
      BUNDLE,
      makeRealm(() => NOW),
    ),
  );
  return [
    {
      what: `Code.js, ${kilobytes.toFixed(0)} kB: size`,
      calls: null,
      ms: null,
      budget: `≤ ${LARGEST_KB} kB`,
      within: kilobytes <= LARGEST_KB,
    },
    { what: 'Code.js: load (once an execution, in all CPU figures)', calls: null, ms: load, budget: '', within: null },
  ];
};

/** One command of the built command line, from start to exit, over a file of its own. */
export const commandLine = async (workbook: WorkbookModel): Promise<Line> => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-bench-'));
  const file = join(folder, 'xep-loai.xlsx');
  try {
    await writeWorkbook(file, workbook);
    const program = fileURLToPath(new URL('./cli.mjs', import.meta.url));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      execFileSync(process.execPath, [program, 'status', '--workbook', file, '--json'], { stdio: 'ignore' });
      return performance.now() - start;
    });
    const ms = median(times);
    return { what: 'xep-loai status, whole process (wall)', calls: null, ms, budget: '< 1500 ms', within: ms < 1500 };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
