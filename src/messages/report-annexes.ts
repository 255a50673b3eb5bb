// Words of annexes 2 to 5 of the report (documents.md §4): who decided what, what the figures were taken from, what this
// version says differently, what came too late to count.

import type { Campaign } from '../domain/campaign.ts';
import { shortText } from '../domain/compare.ts';
import type { ActFigures, BodyGrant, LateCell } from '../domain/figures-acts.ts';
import type { BodyProgress } from '../domain/figures-progress.ts';
import { LEVEL_NAMES, type Mark } from '../domain/level.ts';
import type { PaperChange, PaperChanges } from '../domain/paper-changes.ts';
import { ASPECT_NAMES, bodiesInWords, bodyName, unitName } from './findings-facts.ts';
import { checkCode, count2, instantInWords, listInWords, plain } from './format.ts';
import { prompt } from './report-progress.ts';
import { CELLS } from './report-tables.ts';
import { meaningOf } from './settings-meanings.ts';
import { CONSOLIDATION_TEXTS } from './sheet-texts.ts';
import { programName } from './workbook-format.ts';

const UNIT = 'Tập thể, tổ chức';
const BODY = 'Cơ quan đánh giá';

export const GRANT_ANNEX_HEADS = ['TT', 'Cơ quan', 'Gia hạn đến', 'Lý do', 'Người quyết định gia hạn'];

const UNKNOWN = 'không rõ';

/** Cells of one row after its number. Only the owner can grant, so that who acted is the secretariat. */
export const grantCells = (campaign: Campaign, grant: BodyGrant): readonly string[] => [
  bodyName(campaign, grant.body),
  grant.until === null ? `Ghi nhận lúc ${instantInWords(grant.at)}` : instantInWords(grant.until),
  grant.kind === 'extension' && !grant.used ? `${grant.reason} (không nộp lại)` : grant.reason,
  grant.known ? campaign.issuer.secretariat : UNKNOWN,
];

export const SOURCE_ANNEX_HEADS = ['TT', BODY, 'Trạng thái', 'Thời điểm ghi', 'Mã đối chiếu'];

const sourceState = ({ held, timing, state }: BodyProgress): string => {
  if (held) return 'Bị giữ (dấu mật)';
  if (timing !== 'missing') return timing === 'late' ? 'Đã nộp, sau hạn' : 'Đã nộp';
  return state === 'closed' ? 'Chưa nộp (khóa)' : 'Đang nhập';
};

const signedLine = ({ signed }: ActFigures, body: string): string => {
  const paper = signed.get(body);
  return paper === undefined
    ? ''
    : `\n(văn bản đã ký số ${paper.number}: ${paper.matches ? 'khớp' : `${checkCode(paper.code)}, không khớp`})`;
};

/** `asOf`: epoch ms of the live reading. */
export const sourceCells = (
  campaign: Campaign,
  body: BodyProgress,
  { acts, asOf }: { readonly acts: ActFigures; readonly asOf: number },
): readonly string[] => {
  const at = body.live ? asOf : (body.countedAt ?? body.submittedAt);
  return [
    bodyName(campaign, body.body),
    sourceState(body),
    at === null ? CELLS.none : instantInWords(at),
    `${body.hash === null ? CELLS.none : checkCode(body.hash)}${signedLine(acts, body.body)}`,
  ];
};

/** A-3.1 with the version, which is printed here and in annex 4 only. */
export const editionNote = (version: number, asOf: number, content: string): string =>
  `Phiên bản ${plain(version)}. Bản tổng hợp: ${instantInWords(asOf)}; mã đối chiếu ${checkCode(content)}.`;

/** What made the paper, where that is known; under the codes, and nowhere on the pages that are signed. */
export const programNote = (program: string): string => `Lập bằng phần mềm ${programName(program)}.`;

/** A-3.2. */
export const codeNote = (): string =>
  'Mỗi mã đối chiếu được tính từ toàn bộ kết quả của một cơ quan tại thời điểm ghi; nội dung thay đổi thì mã thay đổi.';

