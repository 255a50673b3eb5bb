// What happened, what will happen, and why something did not (documents.md §5.3, 5.5, 5.6, 5.9, 5.11): sentences of
// dialogs and toasts. Each says what was left unchanged.

import { findBody } from '../domain/assignment.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { TabKind } from '../domain/tab-keys.ts';
import { instantInterface, plain } from './format.ts';

/** A dialog: title and text. */
export type Dialog = { readonly title: string; readonly text: string };

export const DONE = {
  validate: (summary: string): string => `Đã kiểm tra: ${summary}`,
  apply: (changes: string): string => `Đã áp dụng thiết lập: ${changes}.`,
  applyNothing: 'Thiết lập không đổi; không có gì để áp dụng.',
  /** `at` epoch ms. */
  consolidate: (at: number, submitted: number, live: number): string =>
    `Đã tổng hợp lúc ${instantInterface(at)}, từ ${plain(submitted)} bản nộp và ${plain(live)} trang đang nhập.`,
  report: (version: number, prompts: number): string =>
    prompts === 0
      ? `Đã tạo báo cáo lần ${plain(version)}.`
      : `Đã tạo báo cáo lần ${plain(version)}. Còn ${plain(prompts)} chỗ cần viết (tô nền).`,
  sameReport: (version: number): string => `Nội dung không đổi so với lần ${plain(version)}; dùng lại bản đã có.`,
  open: (tabs: number, bodies: number): string => `Đã mở đợt: ${plain(tabs)} trang cho ${plain(bodies)} cơ quan.`,
  paste: (cells: number): string => `Đã khôi phục danh sách chọn của ${plain(cells)} ô.`,
} as const;

export const FAILED = {
  validate: (cause: string): string => `Chưa kiểm tra được: ${cause}. Dữ liệu giữ nguyên.`,
  /** `first`: the first problem in words. */
  apply: (problems: number, first: string): string => `Chưa áp dụng: ${plain(problems)} chỗ sai. ${first} Chưa đổi gì.`,
  /** `last`: epoch ms of the consolidation that stays, null before the first. */
  consolidate: (cause: string, last: number | null): string =>
    `Chưa tổng hợp được: ${cause}. ${last === null ? 'Chưa ghi gì.' : `Bản lúc ${instantInterface(last)} giữ nguyên.`}`,
  /** `todo`: what to do about it, a sentence. */
  report: (cause: string, todo: string): string =>
    `Chưa tạo được báo cáo: ${cause}. Bản tổng hợp và báo cáo lần trước giữ nguyên. ${todo}`,
  open: (cause: string): string => `Chưa mở được đợt: ${cause}. Các bước đã xong giữ nguyên.`,
  busy: 'Đang có thao tác khác. Đề nghị thử lại sau ít phút; dữ liệu giữ nguyên.',
  notOpened: 'Bảng tính này chưa mở đợt đánh giá. Đề nghị chạy “Xếp loại → Thiết lập → Mở đợt đánh giá…”.',
  alreadyOpened: (title: string): string => `Bảng tính này đã mở đợt “${title}”. Chưa đổi gì.`,
} as const;

