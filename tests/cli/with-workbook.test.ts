import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Session, withNewWorkbook, withWorkbook } from '../../src/cli/with-workbook.ts';
import { storeProblemOf } from '../../src/host/store-problem.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';

// Only the file's life is looked at here: the host hands back the workbook it was given and runs no bundle.
vi.mock('../../src/host/host.ts', () => ({ makeHost: (options: { workbook: WorkbookModel }) => options }));

const yes = { saves: () => true };
let session: Session;
let steps: string[];

beforeEach(async () => {
  steps = [];
  session = {
    workbook: join(await mkdtemp(join(tmpdir(), 'xep-loai-')), 'dot.xlsx'),
    bundle: '/bundle',
    user: 'ban-thuong-truc@example.org',
    now: () => 0,
    onStep: (step) => steps.push(step),
  };
});

const problemOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => storeProblemOf(error)?.id ?? String(error),
  );

const make = () => withNewWorkbook(session, { ...yes, act: () => null });
const filesBeside = () => readdir(dirname(session.workbook));

describe('a new workbook', () => {
  it('is written with its owner, and the lock is gone afterwards', async () => {
    await make();
    expect(await filesBeside()).toEqual(['dot.xlsx']);
    const { owner, title } = await withWorkbook(session, { ...yes, act: (host) => host.workbook });
    expect([owner, title]).toEqual(['ban-thuong-truc@example.org', 'dot']);
  });

  it('is written into a folder that is made for it', async () => {
    session = { ...session, workbook: join(dirname(session.workbook), 'a', 'b', 'dot.xlsx') };
    await make();
    expect(existsSync(session.workbook)).toBe(true);
  });

  it('never replaces a file that is there', async () => {
    await writeFile(session.workbook, 'của người khác');
    expect(await problemOf(make())).toBe('file-exists');
    expect(await readFile(session.workbook, 'utf8')).toBe('của người khác');
    expect(await filesBeside()).toEqual(['dot.xlsx']);
  });

  it('leaves no file when its result does not ask for one', async () => {
    await withNewWorkbook(session, { act: () => 'refused', saves: (result) => result !== 'refused' });
    expect(await filesBeside()).toEqual([]);
  });
});

describe('an existing workbook', () => {
  it('is written again only when the result asks for it', async () => {
    await make();
    const rename = (title: string, saves: boolean) =>
      withWorkbook(session, {
        act: (host) => {
          host.workbook.title = title;
        },
        saves: () => saves,
      });
    const title = () => withWorkbook(session, { act: (host) => host.workbook.title, saves: () => false });
    await rename('bỏ', false);
    expect(await title()).toBe('dot');
    await rename('giữ', true);
    expect(await title()).toBe('giữ');
  });

  it('tells its steps in order', async () => {
    await make();
    steps = [];
    await withWorkbook({ ...session, onStep: (step) => steps.push(step) }, { ...yes, act: () => null });
    expect(steps).toEqual(['read', 'run', 'save']);
  });

  it('stays as it was, unlocked, when the work throws', async () => {
    await make();
    const before = await readFile(session.workbook);
    const failing = withWorkbook(session, {
      ...yes,
      act: (host) => {
        host.workbook.title = 'hỏng';
        throw new Error('giữa chừng');
      },
    });
    expect(await problemOf(failing)).toBe('Error: giữa chừng');
    expect(before.equals(await readFile(session.workbook))).toBe(true);
    expect(await filesBeside()).toEqual(['dot.xlsx']);
  });

  it('is refused when it is missing, and no lock is left behind', async () => {
    expect(await problemOf(withWorkbook(session, { ...yes, act: () => null }))).toBe('file-missing');
    expect(await filesBeside()).toEqual([]);
  });

  it('is refused to a second one while the first works', async () => {
    await make();
    const second = await withWorkbook(session, {
      saves: () => false,
      act: () => problemOf(withWorkbook(session, { ...yes, act: () => null })),
    });
    expect(second).toBe('file-locked');
  });

  it('is refused and left alone when it is no workbook', async () => {
    await writeFile(session.workbook, 'không phải xlsx');
    expect(await problemOf(withWorkbook(session, { ...yes, act: () => null }))).toBe('file-damaged');
    expect(await readFile(session.workbook, 'utf8')).toBe('không phải xlsx');
  });
});
