// Files that are no form of this body, or no longer one: each is refused whole with its own sentence and its address, and
// not one byte of the workbook is another afterwards. Files that only look odd are taken.

import { describe, expect, it } from 'vitest';
import type { FileCell, FileSheet } from '../../src/domain/form-file.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { tabOf } from './faults-ledger.ts';
import { BOARD, COUNCIL, hostAt, opened, TICKING } from './faults-scene.ts';
import { type Edits, ENTERED, entered, fileOf, formOf, imported, KHUAT_XA, NA_DUONG, preview } from './import-scene.ts';
import { HT, HTT, refusalOf, rowOf, valueAt } from './scene.ts';

type Rows = FileCell[][];

const form = (edits: Edits = ENTERED): FileSheet => formOf(opened(), COUNCIL, edits);
const other = (): FileSheet => formOf(opened(), BOARD);
const row = (key: string): number => rowOf(tabOf(opened(), `body:${COUNCIL}`), key);

const edited = (edit: (rows: Rows) => Rows, more: Partial<FileSheet> = {}): FileSheet => {
  const sheet = form();
  return { ...sheet, rows: edit(sheet.rows.map((cells) => [...cells])), ...more };
};

const set = (at: readonly [number, number], value: FileCell): FileSheet =>
  edited((rows) => {
    const cells = rows[at[0] - 1];
    while (cells !== undefined && cells.length < at[1]) cells.push('');
    if (cells !== undefined) cells[at[1] - 1] = value;
    return rows;
  });

const HEAD = ['STT', 'Tập thể', 'Mức xếp loại', 'Ưu điểm', 'Tồn tại, hạn chế', 'Lý do, căn cứ', 'Ghi chú'];

/** Typed by hand, without a key anywhere. */
const byHand = (...rows: readonly FileCell[][]): FileSheet => ({
  ...{ name: 'Trang tính1', hidden: false, formulas: [], merges: [] },
  rows: [['BIỂU ĐÁNH GIÁ'], HEAD, ...rows.map((cells, at) => [at + 1, ...cells])],
});

const nameOf = (unit: string): FileCell => form().rows[row(unit) - 1]?.[2] ?? '';

const NA = row(NA_DUONG);
const KHUAT = row(KHUAT_XA);
const FREE = row('free/overall/ubnd-xa/1');

const HOSTILE: Readonly<Record<string, readonly [unknown, RegExp]>> = {
  'no table at all': [{ sheets: 'x' }, /Tệp không đọc được thành bảng/],
  'no sheet': [fileOf(), /Không tìm thấy bảng có các cột “Tập thể” và “Mức xếp loại”/],
  'a table of something else': [fileOf({ ...byHand(), rows: [['Họ tên', 'Lương']] }), /Không tìm thấy bảng/],
  'an empty form': [fileOf(form([])), /chưa ghi nội dung nào/],
  'the form of another body': [fileOf(other()), /ô A1: biểu của Ban Xây dựng Đảng Huyện ủy, không phải của/],
  'the form of another year': [
    fileOf(set([1, 1], 'xl1:loc-binh-2024:body:ubnd-huyen')),
    /đợt khác \(“loc-binh-2024”\)/,
  ],
  'two forms': [fileOf(form(), other()), /tệp có 2 trang đều là biểu/i],
  'two tables without keys': [fileOf(byHand(['x', HT]), byHand(['y', HT])), /tệp có 2 trang đều là biểu/i],
  'a column that is gone': [
    fileOf(edited((rows) => rows.map((cells) => cells.filter((_cell, at) => at !== 7)))),
    /thiếu cột “Ghi chú”/,
  ],
  'a column that stands twice': [
    fileOf({
      ...byHand(),
      rows: [
        [...HEAD, 'Ưu điểm'],
        [1, nameOf(NA_DUONG), HT],
      ],
    }),
    /ô H1: cột “Ưu điểm” đã có tại ô D1/,
  ],
  'a renamed column': [fileOf(set([7, 5], 'Điểm mạnh')), /ô E7: tiêu đề cột “Ưu điểm” đã đổi thành “Điểm mạnh”/],
  'a column of its own': [fileOf(set([NA, 12], 'ghi bên lề')), /ô L\d+: nội dung đứng ở cột không có tiêu đề/],
  'more rows than the tab has': [
    fileOf(edited((rows) => [...rows, ['free/overall/ubnd-xa/7', '+', 'UBND xã Mới', HT]])),
    /trang không còn dòng trống cho dòng này/,
  ],
  'a thousand rows': [
    fileOf(byHand(...Array.from({ length: 1000 }, (_unused, at) => [`UBND xã ${at}`, HT]))),
    /nhiều hơn một biểu/,
  ],
  'the same unit twice': [
    fileOf(byHand([nameOf(NA_DUONG), HTT], [nameOf(NA_DUONG), HT])),
    /ô B4: “UBND .*” đã ghi tại ô B3/,
  ],
  'a unit of another body': [fileOf(byHand(['Đảng bộ xã Khuất Xá', HT])), /không thuộc phạm vi .* được giao đánh giá/],
  'a unit that there is not': [
    fileOf(byHand(['UBND xã Khuất Xa', HT])),
    /chưa có trong danh mục; tên gần nhất: UBND xã Khuất Xá/,
  ],
  'a row without a name': [
    fileOf(byHand([nameOf(NA_DUONG), HTT], ['', HT])),
    /ô B4: dòng có nội dung nhưng chưa ghi tên/,
  ],
  'rows shifted against their keys': [
    fileOf(
      edited((rows) =>
        rows.map((cells, at) => (at === NA - 1 ? [cells[0] ?? '', ...(rows[KHUAT - 1] ?? []).slice(1)] : cells)),
      ),
    ),
    /dòng của “UBND .*” ghi tên “UBND .*”\. Có thể các dòng đã bị xê dịch/,
  ],
  'content in a heading': [fileOf(set([row('band/overall/ubnd-xa'), 6], 'lạc')), /dòng tiêu đề của nhóm/],
  'a formula': [fileOf({ ...form(), formulas: [`E${NA}`] }), /ô E\d+: ô chứa công thức/],
  'merged cells': [fileOf({ ...form(), merges: [`D${NA}:D${KHUAT}`] }), /ô D\d+: các ô đã bị gộp/],
  'a number': [fileOf(set([NA, 5], 12)), /ô chứa số \(12\), không phải chữ/],
  'a date': [fileOf(set([NA, 5], { date: 45_968 })), /ô chứa ngày \(07\/11\/2025\)/],
  'a truth value': [fileOf(set([NA, 5], true)), /ô chứa giá trị đúng\/sai/],
  'a text that is too long': [fileOf(set([NA, 5], 'dài '.repeat(1000))), /nội dung dài 4000 ký tự, tối đa/],
  'a level of the old scale': [fileOf(set([NA, 4], 'Trong sạch vững mạnh')), /là cách xếp loại cũ/],
  'a level that is a criterion’s': [fileOf(set([NA, 4], 'Tốt')), /là cấp độ thực hiện tiêu chí/],
  'text for TCVN3 fonts': [
    fileOf(set([NA, 5], 'Hoµn thµnh tèt nhiÖm vô')),
    /bảng mã TCVN3 \(\.VnTime\), không phải Unicode \(ô E\d+\)/,
  ],
  'text for VNI fonts': [fileOf(set([NA, 5], 'Hoaøn thaønh toát nhieäm vuï')), /bảng mã VNI \(VNI-Times\)/],
  'a control character': [fileOf(set([NA, 5], 'a\u0000b')), /ký tự điều khiển/],
  'a mark of secrecy': [fileOf(set([NA, 8], 'TUYỆT MẬT')), /ô H\d+: có dấu chỉ độ mật/],
  'a mark of secrecy in a hidden sheet': [
    fileOf(form(), { ...byHand(), name: 'Ẩn', hidden: true, rows: [['', '(MẬT)']] }),
    /Trang “Ẩn”, ô B1: có dấu chỉ độ mật/,
  ],
  'a unit of the list in a free row': [
    fileOf(
      edited((rows) =>
        rows.map((cells, at) => (at === FREE - 1 ? [...cells.slice(0, 2), 'UBND xã Khuất Xá', HT] : cells)),
      ),
    ),
    /đã ghi tại ô C\d+/,
  ],
};

