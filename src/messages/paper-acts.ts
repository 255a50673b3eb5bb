// Letters made and signed papers recorded: what is asked before and told after (documents.md §5.5, §5.6). Bodies by name;
// instants in epoch ms.

import { LONGEST_FIELD, type PaperFault, type SignedPaper } from '../domain/signed-paper.ts';
import { unstopped } from './deadline-words.ts';
import { quoted } from './findings-facts.ts';
import { checkCode, instantInterface, listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';

/** Why there is no letter, each with what to do about it. */
export const NO_LETTER = {
  notSubmitted: ['cơ quan chưa nộp', 'Tạo được khi cơ quan nộp hoặc khi trang khóa.'],
  secrecy: ['trang có dấu chỉ độ mật', 'Tạo được khi dấu này được bỏ và trang được nộp lại.'],
  lost: ['bản lưu bị sửa', 'Đề nghị chạy “Xếp loại → Thiết lập → Kiểm tra hệ thống”.'],
} as const;

export const LETTER = {
  done: (body: string, hash: string): string => `Đã tạo văn bản của ${body}, mã ${checkCode(hash)}.`,
  /** `without`: bodies of which nothing counts yet. */
  doneMany: (papers: number, without: readonly string[]): string =>
    `Đã tạo ${plain(papers)} văn bản.${without.length === 0 ? '' : ` Chưa tạo của: ${listInWords(without)}.`}`,
  failed: (body: string, [cause, todo]: readonly [string, string]): string =>
    `Chưa tạo được văn bản của ${body}: ${cause}. ${todo}`,
  none: `Chưa tạo văn bản nào: chưa cơ quan nào nộp, chưa trang nào khóa. ${NO_LETTER.notSubmitted[1]}`,
  /** `made`: papers made in the same run before it stopped. */
  stopped: (body: string, cause: string, made: number): string =>
    `Chưa tạo được văn bản của ${body}: ${unstopped(cause)}. ${
      made === 0 ? 'Văn bản tạo trước đây' : `${plain(made)} văn bản vừa tạo`
    } giữ nguyên. Đề nghị xem dung lượng và quyền của Google Drive rồi thử lại.`,
  confirmAll: (): Dialog => ({
    title: 'Tạo văn bản của cơ quan',
    text: 'Tạo văn bản của mọi cơ quan đã nộp hoặc trang đã khóa. Muốn tạo của một cơ quan thì mở trang của cơ quan đó trước.',
  }),
} as const;

const FIELD_NAMES: Readonly<Record<keyof SignedPaper, string>> = {
  number: 'số văn bản',
  date: 'ngày ký',
  signer: 'người ký',
  code: 'mã đối chiếu',
};

/** Why a paper was not recorded, to stand after a colon. */
export const paperTrouble = (fault: PaperFault): string => {
  switch (fault.what) {
    case 'missing':
      return `thiếu ${listInWords(fault.fields.map((field) => FIELD_NAMES[field]))}`;
    case 'long':
      return `${FIELD_NAMES[fault.field]} dài quá ${plain(LONGEST_FIELD)} ký tự`;
    case 'date':
      return `ngày ký ${quoted(fault.typed)} không đúng, ví dụ đúng: 28/11/2024`;
    case 'code':
      return `mã đối chiếu ${quoted(fault.typed)} không đúng, ví dụ đúng: 7F3A-91C2`;
  }
};

export const RECORD = {
  done: (body: string, { number, code }: SignedPaper): string =>
    `Đã ghi nhận văn bản số ${number} của ${body}; mã ${checkCode(code)} khớp bản đang tính.`,
  /** `counted`: hash of what counts, null where nothing does; `elsewhere`: instant of a submission that fits. */
  mismatch: (
    body: string,
    { code }: SignedPaper,
    { counted, elsewhere }: { readonly counted: string | null; readonly elsewhere: number | null },
  ): string =>
    `Mã ${checkCode(code)} không khớp bản đang tính của ${body} (${
      counted === null ? 'chưa có bản nộp' : checkCode(counted)
    })${
      elsewhere === null ? '' : `; khớp bản nộp lúc ${instantInterface(elsewhere)}`
    }. Đã ghi nhận là chưa khớp; đề nghị kiểm tra lại văn bản.`,
  failed: (body: string, cause: string): string => `Chưa ghi nhận văn bản của ${body}: ${cause}. Chưa ghi gì.`,
  /** Column "Ghi chú" of "Nhật ký". */
  note: ({ number, date, code }: SignedPaper, matches: boolean): string =>
    `số ${number}, ngày ${date}, mã ${checkCode(code)} ${matches ? 'khớp' : 'không khớp'}`,
  ask: (body: string): Dialog => ({
    title: 'Ghi nhận văn bản đã ký',
    text: `${body}. Ghi theo văn bản đã ký, cách nhau bằng dấu chấm phẩy: số văn bản; ngày ký; người ký; mã đối chiếu. Ví dụ: 12-CV/BDV; 28/11/2024; họ và tên; 7F3A-91C2`,
  }),
} as const;
