// What the script says in the sidebar of the secretariat (documents.md §5.8, §5.12, §5.13). Instants in epoch ms.

import type { Campaign } from '../domain/campaign.ts';
import { clauseRef, clauseShort } from '../domain/campaign-wording.ts';
import { parseInstant } from '../domain/instant.ts';
import type { BodyLife } from '../domain/lifecycle.ts';
import type { Note } from '../domain/sidebar.ts';
import { dueInWords } from './deadline-words.ts';
import { capitalised, ROUNDING_WORDS } from './findings-facts.ts';
import { checkCode, decimal, instantInterface, instantInWords, listInWords, plain } from './format.ts';
import { PROGRESS_TEXTS, STATE_NAMES } from './progress-texts.ts';
import { PROGRAM_NAME } from './workbook-format.ts';

export const SHARE_LABELS = { onTime: 'đúng hạn', late: 'sau hạn', missing: 'chưa nộp' } as const;

/** One or two short words: the column has room for no more, and the rest is on the body's card. */
export const boardWord = ({ state, late, returned }: BodyLife): string => {
  if (late !== null) return late ? PROGRESS_TEXTS.late : PROGRESS_TEXTS.onTime;
  if (state === 'closed') return 'Chưa nộp';
  return state === 'draft' && returned !== null ? 'Trả lại' : STATE_NAMES[state];
};

/** `at`: when “Tiến độ” was drawn, epoch ms; null before it ever was. */
export const boardText = (at: number | null): string =>
  at === null
    ? 'Chưa có số liệu; số liệu có sau lần chạy tự động đầu tiên hoặc sau khi bấm “Tổng hợp”.'
    : `Số liệu lúc ${instantInterface(at)}.`;

/** What a reminder says of one body. */
export type Reminded = {
  readonly name: string;
  readonly clause: string;
  readonly sheet: string;
  readonly rated: number;
  readonly assigned: number;
  readonly errors: number;
  /** When its tab was closed without being handed in; null while it is open. */
  readonly closedAt: number | null;
  /** Until when its tab is open again after the close; null without an extension. */
  readonly extendedUntil: number | null;
};

/** `now`, and until when the figures are known to hold; null where there are none, and then none is told. */
export type Times = { readonly now: number; readonly figuresAt: number | null };

const behind = ({ name, rated, assigned, errors, extendedUntil }: Reminded, known: boolean): string => {
  const figures = known ? [`còn ${plain(assigned - rated)}/${plain(assigned)}`, `${plain(errors)} lỗi`] : [];
  const until = extendedUntil === null ? [] : [`gia hạn đến ${instantInWords(extendedUntil)}`];
  const parts = [...figures, ...until].join(', ');
  return parts === '' ? `- ${name}.` : `- ${name}: ${parts}.`;
};

/** When the tabs of these bodies lock: at the campaign's close, or each when its extension ends. */
const lockLine = (campaign: Campaign, all: readonly Reminded[]): string =>
  all.every(({ extendedUntil }) => extendedUntil !== null)
    ? 'Hết thời gian gia hạn trang tự khóa. Đề nghị hoàn thành và đánh dấu ô “Nộp” trước giờ đó.'
    : `Trang khóa lúc ${instantInWords(parseInstant(campaign.close) ?? 0)}. Đề nghị hoàn thành và đánh dấu ô “Nộp” trước giờ đó.`;

const openText = (campaign: Campaign, one: Reminded, { figuresAt }: Times): string => {
  const due = `trước ${dueInWords(campaign)}`;
  const figures =
    figuresAt === null
      ? ''
      : ` Đến ${instantInWords(figuresAt)}: đã xếp loại ${plain(one.rated)}/${plain(one.assigned)}, còn ${plain(one.errors)} lỗi.`;
  return `${campaign.issuer.secretariat} đề nghị ${one.name} hoàn thành việc đánh giá, xếp loại năm ${plain(campaign.year)} theo ${clauseRef(campaign, one.clause)} ${due}.${figures} Trang nhập: “${one.sheet}”.`;
};

