// A body's form is taken into its tab: as if its clerk had typed it, with the old content kept, and never in part.

import { describe, expect, it } from 'vitest';
import type { SnapshotInfo } from '../../src/domain/api.ts';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import type { FormFile } from '../../src/domain/form-file.ts';
import { cellAt } from '../../src/host/cells.ts';
import type { Host } from '../../src/host/host.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import {
  AFTERWARDS,
  BOARD,
  bodyAt,
  COUNCIL,
  closed,
  extended,
  filled,
  hostAt,
  opened,
  RETHINKING,
  submitted,
  TICKING,
  tick,
  tickLost,
  typeBy,
  withdrawn,
} from './faults-scene.ts';
import { ENTERED, entered, fileOf, formOf, imported, KHUAT_XA, NA_DUONG, preview } from './import-scene.ts';
import { callsOf, cellOf, HTT, type Place, refusalOf, STRANGER, valueAt } from './scene.ts';

const NOW = TICKING;

const tabIn = (workbook: WorkbookModel) => tabOf(workbook, `body:${COUNCIL}`);
const at = (workbook: WorkbookModel, place: Place): unknown => valueAt(tabIn(workbook), place);
/** By the stamp of an earlier preview. */
const importedOn = (host: Host, file: FormFile, stamp: string): unknown => host.run('importForm', COUNCIL, file, stamp);
const snapshots = (host: Host): readonly SnapshotInfo[] =>
  (host.run('listSnapshots', COUNCIL) as { snapshots: readonly SnapshotInfo[] }).snapshots;
const hashOf = (host: Host): string | null | undefined =>
  (host.run('status') as Consolidation).bodies.find(({ id }) => id === COUNCIL)?.hash;

describe('importing a form', () => {
  it('leaves in the tab what a clerk who types the same leaves: the hash of what is handed in is equal', () => {
    const [byFile, byHand] = [opened(), opened()];
    const owner = hostAt(byFile, NOW);
    expect(imported(owner, COUNCIL, entered(byFile))).toMatchObject({ rows: 2, cells: ENTERED.length });
    // A person types an apostrophe before what must stay text.
    for (const [place, value] of ENTERED)
      expect(typeBy(bodyAt(byHand, NOW, COUNCIL), COUNCIL, [place, `'${String(value)}`])).toBeNull();
    for (const [place, value] of ENTERED) expect(at(byFile, place)).toBe(value);
    for (const workbook of [byFile, byHand]) tick(bodyAt(workbook, RETHINKING, COUNCIL), COUNCIL);
    expect(hashOf(hostAt(byFile, RETHINKING))).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(hostAt(byFile, RETHINKING))).toBe(hashOf(hostAt(byHand, RETHINKING)));
  });

  it('shows the marks of the rules at once, as after an edit', () => {
    const workbook = opened();
    imported(hostAt(workbook, NOW), COUNCIL, fileOf(formOf(workbook, COUNCIL, [[[NA_DUONG, 'level'], HTT]])));
    expect(at(workbook, ['head/status', 'order'])).toBe('Đã xếp loại 1/2');
    expect(at(workbook, [KHUAT_XA, 'check'])).toBe('chưa xếp loại');
    expect(String(at(workbook, ['band/overall/ubnd-xa', 'level']))).toContain('HTXS: đã chọn 0');
  });

  it('replaces what stood there, and keeps it as a snapshot that can be brought back', () => {
    const workbook = filled();
    const before = JSON.stringify(ledgerOf(workbook, NOW).bodies.find(({ id }) => id === COUNCIL)?.tab?.entries);
    const owner = hostAt(workbook, NOW);
    imported(owner, COUNCIL, fileOf(formOf(opened(), COUNCIL, [[[NA_DUONG, 'level'], HTT]])));
    expect(at(workbook, [KHUAT_XA, 'level'])).toBe('');
    const [kept] = snapshots(owner);
    expect(kept).toMatchObject({ kind: 'backup', reason: '1 dòng, 6 ô thay đổi' });
    owner.run('restoreSnapshot', COUNCIL, kept?.id);
    const after = JSON.stringify(ledgerOf(workbook, NOW).bodies.find(({ id }) => id === COUNCIL)?.tab?.entries);
    expect(after).toBe(before);
  });

  it('is noted in the journal, with its counts', () => {
    const workbook = filled();
    imported(hostAt(workbook, NOW), COUNCIL, entered(workbook));
    const journal = tabOf(workbook, 'journal');
    const row = journal.cells.find((cells) => cells.some((cell) => cell?.value === 'Nhập từ tệp'));
    expect(row?.map((cell) => cell?.value)).toContain('2 dòng, 6 ô thay đổi');
  });

  it('writes the document’s fields with the entries, and leaves those that the file has not', () => {
    const workbook = opened();
    typeBy(bodyAt(workbook, NOW, COUNCIL), COUNCIL, [['head/fields', 'shortcomings'], 'Người ký cũ']);
    const form = formOf(opened(), COUNCIL, [...ENTERED, [['head/fields', 'level'], '15/BC-UBND']]);
    const owner = hostAt(workbook, NOW);
    const { changes } = preview(owner, COUNCIL, fileOf(form));
    expect(changes[0]).toMatchObject({
      field: 'document-number',
      before: '',
      after: '15/BC-UBND',
      text: 'Số văn bản: (trống) → “15/BC-UBND”',
    });
    imported(owner, COUNCIL, fileOf(form));
    expect(at(workbook, ['head/fields', 'level'])).toBe('15/BC-UBND');
    expect(at(workbook, ['head/fields', 'shortcomings'])).toBe('Người ký cũ');
    expect(at(workbook, ['head/fields', 'order'])).not.toBe(true);
    expect(at(workbook, ['head/fields', 'unit'])).toBe('Nộp');
    expect(at(workbook, ['head/columns', 'level'])).toBe('Mức xếp loại');
  });

  it('writes no formula and no number, whatever the texts look like', () => {
    const workbook = opened();
    imported(hostAt(workbook, NOW), COUNCIL, entered(workbook));
    const tab = tabIn(workbook);
    for (const [place] of ENTERED) expect(cellOf(tab, place)?.formula).toBeUndefined();
    expect(cellAt(tab, 1, 1)?.value).toBe(`xl1:loc-binh-2025:body:${COUNCIL}`);
  });

  it('leaves the tab as open to its clerk as before', () => {
    const workbook = opened();
    imported(hostAt(workbook, NOW), COUNCIL, entered(workbook));
    expect(typeBy(bodyAt(workbook, NOW, COUNCIL), COUNCIL, [[KHUAT_XA, 'note'], 'gõ tiếp'])).toBeNull();
    expect(Object.keys(workbook.properties.document).filter((key) => key.startsWith('run:'))).toEqual([]);
  });

  it('takes a second time for nothing', () => {
    const workbook = opened();
    const owner = hostAt(workbook, NOW);
    const file = entered(workbook);
    imported(owner, COUNCIL, file);
    expect(imported(owner, COUNCIL, file)).toMatchObject({ cells: 0, message: expect.stringContaining('không có gì') });
    expect(snapshots(owner)).toHaveLength(1);
  });

  it('goes on while a body has its tab back: withdrawn, or within an extension', () => {
    const back = withdrawn();
    expect(imported(hostAt(back, RETHINKING), COUNCIL, entered(back))).toMatchObject({ rows: 2 });
    const late = extended();
    const form = formOf(late, BOARD, [[['unit/overall/dang-bo-mau-son', 'note'], 'bổ sung']]);
    expect(imported(hostAt(late, AFTERWARDS + 60_000), BOARD, fileOf(form))).toMatchObject({ cells: 1 });
  });

  it('costs no more calls than a seal and a restoring', () => {
    const workbook = filled();
    const file = entered(workbook);
    const { stamp } = preview(hostAt(workbook, NOW), COUNCIL, file);
    expect(callsOf(hostAt(workbook, NOW), (host) => preview(host, COUNCIL, file))).toBeLessThanOrEqual(12);
    expect(callsOf(hostAt(workbook, NOW), (host) => importedOn(host, file, stamp))).toBeLessThanOrEqual(40);
  });
});

