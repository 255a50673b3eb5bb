// What a body's form says besides what the body types: its sheet "Hướng dẫn", its status line, and why there is none.

import type { Campaign } from '../domain/campaign.ts';
import { instantInterface } from './format.ts';
import { deadlineLine, type Line } from './tab-texts.ts';

export const formTitle = (body: string): string => `Biểu mẫu đánh giá, xếp loại – ${body}`;

/** The sheet before the form. `sheet` = name of the form's own sheet. */
export const formGuide = (campaign: Campaign, sheet: string): readonly string[] => {
  const { secretariat } = campaign.issuer;
  const due = deadlineLine(campaign);
  return [
    `1. Mở trang “${sheet}”. Chỉ nhập vào các ô trắng; các ô khác đã khóa.`,
    '2. Bấm vào ô ở cột “Mức xếp loại”, chọn một mức trong danh sách. Không đánh giá thì chọn “Không đánh giá” và ghi lý do.',
    '3. Tập thể chưa có trong danh sách thì ghi ở các dòng có dấu “+” dưới mỗi bảng.',
    '4. Không đổi tên trang, tên cột; không thêm, xóa, gộp, sắp xếp dòng hoặc cột; không dùng công thức.',
    '5. Có thể nhập một phần, lưu lại rồi nhập tiếp. Sau khi văn bản được ký, ghi số, ngày ký, người ký.',
    `6. Lưu tệp, giữ kiểu .xlsx, không đặt mật khẩu; gửi lại ${secretariat}.`,
    `7. Gửi tệp chưa phải là nộp. ${secretariat} nhập tệp vào bảng tính, kiểm tra và báo lại chỗ cần sửa.`,
    '8. Chỉ nhập nội dung không mật; không ghi tên cá nhân, nội dung vụ việc, kỷ luật. Nội dung mật gửi theo đường văn bản mật.',
    `9. ${due.left}. ${due.right}`,
  ];
};

/** The line above the table. `now` epoch ms; `locked` = why the tab is locked, null while the body may edit it. */
export const formLine = (campaign: Campaign, now: number, locked: string | null): Line => {
  const made = `Lập lúc ${instantInterface(now)}, theo nội dung có trên trang lúc đó.`;
  const { secretariat } = campaign.issuer;
  return locked === null
    ? {
        left: 'Nhập ngoài bảng tính',
        right: `${made} Nhập xong: lưu tệp, gửi ${secretariat}. Gửi tệp chưa phải là nộp.`,
      }
    : { left: 'Trang đang khóa', right: `${made} ${locked}` };
};

const failed = (body: string, cause: string): string => `Chưa lập được biểu mẫu của ${body}: ${cause}`;

export const NO_FORM = {
  secrecy: (body: string): string =>
    failed(body, 'trang có dấu chỉ độ mật, nội dung không được chuyển đi đâu. Lập được khi dấu này được bỏ.'),
  noTab: (body: string): string =>
    failed(body, 'trang của cơ quan đã bị xóa. Đề nghị chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính”.'),
  damaged: (body: string): string => failed(body, 'cấu trúc trang bị thay đổi.'),
} as const;
