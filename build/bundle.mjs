// Builds what is pushed to Google (dist/: exactly Code.js, sidebar.html and appsscript.json) and the Node programs (out/),
// with the local page (out/page/) and the contract suites for a real sheet (out/live/) beside them.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { appsScript } from './apps-script.mjs';
import { packedDialog } from './dialog.mjs';
import { liveSuites } from './live-suites.mjs';
import { packedProfiles } from './packed-profiles.mjs';
import { pageFiles } from './page.mjs';
import { publish } from './publish.mjs';
import { quietFflate } from './quiet-fflate.mjs';
import { sidebarPage } from './sidebar.mjs';

const bundleForGoogle = async () => {
  const code = await appsScript('XepLoai', {
    entryPoints: ['src/addon/main.ts'],
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    plugins: [packedProfiles, packedDialog, quietFflate],
  });
  await publish('dist', {
    'Code.js': code,
    'sidebar.html': await sidebarPage(),
    'appsscript.json': await readFile('appsscript.json'),
  });
};

const bundleForNode = async () => {
  const page = pageFiles();
  const { outputFiles } = await build({
    entryPoints: { cli: 'src/cli/main.ts', demo: 'src/cli/demo.ts', bench: 'src/cli/bench.ts' },
    bundle: true,
    outdir: 'out',
    write: false,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    splitting: false,
    banner: { js: '#!/usr/bin/env node' },
  });
  const programs = outputFiles.map(({ path, contents }) => [basename(path), contents]);
  await publish('out', { ...Object.fromEntries(programs), ...(await page), ...(await liveSuites()) });
};

await Promise.all([bundleForGoogle(), bundleForNode()]);
