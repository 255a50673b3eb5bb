// Words of the opening's dialog that the page holds itself: headings, fields, buttons, what to know before (documents.md
// §5.4, §5.11). What the script says comes with its answers.

import { plain } from './format.ts';

export const OPENING_TITLE = 'Mở đợt đánh giá';

export const OPENING_HEADINGS = {
  profile: 'Bộ dữ liệu',
  dates: 'Năm và thời hạn',
  addresses: 'Địa chỉ thư của các cơ quan',
  confirm: 'Xem lại và xác nhận',
  running: 'Đang mở đợt',
  share: 'Chia sẻ cho các cơ quan',
  done: 'Đã mở đợt',
  file: 'Bộ dữ liệu khác',
  notices: 'Cần biết',
} as const;

export const OPENING_BUTTONS = {
  next: 'Tiếp tục',
  back: 'Quay lại',
  review: 'Xem lại',
  open: 'Mở đợt',
  share: 'Chia sẻ cho các cơ quan',
  later: 'Để sau',
  close: 'Đóng',
} as const;

export const OPENING_FIELDS = {
  year: 'Năm đánh giá',
  dueDate: 'Hạn nộp: trước ngày',
  dueTime: 'Giờ hạn nộp',
  closeDate: 'Tự khóa từ ngày',
  closeTime: 'Giờ khóa',
  file: 'Tệp .json',
  json: 'Hoặc dán nội dung tệp',
  addresses: 'Mỗi dòng: tên cơ quan, địa chỉ',
  restricted: 'Đã kiểm tra, đang là “Hạn chế”.',
} as const;

export const OPENING_SENTENCES = {
  step: (now: number, all: number): string => `Bước ${plain(now)}/${plain(all)}`,
  profile: 'Bộ dữ liệu gồm các cơ quan đánh giá, danh mục tập thể và phân công.',
  file: 'Chọn tệp .json hoặc dán nội dung; không gửi đi đâu ngoài bảng tính này.',
  unreadableTitle: 'Chưa đọc được tệp này',
  unreadable: 'Tệp không mở được hoặc dài quá 1 MB. Chưa đổi gì. Đề nghị chọn tệp khác.',
  dates: 'Nộp trước giờ hạn là đúng hạn. Đến giờ khóa, các trang tự khóa. Giờ Việt Nam.',
  addresses:
    'Dán nguyên các cột từ Excel cũng được. Một cơ quan có thể có nhiều địa chỉ. Để trống thì trang của cơ quan tạm do chủ sở hữu bảng tính giữ.',
  addressesSample: 'UBND thành phố\tten@example.org',
  running:
    'Có thể mất vài phút. Nếu đóng bảng này, chọn lại “Mở đợt đánh giá…” để làm tiếp; các bước đã xong giữ nguyên.',
  stuckTitle: 'Google dừng giữa chừng',
  stuck: 'Các bước đã xong giữ nguyên; bấm “Tiếp tục” để làm tiếp.',
  confirmFirst: 'Đọc đến cuối và đánh dấu ô xác nhận.',
  consent:
    'Google hỏi quyền một lần, chỉ với tài khoản này: xem và sửa bảng tính này, hiện trình đơn và hộp thoại, chạy tự động theo giờ, biết địa chỉ thư của tài khoản, tạo tệp báo cáo. Các cơ quan không phải cấp quyền.',
  share: (accounts: number): string =>
    `Chia sẻ cho các cơ quan? ${plain(accounts)} tài khoản được quyền sửa bảng tính này.`,
  shareLater: 'Chưa chia sẻ. Muốn chia sẻ, chọn lại “Mở đợt đánh giá…”.',
  drill:
    'Trước khi các cơ quan nhập, nên chạy thử: chọn Tệp → Tạo bản sao, mở bản sao, chọn “Xếp loại → Diễn tập”. Bản sao không ảnh hưởng đến bảng tính này.',
  percentDone: (percent: number): string => `Đã xong ${plain(percent)} phần trăm`,
  steps: (done: number, all: number): string => `Đã làm ${plain(done)}/${plain(all)} bước.`,
  next: (label: string): string => `Đang làm: ${label}.`,
} as const;

/** To be confirmed before anything is opened. */
export const OPENING_CONDITIONS = {
  lead: 'Trước khi mở, đề nghị xác nhận:',
  list: [
    'Nội dung đợt này không mật.',
    'Trong mục Chia sẻ, “Quyền truy cập chung” đang là “Hạn chế”. Phần mềm không tự xem được mục này.',
    'Ai có quyền mở bảng tính đều đọc được mọi trang, kể cả trang ẩn; đề xuất và quyết định chưa được công bố thì ghi ở bản trên máy, không ghi ở đây.',
    'Người có quyền sửa bảng tính có thể sửa cả phần mềm kèm theo; bằng chứng đối chiếu là mã in trên từng văn bản đã ký.',
  ],
} as const;
