// What `npm run guardian` says, in Vietnamese, where pushing the sheet's own script says it otherwise. Each failure is one
// sentence with the next step in it.

import { explained, sentence } from './push-texts.mjs';

const SENTENCES = {
  'no-sheet':
    'Chưa biết người giữ giữ bảng tính nào: mở bảng tính, chép đường dẫn ở thanh địa chỉ rồi chạy “npm run guardian -- <đường dẫn>”.',
  'bad-sheet':
    'Đường dẫn không phải của một bảng tính Google: mở bảng tính, chép cả dòng ở thanh địa chỉ (https://docs.google.com/spreadsheets/d/…) rồi chạy lại lệnh này.',
  'bad-file':
    'Tệp .guardian.json không đọc được: xóa tệp ấy, đặt lại mã dự án (scriptId) của người giữ nếu đã có, rồi chạy lại lệnh này với đường dẫn bảng tính.',
  'bad-id':
    'Mã dự án (scriptId) trong .guardian.json không đúng dạng: chép lại dòng “Mã tập lệnh” ở Cài đặt dự án của người giữ, không chép địa chỉ của bảng tính.',
  'unknown-id':
    'Google không có dự án nào mang mã (scriptId) trong .guardian.json: xóa tệp ấy rồi chạy lại lệnh này với đường dẫn bảng tính để tạo dự án khác.',
  'not-yours':
    'Tài khoản đang đăng nhập không được sửa dự án của người giữ: chạy “npx clasp login” với tài khoản sở hữu bảng tính rồi chạy lại lệnh này.',
  'not-created':
    'Google chưa trả về mã dự án mới: xem ở https://script.google.com có dự án “Xếp loại – người giữ” vừa tạo hay không (nếu có thì xóa), rồi chạy lại lệnh này.',
  'wrong-files': 'Thư mục out/guardian không có đúng các tệp phải đẩy lên: chạy “npm run build” rồi chạy lại lệnh này.',
};

/** The sentence of a known problem. */
export const guardianSentence = (problem) => SENTENCES[problem] ?? sentence(problem);

/** What clasp said → one sentence. */
export const explainedOfGuardian = (said) => explained(said, guardianSentence);

export const GUARDIAN = {
  pushed: (files) => `Đã đẩy lên dự án của người giữ: ${files.join(', ')}.`,
  same: 'Dự án của người giữ đã đúng bản này, không có gì phải đẩy lên.',
  next: (id) =>
    `Bước tiếp theo: mở https://script.google.com/d/${id}/edit, chọn hàm “guard”, bấm Chạy, cấp quyền khi Google hỏi.`,
};
