// What the script says in the sidebar beside one body's tab (documents.md §5.5, §5.7, §5.13). Labels of the sidebar
// itself are in sidebar-labels.ts. Instants in epoch ms.

import type { Campaign } from '../domain/campaign.ts';
import { clauseRef } from '../domain/campaign-wording.ts';
import { parseInstant } from '../domain/instant.ts';
import type { BodyLife } from '../domain/lifecycle.ts';
import type { Note } from '../domain/sidebar.ts';
import { dueInWords } from './deadline-words.ts';
import { checkCode, dateInDocument, instantInterface, plain } from './format.ts';
import { stillToDo } from './state-results.ts';
import { timing } from './states.ts';

/** The name of the sidebar, before the name of whose it is. */
export const SIDEBAR_TITLE = (name: string): string => `Xếp loại – ${name}`;

export const EMPTY_NOTES = {
  notOpened: { title: 'Chưa mở đợt đánh giá', text: 'Đề nghị chạy “Xếp loại → Thiết lập → Mở đợt đánh giá…”.' },
  notBodyTab: { title: 'Chưa mở trang của cơ quan nào', text: 'Đề nghị mở trang mang tên cơ quan rồi tải lại.' },
  nobody: (email: string, secretariat: string): Note => ({
    title: 'Chưa được giao trang nào',
    text: `Tài khoản ${email} chưa được giao trang nào trong bảng tính này. Nếu phân công sai, đề nghị báo ${secretariat} sửa địa chỉ thư ở trang “Cơ quan”.`,
  }),
} as const;

/** An act decided on what has changed since. */
export const staleNote = (sheet: string): Note => ({
  title: 'Trang đã cũ',
  text: `Trang “${sheet}” đã thay đổi sau lúc bảng này đọc. Chưa ghi gì. Đề nghị tải lại để xem số liệu mới.`,
});

const DAY = 86_400_000;
const HOUR = 3_600_000;

const pastInWords = (ms: number): string =>
  ms >= DAY ? `${plain(Math.floor(ms / DAY))} ngày` : `${plain(Math.max(1, Math.ceil(ms / HOUR)))} giờ`;

/** The deadline; how much time is left is counted by the sidebar. */
export const deadlineNote = (campaign: Campaign, { openUntil, extension }: BodyLife, now: number): Note => {
  const due = parseInstant(campaign.due) ?? 0;
  if (extension?.active === true)
    return {
      title: `Gia hạn đến ${instantInterface(openUntil)}`,
      text: 'Nộp trong thời gian này vẫn ghi “sau hạn”. Hết giờ trang tự khóa.',
    };
  const past = now < due ? '' : `Đã quá hạn ${pastInWords(now - due)}; nộp lúc này ghi “sau hạn”. `;
  return { title: `Hạn nộp: trước ${instantInterface(due)}`, text: `${past}Khóa lúc ${instantInterface(openUntil)}.` };
};

export const progressText = (notRated: number, missing: number): string =>
  `Không đánh giá ${plain(notRated)}, chưa xếp loại ${plain(missing)}.`;

export const checkedText = (now: number, findings: number): string =>
  `Lúc ${instantInterface(now)}.${findings === 0 ? '' : ' Bấm một dòng để đến ô.'}`;

const NO_DOCUMENT: Note = {
  title: 'Văn bản của cơ quan',
  text: 'Chưa ghi đủ số, ngày, người ký. Các ô này vẫn mở sau khi nộp.',
};

const SINCE = { title: 'Từ lúc nộp', text: 'Chưa ô nào thay đổi.' } as const;

/** `documented`: number, date and signer are all there. `changed`: cells that differ from what was handed in. */
export const submittedNotes = (life: BodyLife, documented: boolean, changed: number): Note[] => [
  {
    title: `Nộp ${timing(life.late === true)}`,
    text: `${instantInterface(life.submittedAt ?? 0)}. Mã đối chiếu: ${checkCode(life.submission?.hash ?? '')}. Mã này được in trên văn bản để đối chiếu.`,
  },
  ...(documented ? [] : [NO_DOCUMENT]),
  ...(changed === 0 ? [SINCE] : []),
];

export const CLOSED_TITLES = { why: 'Vì sao khóa', counted: 'Bản được tính' } as const;

export const CHANGED = {
  submitted: (cells: number): string => `${plain(cells)} ô khác bản đã nộp`,
  closed: (cells: number): string => `${plain(cells)} ô sửa sau khi khóa, không tính`,
  cell: (counted: string, live: string): string => `Đang tính: ${counted}. Trên trang: ${live}.`,
  empty: '(để trống)',
  /** Of a cell whose row no longer stands in the tab. */
  lost: 'Dòng không còn trên trang',
} as const;

/** What the box "Nộp" asks for, and what still keeps it from being ticked. */
export const HINTS = {
  blocked: (errors: number, missing: number): string => `Chưa nộp được: còn ${stillToDo(errors, missing)}.`,
  pending: 'Đang ghi nhận; kết quả hiện trong vòng 10 phút. Chưa cần đánh dấu lại.',
} as const;

export type SubmitFigures = { readonly rated: number; readonly assigned: number; readonly warnings: number };

/** confirm-submit. */
export const submitHint = (
  campaign: Campaign,
  { rated, assigned, warnings }: SubmitFigures,
  { cell, until, late }: { readonly cell: string; readonly until: number; readonly late: boolean },
): string =>
  [
    `Đã xếp loại ${plain(rated)}/${plain(assigned)}, không còn lỗi. Đánh dấu ô “Nộp” (ô ${cell}) để nộp. Nộp xong trang tạm khóa; rút lại được trước ${instantInterface(until)}.`,
    ...(warnings > 0 ? [`Còn ${plain(warnings)} cảnh báo, không chặn việc nộp.`] : []),
    ...(late ? [`Thời hạn là trước ${dueInWords(campaign)}; lần nộp này ghi “sau hạn”.`] : []),
  ].join(' ');

/** confirm-withdraw. */
export const withdrawHint = (campaign: Campaign, cell: string, { openUntil, late }: BodyLife): string => {
  const due = parseInstant(campaign.due) ?? 0;
  const again = late === true ? '' : ` Nộp lại từ ngày ${dateInDocument(due)} sẽ ghi “sau hạn”.`;
  return `Bỏ dấu ô “Nộp” (ô ${cell}) để rút lại. Bản đã nộp còn lưu; cần nộp lại trước ${instantInterface(openUntil)}.${again}`;
};

/** Request for more time, to be copied. */
export const requestText = (
  campaign: Campaign,
  { name, clause }: { readonly name: string; readonly clause: string },
): string =>
  [
    `Kính gửi: ${campaign.issuer.secretariat}.`,
    `${name} đề nghị gia hạn việc gửi kết quả đánh giá, xếp loại năm ${plain(campaign.year)} theo ${clauseRef(campaign, clause)} đến ….`,
    'Lý do: ….',
    'Nội dung cần bổ sung: ….',
  ].join('\n');

/** Name of a bar; a body may rate one group on two aspects. */
export const barName = (group: string, defence: boolean): string =>
  defence ? `${group} (quốc phòng - an ninh)` : group;

/** Where a click has led. */
export const wentTo = (sheet: string, cell: string): string => `Đã đến trang “${sheet}”, ô ${cell}.`;

export const noPlace = (sheet: string, cell: string): string =>
  `Chưa đến được ô: trang “${sheet}” không còn ô ${cell}. Đề nghị tải lại.`;
