// What the acts on a body's state ask before and answer after (documents.md §5.5, §5.6). Each failure says what was left
// as it was. Instants in epoch ms; bodies by name.

import type { Campaign } from '../domain/campaign.ts';
import { closeInWords, unstopped } from './deadline-words.ts';
import { checkCode, instantInterface, listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';
import { timing } from './states.ts';

export const STATE_DONE = {
  submit: (at: number, late: boolean, hash: string): string =>
    `Đã nộp lúc ${instantInterface(at)}, ${timing(late)}. Mã đối chiếu ${checkCode(hash)}.`,
  /** `until`: the body's `openUntil`. */
  withdraw: (until: number): string => `Đã rút lại. Sửa xong cần nộp lại trước ${instantInterface(until)}.`,
  return: (body: string): string => `Đã trả lại ${body}.`,
  extend: (body: string, until: number): string => `Đã gia hạn cho ${body} đến ${instantInterface(until)}.`,
  revoke: (body: string, at: number): string => `Đã kết thúc gia hạn của ${body} lúc ${instantInterface(at)}.`,
  close: (tabs: number, at: number): string => `Đã khóa ${plain(tabs)} trang lúc ${instantInterface(at)}.`,
  closeNothing: 'Các trang đã khóa từ trước; không có gì để khóa.',
  accept: (cells: number, body: string): string =>
    `Đã ghi nhận ${plain(cells)} ô sửa sau khi khóa của ${body}, ghi “sau hạn”.`,
  acceptNothing: (body: string): string => `Trang của ${body} không khác bản được tính; không có gì để ghi nhận.`,
  /** `at`: of the snapshot that was brought back. */
  restore: (body: string, at: number): string => `Đã khôi phục trang của ${body} về bản lúc ${instantInterface(at)}.`,
  /** What was repaired, each a noun phrase. */
  repair: (what: readonly string[]): string =>
    what.length === 0 ? 'Không có gì cần sửa.' : `Đã sửa: ${listInWords(what)}.`,
} as const;

/** Why an extension was not granted. */
export const EXTEND_CAUSES = {
  past: 'thời điểm phải sau hiện tại',
  reason: 'chưa ghi lý do',
  open: 'trang chưa khóa',
} as const;

/** Causes of the other refusals, each to stand after a colon. */
export const CAUSES = {
  reason: 'chưa ghi lý do',
  notSubmitted: 'cơ quan chưa nộp',
  closed: 'trang đã khóa',
  notClosed: 'trang chưa khóa',
  notExtended: 'không có gia hạn đang hiệu lực',
  secrecy: 'trang có dấu chỉ độ mật',
  damaged: 'cấu trúc trang bị thay đổi',
} as const;

type CloseFailure = {
  readonly done: number;
  readonly total: number;
  readonly bodies: readonly string[];
  readonly cause: string;
};

/** What keeps a tab from being handed in; what there is none of is not named. */
export const stillToDo = (errors: number, missing: number): string =>
  [
    ...(errors > 0 ? [`${plain(errors)} lỗi`] : []),
    ...(missing > 0 ? [`${plain(missing)} tập thể chưa xếp loại`] : []),
  ].join(' và ');

/** `cause` is a phrase, `why` the sentence of whyLockedBecause. */
export const STATE_FAILED = {
  submit: (errors: number, missing: number): string =>
    `Chưa nộp được: còn ${stillToDo(errors, missing)}. Đã bỏ dấu ô “Nộp”.`,
  submitClosed: (why: string): string => `Chưa nộp được: ${why}`,
  return: (cause: string): string => `Chưa trả lại được: ${unstopped(cause)}. Chưa ghi gì.`,
  extend: (cause: string): string => `Chưa gia hạn được: ${unstopped(cause)}.`,
  revoke: (cause: string): string => `Chưa kết thúc gia hạn được: ${unstopped(cause)}. Chưa ghi gì.`,
  close: ({ done, total, bodies, cause }: CloseFailure): string =>
    `Đã khóa ${plain(done)}/${plain(total)} trang; chưa khóa được: ${listInWords(bodies)} (${unstopped(cause)}). Lần chạy tự động kế tiếp khóa tiếp.`,
  closeReason: 'Chưa khóa: khóa trước thời điểm đã định phải ghi lý do. Chưa ghi gì.',
  accept: (cause: string): string => `Chưa ghi nhận được: ${unstopped(cause)}. Chưa ghi gì.`,
  restore: 'Chưa khôi phục: bản lưu bị sửa hoặc không thuộc bảng tính này. Trang giữ nguyên.',
  restoreMarked:
    'Chưa khôi phục: trang đang có dấu chỉ độ mật nên không lưu được bản hiện tại. Đề nghị xử lý nội dung đó trước. Trang giữ nguyên.',
  noSnapshot: (id: string): string => `Không có bản lưu “${id}”. Chưa ghi gì.`,
  repair: (what: string, cause: string): string => `Chưa sửa được ${what}: ${unstopped(cause)}. Nội dung giữ nguyên.`,
  /** fail-edit. */
  edit: (why: string): string => `Chưa ghi: ${why}`,
} as const;

/** `early`: before the campaign's close, where the reason is compulsory. */
type ClosePlan = { readonly tabs: number; readonly missing: readonly string[]; readonly early: boolean };

/** Dialogs before an act; where a reason is compulsory, the text ends by asking for it. */
export const STATE_CONFIRM = {
  return: (body: string, submittedAt: number): Dialog => ({
    title: 'Trả lại để bổ sung',
    text: `Trả lại kết quả của ${body}, nộp lúc ${instantInterface(submittedAt)}. Bản đã nộp còn lưu. Lý do (bắt buộc):`,
  }),
  /** Two questions: until when, then why. */
  extendUntil: (body: string): Dialog => ({
    title: 'Gia hạn',
    text: `Mở lại trang của ${body} đến (ví dụ 02/12/2024 17:00):`,
  }),
  extendReason: (body: string, until: number): Dialog => ({
    title: 'Gia hạn',
    text: `Mở lại trang của ${body} đến: ${instantInterface(until)}. Lý do (bắt buộc). Nộp trong thời gian này vẫn ghi “sau hạn”. Hết giờ trang tự khóa.`,
  }),
  revoke: (body: string, until: number): Dialog => ({
    title: 'Kết thúc gia hạn',
    text: `Khóa lại trang của ${body} ngay bây giờ, trước ${instantInterface(until)}. Nội dung hiện có được lưu và tính.`,
  }),
  /** `missing`: bodies that have not handed in. */
  close: (campaign: Campaign, { tabs, missing, early }: ClosePlan): Dialog => ({
    title: 'Khóa ngay',
    text: `Khóa ${plain(tabs)} trang ${
      early
        ? `trước thời điểm đã định (${closeInWords(campaign)})`
        : `đang mở sau thời điểm khóa (${closeInWords(campaign)})`
    }.${missing.length === 0 ? '' : ` Chưa nộp: ${listInWords(missing)}.`} Nội dung hiện có được lưu và tính. ${
      early ? 'Lý do (bắt buộc):' : 'Lý do (nếu có):'
    }`,
  }),
  accept: (body: string, cells: number, closedAt: number): Dialog => ({
    title: 'Ghi nhận nội dung sau hạn',
    text: `Tính ${plain(cells)} ô đã sửa sau khi khóa của ${body} thay cho bản khóa lúc ${instantInterface(closedAt)}. Bản cũ còn lưu; báo cáo ghi “sau hạn”. Lý do (bắt buộc):`,
  }),
  restore: (body: string, snapshot: { readonly at: number; readonly hash: string }, cells: number): Dialog => ({
    title: 'Khôi phục bản lưu',
    text: `Đưa trang của ${body} về bản lúc ${instantInterface(snapshot.at)} (mã ${checkCode(snapshot.hash)}); khác bản hiện tại ${plain(cells)} ô. Bản hiện tại được lưu trước.`,
  }),
  repair: (list: readonly string[]): Dialog => ({
    title: 'Sửa chữa bảng tính',
    text: `Sẽ sửa: ${listInWords(list)}. Nội dung đã nhập giữ nguyên.`,
  }),
} as const;
