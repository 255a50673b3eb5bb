// One entry as the script that Apps Script runs: a closure, its exports as top-level functions, its syntax looked at.

import { build } from 'esbuild';
import { globalStubs } from './global-stubs.mjs';
import { assertAppsScriptSyntax } from './syntax-gate.mjs';

const SCRIPT = {
  bundle: true,
  write: false,
  metafile: true,
  outfile: 'Code.js',
  target: 'es2020',
  charset: 'utf8',
};

/** An iife has no exports of its own: the same entry as a module tells them. */
const exportedNames = async (options) => {
  const { metafile } = await build({ ...options, format: 'esm' });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

/** The code as text. `globalName`: of the closure; `own`: esbuild options besides those every script has. */
export const appsScript = async (globalName, own) => {
  const options = { ...SCRIPT, ...own };
  const { outputFiles } = await build({ ...options, format: 'iife', globalName });
  const code = `${outputFiles[0].text}${globalStubs(globalName, await exportedNames(options))}\n`;
  assertAppsScriptSyntax(code);
  return code;
};
