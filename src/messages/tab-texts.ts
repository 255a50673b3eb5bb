// Everything printed on a body's tab besides what the body types (documents.md §5.2, §5.10), and the tabs' names.
// The other tabs' texts are in sheet-texts.ts.

import { assignmentsOf } from '../domain/assignment.ts';
import type { Aspect, Assignment, Campaign } from '../domain/campaign.ts';
import { clauseShort, noun } from '../domain/campaign-wording.ts';
import type { CapReading } from '../domain/cap.ts';
import { columnLetters } from '../domain/grid.ts';
import { parseInstant, wallClock } from '../domain/instant.ts';
import { LEVEL_NAMES, MARKS } from '../domain/level.ts';
import type { BodyColumn, TabKind } from '../domain/tab-keys.ts';
import { capitalised, ROUNDING_WORDS } from './findings-facts.ts';
import { dateInDocument, decimal, instantInterface, instantShort, listInWords, plain } from './format.ts';

export const TAB_NAMES: Readonly<Record<Exclude<TabKind, 'body'>, string>> = {
  guide: 'Hướng dẫn',
  settings: 'Thiết lập',
  bodies: 'Cơ quan',
  units: 'Đơn vị',
  assignments: 'Phân công',
  consolidation: 'Tổng hợp',
  progress: 'Tiến độ',
  journal: 'Nhật ký',
  snapshots: 'Bản chụp',
};

export const BODY_HEADERS: Readonly<Record<BodyColumn, string>> = {
  order: 'STT',
  unit: 'Tập thể',
  level: 'Mức xếp loại',
  strengths: 'Ưu điểm',
  shortcomings: 'Tồn tại, hạn chế',
  reason: 'Lý do, căn cứ',
  note: 'Ghi chú',
  check: 'Kiểm tra (tự động)',
};

/** The dropdown of column "Mức xếp loại", in its order. */
export const LEVEL_CHOICES: readonly string[] = MARKS.map((mark) => LEVEL_NAMES[mark]);

/** Fixed texts of a body's tab. `free` stands over the free rows, `plus` in their column STT. */
export const BODY_TEXTS = {
  number: 'Số văn bản',
  date: 'Ngày ký',
  signer: 'Người ký',
  submit: 'Nộp',
  submitHint: 'Đánh dấu khi đã xong',
  unclassified: 'Chỉ nhập nội dung không mật; không ghi tên cá nhân, nội dung vụ việc, kỷ luật.',
  free: 'Thêm tập thể còn thiếu (nếu có)',
  plus: '+',
  chooseLevel: 'Chọn một mức trong danh sách.',
} as const;

/** A line of a body's tab: the merged cell at the left, the long one at the right. */
export type Line = { readonly left: string; readonly right: string };

const sameTask = (a: Assignment, b: Assignment): boolean =>
  a.clause === b.clause && a.aspect === b.aspect && a.narrative === b.narrative && a.optional === b.optional;

const generalTask = (campaign: Campaign, like: readonly Assignment[], first: Assignment): string => {
  const groups = like.flatMap(({ group }) => campaign.groups.filter(({ id }) => id === group));
  const aspect = first.aspect === 'overall' ? '' : ', chỉ về kết quả thực hiện nhiệm vụ quốc phòng - an ninh';
  const narrative = first.narrative
    ? `; với từng ${groups[0] === undefined ? 'tập thể' : noun(groups[0])} ghi đủ ưu điểm, tồn tại, hạn chế và mức xếp loại`
    : '';
  const names = listInWords(groups.map(({ name }) => name));
  return `${capitalised(clauseShort(campaign, first.clause))}: đánh giá, xếp loại ${names}${aspect}${narrative}${first.optional ? ' (nếu có)' : ''}.`;
};

/** What a body is asked to do: each clause's own `task`, else the general form; one sentence per kind of assignment. */
export const taskLines = (campaign: Campaign, body: string): readonly string[] => {
  const all = assignmentsOf(campaign, body);
  const tasks = all.map(
    (one) =>
      one.task ??
      generalTask(
        campaign,
        all.filter((other) => other.task === undefined && sameTask(one, other)),
        one,
      ),
  );
  return [...new Set(tasks)];
};

const DAY = 86_400_000;

/** Epoch ms of one of the campaign's own instants: readProfile let only valid ones in. */
const instant = (iso: string): number => parseInstant(iso) ?? Number.NaN;

const isMidnight = (ms: number): boolean => {
  const { hour, minute, second } = wallClock(ms);
  return hour === 0 && minute === 0 && second === 0;
};

/** "30/11/2024", or "29/11/2024 17:00" when the due instant is not a midnight. */
const dueShort = (due: number): string => (isMidnight(due) ? dateInDocument(due) : instantShort(due));

