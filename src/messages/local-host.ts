// Sentences of the local host (documents.md §5.14): files, bad usage, refused edits. Suggestions are found here, so that
// the command line needs none of the domain's functions.

import { parseInstant } from '../domain/instant.ts';
import { nearest } from '../domain/nearest.ts';
import { instantInterface, listInWords, plain } from './format.ts';

const DAMAGE = {
  empty: 'tệp rỗng',
  'not-zip': 'không phải tệp .xlsx',
  encrypted: 'tệp có mật khẩu',
  truncated: 'tệp bị cắt mất phần cuối',
  'not-xlsx': 'thiếu phần bắt buộc của tệp .xlsx',
  unreadable: 'không đọc được nội dung',
  'state-checksum': 'phần ghi nhớ của chương trình bị sửa',
  'state-version': 'phần ghi nhớ thuộc phiên bản khác của chương trình',
  journal: 'có dòng hỏng ở giữa, các dòng sau dựa vào dòng đó',
} as const;

/** What can be wrong with the file of a workbook. `since`: ISO instant. */
type FileTrouble = {
  readonly id: 'file-missing' | 'file-exists' | 'file-locked' | 'file-damaged' | 'file-foreign';
  readonly file: string;
  readonly cause?: keyof typeof DAMAGE;
  readonly pid?: number;
  readonly since?: string;
};

const lockedBy = ({ pid, since }: FileTrouble): string => {
  const at = parseInstant(since ?? '');
  const known = [pid === undefined ? '' : `số ${plain(pid)}`, at === null ? '' : `từ ${instantInterface(at)}`];
  const words = known.filter((part) => part !== '').join(', ');
  return words === '' ? '' : ` (${words})`;
};

const FILE_TROUBLE: Readonly<Record<FileTrouble['id'], (trouble: FileTrouble) => string>> = {
  'file-missing': ({ file }) => `Không có tệp ${file}. Tạo mới: npx xep-loai open`,
  'file-exists': ({ file }) => `Tệp ${file} đã có; giữ nguyên. Đề nghị chọn tên khác.`,
  'file-locked': (trouble) =>
    `Tệp ${trouble.file} đang được một tiến trình khác dùng${lockedBy(trouble)}. Chưa ghi gì.`,
  'file-damaged': ({ file, cause }) =>
    `Tệp ${file} bị hỏng${cause === undefined ? '' : `: ${DAMAGE[cause]}`}. Tệp giữ nguyên.`,
  'file-foreign': ({ file }) => `Tệp ${file} là bảng tính khác, không phải của chương trình này. Tệp giữ nguyên.`,
};

export const fileTrouble = (trouble: FileTrouble): string => FILE_TROUBLE[trouble.id](trouble);

const near = (names: readonly string[], typed: string, most = 1): string => {
  const found = nearest(names, typed, most);
  return found.length === 0 ? '' : `; gần nhất: ${listInWords(found)}`;
};

export const badCommand = (name: string, commands: readonly string[]): string =>
  `Không có lệnh “${name}”${near(commands, name)}. Danh sách lệnh: npx xep-loai --help`;

/** Bad usage of one command; options are given with their dashes. */
export const BAD_OPTION = {
  missing: (command: string, options: readonly string[]): string => `Lệnh ${command}: thiếu ${listInWords(options)}.`,
  unknown: (command: string, option: string, options: readonly string[]): string =>
    `Lệnh ${command}: không có ${option}${near(options, option)}.`,
  value: (command: string, option: { name: string; value: string }, allowed: readonly string[]): string =>
    `Lệnh ${command}: ${option.name} = “${option.value}” không hợp lệ; cho phép: ${listInWords(allowed)}.`,
  noValue: (command: string, option: string): string => `Lệnh ${command}: thiếu giá trị của ${option}.`,
  twice: (command: string, option: string): string => `Lệnh ${command}: ${option} chỉ ghi một lần.`,
  extra: (command: string, word: string): string =>
    `Lệnh ${command}: không hiểu “${word}”. Giá trị có dấu cách phải đặt trong dấu nháy.`,
  notTogether: (command: string, options: readonly string[]): string =>
    `Lệnh ${command}: không dùng chung ${listInWords(options)}.`,
} as const;

