// A page of the script's that asks the network for nothing: script and styles stand inside its one file.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

const bundle = async (entry, options) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
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

/** Texts of ours that begin like markup, as when a page reads XML, stay what they are and no longer look so. */
const escaped = (script) => script.replace(/<(?=!--|\?)/g, '\\x3c');

/** What would end the element early, or be run where the page is taken for a template. */
const UNFIT = { script: /<\/script|<!--|<\?/i, css: /<\/style|<\?|@import|url\((?!#)/i };

/** The folder's page as text: <name>.html with <name>.css and main.tsx inside, after the folder's name. */
export const inlinedPage = async (folder) => {
  const name = basename(folder);
  const assertFit = (kind, text) => {
    const found = UNFIT[kind].exec(text);
    if (found !== null)
      throw new Error(`${name}.html: the ${kind} holds “${found[0]}”, which may not stand in the page`);
  };
  const [page, css, code] = await Promise.all([
    readFile(`${folder}/${name}.html`, 'utf8'),
    bundle(`${folder}/${name}.css`, {}),
    bundle(`${folder}/main.tsx`, { format: 'iife', platform: 'browser', jsx: 'automatic', jsxImportSource: 'preact' }),
  ]);
  const script = escaped(code);
  assertFit('css', css);
  assertFit('script', script);
  return page
    .replace(/\n\s*/g, '')
    .replace('/*{css}*/', () => css)
    .replace('/*{script}*/', () => script);
};