describe('a file that is refused', () => {
  const workbook = opened();
  const before = JSON.stringify(workbook);
  const stamp = preview(hostAt(workbook, TICKING), COUNCIL, entered(workbook)).stamp;

  it.each(Object.entries(HOSTILE))('%s: its own sentence, and nothing written', (_name, [file, sentence]) => {
    const host = hostAt(workbook, TICKING);
    for (const answer of [host.run('previewImport', COUNCIL, file), host.run('importForm', COUNCIL, file, stamp)]) {
      const { refused, problems } = refusalOf(answer);
      expect(refused).toMatch(/^Chưa nhập: \d+ lỗi trong tệp\. Trang giữ nguyên\.$/);
      expect(problems.join('\n')).toMatch(sentence);
      expect(problems.every((one) => /^[^a-z].*\.$/u.test(one))).toBe(true);
    }
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('repeats nothing of a file that bears a mark', () => {
    const marked = fileOf(
      formOf(workbook, COUNCIL, [...ENTERED, [[NA_DUONG, 'level'], 'điều kín'], [[KHUAT_XA, 'note'], 'MẬT']]),
    );
    const answer = JSON.stringify(hostAt(workbook, TICKING).run('previewImport', COUNCIL, marked));
    for (const text of ['điều kín', 'dẫn đầu', 'rất dài']) expect(answer).not.toContain(text);
  });
});

const takes = (file: (workbook: WorkbookModel) => FileSheet[]): WorkbookModel => {
  const workbook = opened();
  expect(imported(hostAt(workbook, TICKING), COUNCIL, fileOf(...file(workbook)))).toMatchObject({ rows: 2 });
  return workbook;
};

const levelsIn = (workbook: WorkbookModel): unknown[] =>
  [NA_DUONG, KHUAT_XA].map((key) => valueAt(tabOf(workbook, `body:${COUNCIL}`), [key, 'level']));

describe('a file that only looks odd is taken', () => {
  it('with its sheets in another order, and others beside it', () =>
    expect(levelsIn(takes(() => [{ ...byHand(['x', HT]), name: 'Nháp' }, form()]))).toEqual([HTT, HT]));

  it('with its rows in another order', () =>
    expect(levelsIn(takes(() => [edited((rows) => [...rows.slice(0, 7), ...rows.slice(7).reverse()])]))).toEqual([
      HTT,
      HT,
    ]));

  it('typed by hand, names in NFD and levels in short, with a receipt for each', () => {
    const rows = [
      [String(nameOf(NA_DUONG)).normalize('NFD'), 'HTTNV'],
      [String(nameOf(KHUAT_XA)).replace('UBND', 'Ủy ban nhân dân'), 'hoàn thành nhiệm vụ'],
    ];
    const workbook = opened();
    const { receipts } = preview(hostAt(workbook, TICKING), COUNCIL, fileOf(byHand(...rows)));
    expect(receipts).toHaveLength(4);
    expect(receipts[0]).toMatch(/^Trang “Trang tính1”, ô B3: “UBND .*” được nhận là “UBND .*”/);
    expect(levelsIn(takes(() => [byHand(...rows)]))).toEqual([HTT, HT]);
  });
});
