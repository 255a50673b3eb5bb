// A snapshot of more than 200,000 characters in a workbook that LibreOffice has opened and saved again: every character is
// there, the hashes are equal, and the add-in finds the tab unchanged against it.

import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyRecords } from '../../src/domain/record-chain.ts';
import { readWorkbook } from '../../src/host/store.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { changesAgainst, HOUR, snapshotsOf } from './deadline-scene.ts';
import { type Ledger, ledgerOf } from './faults-ledger.ts';
import { HANDED_IN, longSnapshot, WRITER } from './long-snapshot.ts';
import { hostOver, type Scene } from './scene.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/libreoffice-long-snapshot.xlsx', import.meta.url));

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let workbook: WorkbookModel;
let ledger: Ledger;

beforeAll(async () => {
  workbook = await readWorkbook(FIXTURE);
  ledger = ledgerOf(workbook, HANDED_IN + HOUR);
}, 60_000);

describe('a long snapshot that LibreOffice has saved again', () => {
  it('is whole: its hash is that of the text which stands there', () => {
    const [record] = ledger.records;
    const text = ledger.texts.get(record?.id ?? '') ?? '';
    expect(text.length).toBeGreaterThan(200_000);
    expect(text).toContain('“còn chậm” ở mục <3> & 4.\\nCần');
    expect([record?.body, record?.hash]).toEqual([WRITER, digest(text)]);
    expect([ledger.broken, verifyRecords(ledger.records, ledger.texts, digest)]).toEqual([[], []]);
  });

  it('has the hash and the text of the workbook that LibreOffice was given', () => {
    const given = ledgerOf(longSnapshot().workbook, HANDED_IN + HOUR);
    expect(ledger.records.map(({ id, hash }) => [id, hash])).toEqual(given.records.map(({ id, hash }) => [id, hash]));
    expect([...ledger.texts]).toEqual([...given.texts]);
  }, 60_000);

  it('is compared with its tab by the add-in, which finds no difference', () => {
    const scene: Scene = { workbook, owner: hostOver(workbook) };
    expect(snapshotsOf(scene, WRITER).map(({ id, kind }) => [id, kind])).toEqual([['s1', 'submit']]);
    expect(changesAgainst(scene, WRITER, 's1')).toEqual([]);
  });

  it('with one character less is told as cut', () => {
    const texts = new Map([...ledger.texts].map(([id, text]) => [id, `${text.slice(0, -3)}${text.slice(-2)}`]));
    expect(verifyRecords(ledger.records, texts, digest).map(({ what }) => what)).toEqual(['cut']);
  });
});
