// The small campaign with a guardian: the script bound to the sheet, and a second project that runs the same code by
// itself, as `npm run guardian` would push it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { parseFlag } from '../../src/domain/flag.ts';
import { type Host, type HostOptions, makeHost } from '../../src/host/host.ts';
import { addProject, type WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import { FILLING, filled, settled } from './faults-scene.ts';
import { BUNDLE, OWNER } from './scene.ts';

type Files = {
  readonly guardianFiles: (sheet: string, folder: string) => Promise<Readonly<Record<string, string | Buffer>>>;
};

const { guardianFiles } = (await import(new URL('../../build/guardian-files.mjs', import.meta.url).href)) as Files;

const MINUTE = 60_000;

export const GUARDIAN = 'project-of-the-guardian';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files. */
export const folderOf = (files: Readonly<Record<string, string | Buffer>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-guardian-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

/** Every state of the small campaign is of one spreadsheet. */
export const CODE = folderOf(await guardianFiles(filled().id, BUNDLE));

type More = Partial<Pick<HostOptions, 'user' | 'bundle' | 'project' | 'projects' | 'refusals'>>;

/** A host that knows the guardian's code; its own code is the sheet's. */
export const hostBeside = (workbook: WorkbookModel, now: number, more: More = {}): Host =>
  makeHost({
    workbook,
    bundle: BUNDLE,
    user: OWNER,
    now: () => now,
    projects: { [GUARDIAN]: CODE },
    ...more,
  });

/** Runs and ticks of the guardian's project. */
export const guardianAt = (workbook: WorkbookModel, now: number, more: More = {}): Host =>
  hostBeside(workbook, now, { project: GUARDIAN, ...more });

/** From this long after `guard` on it acts. */
export const WAITS = 7 * MINUTE;

/** The owner has pushed the project and runs `guard` in its editor. */
export const guardAt = (workbook: WorkbookModel, now: number): unknown => {
  if (workbook.projects === undefined) addProject(workbook, GUARDIAN);
  return settledRun(guardianAt(workbook, now), 'guard');
};

export const settledRun = (host: Host, name: string, ...args: readonly unknown[]): unknown =>
  settled(host, host.run(name, ...args));

/** The time triggers of both projects that are due, whoever's come first. */
export const ticksAt = (workbook: WorkbookModel, now: number): readonly string[] => {
  const hosts = { guardian: guardianAt(workbook, now), bound: hostBeside(workbook, now) };
  return Object.entries(hosts).flatMap(([of, host]) => {
    const fired = host.tick();
    settled(host, null);
    return fired.map((handler) => `${of} ${handler}`);
  });
};

/** The sweeps that come after `now`, in time and once more. */
export const ticksAfter = (workbook: WorkbookModel, now: number): void => {
  for (const minutes of [10, 20]) ticksAt(workbook, now + minutes * MINUTE);
};

/** Handlers of the triggers that each project has. */
export const armed = ({ triggers, projects = [] }: WorkbookModel): readonly (readonly string[])[] =>
  [{ triggers }, ...projects].map((project) => project.triggers.map(({ handler }) => handler).sort());

const HOUR = 60 * MINUTE;

/** As `filled`, with a guardian who has been at work for a while. */
export const guarded = (): WorkbookModel => {
  known ??= begun();
  return structuredClone(known);
};

let known: WorkbookModel | undefined;

const begun = (): WorkbookModel => {
  const workbook = filled();
  guardAt(workbook, FILLING + HOUR);
  ticksAfter(workbook, FILLING + HOUR);
  return workbook;
};

/** Flags that are still up, or hold a mark: what nobody has lowered. */
export const flagsLeft = (workbook: WorkbookModel): string[] => {
  const row = tabOf(workbook, 'snapshots').cells[2] ?? [];
  return [row[2]?.value, row[3]?.value]
    .map((value) => parseFlag(value ?? ''))
    .flatMap(({ at, marks }) => [...(at === 0 ? [] : [`a flag of ${at} is up`]), ...marks]);
};
