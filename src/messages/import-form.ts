// What is said of importing a body's form (documents.md §5.1 `unknown-unit`, `name-matched`; §5.5 `confirm-import`; §5.6
// `done-import`, `fail-import`): before it, after it, and each problem with its place in the file.

import type { Campaign } from '../domain/campaign.ts';
import type { ImportProblem, ImportTrouble } from '../domain/import-form-problem.ts';
import type { BodyLife } from '../domain/lifecycle.ts';
import { wordFinding } from './findings.ts';
import { bodyName, capitalised, quoted, unitName } from './findings-facts.ts';
import { instantInterface, listInWords, plain } from './format.ts';
import { IMPORT_MARKED, IMPORT_TITLE } from './import-labels.ts';
import type { Dialog } from './results.ts';
import { BODY_HEADERS } from './tab-texts.ts';

const SHOWN = 8;

/** "C12, C13 và 5 ô khác". */
const cellsInWords = (cells: readonly string[]): string => {
  const more = cells.length - SHOWN;
  return more > 0 ? `${cells.slice(0, SHOWN).join(', ')} và ${plain(more)} ô khác` : listInWords(cells.slice(0, SHOWN));
};

const unitsInWords = (campaign: Campaign, units: readonly string[]): string => {
  const names = units.slice(0, SHOWN).map((unit) => `“${unitName(campaign, unit)}”`);
  const more = units.length - names.length;
  return more > 0 ? `${names.join(', ')} và ${plain(more)} tập thể khác` : listInWords(names);
};

const NEW_FORM = 'Đề nghị tạo lại biểu từ bảng tính này rồi chép nội dung sang.';
const FONTS = { TCVN3: 'TCVN3 (.VnTime)', VNI: 'VNI (VNI-Times)' } as const;

type TroubleOf<C extends ImportTrouble['code'], T = ImportTrouble> = T extends { readonly code: infer Q }
  ? C extends Q
    ? T
    : never
  : never;

/** `body` = the body whose tab takes the form. */
type Facts = { readonly campaign: Campaign; readonly body: string };

type Table = {
  readonly [C in Exclude<ImportTrouble['code'], 'finding'>]: (trouble: TroubleOf<C>, facts: Facts) => string;
};

const oldSettings = ({ gone, added }: TroubleOf<'old-settings'>, { campaign }: Facts): string =>
  [
    'biểu được lập theo thiết lập cũ.',
    ...(gone.length > 0 ? [`Không còn trong danh mục của trang: ${unitsInWords(campaign, gone)}.`] : []),
    ...(added.length > 0 ? [`Chưa có trong biểu: ${unitsInWords(campaign, added)}.`] : []),
    NEW_FORM,
  ].join(' ');

const WORDS: Table = {
  unreadable: () => 'tệp không đọc được thành bảng. Đề nghị lưu lại thành tệp .xlsx rồi nhập lại.',
  'no-form': () =>
    `không tìm thấy bảng có các cột “${BODY_HEADERS.unit}” và “${BODY_HEADERS.level}”. Đề nghị dùng biểu của cơ quan hoặc ghi đúng tiêu đề các cột.`,
  empty: () => 'biểu chưa ghi nội dung nào. Đề nghị kiểm tra lại đã chọn đúng tệp.',
  'several-forms': ({ sheets }) =>
    `tệp có ${plain(sheets.length)} trang đều là biểu (${listInWords(sheets.map(quoted))}), chưa rõ lấy trang nào. Đề nghị để lại một trang.`,
  'other-campaign': ({ found }, { campaign }) =>
    `biểu thuộc đợt khác (${quoted(found)}), không phải đợt ${quoted(campaign.id)} năm ${plain(campaign.year)}. ${NEW_FORM}`,
  'other-body': ({ found }, { campaign, body }) =>
    `biểu của ${bodyName(campaign, found)}, không phải của ${bodyName(campaign, body)}. Đề nghị chọn đúng tệp hoặc đúng cơ quan.`,
  'old-settings': oldSettings,
  'missing-column': ({ column }) =>
    `thiếu cột “${BODY_HEADERS[column]}”. Đề nghị thêm cột này, để trống nếu không có nội dung.`,
  'double-column': ({ column, other }) => `cột “${BODY_HEADERS[column]}” đã có tại ô ${other}. Đề nghị giữ một cột.`,
  'renamed-column': ({ column, found }) =>
    `tiêu đề cột “${BODY_HEADERS[column]}” đã đổi thành ${quoted(found)}. Đề nghị ghi lại tiêu đề cũ.`,
  'unknown-column': ({ head }) =>
    head.trim() === ''
      ? 'nội dung đứng ở cột không có tiêu đề. Đề nghị chuyển vào cột của biểu hoặc xóa.'
      : `nội dung đứng ở cột ${quoted(head)}, không phải cột của biểu. Đề nghị chuyển vào cột của biểu hoặc xóa.`,
  'extra-row': () => 'trang không còn dòng trống cho dòng này. Đề nghị bỏ bớt, hoặc thêm dòng cho trang rồi nhập lại.',
  'unnamed-row': () => 'dòng có nội dung nhưng chưa ghi tên tập thể. Đề nghị ghi tên hoặc xóa dòng này.',
  'heading-row': () => 'nội dung ghi ở dòng tiêu đề của nhóm. Đề nghị chuyển xuống dòng của tập thể.',
  'too-many-rows': ({ most }) =>
    `bảng có trên ${plain(most)} dòng, nhiều hơn một biểu. Đề nghị kiểm tra lại đã chọn đúng tệp.`,
  'row-name': ({ unit, found }, { campaign }) =>
    found.trim() === ''
      ? `dòng của “${unitName(campaign, unit)}” đã mất tên. Đề nghị ghi lại tên; nếu các dòng bị xê dịch, đề nghị xếp lại.`
      : `dòng của “${unitName(campaign, unit)}” ghi tên ${quoted(found)}. Có thể các dòng đã bị xê dịch; đề nghị xếp lại đúng tập thể.`,
  'unclear-aspect': ({ unit }, { campaign }) =>
    `“${unitName(campaign, unit)}” được đánh giá về nhiều phạm vi, chưa rõ dòng này thuộc phạm vi nào. Đề nghị dùng biểu tạo từ bảng tính này.`,
  'legacy-font': ({ font, cells }) =>
    `chữ gõ theo bảng mã ${FONTS[font]}, không phải Unicode (ô ${cellsInWords(cells)}). Đề nghị chuyển sang Unicode rồi nhập lại.`,
  'control-character': () => 'có ký tự điều khiển không in được. Đề nghị gõ lại nội dung của ô.',
  'secrecy-mark': () => IMPORT_MARKED,
};

