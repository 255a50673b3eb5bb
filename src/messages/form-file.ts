// Why a file that somebody sent is not read: one sentence per problem, without the file's name, which whoever asks puts
// before it. Nothing has been written when one of these is said.

import type { FileProblem, ForeignKind } from '../domain/form-file.ts';
import { plain } from './format.ts';

const KINDS: Readonly<Record<ForeignKind, string>> = {
  xls: 'Tệp theo định dạng Excel cũ (.xls). Đề nghị mở tệp, chọn “Lưu thành” kiểu “Sổ làm việc Excel (.xlsx)” rồi nhập lại.',
  xlsb: 'Tệp theo định dạng nhị phân của Excel (.xlsb). Đề nghị mở tệp, lưu thành kiểu .xlsx rồi nhập lại.',
  ods: 'Tệp theo định dạng OpenDocument (.ods). Đề nghị mở tệp, lưu thành kiểu .xlsx rồi nhập lại.',
  docx: 'Tệp là văn bản Word (.docx), không phải bảng tính. Đề nghị chọn tệp .xlsx của biểu mẫu.',
  pptx: 'Tệp là bản trình chiếu (.pptx), không phải bảng tính. Đề nghị chọn tệp .xlsx của biểu mẫu.',
  pdf: 'Tệp là bản in (.pdf), không nhập được. Đề nghị chọn tệp .xlsx của biểu mẫu.',
  text: 'Tệp chỉ có chữ (như .csv, .txt, .html), không phải .xlsx. Đề nghị gửi lại tệp .xlsx của biểu mẫu, không lưu sang kiểu khác.',
  zip: 'Tệp nén (.zip) không chứa bảng tính. Đề nghị chọn chính tệp .xlsx, không nén.',
  other: 'Tệp không phải .xlsx. Đề nghị chọn tệp .xlsx của biểu mẫu.',
};

/** 5000000 → "5 MB". */
const megabytes = (bytes: number): string => `${plain(Math.ceil(bytes / 1_000_000))} MB`;

const named = (part: string): string => (part === '' ? '' : ` (${part})`);

type Worded = { readonly [Code in FileProblem['code']]: (problem: Extract<FileProblem, { code: Code }>) => string };

const SENTENCES: Worded = {
  empty: () => 'Tệp rỗng. Đề nghị gửi lại tệp.',
  encrypted: () => 'Tệp có mật khẩu nên không đọc được. Đề nghị bỏ mật khẩu mở tệp rồi nhập lại.',
  truncated: () => 'Tệp bị cắt mất phần cuối, có thể do tải chưa xong. Đề nghị gửi lại tệp.',
  macros: () => 'Tệp kèm mã lệnh (macro). Đề nghị lưu thành kiểu .xlsx, không kèm mã lệnh, rồi nhập lại.',
  'external-links': () =>
    'Tệp có liên kết lấy số liệu từ tệp khác. Đề nghị ngắt liên kết, gõ trực tiếp nội dung rồi nhập lại.',
  'no-sheets': () => 'Tệp không có trang tính nào. Đề nghị gửi lại tệp .xlsx của biểu mẫu.',
  'not-xlsx': ({ kind }) => KINDS[kind],
  'too-large': ({ bytes, most }) =>
    `Tệp quá lớn (${megabytes(bytes)}), tối đa ${megabytes(most)}. Đề nghị bỏ hình ảnh và trang không cần, hoặc lập lại biểu mẫu.`,
  'unpacks-too-large': ({ most }) =>
    `Tệp nén chứa quá ${megabytes(most)} nội dung, không phải biểu mẫu của một cơ quan. Đề nghị lập lại biểu mẫu.`,
  'too-much-text': ({ most }) =>
    `Các ô trong tệp có tổng cộng quá ${plain(most)} ký tự, không phải biểu mẫu của một cơ quan. Đề nghị lập lại biểu mẫu.`,
  damaged: ({ part }) => `Tệp bị hỏng, không đọc được nội dung${named(part)}. Đề nghị mở tệp, lưu lại rồi nhập lại.`,
  'unsafe-xml': ({ part }) =>
    `Tệp chứa khai báo không an toàn${named(part)}, không do chương trình bảng tính tạo ra. Đề nghị lập lại biểu mẫu.`,
  'duplicate-part': ({ part }) =>
    `Tệp chứa hai phần trùng tên${named(part)}, không rõ phần nào đúng. Đề nghị mở tệp, lưu lại rồi nhập lại.`,
  'false-size': ({ part }) =>
    `Tệp ghi sai kích thước của nội dung bên trong${named(part)}, không an toàn để đọc. Đề nghị lập lại biểu mẫu.`,
  'too-many-cells': ({ sheet, cell, rows, columns }) =>
    `Trang “${sheet}” có nội dung ở ô ${cell}, ngoài ${plain(rows)} dòng và ${plain(columns)} cột được đọc. Đề nghị xóa nội dung ngoài bảng rồi nhập lại.`,
};

export const fileProblem = (problem: FileProblem): string =>
  (SENTENCES[problem.code] as (problem: FileProblem) => string)(problem);
