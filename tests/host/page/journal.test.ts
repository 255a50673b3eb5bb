// What was acknowledged is on the disk, and comes back, once, however the program ended.

import { existsSync } from 'node:fs';
import { appendFile, copyFile, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withWorkbook } from '../../../src/cli/with-workbook.ts';
import { journalOf, readJournal } from '../../../src/host/page/journal.ts';
import { recover } from '../../../src/host/page/recover.ts';
import { readWorkbook } from '../../../src/host/store.ts';
import { storeProblemOf } from '../../../src/host/store-problem.ts';
import type { WorkbookModel } from '../../../src/host/workbook.ts';
import { BUNDLE, DRAFTING, HTT, KHT, OWNER } from '../../scenarios/scene.ts';
import { type CampaignFile, campaignFile, ledgerOf, removeFolder, typing } from './page-scene.ts';

let file: CampaignFile;

beforeEach(async () => {
  file = await campaignFile();
}, 60_000);
afterEach(() => removeFolder(file));

const valueAt = ({ sheets }: WorkbookModel, column: number): unknown =>
  sheets.find(({ name }) => name === file.sheet)?.cells[file.row - 1]?.[column]?.value;

const LEVEL = 3;

/** The files as a killed program leaves them. */
const killedCopy = async (): Promise<string> => {
  const path = `${file.path}.copy.xlsx`;
  await copyFile(file.path, path);
  await copyFile(journalOf(file.path), journalOf(path));
  return path;
};

describe('the journal', () => {
  it('holds an act before it is acknowledged, and brings it back', async () => {
    const ledger = await ledgerOf(file);
    expect(await ledger.perform(typing(file, file.level, HTT))).toMatchObject({ refused: null });
    const left = await killedCopy();
    await ledger.close();
    expect(valueAt(await readWorkbook(left), LEVEL)).toBeUndefined();
    const { workbook, replayed, tail } = await recover(left, BUNDLE);
    expect([valueAt(workbook, LEVEL), replayed, tail]).toEqual([HTT, 1, null]);
  });

  it('is part of what every other command reads, and of the file that it writes', async () => {
    const ledger = await ledgerOf(file);
    await ledger.perform(typing(file, file.level, HTT));
    const workbook = await killedCopy();
    await ledger.close();
    const session = { workbook, bundle: BUNDLE, user: OWNER, now: () => DRAFTING };
    await withWorkbook(session, { act: (host) => host.run('status'), saves: () => true });
    expect(valueAt(await readWorkbook(workbook), LEVEL)).toBe(HTT);
    expect(existsSync(journalOf(workbook))).toBe(false);
  });

  it('gives the state that was acknowledged, triggers and all', async () => {
    const ledger = await ledgerOf(file);
    await ledger.perform(typing(file, file.level, KHT));
    const left = await killedCopy();
    expect((await recover(left, BUNDLE)).workbook).toEqual(ledger.workbook());
    await ledger.close();
  });

  it('folds nothing twice when the program stops between writing the workbook and emptying the journal', async () => {
    const ledger = await ledgerOf(file);
    await ledger.perform(typing(file, file.level, HTT));
    const journal = await readFile(journalOf(file.path));
    await ledger.fold();
    await ledger.close();
    await writeFile(journalOf(file.path), journal);
    expect((await recover(file.path, BUNDLE)).replayed).toBe(0);
  });

  it('keeps what Google refuses out', async () => {
    const ledger = await ledgerOf(file);
    const { refused } = await ledger.perform(typing(file, 'C2', 'x'));
    expect(refused).toContain('protected cell');
    expect((await readJournal(file.path)).entries).toEqual([]);
    await ledger.close();
  });

  it('begins a run again with each reply, and keeps nothing of one that waits', async () => {
    const ledger = await ledgerOf(file);
    const { owner } = ledger.workbook();
    const run = (replies: (string | null)[]) =>
      ledger.perform({
        at: Date.parse('2024-11-26T09:00:00+07:00'),
        user: owner,
        act: { kind: 'run', name: 'menuClose', args: [], replies, selected: null },
      });
    const before = JSON.stringify(ledger.workbook());
    expect(await run([])).toMatchObject({ question: { buttons: 'OK_CANCEL' }, failed: null });
    expect(await run([null])).toMatchObject({ question: null });
    expect(JSON.stringify(ledger.workbook())).toBe(before);
    await ledger.close();
  });
});

describe('a damaged journal', () => {
  it('has its broken last line told and kept, and the lines before it taken', async () => {
    const ledger = await ledgerOf(file);
    await ledger.perform(typing(file, file.level, HTT));
    const left = await killedCopy();
    await ledger.close();
    await appendFile(journalOf(left), '0123456789abcdef {"number":2,"de');
    const again = await ledgerOf({ ...file, path: left });
    expect(valueAt(again.workbook(), LEVEL)).toBe(HTT);
    expect(await readFile(again.tail ?? '', 'utf8')).toBe('0123456789abcdef {"number":2,"de');
    await again.close();
  });

  it('is refused and left as it is when lines follow the broken one', async () => {
    const text = 'ffffffffffffffff {"number":1}\nffffffffffffffff {"number":2}\n';
    await writeFile(journalOf(file.path), text);
    const error: unknown = await ledgerOf(file).catch((caught: unknown) => caught);
    expect(storeProblemOf(error)).toMatchObject({ id: 'file-damaged', cause: 'journal' });
    expect(await readFile(journalOf(file.path), 'utf8')).toBe(text);
  });
});