describe('nothing is imported', () => {
  const unchanged = (workbook: WorkbookModel, act: () => unknown): unknown => {
    const before = JSON.stringify(workbook);
    const answer = act();
    expect(JSON.stringify(workbook)).toBe(before);
    return answer;
  };

  it.each([
    { state: 'handed in', make: submitted, now: NOW + 60_000, words: 'trả lại để bổ sung' },
    { state: 'ticked and not yet sealed', make: tickLost, now: NOW + 60_000, words: 'đang ghi nhận' },
    { state: 'closed', make: closed, now: AFTERWARDS, words: 'gia hạn cho cơ quan' },
  ])('into a tab that is $state, and the sentence says what to do first', ({ make, now, words }) => {
    const workbook = make();
    const host = hostAt(workbook, now);
    const file = entered(workbook);
    for (const act of [() => host.run('previewImport', COUNCIL, file), () => host.run('importForm', COUNCIL, file, '')])
      expect(refusalOf(unchanged(workbook, act)).refused).toContain(words);
  });

  it('by anybody but the owner', () => {
    const workbook = opened();
    for (const host of [bodyAt(workbook, NOW, COUNCIL), hostAt(workbook, NOW, STRANGER)])
      for (const name of ['previewImport', 'importForm'])
        refusalOf(unchanged(workbook, () => host.run(name, COUNCIL, entered(workbook), '')));
  });

  it('for a body that there is not', () => {
    const workbook = opened();
    const answer = unchanged(workbook, () => hostAt(workbook, NOW).run('previewImport', 'ubnd', entered(workbook)));
    expect(refusalOf(answer).refused).toContain('Không có cơ quan “ubnd”');
  });

  it('when the tab has changed since the preview', () => {
    const workbook = opened();
    const host = hostAt(workbook, NOW);
    const { stamp } = preview(host, COUNCIL, entered(workbook));
    typeBy(bodyAt(workbook, NOW, COUNCIL), COUNCIL, [[KHUAT_XA, 'note'], 'vừa gõ']);
    const answer = unchanged(workbook, () => importedOn(host, entered(workbook), stamp));
    expect(answer).toMatchObject({ stale: { title: 'Trang đã cũ' } });
  });

  it('over a tab whose own content bears a mark, because it could not be kept', () => {
    const workbook = opened();
    typeBy(bodyAt(workbook, NOW, COUNCIL), COUNCIL, [[KHUAT_XA, 'note'], 'MẬT']);
    const file = fileOf(formOf(opened(), COUNCIL, ENTERED));
    const answer = unchanged(workbook, () => hostAt(workbook, NOW).run('previewImport', COUNCIL, file));
    expect(refusalOf(answer).refused).toContain('dấu chỉ độ mật');
  });

  it('into a tab whose keys are broken', () => {
    const workbook = opened();
    const file = entered(workbook);
    const key = tabIn(workbook)
      .cells.map((row) => row[0])
      .find((cell) => cell?.value === KHUAT_XA);
    if (key !== undefined) key.value = '';
    const answer = unchanged(workbook, () => hostAt(workbook, NOW).run('previewImport', COUNCIL, file));
    expect(refusalOf(answer).refused).toContain('Sửa chữa bảng tính');
  });
});