/** What an option may be, where that is no list of names. */
export const ALLOWED = {
  workbook: 'tên tệp .xlsx',
  email: 'địa chỉ thư',
  instant: 'thời điểm có múi giờ, ví dụ 2024-11-28T09:00:00+07:00',
  cell: 'địa chỉ một ô, ví dụ D9',
  otherFile: 'một tệp khác tệp bảng tính',
  port: 'số từ 0 đến 65535',
} as const;

export type Target = 'body' | 'unit' | 'field' | 'sheet' | 'profile';

const TARGETS: Readonly<Record<Target, string>> = {
  body: 'cơ quan',
  unit: 'tập thể',
  field: 'trường',
  sheet: 'trang',
  profile: 'bộ dữ liệu',
};

/** `names` = all there are; the nearest are offered, ids as they are typed on the command line. */
export const badTarget = (target: Target, value: string, names: readonly string[]): string =>
  `Không có ${TARGETS[target]} “${value}”${near(names, value, 3)}. Chưa ghi gì.`;

/** An input file that cannot be used: `line` = why, e.g. what an entry of the list lacks. */
export const badInput = (file: string, line: string): string => `Tệp ${file}: ${line} Chưa ghi gì.`;

export const INPUT_FAULTS = {
  unreadable: 'không đọc được.',
  notJson: 'không phải JSON.',
  notList: 'cần một danh sách các mục { body, unit, aspect, field, value }.',
  /** `index` from 0, as in the JSON answer. */
  entry: (index: number, member: string): string => `mục ${plain(index)} thiếu hoặc sai “${member}”.`,
} as const;

export const EDITS = {
  /** Heading of the list of refused edits; '' refusals → the plain receipt. */
  summary: (applied: number, refused: number): string =>
    refused === 0 ? `Đã ghi ${plain(applied)}.` : `Đã ghi ${plain(applied)}; bị từ chối ${plain(refused)}:`,
  line: (index: number, reason: string): string => `dòng ${plain(index)} – ${reason}`,
  refused: (reason: string): string => `Chưa ghi: ${reason}`,
  notInList: (a1: string): string => `Ô ${a1} chỉ nhận nội dung trong danh sách chọn.`,
} as const;

/** `now` epoch ms. */
export const actingAs = (email: string, now: number): string =>
  `Tài khoản ${email}, thời điểm ${instantInterface(now)}.`;

/** A trigger stopped after an edit: the edit itself stands. */
export const triggerFailed = (handler: string, cause: string): string =>
  `Nội dung đã ghi, nhưng phần chạy tự động sau đó (${handler}) dừng giữa chừng: ${cause}.`;

/** `cause`: what the program itself says; nothing was saved. */
export const stoppedHalfway = (cause: string): string => `Lệnh dừng giữa chừng: ${cause}. Tệp giữ nguyên.`;

export const PAPERS = {
  noLibreOffice: 'Máy này chưa có LibreOffice nên chưa tạo được PDF; tệp .docx vẫn đầy đủ.',
} as const;

/** A campaign that came in another file. */
export const MOVING = {
  addHere: 'Trên máy này: xep-loai repair --here',
  repair: 'Trên máy này: xep-loai repair',
  notArmed:
    'Tệp này chưa đặt lịch chạy tự động. Đặt lịch: npx xep-loai repair; với tệp tải về từ Google: npx xep-loai repair --here',
} as const;

const ENTRIES = [
  ['Tiếp tục đợt tại đây', MOVING.addHere],
  ['Sửa chữa bảng tính', MOVING.repair],
] as const;

/** The commands of those entries of the menu that a refusal names: here there is no menu. */
export const commandsFor = (refusal: string): string[] =>
  ENTRIES.flatMap(([entry, command]) => (refusal.includes(`${entry}”`) ? [command] : []));

/** Words of the printed lists. */
export const PRINTED = {
  findingsOf: (place: string, counts: string): string => `${place}: ${counts}`,
  across: 'Toàn đợt',
  notRated: (n: number, cells: readonly string[], more: number): string =>
    `${plain(n)} tập thể chưa xếp loại: ô ${cells.join(', ')}${more > 0 ? ` và ${plain(more)} ô khác` : ''}`,
  wrote: (path: string): string => `Đã ghi ${path}`,
  hidden: '(ẩn)',
  empty: '(trống)',
  steps: { read: 'Đọc tệp', run: 'Thực hiện', save: 'Ghi tệp' },
  calls: 'Số lần gọi dịch vụ',
  statusHead: ['Cơ quan', 'Tình trạng', 'Đã xếp loại', 'Không đánh giá', 'Chưa có', 'Lỗi'],
} as const;
