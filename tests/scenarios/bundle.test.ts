// What is pushed to Google: exactly three files, small enough to be loaded at every edit, with every function that a menu
// or a trigger names.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { BUNDLE, emptyWorkbook, hostOver, opened } from './scene.ts';

/** Bytes of Code.js, which Google loads whole at every edit (docs/decisions/0007-bundle-size.md). */
const LARGEST_CODE = 500_000;

const code = readFileSync(join(BUNDLE, 'Code.js'), 'utf8');

/** Names of the functions at the top level of Code.js: what Google can call. */
const topLevelFunctions = (): string[] => {
  const { body } = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  return body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : [])).sort();
};

/** What src/addon/main.ts exports. */
const exportedNames = async (): Promise<string[]> => {
  const entry = fileURLToPath(new URL('../../src/addon/main.ts', import.meta.url));
  const { metafile } = await build({ entryPoints: [entry], write: false, metafile: true, format: 'esm' });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
};

type MenuItem = { readonly handler?: string; readonly items?: readonly MenuItem[] };

const handlersOf = (items: readonly MenuItem[]): string[] =>
  items.flatMap((item) => [...(item.handler === undefined ? [] : [item.handler]), ...handlersOf(item.items ?? [])]);

describe('dist', () => {
  it('holds exactly the manifest, the code and the sidebar’s page', () => {
    expect(readdirSync(BUNDLE).sort()).toEqual(['Code.js', 'appsscript.json', 'sidebar.html']);
  });

  it('keeps Code.js below its largest size', () => {
    expect(statSync(join(BUNDLE, 'Code.js')).size).toBeLessThanOrEqual(LARGEST_CODE);
  });

  it('gives Google one function for each export of the add-on, and no other', async () => {
    expect(topLevelFunctions()).toEqual((await exportedNames()).sort());
  });

  it('asks for the scopes of the design and no wider one', () => {
    const manifest = JSON.parse(readFileSync(join(BUNDLE, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
    expect(manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', '')).sort()).toEqual([
      'drive.file',
      'script.container.ui',
      'script.scriptapp',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });
});

describe('the menu', () => {
  it.each([
    ['before a campaign is opened', () => hostOver(emptyWorkbook())],
    ['of an opened campaign', () => opened().owner],
  ])('%s names only functions that exist, and is built in a simple trigger', (_when, make) => {
    const host = make();
    host.open();
    expect(host.failures()).toEqual([]);
    const menus = host.shown().filter(({ kind }) => kind === 'menu');
    expect(menus).toHaveLength(1);
    const handlers = handlersOf([JSON.parse(menus[0]?.text ?? '{}') as MenuItem]);
    expect(handlers.length).toBeGreaterThan(5);
    expect(topLevelFunctions()).toEqual(expect.arrayContaining(handlers));
  });

  it('says first whose menu it is', () => {
    const host = opened().owner;
    host.open();
    expect(host.shown()[0]?.text).toContain('Dành cho Ban Tổ chức Thành ủy. Cơ quan đánh giá không cần dùng.');
  });
});
