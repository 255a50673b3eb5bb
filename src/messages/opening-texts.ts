// What the script says in the opening's dialog (documents.md §5.11): what stands in the file, what is wrong with the form,
// what will be opened, what came of it.

import type { AddressList, AddressNotice, AddressProblem } from '../domain/address-list.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { OpeningField, SummaryLine } from '../domain/dialog.ts';
import type { OpeningNotice, OpeningProblem } from '../domain/opening-draft.ts';
import { closeInWords, dueInWords } from './deadline-words.ts';
import { dateInDocument, listInWords, plain } from './format.ts';
import type { Dialog } from './results.ts';

export const OPENING = {
  half: (title: string): Dialog => ({
    title: 'Đợt đang mở dở',
    text: `Bảng tính này đang mở dở đợt “${title}”. Các bước đã xong giữ nguyên; bấm “Tiếp tục” để làm nốt. Muốn mở đợt khác, đề nghị dùng một bảng tính mới.`,
  }),
  opened: (title: string): Dialog => ({
    title: 'Đã mở đợt',
    text: `Bảng tính này đã mở đợt “${title}”. Chưa đổi gì. Muốn mở đợt khác, đề nghị dùng một bảng tính mới.`,
  }),
  profile: (campaign: Campaign): string =>
    `${plain(campaign.bodies.length)} cơ quan đánh giá, ${plain(campaign.units.length)} tập thể, ${plain(campaign.groups.length)} nhóm.`,
  bodies: ({ bodies }: Campaign): string => `Cơ quan của đợt: ${bodies.map(({ name }) => name).join('; ')}.`,
  notRestricted:
    'Chưa mở được đợt: chưa xác nhận “Quyền truy cập chung” đang là “Hạn chế”. Chưa đổi gì. Đề nghị xem mục Chia sẻ rồi đánh dấu vào ô xác nhận.',
  badForm: 'Chưa mở được đợt: còn chỗ phải sửa. Chưa đổi gì.',
  shared: (accounts: number): string => `Đã chia sẻ cho ${plain(accounts)} tài khoản.`,
  noneToShare: 'Chưa chia sẻ được: chưa cơ quan nào có địa chỉ. Đề nghị ghi địa chỉ ở trang “Cơ quan”.',
} as const;

const FAULTS: Readonly<Record<OpeningProblem['code'], string>> = {
  'not-year': 'Ghi năm bằng bốn chữ số, ví dụ 2025.',
  'not-date': 'Ghi ngày có thật như 30/11/2025.',
  'not-time': 'Ghi giờ như 17:00.',
  'close-not-after-due': 'Thời điểm khóa phải sau hạn nộp.',
  'close-past': 'Thời điểm khóa đã qua; các trang sẽ khóa ngay khi mở.',
};

const nameOf = ({ bodies }: Campaign, id: string): string => bodies.find((body) => body.id === id)?.name ?? id;

const namesOf = (campaign: Campaign, ids: readonly string[]): string =>
  listInWords(ids.map((id) => nameOf(campaign, id)));

const near = (campaign: Campaign, bodies: readonly string[]): string =>
  bodies.length === 0 ? '' : `; tên gần nhất: ${namesOf(campaign, bodies)}`;

const ADDRESS_FAULTS: Readonly<
  Record<AddressProblem['code'], (campaign: Campaign, problem: AddressProblem) => string>
> = {
  'unknown-body': (campaign, { value, bodies }) =>
    value === ''
      ? 'chưa có tên cơ quan trước địa chỉ.'
      : `“${value}” không phải cơ quan của đợt${near(campaign, bodies)}. Đề nghị sửa tên hoặc xóa dòng này.`,
  'not-email': (campaign, { value, bodies }) =>
    `“${value}” của ${namesOf(campaign, bodies)} không phải địa chỉ thư điện tử; cho phép: dạng ten@example.org.`,
  'no-address': (campaign, { value, bodies }) =>
    `“${value}” không có địa chỉ và không phải cơ quan của đợt${near(campaign, bodies)}. Đề nghị sửa hoặc xóa dòng này.`,
};

const ADDRESS_NOTICES: Readonly<Record<AddressNotice['code'], (campaign: Campaign, notice: AddressNotice) => string>> =
  {
    matched: (campaign, { line, value, bodies }) =>
      `Địa chỉ, dòng ${plain(line)}: “${value}” được nhận là “${namesOf(campaign, bodies)}”.`,
    doubled: (campaign, { line, value, bodies }) =>
      `Địa chỉ, dòng ${plain(line)}: ${value} ghi hai lần cho ${namesOf(campaign, bodies)}; chỉ tính một.`,
    'several-bodies': (campaign, { value, bodies }) =>
      `Tài khoản ${value} được ghi cho ${namesOf(campaign, bodies)}; tài khoản này nhập được các trang ấy.`,
  };

/** Faults by the field they belong to. */
export const openingFaults = (
  profile: Campaign,
  problems: readonly OpeningProblem[],
  addresses: AddressList,
): Readonly<Partial<Record<OpeningField, readonly string[]>>> => {
  const own = Object.fromEntries(problems.map(({ field, code }) => [field, [FAULTS[code]]]));
  const lines = addresses.problems.map(
    (problem) => `Dòng ${plain(problem.line)}: ${ADDRESS_FAULTS[problem.code](profile, problem)}`,
  );
  return lines.length === 0 ? own : { ...own, addresses: lines };
};

const accountsOf = ({ bodies }: Campaign): number => new Set(bodies.flatMap(({ emails }) => emails)).size;

export const openingSummary = (campaign: Campaign): SummaryLine[] => {
  const withAddress = campaign.bodies.filter(({ emails }) => emails.length > 0).length;
  return [
    { label: 'Đợt', text: campaign.title },
    { label: 'Gồm', text: OPENING.profile(campaign) },
    { label: 'Hạn nộp', text: `trước ${dueInWords(campaign)}` },
    { label: 'Khóa', text: closeInWords(campaign) },
    {
      label: 'Địa chỉ thư',
      text: `${plain(withAddress)}/${plain(campaign.bodies.length)} cơ quan có địa chỉ, ${plain(accountsOf(campaign))} tài khoản.`,
    },
  ];
};

const notice = (campaign: Campaign, told: OpeningNotice): string => {
  const { directive, legalBases, issuer } = campaign;
  switch (told.code) {
    case 'old-directive':
      return `${directive.kind ?? 'Văn bản'} số ${directive.number} ngày ${dateInDocument(directive.date)} và ${plain(legalBases.length)} căn cứ còn của năm ${plain(told.year)}. Mở đợt xong, đề nghị sửa ở trang “Thiết lập” rồi chạy “Áp dụng thiết lập…”.`;
    case 'due-past':
      return 'Hạn nộp đã qua; nộp từ bây giờ đều ghi “sau hạn”.';
    case 'no-address':
      return `Chưa có địa chỉ: ${namesOf(campaign, told.bodies)}. Trang của các cơ quan này tạm do ${issuer.secretariat} giữ; bổ sung sau ở trang “Cơ quan”.`;
  }
};

/** Receipts and warnings, the campaign's before those of single lines. */
export const openingNotices = (
  campaign: Campaign,
  notices: readonly OpeningNotice[],
  addresses: AddressList,
): string[] => [
  ...notices.map((one) => notice(campaign, one)),
  ...addresses.notices.map((one) => ADDRESS_NOTICES[one.code](campaign, one)),
];
