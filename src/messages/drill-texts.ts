// Sentences of the drill (documents.md §5.11): its mark, what is typed in it, the page of its result. Short, because all of
// it stands on one page.

import type { Campaign } from '../domain/campaign.ts';
import { type DrillState, type DrillStep, isDrill } from '../domain/drill.ts';
import type { DrillWords } from '../domain/drill-entries.ts';
import type { MistakeRule, MistakeWords } from '../domain/drill-plants.ts';
import { unstopped } from './deadline-words.ts';
import { instantInterface, plain } from './format.ts';
import type { Dialog } from './results.ts';

export const DRILL_MARK = 'DIỄN TẬP – số liệu không có giá trị';

/** A head line; in a drill it begins with the mark. */
export const drillMarked = (campaign: Campaign, text: string): string =>
  isDrill(campaign) ? `${DRILL_MARK}. ${text}` : text;

/** How the names of a drill's papers begin. */
export const DRILL_NAMED = 'DIỄN TẬP';

/** Title of a paper, which is the name of its file. */
export const drillTitled = (campaign: Campaign, title: string): string =>
  isDrill(campaign) ? `DIỄN TẬP – ${title}` : title;

export const DRILL_WORDS: DrillWords = {
  strengths: 'Số liệu giả: hoàn thành các chỉ tiêu được giao trong năm.',
  shortcomings: 'Số liệu giả: tiến độ một số việc còn chậm.',
  reason: (mark) => (mark === 'KDG' ? 'Số liệu giả: không thuộc diện đánh giá.' : 'Số liệu giả: theo kết quả rà soát.'),
  note: '=số liệu giả, không phải công thức',
};

/** Number, date and signer of every body's document. */
export const DRILL_DOCUMENT: readonly [string, string, string] = ['01/DT', 'ngày diễn tập', 'cơ quan diễn tập'];

export const MISTAKE_WORDS: MistakeWords = {
  newUnit: 'Tập thể diễn tập không có trong danh mục',
  notALevel: 'Tốt',
  long: 'Số liệu giả, dài quá mức cho phép. ',
  stamp: 'MẬT',
  header: 'Khuyết điểm',
};

/** Reasons given to the acts. */
export const DRILL_REASON = 'diễn tập';

export const DRILL_STEP_NAMES: Readonly<Record<DrillStep, string>> = {
  open: 'Mở đợt trong bản sao',
  mark: 'Dấu diễn tập',
  fill: 'Nhập số liệu giả',
  break: 'Cài lỗi, kiểm tra',
  submit: 'Nộp',
  return: 'Trả lại, rút lại, nộp lại',
  close: 'Khóa, sửa sau khi khóa',
  extend: 'Gia hạn, nộp sau hạn',
  consolidate: 'Tổng hợp',
  papers: 'Báo cáo, văn bản',
  restore: 'Khôi phục bản lưu',
  chain: 'Nhật ký, bản lưu, hệ thống',
};

export const DRILL_STATES: Readonly<Record<DrillState, string>> = {
  passed: 'Đạt',
  failed: 'Không đạt',
  'not-run': 'Chưa thử',
  waiting: '',
};

const SHOWN = 3;

/** "a; b; c và 4 chỗ khác". */
const few = (items: readonly string[]): string => {
  const more = items.length - SHOWN;
  return `${items.slice(0, SHOWN).join('; ')}${more > 0 ? ` và ${plain(more)} chỗ khác` : ''}`;
};

/** What a step found. */
export const DRILL_FOUND = {
  wrong: (items: readonly string[]): string => `Chưa đúng: ${few(items.map(unstopped))}.`,
  stopped: (cause: string): string => `Dừng giữa chừng: ${unstopped(cause)}.`,
  stoppedOften: 'Lần chạy nào cũng dừng giữa chừng.',
  notRun: (step: DrillStep): string => `Chưa thử được vì bước “${DRILL_STEP_NAMES[step]}” chưa đạt.`,
  open: (tabs: number, bodies: number): string =>
    `${plain(tabs)} trang cho ${plain(bodies)} cơ quan; cột nhận biết, danh sách chọn, khóa trang đúng thiết kế.`,
  mark: (tabs: number): string => `Có ở đầu cả ${plain(tabs)} trang.`,
  fill: (rows: number, bodies: number): string =>
    `${plain(rows)} dòng của ${plain(bodies)} cơ quan, đọc lại đúng từng ô; kiểm tra không có lỗi.`,
  break: (kinds: number, blocked: number): string =>
    `Cài ${plain(kinds)} loại lỗi, tìm thấy cả ${plain(kinds)}; ${plain(blocked)} lần nộp khi còn lỗi đều không nhận. Đã sửa lại hết.`,
  submit: (bodies: number): string => `Cả ${plain(bodies)} cơ quan nộp được, đúng hạn; mã đối chiếu khớp nội dung.`,
  return: 'Trả lại, rút lại đều mở trang; bản đã nộp còn lưu; nộp lại được.',
  close: (tabs: number): string => `${plain(tabs)} trang đã khóa; ô sửa sau khi khóa được báo và không tính.`,
  extend: 'Gia hạn mở trang; nộp trong gia hạn ghi “sau hạn”; kết thúc gia hạn khóa trang.',
  consolidate: (figures: number): string => `${plain(figures)} số liệu tính riêng đều khớp trang “Tổng hợp”.`,
  papers: (papers: number): string =>
    `Tạo được ${plain(papers)} văn bản có dấu diễn tập; nội dung không đổi thì không thêm lần mới.`,
  restore: 'Khôi phục xong, so sánh không còn ô nào khác.',
  chain: (snapshots: number, rows: number): string =>
    `${plain(snapshots)} bản lưu, ${plain(rows)} dòng nhật ký nguyên vẹn; hệ thống không có việc cần xem (diễn tập không đặt lịch chạy).`,
} as const;

