// The state of a body in words (documents.md §5.2, §5.3): its label, the line on its tab, why the tab is locked. What
// acts on it ask and answer is in state-results.ts.

import type { Campaign } from '../domain/campaign.ts';
import { directiveShort } from '../domain/campaign-wording.ts';
import type { BodyLife, Lock } from '../domain/lifecycle.ts';
import { unstopped } from './deadline-words.ts';
import { checkCode, instantInterface, instantShort, plain } from './format.ts';
import type { Line } from './tab-texts.ts';

/** "đúng hạn", "sau hạn". */
export const timing = (late: boolean): string => (late ? 'sau hạn' : 'đúng hạn');

type Label = (life: BodyLife) => string;

const LABELS: Readonly<Record<BodyLife['state'], Label>> = {
  draft: ({ returned }) => (returned === null ? 'Đang nhập' : 'Trả lại để bổ sung'),
  pending: () => 'Đang ghi nhận',
  submitted: ({ late }) => `Đã nộp, ${timing(late === true)}`,
  closed: ({ submission, accepted }) => (submission === null && accepted === null ? 'Đã khóa, chưa nộp' : 'Đã khóa'),
  extended: ({ extension }) => (extension === null ? 'Gia hạn' : `Gia hạn đến ${instantInterface(extension.until)}`),
};

/** Stands in the left cell of the status line from before the tab is narrowed until the tick is answered. */
export const TICK_SEEN = 'Đã đánh dấu “Nộp”';

/** Beginnings of the labels of states in which a tick stands that has been answered. */
export const LOCKED_LABELS: readonly string[] = ['Đã nộp', 'Đã khóa'];

/** Beginnings of the labels of states in which the tab is not the body's, or not wholly: none begins a draft's line. */
export const STATE_LABELS: readonly string[] = ['Đang ghi nhận', ...LOCKED_LABELS, TICK_SEEN];

/** The state's label, as on the pill and in the left cell of the status line. */
export const stateLabel: Label = (life) => LABELS[life.state](life);

/** Figures of the counted content, and of what differs from it. `changedRows` are rows of the tab. */
export type StateFigures = {
  readonly assigned: number;
  readonly rated: number;
  readonly notRated: number;
  readonly changed: number;
  readonly changedRows: readonly number[];
};

const SHOWN_ROWS = 8;

const rowsInWords = (rows: readonly number[]): string => {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const more = sorted.length - SHOWN_ROWS;
  const shown = sorted.slice(0, SHOWN_ROWS).map(plain).join(', ');
  return sorted.length === 0 ? '' : ` (dòng ${shown}${more > 0 ? ` và ${plain(more)} dòng khác` : ''})`;
};

const changedSince = ({ changed, changedRows }: StateFigures): string =>
  changed === 0 ? '' : ` Sau khi khóa có ${plain(changed)} ô bị sửa${rowsInWords(changedRows)}, không tính.`;

const draftLine = (campaign: Campaign, { returned, withdrawn, lastSubmission, openUntil }: BodyLife): string | null => {
  const again = `nộp lại trước ${instantInterface(openUntil)}.`;
  if (returned !== null) {
    const why = `Lý do: ${unstopped(returned.reason)}.`;
    return `${campaign.issuer.secretariat} trả lại lúc ${instantInterface(returned.at)}. ${why} Đề nghị bổ sung và ${again}`;
  }
  if (withdrawn === null) return null;
  const kept = lastSubmission === null ? '' : ` Bản nộp lúc ${instantInterface(lastSubmission.at)} còn lưu.`;
  return `Đã rút lại lúc ${instantInterface(withdrawn.at)}.${kept} Cần ${again}`;
};

const submittedLine = ({ submission, openUntil }: BodyLife, { rated, assigned, notRated }: StateFigures): string => {
  const sealed = `Nộp lúc ${instantInterface(submission?.at ?? 0)}. Mã đối chiếu ${checkCode(submission?.hash ?? '')}.`;
  const counts = `Đã xếp loại ${plain(rated)}/${plain(assigned)}, không đánh giá ${plain(notRated)}.`;
  return `${sealed} ${counts} Trang tạm khóa; bỏ dấu ô “Nộp” để sửa, trước ${instantInterface(openUntil)}.`;
};