type AnyWording = (trouble: ImportTrouble, facts: Facts) => string;

const place = ({ sheet, cell }: ImportProblem): string => {
  if (sheet === '') return '';
  return `Trang “${sheet}”${cell === '' ? '' : `, ô ${cell}`}: `;
};

/** One problem: where in the file, what, what to do. */
export const importProblem = (facts: Facts, problem: ImportProblem): string => {
  const { trouble } = problem;
  if (trouble.code === 'finding') return wordFinding(facts.campaign, trouble.finding, 'elsewhere');
  // The table is typed code by code; that trouble and row belong together is true by the index, which tsc cannot follow.
  return capitalised(`${place(problem)}${(WORDS[trouble.code] as AnyWording)(trouble, facts)}`);
};

export const IMPORT = {
  confirm: (rows: number, body: string): Dialog => ({
    title: IMPORT_TITLE,
    text: `Tệp có ${plain(rows)} dòng cho ${body}, không có lỗi. Nội dung trên trang được thay bằng nội dung trong tệp; bản hiện tại được lưu trước.`,
  }),
  done: (rows: number, body: string): string => `Đã nhập ${plain(rows)} dòng cho ${body}.`,
  failed: (errors: number): string => `Chưa nhập: ${plain(errors)} lỗi trong tệp. Trang giữ nguyên.`,
  same: (body: string): string => `Trang của ${body} đã có đúng nội dung trong tệp; không có gì để nhập.`,
  /** Why the record was made before the import; stands in "Bản chụp" and, after it, in "Nhật ký". */
  backup: (rows: number, cells: number): string => `${plain(rows)} dòng, ${plain(cells)} ô thay đổi`,
  unfinished: (places: number): string => `Còn ${plain(places)} chỗ phải nhập thêm trước khi nộp`,
  changes: (cells: number): string => (cells === 0 ? 'Không có ô nào thay đổi' : `${plain(cells)} ô thay đổi`),
  receipts: (count: number): string => `${plain(count)} chỗ được nhận khác chữ trong tệp`,
  warnings: (count: number): string => `${plain(count)} cảnh báo`,
  opened: 'Đã mở cửa sổ nhập từ tệp.',
  /** So many lines of a list are not shown. */
  more: (lines: number): string => `và ${plain(lines)} dòng khác`,
  row: (row: string): string => `dòng ${row}`,
  /** `title`: whose field; texts are short, '' = empty. */
  change: (title: string, before: string, after: string): string =>
    `${title}: ${before === '' ? '(trống)' : quoted(before)} → ${after === '' ? '(trống)' : quoted(after)}`,
  damaged: (): string =>
    'Chưa nhập được: cấu trúc trang bị thay đổi. Đề nghị chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính” rồi nhập lại. Trang giữ nguyên.',
  marked: (): string =>
    'Chưa nhập được: trang đang có dấu chỉ độ mật nên không lưu được bản hiện tại. Đề nghị xử lý nội dung đó trước. Trang giữ nguyên.',
} as const;

const LOCKED: Readonly<Partial<Record<BodyLife['state'], (life: BodyLife) => string>>> = {
  pending: () => 'cơ quan đã đánh dấu ô “Nộp”, đang ghi nhận. Đề nghị đợi ít phút; cần sửa thì trả lại rồi nhập lại',
  submitted: ({ submittedAt }) =>
    `cơ quan đã nộp lúc ${instantInterface(submittedAt ?? 0)}. Cần sửa: đề nghị trả lại để bổ sung rồi nhập lại`,
  closed: ({ lock }) =>
    `trang khóa từ ${instantInterface(lock?.at ?? 0)}. Cần sửa: đề nghị gia hạn cho cơ quan rồi nhập lại`,
};

/** Why the state of a tab lets nothing be imported, and what to do first; null when it does. */
export const importLocked = (life: BodyLife): string | null => {
  const why = LOCKED[life.state]?.(life);
  return why === undefined ? null : `Chưa nhập được: ${why}. Trang giữ nguyên.`;
};
