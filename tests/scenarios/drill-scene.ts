// Drills for tests: copies of opened campaigns, bundles with one thing broken, what came of a drill.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { DrillResult, Refused } from '../../src/domain/api.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import { copyOfWorkbook } from '../../src/host/make-copy.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { DRILL_TAB } from '../../src/messages/drill-texts.ts';
import { BUNDLE, DRAFTING, OWNER, opened, type Scene, succeeded } from './scene.ts';

/** A campaign of three bodies. */
export const SMALL = readFileSync(new URL('../fixtures/loc-binh-2025.json', import.meta.url), 'utf8');
export const MINUTE = 60_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** The bundle with one thing broken. */
export const doctored = (what: RegExp, by: string): string => {
  const code = readFileSync(join(BUNDLE, 'Code.js'), 'utf8');
  if (!what.test(code)) throw new Error(`nothing to break: ${what}`);
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-drill-'));
  folders.push(folder);
  writeFileSync(join(folder, 'Code.js'), code.replace(what, by));
  for (const name of ['sidebar.html', 'appsscript.json']) copyFileSync(join(BUNDLE, name), join(folder, name));
  return folder;
};

export const copyOf = ({ workbook }: Scene): WorkbookModel => copyOfWorkbook(workbook, 'Bản sao của Xếp loại');

export const smallCopy = (): WorkbookModel => copyOf(opened(SMALL));

type How = { readonly bundle?: string; readonly user?: string; readonly now?: () => number };

export const hostOf = (
  workbook: WorkbookModel,
  { bundle = BUNDLE, user = OWNER, now = () => DRAFTING }: How = {},
): Host => makeHost({ workbook, bundle, user, now });

/** A clock that stands still until it is told how long something took. */
export const clockFrom = (start: number) => {
  let at = start;
  const advance = (ms: number): void => {
    at += ms;
  };
  return { now: () => at, advance };
};

export const drilled = (host: Host): DrillResult => succeeded(host.run('drill') as DrillResult | Refused);

/** The steps that have not passed, each with its sentence. */
export const failing = ({ steps }: DrillResult): string[] =>
  steps.filter(({ state }) => state !== 'passed').map(({ id, text }) => `${id}: ${text}`);

export const countOf = (host: Host): number => Object.values(host.calls()).reduce((sum, one) => sum + one, 0);

/** How often the present step was begun and not ended, by the tab's own memory; 0 where there is none. */
export const triesIn = ({ sheets }: WorkbookModel): number => {
  const packed = sheets.find(({ name }) => name === DRILL_TAB.name)?.cells[1]?.[0]?.value;
  return typeof packed === 'string' ? (JSON.parse(packed.slice(1)) as { tries: number }).tries : 0;
};
