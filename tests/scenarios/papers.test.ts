// Versions of the report through the built bundle: the same content is the same paper, a change makes another one, and
// what Drive refuses leaves everything as it was.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MadeReport, PaperInfo, Refused } from '../../src/domain/api.ts';
import { PROGRAM } from '../../src/domain/program.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import { bundleOf } from '../host/scratch-host.ts';
import {
  accountOf,
  addressOf,
  BUNDLE,
  DRAFTING,
  HT,
  HTT,
  hostOver,
  OWNER,
  opened,
  refusalOf,
  type Scene,
  type sheetNamed,
  succeeded,
  tab,
} from './scene.ts';

/** The bundle as if it had been built of another version. */
const ofVersion = (version: string): string =>
  bundleOf(readFileSync(`${BUNDLE}/Code.js`, 'utf8').replaceAll(`"${PROGRAM}"`, `"${version}"`));

const HOUR = 3_600_000;
const UNIT = ['unit/overall/ubnd-bac-ha', 'level'] as const;

const make = (host: Host, ...reason: string[]): MadeReport =>
  succeeded(host.run('makeReport', ...reason) as MadeReport | Refused);

const papersOf = (host: Host): readonly PaperInfo[] =>
  succeeded(host.run('listPapers') as { papers: readonly PaperInfo[] } | Refused).papers;

const rate = ({ workbook }: Scene, level: string): void => {
  const sheet = tab({ workbook } as Scene, 'body:ubnd');
  const clerk = hostOver(workbook, accountOf('ubnd'));
  expect(clerk.edit(sheet.name, addressOf(sheet, UNIT), level).refused).toBe(null);
};

const later = ({ workbook }: Scene, hours: number): Host => hostOver(workbook, undefined, DRAFTING + hours * HOUR);

const bytesOf = (host: Host): string => Buffer.from(host.files()[0]?.bytes ?? []).toString('base64');

const cellsOf = (sheet: ReturnType<typeof sheetNamed>) =>
  sheet.cells.map((row) => row.map((cell) => cell?.value ?? ''));

describe('a report made again', () => {
  it('with the same content is the same version and the same bytes, however much later', () => {
    const scene = opened();
    rate(scene, HTT);
    const [first, second] = [later(scene, 1), later(scene, 5)];
    expect([make(first), make(second)]).toMatchObject([
      { version: 1, made: true },
      { version: 1, made: false, message: 'Nội dung không đổi so với lần 1; dùng lại bản đã có.' },
    ]);
    expect(bytesOf(second)).toBe(bytesOf(first));
    expect(papersOf(second).length).toBe(1);
  });

  it('by a later version of the program is the same version and the same bytes, and says what printed it first', () => {
    const scene = opened();
    rate(scene, HTT);
    const first = later(scene, 1);
    make(first);
    const next = makeHost({
      workbook: scene.workbook,
      bundle: ofVersion('9.8.7'),
      user: OWNER,
      now: () => DRAFTING + HOUR,
    });
    expect(make(next)).toMatchObject({ version: 1, made: false });
    expect(bytesOf(next)).toBe(bytesOf(first));
    expect(first.files()[0]?.description).toBe(`Xếp loại ${PROGRAM}`);
    rate(scene, HT);
    expect(make(next)).toMatchObject({ version: 2, made: true });
    expect(next.files()[1]?.description).toBe('Xếp loại 9.8.7');
  });

  it('within one run is not even written again', () => {
    const { owner } = opened();
    const first = make(owner);
    expect(make(owner).files).toEqual(first.files);
    expect(owner.files().length).toBe(1);
  });

  it('after a change is the next version, with what changed and why', () => {
    const scene = opened();
    rate(scene, HTT);
    make(later(scene, 1));
    rate(scene, HT);
    const host = later(scene, 2);
    const { version, files } = make(host, ' UBND sửa kết quả ');
    expect([version, files[0]?.name.endsWith('(lần 2)')]).toEqual([2, true]);
    expect(papersOf(host)[1]).toMatchObject({
      version: 2,
      asOf: '2024-11-25T11:00:00+07:00',
      reason: 'UBND sửa kết quả',
      changed: [
        'So với phiên bản 1 (10 giờ ngày 25/11/2024), có 01 nội dung thay đổi.',
        'UBND phường Bắc Hà – UBND thành phố: Hoàn thành tốt nhiệm vụ → Hoàn thành nhiệm vụ',
      ],
    });
  });

  it('back to an earlier content is that version again', () => {
    const scene = opened();
    rate(scene, HTT);
    const first = later(scene, 1);
    make(first);
    rate(scene, HT);
    make(later(scene, 2));
    rate(scene, HTT);
    const again = later(scene, 3);
    expect(make(again)).toMatchObject({ version: 1, made: false });
    expect(bytesOf(again)).toBe(bytesOf(first));
  });

  it('does not believe a row of the records that somebody has edited', () => {
    const scene = opened();
    make(scene.owner);
    const sheet = tab(scene, 'snapshots');
    const row = sheet.cells.find((cells) => cells[3]?.value === 'report') ?? [];
    const at = row.findLastIndex((cell) => String(cell?.value ?? '').includes('"schema"'));
    row[at] = { ...row[at], value: String(row[at]?.value).replace('"version":1', '"version":7') };
    expect(papersOf(scene.owner)).toEqual([]);
  });

  it('leaves the chain of records and the states of the bodies whole', () => {
    const scene = opened();
    rate(scene, HTT);
    make(scene.owner);
    expect(scene.owner.run('health')).toMatchObject({ ok: true });
    const { bodies } = scene.owner.run('status') as { bodies: readonly { id: string; state: string }[] };
    expect(new Set(bodies.map(({ state }) => state))).toEqual(new Set(['draft']));
  });
});

