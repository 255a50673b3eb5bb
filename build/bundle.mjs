// Builds what is pushed to Google (dist/: exactly Code.js and appsscript.json) and the Node programs (out/).

import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { globalStubs } from './global-stubs.mjs';
import { assertAppsScriptSyntax } from './syntax-gate.mjs';

const GLOBAL = 'XepLoai';

const bundleForGoogle = async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outfile: 'Code.js',
    format: 'iife',
    globalName: GLOBAL,
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    legalComments: 'none',
  });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const exported = names.length > 0 ? names : await exportedNames();
  const code = `${outputFiles[0].text}${globalStubs(GLOBAL, exported)}\n`;
  assertAppsScriptSyntax(code);
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist');
  await writeFile('dist/Code.js', code);
  await copyFile('appsscript.json', 'dist/appsscript.json');
};

/** An iife has no exports of its own in the metafile: the same entry as a module has. */
const exportedNames = async () => {
  const { metafile } = await build({
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outfile: 'names.js',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

const bundleForNode = () =>
  build({
    entryPoints: { cli: 'src/cli/main.ts', demo: 'src/cli/demo.ts', bench: 'src/cli/bench.ts' },
    bundle: true,
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    packages: 'external',
    splitting: false,
    banner: { js: '#!/usr/bin/env node' },
  });

await rm('out', { recursive: true, force: true });
await Promise.all([bundleForGoogle(), bundleForNode()]);