/** Counts of an application of settings, in words; '' when nothing changes. */
export const changesInWords = (counts: {
  readonly added: number;
  readonly removed: number;
  readonly settings: number;
}): string => {
  const { added, removed, settings } = counts;
  const parts = [
    added > 0 ? `thêm ${plain(added)} tập thể` : '',
    removed > 0 ? `bỏ ${plain(removed)}${added > 0 ? '' : ' tập thể'}` : '',
    settings > 0 ? `đổi ${plain(settings)} thiết lập` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
};

export const CONFIRM = {
  /** `changes` as `changesInWords` gives them. */
  apply: (changes: string): Dialog => ({
    title: 'Áp dụng thiết lập',
    text: `${changes.slice(0, 1).toUpperCase()}${changes.slice(1)}. Tập thể bị bỏ được gạch ngang, nội dung giữ nguyên nhưng không tính. Trang đã khóa không đổi.`,
  }),
  /** `live` = bodies still filling their tabs. */
  report: (version: number, submitted: number, live: number): Dialog => ({
    title: 'Tạo báo cáo',
    text: `Tạo lần ${plain(version)}, từ ${plain(submitted)} bản nộp.${
      live > 0 ? ` Còn ${plain(live)} cơ quan đang nhập; báo cáo ghi là số liệu tạm thời.` : ''
    }`,
  }),
  sameReport: (version: number): Dialog => ({
    title: 'Tạo báo cáo',
    text: `Nội dung không đổi so với lần ${plain(version)}; không tạo bản mới.`,
  }),
} as const;

/** Labels of the opening's steps, in order of `OpenResult.step`. */
export const OPENING_STEPS = {
  profile: 'Kiểm tra bộ dữ liệu',
  clear: 'Bỏ nội dung của bản sao',
  settings: 'Trang thiết lập',
  tab: (body: string, i: number, n: number): string => `Trang ${body} (${plain(i)}/${plain(n)})`,
  protections: 'Khóa phần không nhập',
  triggers: 'Lịch chạy tự động',
  check: 'Kiểm tra lại',
  paused: (i: number, n: number): string =>
    `Đã làm ${plain(i)}/${plain(n)} bước; bấm “Mở đợt” lần nữa để tiếp tục. Các bước đã xong giữ nguyên.`,
  refusedAddress: (email: string, body: string, secretariat: string): string =>
    `Google không nhận địa chỉ ${email} của ${body}; trang này tạm do ${secretariat} giữ.`,
} as const;

const holds = (emails: readonly string[], email: string): boolean =>
  emails.some((one) => one.toLowerCase() === email.toLowerCase());

/** Names of the tabs an account holds, to stand between “ and ”; '' when it holds none. */
export const ownTabs = (campaign: Campaign, email: string): string =>
  campaign.bodies
    .filter(({ emails }) => holds(emails, email))
    .map(({ tab }) => tab)
    .join('”, “');

const givenTabs = (tabs: string): string => (tabs === '' ? 'chưa được giao trang nào' : `được giao trang “${tabs}”`);

/** Refusals of the script itself; what goes wrong between a panel and the script is in channel.ts. */
export const CHANNEL = {
  owner: (secretariat: string): Dialog => ({
    title: `Việc này của ${secretariat}`,
    text: 'Chỉ tài khoản sở hữu bảng tính thực hiện được. Chưa ghi gì.',
  }),
  refused: (campaign: Campaign, body: string, email: string): Dialog => ({
    title: `Trang này của ${findBody(campaign, body)?.name ?? body}`,
    text: `Tài khoản ${email} ${givenTabs(ownTabs(campaign, email))}, không thực hiện được việc này tại đây. Chưa ghi gì. Nếu phân công sai, đề nghị báo ${campaign.issuer.secretariat} sửa địa chỉ thư ở trang “Cơ quan”.`,
  }),
} as const;

/** Why a cell is closed to an account, each its own sentence (documents.md §5.3). */
const LOCKED = {
  ours: (secretariat: string): string => `Ô này do ${secretariat} quản lý, không nhập tại đây.`,
  config: (sheet: string, secretariat: string): string =>
    `Trang “${sheet}” do ${secretariat} quản lý. Thấy sai, đề nghị báo ${secretariat}.`,
  record: (sheet: string): string => `Trang “${sheet}” chỉ ghi thêm, không sửa, không xóa.`,
  notYours: (body: string, email: string, tabs: string): string =>
    `Trang này của ${body}. Tài khoản ${email} ${givenTabs(tabs)}.`,
  noAccount: (secretariat: string): string =>
    `Chưa có tài khoản nào được giao trang này; hiện chỉ ${secretariat} nhập được.`,
} as const;

const RECORDS: readonly TabKind[] = ['journal', 'snapshots'];

const whyBodyTab = (campaign: Campaign, id: string, email: string): string => {
  const body = findBody(campaign, id);
  const { secretariat } = campaign.issuer;
  if (body === undefined || holds(body.emails, email)) return LOCKED.ours(secretariat);
  if (body.emails.length === 0) return LOCKED.noAccount(secretariat);
  return LOCKED.notYours(body.name, email, ownTabs(campaign, email));
};

/** The sentence for a refused edit: `tab` is what A1 says of the sheet, `sheet` its name, `email` who edited. */
export const whyLocked = (
  campaign: Campaign,
  tab: { readonly kind: TabKind; readonly body: string; readonly sheet: string },
  email: string,
): string => {
  if (tab.kind === 'body') return whyBodyTab(campaign, tab.body, email);
  return RECORDS.includes(tab.kind) ? LOCKED.record(tab.sheet) : LOCKED.config(tab.sheet, campaign.issuer.secretariat);
};