/** The deadline as it is printed under the title. */
export const deadlineLine = ({ due, close }: Campaign): Line => {
  const dueAt = instant(due);
  const closeAt = instant(close);
  const wholeDay = isMidnight(dueAt) && closeAt - dueAt <= DAY;
  const after = wholeDay ? `Nộp trong ngày ${dateInDocument(dueAt)}` : 'Nộp sau thời điểm này';
  return {
    left: `Hạn nộp: trước ${dueShort(dueAt)}`,
    right: `Tức là trước ${instantInterface(dueAt)}. ${closeAt > dueAt ? `${after} vẫn được nhận, ghi “sau hạn”. ` : ''}Trang tự khóa lúc ${instantInterface(closeAt)}.`,
  };
};

/** "A. UBND phường, xã (15)"; `index` from 0. */
export const bandTitle = (index: number, group: string, units: number): string =>
  `${columnLetters(index + 1)}. ${group} (${plain(units)})`;

const BASES = { HTT: 'HTT', 'HTT-or-better': 'HTT trở lên', rated: 'tập thể được xếp loại' } as const;

const places = (left: number): string => {
  if (left === 0) return 'vừa đủ';
  return left > 0 ? `còn ${plain(left)}` : `vượt ${plain(-left)}`;
};

const NO_PLACES = 'Xếp loại riêng về quốc phòng - an ninh; không tính tỷ lệ HTXS.';

/** Line of HTXS places of one band; clause 5 has none. `used` = HTXS chosen in the band. */
export const bandLine = (aspect: Aspect, used: number, cap: CapReading): string => {
  if (aspect === 'defence-security') return NO_PLACES;
  const { percent, base, of, rounding, limit } = cap;
  const reckoned = `${decimal(percent)}% của ${plain(base)} ${BASES[of]}, ${ROUNDING_WORDS[rounding]}`;
  const line = `HTXS: đã chọn ${plain(used)}, tối đa ${plain(limit)} (${reckoned}), ${places(limit - used)}.`;
  return used > limit ? `${line} Chỉ cảnh báo, không chặn nộp.` : line;
};

/** How a band's HTXS places are reckoned, without a count: where nobody keeps one up to date. */
export const bandRule = (aspect: Aspect, { percent, of, rounding }: Campaign['rules']['cap']): string =>
  aspect === 'defence-security'
    ? NO_PLACES
    : `HTXS: tối đa ${decimal(percent)}% của số ${BASES[of]}, ${ROUNDING_WORDS[rounding]}; quá số này chỉ cảnh báo.`;

/** Figures of the live check. `errors` leaves out rows not yet touched; rows are those of the tab; `checkedAt` epoch ms. */
export type StatusFigures = {
  readonly assigned: number;
  readonly rated: number;
  readonly missing: number;
  readonly notRated: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly errorRows: readonly number[];
  readonly warningRows: readonly number[];
  readonly checkedAt: number;
};

const SHOWN_ROWS = 8;

const rowsInWords = (rows: readonly number[]): string => {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const more = sorted.length - SHOWN_ROWS;
  return `dòng ${sorted.slice(0, SHOWN_ROWS).map(plain).join(', ')}${more > 0 ? ` và ${plain(more)} dòng khác` : ''}`;
};

/** Status line of a draft (documents.md §5.2). */
export const statusLine = (figures: StatusFigures): Line => {
  const { assigned, rated, missing, notRated, errors, warnings, notices, errorRows, warningRows, checkedAt } = figures;
  const where = errorRows.length === 0 ? '' : `Lỗi ở ${rowsInWords(errorRows)}. `;
  const warned = warningRows.length === 0 ? '' : ` (${rowsInWords(warningRows)})`;
  const ready = errors === 0 && missing === 0;
  return {
    left: `Đã xếp loại ${plain(rated)}/${plain(assigned)}${errors > 0 ? `, ${plain(errors)} lỗi` : ''}`,
    right: `${where}Chưa xếp loại ${plain(missing)}, không đánh giá ${plain(notRated)}. Cảnh báo ${plain(warnings)}${warned}, lưu ý ${plain(notices)}. ${
      ready ? 'Nộp được.' : `Nộp được khi hết lỗi và đủ ${plain(assigned)} tập thể.`
    } Kiểm tra lúc ${instantInterface(checkedAt)}.`,
  };
};

/** Status line of a tab in which nothing stands yet. */
export const emptyStatusLine = (campaign: Campaign, assigned: number): Line => ({
  left: `Đã xếp loại 0/${plain(assigned)}`,
  right: `Hạn nộp: trước ${dueShort(instant(campaign.due))}. Trang tự khóa lúc ${instantInterface(instant(campaign.close))}.`,
});
