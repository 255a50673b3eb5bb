// The contract suites as a script project for a real sheet (tests/services/google.md), gated and stubbed like the
// bundle itself. Never pushed with it: it stands in out/live/.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { globalStubs } from './global-stubs.mjs';
import { assertAppsScriptSyntax } from './syntax-gate.mjs';

const GLOBAL = 'Suites';

const ENTRY = {
  entryPoints: ['tests/services/live.ts'],
  bundle: true,
  write: false,
  metafile: true,
  outfile: 'Code.js',
  target: 'es2020',
  charset: 'utf8',
};

/** Path inside out/ → contents. */
export const liveSuites = async () => {
  const { metafile } = await build({ ...ENTRY, format: 'esm' });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  const { outputFiles } = await build({ ...ENTRY, format: 'iife', globalName: GLOBAL });
  const code = `${outputFiles[0].text}${globalStubs(GLOBAL, names)}\n`;
  assertAppsScriptSyntax(code);
  return { 'live/Code.js': code, 'live/appsscript.json': await readFile('appsscript.json') };
};
