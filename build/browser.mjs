// The tests' way to a browser, for build scripts: it is TypeScript, so it is bundled first.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export const findBrowser = async () => {
  const outfile = resolve('node_modules/.cache/find-browser.mjs');
  await build({
    entryPoints: ['tests/browser/find-browser.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)).findBrowser();
};