describe('what Drive refuses', () => {
  it.each([
    ['Drive.Files.create', 'User rate limit exceeded', 'hạn chế số lần'],
    ['Drive.Files.create', 'storage quota has been exceeded', 'hết dung lượng'],
    ['Drive.Files.get', 'Insufficient Permission', 'chưa có quyền'],
  ])('at %s (%s) is told with what to do; earlier papers and the consolidation stand', (method, message, words) => {
    const scene = opened();
    rate(scene, HTT);
    make(scene.owner);
    rate(scene, HT);
    const host = later(scene, 2);
    const published = cellsOf(tab(scene, 'consolidation'));
    host.inject([{ kind: 'throw', at: { method, occurrence: 1 }, when: 'before', message }]);
    const { refused, problems } = refusalOf(host.run('makeReport'));
    expect(refused).toContain(words);
    expect(problems.join()).toContain(message);
    expect(papersOf(host).map(({ version }) => version)).toEqual([1]);
    expect(cellsOf(tab(scene, 'consolidation')).length).toBe(published.length);
    expect(make(later(scene, 3))).toMatchObject({ version: 2, made: true });
  });
});

describe('sharing', () => {
  it('is refused for what is no paper of ours, for a file on this computer, and to strangers', () => {
    const { owner, workbook } = opened();
    const { files } = make(owner);
    expect(refusalOf(owner.run('sharePaper', 'khac')).refused).toContain('Không thấy tệp này');
    expect(refusalOf(owner.run('sharePaper', files[0]?.id ?? '')).refused).toContain('nằm trên máy này');
    const clerk = hostOver(workbook, accountOf('ubnd'));
    expect(refusalOf(clerk.run('sharePaper', files[0]?.id ?? '')).refused).toContain('Chỉ tài khoản sở hữu');
  });
});

describe('the long form', () => {
  it('has a row per opinion, as the status counts them', () => {
    const scene = opened();
    rate(scene, HTT);
    const { columns, rows } = scene.owner.run('exportTable') as { columns: string[]; rows: string[][] };
    const { bodies } = scene.owner.run('status') as { bodies: readonly { assigned: number; rated: number }[] };
    expect(rows.length).toBe(bodies.reduce((sum, { assigned }) => sum + assigned, 0));
    const level = columns.indexOf('level');
    expect(rows.filter((row) => row[level] !== '').length).toBe(1);
  });
});
