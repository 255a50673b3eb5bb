// Runs every contract suite in the host: as a script, inside the realm, on a fresh workbook a case.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeHost } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/host/workbook.ts';
import { runCase, SUITES } from './all-suites.ts';

const OWNER = 'ban-thuong-truc@example.org';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xep-loai-suites-'));
  buildSync({
    entryPoints: [join(import.meta.dirname, 'all-suites.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'Suites',
    target: 'es2020',
    charset: 'utf8',
    outfile: join(folder, 'Code.js'),
    footer: { js: `function runCase(suite, title) { return Suites.${runCase.name}(suite, title); }` },
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

for (const [suite, cases] of Object.entries(SUITES))
  describe(suite, () => {
    for (const title of Object.keys(cases))
      it(title, () => {
        const workbook = newWorkbook({ title: 'thử', owner: OWNER });
        const host = makeHost({ workbook, bundle: folder, user: OWNER, now: () => Date.UTC(2024, 10, 20) });
        expect(host.run('runCase', suite, title)).toBeNull();
      });
  });
