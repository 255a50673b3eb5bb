// The sidebar as one page that asks the network for nothing: script and styles stand inside it. Google serves it as it
// is (createHtmlOutputFromFile), the local page in a frame.

import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

const FOLDER = 'src/sidebar';

const bundle = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [`${FOLDER}/${entry}`],
    bundle: true,
    write: false,
    minify: true,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  });
  return outputFiles[0].text.trim();
};

/** What would end the element early, or be run where the page is taken for a template. */
const UNFIT = { script: /<\/script|<!--|<\?/i, css: /<\/style|<\?|@import|url\((?!#)/i };

const assertFit = (kind, text) => {
  const found = UNFIT[kind].exec(text);
  if (found !== null) throw new Error(`sidebar.html: the ${kind} holds “${found[0]}”, which may not stand in the page`);
};

/** The whole page as text. */
export const sidebarPage = async () => {
  const [page, css, script] = await Promise.all([
    readFile(`${FOLDER}/sidebar.html`, 'utf8'),
    bundle('sidebar.css', {}),
    bundle('main.tsx', { format: 'iife', platform: 'browser', jsx: 'automatic', jsxImportSource: 'preact' }),
  ]);
  assertFit('css', css);
  assertFit('script', script);
  return page
    .replace(/\n\s*/g, '')
    .replace('/*{css}*/', () => css)
    .replace('/*{script}*/', () => script);
};
