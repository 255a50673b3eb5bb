// What is wrong with a profile or with the config tabs, in words (documents.md §5.10, §5.14 `bad-profile`).

import type { ProfileProblem } from '../domain/profile-problem.ts';
import type { SettingsProblem } from '../domain/settings-sheets.ts';
import { listInWords, plain } from './format.ts';

type Allowed = readonly string[];

/** Kinds of value, by the names of the profile's table. */
const KINDS: Readonly<Record<string, string>> = {
  line: 'một dòng chữ',
  prose: 'nội dung bằng chữ',
  slug: 'mã gồm chữ thường không dấu, chữ số, nối bằng dấu “-”',
  tab: 'tên trang từ 1 đến 31 ký tự, không có các dấu [ ] : * ? / \\ và dấu nháy đơn',
  date: 'ngày có thật, ghi năm-tháng-ngày, ví dụ 2024-11-18',
  instant: 'thời điểm có thật và có múi giờ, ví dụ 2024-11-30T00:00:00+07:00',
  email: 'địa chỉ thư điện tử, ví dụ ten@example.org',
  alias: 'tên không có dấu “;”',
  texts: 'danh sách chữ',
  number: 'một số',
  flag: 'có hoặc không',
  list: 'danh sách trong dấu [ ]',
  record: 'nhóm thông tin trong dấu { }',
  map: 'nhóm thông tin trong dấu { }',
};

const kind = (name: string): string => KINDS[name] ?? name;

const usedAt = (what: string, allowed: Allowed): string => `${what} (đã có ở ${allowed[0] ?? ''})`;

const others = (what: string, allowed: Allowed): string => `${what} khác ${listInWords(allowed)}`;

const range = (what: string, [least = '', greatest = '']: Allowed): string => `${what} từ ${least} đến ${greatest}`;

const known = (what: string, allowed: Allowed): string => (allowed.length === 0 ? what : listInWords(allowed));

const ALLOWED: Readonly<Record<SettingsProblem['code'], (allowed: Allowed) => string>> = {
  'bad-json': ([line, column]) =>
    line === undefined ? 'tệp JSON đúng cú pháp' : `tệp JSON đúng cú pháp (sai từ dòng ${line}, cột ${column ?? ''})`,
  missing: (allowed) => listInWords(allowed.map(kind)),
  empty: () => 'nội dung không để trống',
  'empty-list': ([least = '1']) => `danh sách có ít nhất ${least} mục`,
  'not-text': () => kind('line'),
  'not-number': (allowed) => range('số', allowed),
  'not-flag': (allowed) => listInWords(allowed),
  'not-list': () => kind('list'),
  'not-record': () => kind('record'),
  'too-long': ([greatest = '']) => `tối đa ${greatest} ký tự`,
  'bad-characters': () => 'chữ thường đọc được, không xuống dòng, không có ký tự điều khiển',
  'not-slug': () => kind('slug'),
  'not-date': () => kind('date'),
  'not-instant': () => kind('instant'),
  'not-email': () => kind('email'),
  'not-tab-name': () => kind('tab'),
  'not-alias': () => kind('alias'),
  'not-one-of': (allowed) => listInWords(allowed),
  'out-of-range': (allowed) => `${range('số', allowed)}, tối đa hai chữ số thập phân`,
  'not-whole': (allowed) => range('số nguyên', allowed),
  'unknown-key': (allowed) => known('tên có trong mẫu', allowed),
  'unknown-reference': (allowed) => known('mã đã có trong danh sách', allowed),
  'reserved-id': (allowed) => others('mã', allowed),
  'reserved-tab': (allowed) => others('tên trang', allowed),
  'duplicate-id': (allowed) => usedAt('mã chưa dùng', allowed),
  'duplicate-tab': (allowed) => usedAt('tên trang chưa dùng', allowed),
  'duplicate-assignment': (allowed) => usedAt('mỗi cơ quan, nhóm và phạm vi ghi một lần', allowed),
  'close-not-after-due': (allowed) => `thời điểm sau ${listInWords(allowed)}`,
  'missing-column': () => 'cột còn đủ trong dòng 1 (dòng ẩn)',
  formula: () => 'nội dung gõ trực tiếp, không dùng công thức',
  'missing-path': () => 'đường dẫn ở cột đầu, ví dụ rules.cap.percent',
  'duplicate-path': (allowed) => usedAt('mỗi đường dẫn ghi một lần', allowed),
};

/** Codes whose sentence is not the general one. */
const OWN_SENTENCES: Readonly<Partial<Record<SettingsProblem['code'], (path: string, allowed: string) => string>>> = {
  missing: (path, allowed) => `${path}: chưa có; cho phép: ${allowed}.`,
  'close-not-after-due': () => 'Thời điểm khóa phải sau hạn nộp.',
  'missing-column': (path) => `thiếu cột “${path}” trong dòng 1 (dòng ẩn). Đề nghị khôi phục dòng này.`,
};

const sentence = (
  { path, value, code, allowed }: Pick<SettingsProblem, 'path' | 'value' | 'code' | 'allowed'>,
  equals: string,
): string => {
  const words = ALLOWED[code](allowed);
  const own = OWN_SENTENCES[code];
  return own === undefined ? `${path}${equals}“${value}” không hợp lệ; cho phép: ${words}.` : own(path, words);
};

/** "rules.cap.percent: “120” không hợp lệ; cho phép: số từ 0 đến 100 …." */
export const profileProblem = (problem: ProfileProblem): string => sentence(problem, ': ');

/** Over the list of problems, when a profile is refused. */
export const profileRefused = (count: number): string => `Bộ dữ liệu có ${plain(count)} chỗ sai. Chưa tạo gì.`;

/** "Trang “Thiết lập”, ô C12: rules.cap.percent = “120” không hợp lệ; cho phép: …." */
export const settingsProblem = (problem: SettingsProblem): string =>
  `Trang “${problem.sheet}”, ô ${problem.cell}: ${sentence(problem, ' = ')}`;

/** Over the list of problems, when settings are not applied. */
export const settingsRefused = (count: number): string => `Thiết lập có ${plain(count)} chỗ sai. Chưa đổi gì.`;
