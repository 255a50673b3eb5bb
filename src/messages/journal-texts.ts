// Words of "Nhật ký" (documents.md §5.10): what happened, when, by whom.

import type { Campaign } from '../domain/campaign.ts';
import type { JournalAct, JournalEntry, JournalEvent } from '../domain/journal.ts';
import type { RecordKind } from '../domain/records.ts';
import { bodyName } from './findings-facts.ts';
import { checkCode, instantShort, plain } from './format.ts';

/** Column "Việc". */
export const ACT_WORDS: Readonly<Record<JournalAct, string>> = {
  open: 'Mở đợt',
  apply: 'Áp dụng thiết lập',
  share: 'Chia sẻ',
  guard: 'Đặt người giữ',
  unguard: 'Bỏ người giữ',
  submit: 'Nộp',
  'submit-refused': 'Chưa nhận nộp',
  withdraw: 'Rút lại',
  return: 'Trả lại',
  extend: 'Gia hạn',
  revoke: 'Kết thúc gia hạn',
  close: 'Khóa',
  relock: 'Khóa',
  accept: 'Ghi nhận nội dung sau hạn',
  consolidate: 'Tổng hợp',
  report: 'Tạo báo cáo',
  letter: 'Tạo văn bản',
  signed: 'Ghi nhận văn bản đã ký',
  restore: 'Khôi phục',
  import: 'Nhập từ tệp',
  'add-rows': 'Thêm dòng',
  repair: 'Sửa chữa',
  move: 'Chuyển bảng tính',
  'changed-after-submit': 'Phát hiện thay đổi sau khi nộp',
  'changed-after-close': 'Phát hiện thay đổi sau khi khóa',
  secrecy: 'Phát hiện dấu mật',
  'run-unfinished': 'Phát hiện lần chạy chưa xong',
};

/** What a record of "Bản chụp" is of, in lists of them. */
export const RECORD_WORDS: Readonly<Record<RecordKind, string>> = {
  ...ACT_WORDS,
  relock: 'Khóa lại',
  backup: 'Lưu trước khi khôi phục',
};

const UNKNOWN = 'không rõ';

/** An event as its row reads; the actor is "không rõ" where Google does not tell. */
export const journalEntry = (
  campaign: Campaign,
  { id, at, actor, body, act, hash, note }: JournalEvent,
): JournalEntry => ({
  id,
  at: instantShort(at),
  actor: actor === '' ? UNKNOWN : actor,
  body: bodyName(campaign, body),
  act: ACT_WORDS[act],
  code: hash === '' ? '' : checkCode(hash),
  note,
});

/** Notes beside an act. Instants in epoch ms. */
export const JOURNAL_NOTES = {
  submitted: (late: boolean): string => (late ? 'sau hạn' : 'đúng hạn'),
  refused: (errors: number, missing: number): string => `${plain(errors)} lỗi, ${plain(missing)} tập thể chưa xếp loại`,
  extended: (until: number, reason: string): string => `đến ${instantShort(until)}; lý do: ${reason}`,
  reason: (reason: string): string => (reason === '' ? '' : `lý do: ${reason}`),
  extensionEnded: 'hết thời gian gia hạn',
  changed: (cells: number): string => `${plain(cells)} ô`,
  held: 'có dấu chỉ độ mật; chỉ ghi mã, không sao chép nội dung',
  restored: (at: number): string => `về bản lúc ${instantShort(at)}`,
  shared: (accounts: number): string => `cho ${plain(accounts)} tài khoản`,
  restricted: 'đã xác nhận “Quyền truy cập chung” đang là “Hạn chế”',
  unfinished: (act: JournalAct, at: number): string => `${ACT_WORDS[act]} lúc ${instantShort(at)} không có kết quả`,
} as const;