const closedText = ({ issuer: { secretariat } }: Campaign, { name, closedAt }: Reminded): string =>
  `Trang của ${name} đã khóa lúc ${instantInWords(closedAt ?? 0)} khi chưa nộp. Nếu cần bổ sung, đề nghị gửi ${secretariat} đề nghị gia hạn, nêu rõ lý do và thời gian.`;

const severalText = (campaign: Campaign, all: readonly Reminded[], { now, figuresAt }: Times): string => {
  const at = instantInWords(figuresAt ?? now);
  const { secretariat } = campaign.issuer;
  return [
    `Kính gửi: ${listInWords(all.map(({ name }) => name))}.`,
    `Đến ${at}, ${secretariat} chưa nhận được kết quả đánh giá, xếp loại năm ${plain(campaign.year)} của:`,
    ...all.map((one) => behind(one, figuresAt !== null)),
    lockLine(campaign, all),
  ].join('\n');
};

/** Text to copy for one body: before the deadline, after it, after its tab was closed. */
export const reminderText = (campaign: Campaign, one: Reminded, times: Times): string => {
  if (one.closedAt !== null) return closedText(campaign, one);
  return times.now < (parseInstant(campaign.due) ?? 0)
    ? openText(campaign, one, times)
    : severalText(campaign, [one], times);
};

/** One text for all: those that may still hand in, then those that no longer may. '' for nobody. */
export const remindersText = (campaign: Campaign, all: readonly Reminded[], times: Times): string => {
  const open = all.filter(({ closedAt }) => closedAt === null);
  const closed = all.filter(({ closedAt }) => closedAt !== null);
  return [
    ...(open.length === 0 ? [] : [severalText(campaign, open, times)]),
    ...closed.map((one) => closedText(campaign, one)),
  ].join('\n');
};

/** Subject of a mail; `name` '' for a mail to several. */
export const mailSubject = ({ year }: Campaign, name: string): string =>
  `Kết quả đánh giá, xếp loại năm ${plain(year)}${name === '' ? '' : ` – ${name}`}`;

export const remindersFrom = ({ now, figuresAt }: Times): string =>
  figuresAt === null
    ? `Danh sách lúc ${instantInterface(now)}; chưa có số liệu tiến độ. Phần mềm không tự gửi.`
    : `Danh sách lấy từ bảng tiến độ lúc ${instantInterface(figuresAt)}. Phần mềm không tự gửi.`;

export type CardFigures = {
  readonly rated: number;
  readonly assigned: number;
  readonly errors: number;
  readonly warnings: number;
};

export const cardText = (campaign: Campaign, clause: string, figures: CardFigures): string =>
  `${capitalised(clauseShort(campaign, clause))}. Đã xếp loại ${plain(figures.rated)}/${plain(figures.assigned)}; ${plain(figures.errors)} lỗi, ${plain(figures.warnings)} cảnh báo.`;

/** Said of an act that the sidebar does not know how to do here. */
export const noSuchAct = (): string => 'Chưa làm được việc này từ bảng điều khiển. Chưa ghi gì.';

const BASIS = { HTT: 'số HTT', 'HTT-or-better': 'số HTT trở lên', rated: 'số được xếp loại' } as const;

export const SUMMARY = {
  /** `shared`: groups that several bodies rate. `updated`: when the bars were counted, a sentence or ''. */
  basis: (campaign: Campaign, shared: readonly string[], updated: string): string => {
    const { percent, of, rounding } = campaign.rules.cap;
    const { secretariat } = campaign.issuer;
    const who =
      shared.length === 0
        ? 'Theo cơ quan được giao.'
        : `${listInWords(shared)} theo đề xuất của ${secretariat}; nhóm khác theo cơ quan được giao.`;
    const cap = `Tối đa: ${decimal(percent)}% ${BASIS[of]}, ${ROUNDING_WORDS[rounding]}.`;
    return [who, cap, updated].filter((one) => one !== '').join(' ');
  },
  clean: 'Không có trường hợp cần xem xét.',
} as const;