export const changeAnnexHeads = (before: number, now: number): readonly string[] => [
  'TT',
  UNIT,
  BODY,
  `Phiên bản ${plain(before)}`,
  `Phiên bản ${plain(now)}`,
];

/** A-4.1 a. */
export const firstVersion = (): string => 'Đây là phiên bản đầu tiên của báo cáo.';

const LISTS: Readonly<Record<string, string>> = {
  bodies: 'danh sách cơ quan',
  units: 'danh mục tập thể',
  assignments: 'phân công',
};

const settingWords = (path: string): string => LISTS[path] ?? (meaningOf(path).split(':')[0] || path);

const unchanged = (campaign: Campaign, { bodies, settings }: PaperChanges): string => {
  const parts = [
    bodies.length === 0 ? '' : `; thay đổi tình trạng nộp, văn bản của ${bodiesInWords(campaign, bodies)}`,
    settings.length === 0 ? '' : `; thay đổi thiết lập: ${listInWords([...new Set(settings.map(settingWords))])}`,
  ];
  return `số liệu không thay đổi${parts.join('')}.`;
};

/** A-4.1 b, c up to the reason. `before`: number and epoch ms of the version before. */
export const changeSummary = (
  campaign: Campaign,
  changes: PaperChanges,
  before: { readonly version: number; readonly asOf: number },
): string => {
  const start = `So với phiên bản ${plain(before.version)} (${instantInWords(before.asOf)}), `;
  const { length } = changes.changes;
  return length === 0
    ? `${start}${unchanged(campaign, changes)}`
    : `${start}có ${count2(length)} nội dung thay đổi. Lý do lập lại: `;
};

export const reasonPrompt = (): string => prompt('nêu lý do lập lại báo cáo');

const RULERS = {
  proposal: CONSOLIDATION_TEXTS.proposal,
  decision: CONSOLIDATION_TEXTS.decision,
} as const;

/** Who says it: a body, or whose column of "Tổng hợp" it is. */
export const changedBy = (campaign: Campaign, { body, what }: PaperChange): string => {
  if (what === 'proposal' || what === 'decision') return RULERS[what](campaign);
  return `${bodyName(campaign, body)}${what === 'overall' ? '' : ` (${ASPECT_NAMES[what]})`}`;
};

const levelWords = (mark: Mark | null): string => (mark === null ? CELLS.missing : LEVEL_NAMES[mark]);

/** Level and length of the prose, before and now; a level that stands is not said again. */
export const changedCells = ({ before, after, prose }: PaperChange): readonly [string, string] => {
  const levels = before === after ? ([[], []] as const) : ([[levelWords(before)], [levelWords(after)]] as const);
  const texts =
    prose === null
      ? ([[], []] as const)
      : ([[`nội dung ${plain(prose[0])} ký tự`], [`đã sửa (${plain(prose[1])} ký tự)`]] as const);
  return [[...levels[0], ...texts[0]].join('\n'), [...levels[1], ...texts[1]].join('\n')];
};

const SHORTENED = '(60 ký tự đầu)';

export const LATE_ANNEX_HEADS = [
  'TT',
  BODY,
  UNIT,
  'Ô',
  `Nội dung được tính ${SHORTENED}`,
  `Nội dung sau hạn ${SHORTENED}`,
];

/** A-5.1. */
export const lateNote = (): string =>
  'Các nội dung dưới đây phát sinh sau khi nộp hoặc sau khi khóa, được giữ lại để đối chiếu và không tính vào kết quả.';

const EMPTY = '(trống)';
const FREE_ROW = 'Dòng ghi thêm';

/** The only texts of the report that are shortened. */
export const lateCells = (campaign: Campaign, cell: LateCell): readonly string[] => [
  bodyName(campaign, cell.body),
  cell.unit === null ? FREE_ROW : unitName(campaign, cell.unit),
  cell.a1,
  shortText(cell.before) || EMPTY,
  shortText(cell.after) || EMPTY,
];