/** Kinds of planted mistakes. */
const MISTAKES: Readonly<Record<MistakeRule, string>> = {
  formula: 'công thức',
  'not-text': 'số thay chữ',
  'text-too-long': 'quá dài',
  'secrecy-mark': 'dấu chỉ độ mật',
  'invalid-level': 'mức ngoài danh sách',
  'missing-level': 'chưa xếp loại',
  'missing-reason': 'thiếu lý do',
  'missing-narrative': 'thiếu tồn tại, hạn chế',
  'duplicate-unit': 'trùng tập thể',
  'not-assigned': 'ngoài phân công',
  'damaged-structure': 'sửa tiêu đề cột',
  'new-unit': 'ngoài danh mục',
  'ratio-cap': 'vượt số tối đa',
  'self-evaluation': 'tự đánh giá',
};

const onTab =
  (what: string) =>
  (tab: string): string =>
    `trang “${tab}” ${what}`;

const orNone = (text: string): string => (text === '' ? 'trống' : text);

/** What was not as it must be, a few words each. */
export const DRILL_WRONG = {
  noTab: (tab: string): string => `không có trang “${tab}”`,
  keys: onTab('sai cột nhận biết'),
  rules: onTab('sai danh sách chọn'),
  noMark: onTab('không có dấu'),
  readBack: onTab('đọc lại không như đã ghi'),
  errors: (errors: number): string => `kiểm tra thấy ${plain(errors)} lỗi`,
  overCap: 'báo vượt số tối đa khi chưa vượt',
  notFound: (rule: MistakeRule): string => `không tìm thấy lỗi đã cài (${MISTAKES[rule]})`,
  notBlocked: (rule: MistakeRule): string => `nhận nộp khi còn lỗi (${MISTAKES[rule]})`,
  notSubmitted: onTab('chưa nộp được'),
  late: onTab('ghi “sau hạn” khi chưa quá hạn'),
  hash: onTab('có mã đối chiếu không khớp nội dung'),
  notOpened: onTab('không mở lại'),
  lost: onTab('không còn bản đã nộp'),
  notClosed: onTab('chưa khóa'),
  notTold: onTab('không báo ô sửa sau khi khóa'),
  counted: onTab('tính cả ô sửa sau khi khóa'),
  notLate: onTab('nộp trong gia hạn không ghi “sau hạn”'),
  /** `name`: of the body, group or unit; `figure`: as the tab or the answer calls it. */
  figure: (name: string, figure: string, [wanted, found]: readonly [string, string]): string =>
    `${name}, ${figure}: cần ${orNone(wanted)}, có ${orNone(found)}`,
  paperMark: (name: string): string => `“${name}” không có dấu`,
  noPaper: 'không tạo được văn bản',
  newVersion: 'nội dung không đổi mà thêm lần mới',
  noDifference: 'so sánh không thấy ô đã sửa',
  stillDiffers: (cells: number): string => `khôi phục xong còn ${plain(cells)} ô khác`,
} as const;

export const DRILL_TAB = {
  name: 'Kết quả diễn tập',
  heads: ['STT', 'Việc thử', 'Kết quả', 'Ghi nhận'],
  time: (begun: number, ended: number): string =>
    ended === 0 ? `Bắt đầu ${instantInterface(begun)}; chưa xong.` : `Xong lúc ${instantInterface(ended)}.`,
  total: (passed: number, all: number): string => `Đạt ${plain(passed)}/${plain(all)}`,
  foot: 'Không gửi thư, không chia sẻ, không đặt lịch chạy tự động. Bảng tính gốc không đổi.',
} as const;

export const DRILL = {
  confirm: (): Dialog => ({
    title: 'Diễn tập',
    text: 'Nội dung của bản sao này được thay bằng số liệu giả; bảng tính gốc không đổi. Không gửi thư, không chia sẻ, không đặt lịch chạy. Google cho mỗi lần chạy 6 phút: khi được báo, chọn “Diễn tập” lần nữa để tiếp tục.',
  }),
  onlyInCopy:
    'Diễn tập chỉ chạy ở bản sao. Tạo bản sao (Tệp → Tạo bản sao), mở bản sao rồi chọn “Diễn tập”. Bảng tính này giữ nguyên.',
  notShared: 'Bản sao này dùng để diễn tập, số liệu không có giá trị. Chưa chia sẻ cho cơ quan nào.',
  half: 'Bản sao này đang diễn tập dở. Chọn “Diễn tập” để tiếp tục. Chưa đổi gì.',
  paused: (done: number, all: number): string =>
    `Đã thử ${plain(done)}/${plain(all)} bước; chọn “Diễn tập” lần nữa để tiếp tục. Các bước đã xong giữ nguyên.`,
  done: (passed: number, all: number): string =>
    passed === all
      ? `Diễn tập xong: đạt ${plain(passed)}/${plain(all)}. Kết quả ở trang “${DRILL_TAB.name}”.`
      : `Diễn tập xong: đạt ${plain(passed)}/${plain(all)}. Chỗ chưa đạt ghi ở trang “${DRILL_TAB.name}”.`,
} as const;
