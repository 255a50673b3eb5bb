import { describe, expect, it } from 'vitest';
import type { BodyProgress } from '../../src/domain/figures-progress.ts';
import type { PaperChange } from '../../src/domain/paper-changes.ts';
import {
  changedBy,
  changedCells,
  changeSummary,
  editionNote,
  grantCells,
  lateCells,
  programNote,
  sourceCells,
} from '../../src/messages/report-annexes.ts';
import { AS_OF, figuresOf, SMALL } from './report-samples.ts';

const { acts, progress } = figuresOf({});
const body = progress.bodies[0];
if (body === undefined) throw new Error('no body');

const cellsOf = (state: Partial<BodyProgress>) => sourceCells(SMALL, { ...body, ...state }, { acts, asOf: AS_OF });

describe('a source of the figures', () => {
  it('is in one of five states', () =>
    expect(
      [{ timing: 'on-time' }, { timing: 'late' }, { state: 'closed' }, {}, { held: true }].map(
        (state) => cellsOf(state as Partial<BodyProgress>)[1],
      ),
    ).toEqual(['Đã nộp', 'Đã nộp, sau hạn', 'Chưa nộp (khóa)', 'Đang nhập', 'Bị giữ (dấu mật)']));

  it('has a time and, when it is a snapshot, a check code', () => {
    expect(cellsOf({}).slice(2)).toEqual(['0 giờ ngày 01/12/2024', '-']);
    expect(cellsOf({ live: false, hash: '7f3a91c2'.padEnd(64, '0'), countedAt: AS_OF }).slice(2)).toEqual([
      '0 giờ ngày 01/12/2024',
      '7F3A-91C2',
    ]);
  });

  it('tells a signed paper, and its code where that does not fit', () => {
    const paper = { number: '12-BC', date: '', signer: '', code: '7f3a91c2' };
    const withPaper = (matches: boolean) =>
      sourceCells(SMALL, body, { acts: { ...acts, signed: new Map([['x', { ...paper, matches }]]) }, asOf: AS_OF })[3];
    expect([withPaper(true), withPaper(false)]).toEqual([
      '-\n(văn bản đã ký số 12-BC: khớp)',
      '-\n(văn bản đã ký số 12-BC: 7F3A-91C2, không khớp)',
    ]);
  });
});

describe('time granted', () => {
  const grant = { kind: 'extension', at: AS_OF, until: AS_OF, reason: 'bổ sung', known: true, used: true } as const;

  it('is told with who decided, and that nothing came of it', () => {
    expect(grantCells(SMALL, { ...grant, body: 'x' })).toEqual([
      'Cơ quan X',
      '0 giờ ngày 01/12/2024',
      'bổ sung',
      'Ban Tổ chức Thành ủy',
    ]);
    expect(grantCells(SMALL, { ...grant, body: 'x', used: false, known: false }).slice(2)).toEqual([
      'bổ sung (không nộp lại)',
      'không rõ',
    ]);
  });

  it('of an acceptance is the time of the act', () =>
    expect(grantCells(SMALL, { ...grant, kind: 'acceptance', until: null, body: 'x' })[1]).toBe(
      'Ghi nhận lúc 0 giờ ngày 01/12/2024',
    ));
});

describe('what a version says differently', () => {
  const one: PaperChange = { unit: 'd1', body: 'y', what: 'overall', before: 'HTT', after: null, prose: null };
  const before = { version: 1, asOf: AS_OF };
  const nothing = { changes: [], bodies: [], settings: [] };

  it('is counted, and asks for the reason', () =>
    expect(changeSummary(SMALL, { ...nothing, changes: [one] }, before)).toBe(
      'So với phiên bản 1 (0 giờ ngày 01/12/2024), có 01 nội dung thay đổi. Lý do lập lại: ',
    ));

  it('may be settings or states alone', () => {
    expect(changeSummary(SMALL, { ...nothing, settings: ['units'] }, before)).toBe(
      'So với phiên bản 1 (0 giờ ngày 01/12/2024), số liệu không thay đổi; thay đổi thiết lập: danh mục tập thể.',
    );
    expect(changeSummary(SMALL, { ...nothing, bodies: ['x'] }, before)).toContain(
      'thay đổi tình trạng nộp, văn bản của Cơ quan X.',
    );
  });

  it('shows a level before and after, and prose by its length', () => {
    expect(changedCells(one)).toEqual(['Hoàn thành tốt nhiệm vụ', 'Chưa có']);
    expect(changedCells({ ...one, after: 'HTT', prose: [3, 1200] })).toEqual([
      'nội dung 3 ký tự',
      'đã sửa (1200 ký tự)',
    ]);
  });

  it('names who says it', () =>
    expect(
      [one, { ...one, what: 'defence-security' } as const, { ...one, what: 'decision' } as const].map((change) =>
        changedBy(SMALL, change),
      ),
    ).toEqual(['Cơ quan Y', 'Cơ quan Y (quốc phòng - an ninh)', 'Ban Thường vụ quyết định']));
});

it('late content is shortened to 60 characters, an empty cell says so', () => {
  const cells = lateCells(SMALL, {
    body: 'x',
    key: 'unit/overall/p1',
    field: 'note',
    a1: 'G9',
    row: 9,
    unit: 'p1',
    group: 'phong',
    aspect: 'overall',
    before: '',
    after: 'a'.repeat(61),
  });
  expect(cells.slice(0, 4)).toEqual(['Cơ quan X', 'Phòng 1', 'G9', '(trống)']);
  expect(cells[4]?.replace('…', '').length).toBe(60);
});

it('what printed the paper is named with its version', () =>
  expect(programNote('1.2.3')).toBe('Lập bằng phần mềm Xếp loại 1.2.3.'));

it('the edition is told with the code of all that it says', () =>
  expect(editionNote(2, AS_OF, '7f3a91c2'.padEnd(64, '0'))).toBe(
    'Phiên bản 2. Bản tổng hợp: 0 giờ ngày 01/12/2024; mã đối chiếu 7F3A-91C2.',
  ));
