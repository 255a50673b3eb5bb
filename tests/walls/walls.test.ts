// A wall that nobody tests has already fallen: each one gets an offence planted on disk and must report it.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = process.cwd();
const PROBE = 'probe-of-the-wall.ts';

const planted: string[] = [];

const plant = async (room: string, code: string): Promise<string> => {
  const path = join('src', room, PROBE);
  await writeFile(join(ROOT, path), code);
  planted.push(path);
  return path;
};

afterEach(async () => {
  await Promise.all(planted.splice(0).map((path) => rm(join(ROOT, path), { force: true, recursive: true })));
});

const outcome = async (command: string, args: readonly string[]): Promise<{ code: number; output: string }> => {
  try {
    const { stdout, stderr } = await run(join(ROOT, 'node_modules/.bin', command), [...args], { cwd: ROOT });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
};

const lint = (path: string, rule: string) => outcome('biome', ['lint', path, `--only=${rule}`]);

const FORBIDDEN: readonly (readonly [room: string, from: string])[] = [
  ['domain', '../addon/main.ts'],
  ['domain', '../host/host.ts'],
  ['domain', '../messages/format.ts'],
  ['domain', '../formats/docx.ts'],
  ['domain', '../papers/report.ts'],
  ['messages', '../addon/main.ts'],
  ['messages', '../papers/report.ts'],
  ['formats', '../host/host.ts'],
  ['papers', '../formats/docx.ts'],
  ['papers', '../addon/main.ts'],
  ['addon', '../host/host.ts'],
  ['addon', '../cli/main.ts'],
  ['host', '../addon/main.ts'],
  ['host', '../domain/level.ts'],
  ['host', '../messages/format.ts'],
  ['cli', '../addon/main.ts'],
  ['cli', '../papers/report.ts'],
  ['profiles', '../domain/level.ts'],
  ['sidebar', '../addon/main.ts'],
  ['sidebar', '../host/host.ts'],
  ['sidebar', '../cli/main.ts'],
  ['sidebar', '../papers/report.ts'],
  ['sidebar', '../formats/docx.ts'],
  ['sidebar', '../profiles/ha-tinh-2024.json'],
  ['sidebar', '../dialog/google-host.ts'],
  ['dialog', '../addon/main.ts'],
  ['dialog', '../host/host.ts'],
  ['dialog', '../cli/main.ts'],
  ['dialog', '../papers/report.ts'],
  ['dialog', '../formats/docx.ts'],
  ['dialog', '../profiles/ha-tinh-2024.json'],
  ['dialog', '../sidebar/screens/board.tsx'],
  ['domain', '../dialog/google-host.ts'],
  ['messages', '../dialog/google-host.ts'],
  ['papers', '../dialog/google-host.ts'],
  ['addon', '../dialog/google-host.ts'],
  ['host', '../dialog/google-host.ts'],
  ['cli', '../dialog/google-host.ts'],
  ['domain', '../sidebar/state.ts'],
  ['messages', '../sidebar/state.ts'],
  ['formats', '../sidebar/state.ts'],
  ['papers', '../sidebar/state.ts'],
  ['addon', '../sidebar/state.ts'],
  ['host', '../sidebar/state.ts'],
  ['cli', '../sidebar/state.ts'],
];

describe('import walls', () => {
  it.each(FORBIDDEN)('%s may not import %s, not even a type', async (room, from) => {
    const path = await plant(room, `import type * as Over from '${from}';\nexport type Probe = typeof Over;\n`);
    const { code, output } = await lint(path, 'style/noRestrictedImports');
    expect(output).toContain('noRestrictedImports');
    expect(code).toBe(1);
  });

  it('an allowed import passes the same check', async () => {
    const path = await plant('papers', "export { LEVELS } from '../domain/level.ts';\n");
    expect((await lint(path, 'style/noRestrictedImports')).code).toBe(0);
  });

  it('dialog may import the parts of the sidebar, and the reader of workbooks', async () => {
    const parts = "export { Button } from '../sidebar/parts/button.tsx';\n";
    const reader = "export type * from '../formats/xlsx-read.ts';\n";
    const path = await plant('dialog', parts + reader);
    expect((await lint(path, 'style/noRestrictedImports')).code).toBe(0);
  });

  it.each(['domain', 'messages', 'formats', 'papers', 'addon', 'sidebar', 'dialog'])(
    '%s may not import a Node module',
    async (room) => {
      const path = await plant(room, "import { readFileSync } from 'node:fs';\nexport const probe = readFileSync;\n");
      const { code, output } = await lint(path, 'correctness/noNodejsModules');
      expect(output).toContain('noNodejsModules');
      expect(code).toBe(1);
    },
  );
});

/** A folder beside the room's sources with one file: the room's own compiler options judge it. */
const typecheck = async (room: string, code: string) => {
  const folder = await mkdtemp(join(ROOT, 'src', room, 'probe-'));
  planted.push(folder.slice(ROOT.length + 1));
  await writeFile(join(folder, 'probe.ts'), code);
  await writeFile(join(folder, 'tsconfig.json'), '{ "extends": "../tsconfig.json", "include": ["."] }');
  return outcome('tsc', ['-p', folder]);
};

describe('walls in the compiler', () => {
  it.each([
    ['domain', 'SpreadsheetApp.flush();'],
    ['domain', "console.log('x');"],
    ['domain', "new TextEncoder().encode('x');"],
    ['messages', "new URL('x');"],
    ['formats', 'structuredClone(1);'],
    ['papers', 'document.title;'],
    ['addon', 'setTimeout(() => {}, 1);'],
    ['addon', "fetch('x');"],
    ['addon', '[1].at(0);'],
    ['sidebar', 'SpreadsheetApp.flush();'],
    ['sidebar', 'process.exit(1);'],
    ['dialog', 'SpreadsheetApp.flush();'],
    ['dialog', 'process.exit(1);'],
  ])('%s does not know %s', async (room, code) => {
    const { code: exit, output } = await typecheck(room, `${code}\nexport {};\n`);
    expect(output).toMatch(/error TS(2304|2339|2550|2552|2584|2591)/);
    expect(exit).not.toBe(0);
  });

  it('addon knows SpreadsheetApp', async () => {
    expect((await typecheck('addon', 'SpreadsheetApp.flush();\nexport {};\n')).code).toBe(0);
  });
});

describe('the syntax gate', () => {
  it('lets an ES2020 script pass and refuses what Apps Script refuses at push', async () => {
    const gate = join(ROOT, 'build/syntax-gate.mjs');
    const { assertAppsScriptSyntax } = (await import(gate)) as { assertAppsScriptSyntax: (code: string) => void };
    expect(() => assertAppsScriptSyntax('var a = b?.c ?? 1; function f() { return a; }')).not.toThrow();
    expect(() => assertAppsScriptSyntax('class A { #private = 1; }')).toThrow(SyntaxError);
    expect(() => assertAppsScriptSyntax('class A { static x = 1; }')).toThrow(SyntaxError);
    expect(() => assertAppsScriptSyntax('export const a = 1;')).toThrow(SyntaxError);
  });
});