/** "nộp lúc …, đúng hạn, mã 7F3A-91C2", or since when late content counts. */
export const countedWords = ({ counted, accepted, late }: BodyLife): string => {
  const code = checkCode(counted?.hash ?? '');
  return accepted === null
    ? `nộp lúc ${instantInterface(counted?.at ?? 0)}, ${timing(late === true)}, mã ${code}`
    : `ghi nhận lúc ${instantInterface(accepted.at)}, sau hạn, mã ${code}`;
};

/** What becomes of a tab that was closed without being handed in. */
export const unsubmittedWords = ({ held }: BodyLife): string =>
  held
    ? 'Nội dung chưa được tổng hợp do có dấu chỉ độ mật cần xử lý.'
    : 'Nội dung có lúc khóa được tổng hợp và ghi “chưa nộp”.';

const closedLine = (life: BodyLife, figures: StateFigures): string => {
  const since = `Khóa từ ${instantInterface(life.lock?.at ?? 0)}`;
  return life.submission === null && life.accepted === null
    ? `${since} khi chưa nộp. ${unsubmittedWords(life)}${changedSince(figures)}`
    : `${since}. Bản được tính: ${countedWords(life)}.${changedSince(figures)}`;
};

const extendedLine = ({ extension }: BodyLife): string | null =>
  extension === null
    ? null
    : `Được gia hạn đến ${instantInterface(extension.until)}. Lý do: ${unstopped(extension.reason)}. Hết giờ trang tự khóa; nộp trong thời gian này vẫn ghi “sau hạn”.`;

type Right = (campaign: Campaign, life: BodyLife, figures: StateFigures) => string | null;

const RIGHT: Readonly<Record<Exclude<BodyLife['state'], 'pending'>, Right>> = {
  draft: draftLine,
  submitted: (_, life, figures) => submittedLine(life, figures),
  closed: (_, life, figures) => closedLine(life, figures),
  extended: (_, life) => extendedLine(life),
};

/** The status line of a body's tab; null for a plain draft, whose line the live check writes (tab-texts.ts). */
export const stateLine = (campaign: Campaign, life: BodyLife, figures: StateFigures): Line | null => {
  if (life.state === 'pending')
    return {
      left: TICK_SEEN,
      right: 'Đang ghi nhận; kết quả hiện trong vòng 10 phút. Chưa cần đánh dấu lại.',
    };
  const right = RIGHT[life.state](campaign, life, figures);
  return right === null ? null : { left: stateLabel(life), right };
};

/** The status line after a tick that was not accepted. `at` epoch ms. */
export const refusedLine = (at: number, errors: number, missing: number): Line => ({
  left: 'Chưa nộp được',
  right: `Chưa nộp được lúc ${instantInterface(at)}: ${plain(errors)} lỗi, ${plain(missing)} tập thể chưa xếp loại. Xem cột “Kiểm tra”.`,
});

/** What stands as source in "Tổng hợp": the day of handing in, or why there is none. */
export const sourceWords = ({ state, submittedAt, held }: Pick<BodyLife, 'state' | 'submittedAt' | 'held'>): string => {
  if (held) return 'bị giữ (dấu mật)';
  if (submittedAt !== null) return instantShort(submittedAt);
  return state === 'closed' ? 'chưa nộp (khóa)' : 'đang nhập';
};

type Why = (campaign: Campaign, lock: Lock, openUntil: number) => string;

const WHY: Readonly<Record<Lock['because'], Why>> = {
  submitted: (_, { at }, openUntil) =>
    `Trang tạm khóa vì đã nộp lúc ${instantInterface(at)}. Để sửa, bỏ dấu ô “Nộp” trước ${instantInterface(openUntil)}.`,
  deadline: (campaign, { at }) =>
    `Khóa từ ${instantInterface(at)} theo thời hạn của ${directiveShort(campaign)}. Cần bổ sung: đề nghị ${campaign.issuer.secretariat} gia hạn, nêu rõ lý do.`,
  'by-hand': ({ issuer: { secretariat } }, { at, reason }) =>
    `${secretariat} khóa trang lúc ${instantInterface(at)}. Lý do: ${unstopped(reason)}. Cần bổ sung: đề nghị trao đổi với ${secretariat}.`,
  'extension-ended': (_, { at }) =>
    `Hết thời gian gia hạn lúc ${instantInterface(at)}; trang khóa trở lại. Nội dung có đến lúc này đã được lưu.`,
};

/** Why the body may not edit, in one sentence (documents.md §5.3); null when it may. */
export const whyLockedBecause = (campaign: Campaign, life: BodyLife): string | null =>
  life.lock === null ? null : WHY[life.lock.because](campaign, life.lock, life.openUntil);