export const PAPERS = {
  report: (version: number): string => `Báo cáo lần ${plain(version)}`,
  letter: (body: string): string => `Văn bản của ${body}`,
  asOf: (at: number, submitted: number | null): string =>
    `${instantInterface(at)}. Dự thảo${submitted === null ? '' : `, từ ${plain(submitted)} bản nộp`}.`,
  code: (hash: string): string => `Mã ${checkCode(hash)}.`,
  compared: ([newer, older]: readonly [number, number], bodies: number, levels: number): string =>
    `Báo cáo lần ${plain(newer)} khác lần ${plain(older)}: ${plain(bodies)} cơ quan nộp thêm, ${plain(levels)} mức thay đổi (phụ lục).`,
  open: 'Mở Google Tài liệu',
  word: 'Tải .docx',
} as const;

export const RUN = {
  title: 'Đang tạo báo cáo',
  done: 'Đã tạo báo cáo',
  caption: (percent: number): string => `${plain(percent)}%`,
  check: (tabs: number): string => `Kiểm tra ${plain(tabs)} trang`,
  consolidate: 'Tổng hợp',
  write: 'Viết báo cáo, lưu thành Google Tài liệu',
  verify: 'Kiểm tra tệp đã lưu',
  finished: 'xong',
  waiting: 'chờ',
  working: 'đang làm',
  checked: (errors: number): string => (errors === 0 ? 'xong' : `xong, ${plain(errors)} lỗi`),
  lost: (files: readonly string[]): string =>
    `Chưa tìm lại được trong Google Drive: ${listInWords(files)}. Đề nghị kiểm tra Drive trước khi tạo lại.`,
  part: (done: number, all: number): string => `${plain(done)}/${plain(all)}`,
  stopped: 'Đã dừng. Các bước đã xong giữ nguyên; bấm “Tạo báo cáo” để chạy tiếp.',
  nothing: 'Không có việc đang chạy.',
  notStarted: 'Chưa tạo được báo cáo: chưa bấm “Tạo báo cáo”. Bản tổng hợp và báo cáo lần trước giữ nguyên.',
} as const;

const row = (title: string, state: string, text: string): Note & { readonly state: string } => ({ title, state, text });

/** Rows of "Hệ thống" that no audit words. */
export const SYSTEM = {
  never: { title: 'Hệ thống chưa kiểm tra', text: 'Chưa kiểm tra lần nào. Đề nghị bấm “Kiểm tra hệ thống”.' },
  checkedAt: (at: number): string => `Kiểm tra lúc ${instantInterface(at)}.`,
  count: (remarks: number): string => (remarks === 0 ? 'Hệ thống bình thường' : `${plain(remarks)} việc cần xem`),
  more: (count: number) => row('Việc khác', plain(count), 'Bấm “Kiểm tra hệ thống” để xem đủ.'),
  sharing: () => row('Chia sẻ', 'Bình thường', 'Chỉ tài khoản ở trang “Cơ quan” có quyền sửa.'),
  noAccount: (bodies: readonly string[]) =>
    row(
      'Tài khoản',
      'Cần xem',
      `Chưa có tài khoản: ${listInWords(bodies)}. Trang của các cơ quan này chưa ai nhập được.`,
    ),
  accounts: (bodies: number) => row('Tài khoản', `${plain(bodies)}/${plain(bodies)}`, 'Cơ quan nào cũng có tài khoản.'),
  scopes: () => row('Quyền', 'Đủ', 'Tài khoản này đã cho phép đủ các quyền.'),
  quota: (minutes: number) =>
    row(
      'Thời gian chạy',
      `${plain(minutes)}/90 phút`,
      `Hôm nay đã dùng ${plain(minutes)} phút trong 90 phút Google cho phép.`,
    ),
  neverRan: () => row('Lịch chạy tự động', 'Chưa chạy', 'Chưa chạy lần nào từ khi mở đợt.'),
  version: (hash: string): string => `${PROGRAM_NAME} · Thiết lập ${checkCode(hash)}`,
} as const;
