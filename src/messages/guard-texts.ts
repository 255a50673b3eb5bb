// The guardian: a script project of the secretariat alone, which runs the sweep and the seal in place of the script
// attached to the sheet. Said in the log of Google's script editor, and by "Kiểm tra hệ thống".

import { instantInterface, plain } from './format.ts';
import type { Dialog } from './results.ts';

const TITLE = 'Người giữ';

export const GUARD = {
  /** `watches`: epoch ms from which it acts. */
  done: (title: string, watches: number): string =>
    `Đã đặt người giữ cho “${title}”. Từ ${instantInterface(watches)} dự án này nhận nộp, khóa trang và kiểm tra định kỳ. Lịch chạy kèm bảng tính tự gỡ trong mười phút.`,
  renewed: (title: string): string => `Dự án này đang giữ “${title}”; đã đặt lại lịch chạy tự động còn thiếu.`,
  same: (title: string): string => `Dự án này đang giữ “${title}”, lịch chạy tự động còn đủ. Không có gì phải đổi.`,
  /** Run in the guardian's project: the bound script's triggers are armed from the sheet. */
  gone: (title: string): string =>
    `Đã thôi giữ “${title}”. Đề nghị bấm “Xếp loại → Thiết lập → Sửa chữa bảng tính” trong bảng tính để đặt lại lịch chạy tự động.`,
  goneHere: (title: string): string => `Đã bỏ người giữ của “${title}”. Lịch chạy tự động đặt lại tại bảng tính này.`,
  /** In “Nhật ký”. */
  note: (project: string): string => `Dự án ${project}`,
  notOurs: 'Dự án này không giữ bảng tính. Chưa đổi gì. Đề nghị chạy hàm “guard” trước.',
  none: 'Bảng tính này không có người giữ. Chưa đổi gì.',
  boundHere:
    'Hàm này chỉ chạy trong dự án của người giữ, không chạy trong phần mềm kèm bảng tính. Chưa đổi gì. Cách đặt: tài liệu “Người giữ”.',
  projectHere: 'Đợt đánh giá được mở từ trình đơn của bảng tính, không mở trong dự án của người giữ. Chưa đổi gì.',
  copy: 'Bảng tính được giữ là bản sao; đợt đánh giá được mở ở bảng tính khác. Chưa đổi gì. Đề nghị đẩy lại dự án này với đường dẫn của bảng tính gốc.',
  allowAgain: 'Đề nghị chạy lại hàm này, chọn đủ các quyền khi Google hỏi.',
  lost: 'Chưa đặt được người giữ: thiết lập của bảng tính vừa bị thao tác khác ghi. Đề nghị chạy lại hàm này.',
} as const;

/** Titles say the state, texts what to do. */
export const GUARD_HEALTH = {
  silent: (minutes: number): Dialog => ({
    title: `${TITLE} – Cần sửa`,
    text: `Quá ${plain(minutes)} phút chưa chạy. Đề nghị mở dự án của người giữ, chạy hàm “guard”; nếu dự án không còn, đặt người giữ khác hoặc chạy hàm “unguard”.`,
  }),
  well: (project: string, since: number): Dialog => ({
    title: `${TITLE} – Đang giữ`,
    text: `Lịch chạy tự động do dự án ${project} thực hiện từ ${instantInterface(since)}.`,
  }),
} as const;
