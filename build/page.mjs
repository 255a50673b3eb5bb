// The local page's files: its script with the grid inside, its styles, and the script that stands before a framed one.
// Everything is in the files: the page asks nobody else for anything.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'src/host/page/client';

/** Path inside out/ → text or bytes. */
export const pageFiles = async () => {
  const { outputFiles } = await build({
    entryPoints: {
      page: `${FOLDER}/main.ts`,
      'frame-shim': `${FOLDER}/frame-shim.ts`,
      styles: `${FOLDER}/page.css`,
    },
    bundle: true,
    outdir: 'page',
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  });
  const named = outputFiles.map(({ path, contents }) => [`page/${basename(path)}`, contents]);
  return { ...Object.fromEntries(named), 'page/page.html': await readFile(`${FOLDER}/page.html`) };
};
