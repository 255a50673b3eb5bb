// What pushing and creating say, in Vietnamese: whoever installs reads the Vietnamese guide. They stand here and not in
// src/messages, which is compiled into the bundle; these are said on the installer's own computer only.
// Each failure is one sentence with the next step in it.

/** First match wins: the pattern is looked for in what clasp said. */
const PROBLEMS = [
  [
    /No credentials found|invalid_grant|invalid authentication|Login Required|No access, refresh token|unauthorized_client|refresh_token field/i,
    'not-logged-in',
  ],
  [/has not enabled the Apps Script API/i, 'api-off'],
  [/Project settings not found|Script ID is not set/i, 'no-id'],
  [/Requested entity was not found|Not Found/i, 'unknown-id'],
  [/does not have permission|PERMISSION_DENIED|forbidden|insufficient/i, 'not-yours'],
  [/quota|rate limit|Too Many Requests/i, 'too-many'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|socket hang up|fetch failed/i,
    'no-network',
  ],
];

const SENTENCES = {
  'not-logged-in':
    'Chưa đăng nhập Google hoặc phiên đăng nhập đã hết hạn: chạy “npx clasp login”, chọn tài khoản sở hữu bảng tính, rồi chạy lại lệnh này.',
  'api-off':
    'Tài khoản này chưa bật Apps Script API: mở https://script.google.com/home/usersettings, bật “Google Apps Script API”, chờ một phút rồi chạy lại lệnh này.',
  'no-id':
    'Tệp .clasp.json chưa có mã dự án (scriptId): chạy “npm run create” để tạo bảng tính mới, hoặc chép mã ở Tiện ích mở rộng → Apps Script → Cài đặt dự án của bảng tính đã có vào tệp này.',
  'bad-id':
    'Mã dự án (scriptId) trong .clasp.json không đúng dạng: chép lại đúng dòng “Mã tập lệnh” ở Tiện ích mở rộng → Apps Script → Cài đặt dự án, không chép địa chỉ của bảng tính.',
  'bad-file':
    'Tệp .clasp.json không đọc được: lấy lại tệp ấy từ kho mã (git checkout .clasp.json) rồi chạy “npm run create” hoặc điền mã dự án.',
  'unknown-id':
    'Google không có dự án nào mang mã (scriptId) trong .clasp.json: chép lại mã ở Tiện ích mở rộng → Apps Script → Cài đặt dự án của bảng tính rồi chạy lại lệnh này.',
  'not-yours':
    'Tài khoản đang đăng nhập không được sửa dự án này: chạy “npx clasp login” với tài khoản sở hữu bảng tính rồi chạy lại lệnh này.',
  'too-many': 'Google tạm từ chối vì quá nhiều yêu cầu: chờ mười phút rồi chạy lại lệnh này.',
  'no-network': 'Không kết nối được với Google: kiểm tra mạng (và tường lửa, proxy của cơ quan) rồi chạy lại lệnh này.',
  'wrong-files': 'Thư mục dist/ không có đúng các tệp phải đẩy lên: chạy “npm run build” rồi chạy lại lệnh này.',
  'id-there':
    'Tệp .clasp.json đã có mã dự án: chạy “npm run push” để đẩy lên dự án ấy; muốn tạo bảng tính khác thì để trống scriptId trước.',
  'not-created':
    'Google chưa trả về mã dự án mới: xem trong Drive có bảng tính vừa tạo hay không (nếu có thì xóa), rồi chạy lại lệnh này.',
};

/** Said under a failure of creating: the sheet is made before its script, and may be left behind without one. */
export const LEFT_BEHIND = 'Nếu trong Drive có bảng tính trống vừa tạo, hãy xóa nó trước khi chạy lại.';

/** The sentence of a known problem. */
export const sentence = (problem) => SENTENCES[problem];

/** What clasp said → one sentence, `worded` otherwise for another project; where we do not know it, Google's own words are passed on. */
export const explained = (said, worded = sentence) => {
  const found = PROBLEMS.find(([pattern]) => pattern.test(said));
  if (found !== undefined) return worded(found[1]);
  return `Google từ chối, nguyên văn: “${said.trim().replace(/\s+/g, ' ')}”. Sửa theo lời ấy, hoặc gửi nguyên văn câu này khi báo lỗi.`;
};

export const DONE = {
  ready: 'Đăng nhập, mã dự án và mạng: đạt.',
  pushed: (files) => `Đã đẩy lên Google: ${files.join(', ')}. Tải lại bảng tính để thấy trình đơn “Xếp loại”.`,
  same: 'Dự án trên Google đã đúng bản này, không có gì phải đẩy lên.',
  created: (id) => `Đã tạo bảng tính và dự án ${id}; mã đã ghi vào .clasp.json. Bước tiếp theo: npm run push.`,
  sheet: (id) => `Bảng tính: https://drive.google.com/open?id=${id}`,
};
