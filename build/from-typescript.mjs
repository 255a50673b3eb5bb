// Modules of src and tests for build scripts, which run as plain JavaScript: bundled into the cache first.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What `contents`, a module that imports by paths from the repository, exports. `name`: of the bundle in the cache. */
export const fromTypeScript = async (name, contents) => {
  const outfile = resolve(`node_modules/.cache/${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: '.', sourcefile: `${name}.ts`, loader: 'ts' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
};

/** The tests' way to a browser. */
export const findBrowser = async () =>
  (
    await fromTypeScript('find-browser', `export { findBrowser } from './tests/browser/find-browser.ts';`)
  ).findBrowser();
