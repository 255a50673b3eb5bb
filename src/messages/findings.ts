// Findings in words (documents.md §5.1): the only place where a code with details becomes Vietnamese.

import type { Campaign, Severity } from '../domain/campaign.ts';
import type { Finding, FindingDetails, RuleId } from '../domain/finding.ts';
import { capitalised, type Facts, factsOf, type Place } from './findings-facts.ts';
import { WORDINGS } from './findings-table.ts';
import { plain } from './format.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: 'Lỗi', warning: 'Cảnh báo', notice: 'Lưu ý' };

/** Headings of a list of findings. */
export const FINDING_HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Phải sửa trước khi nộp',
  warning: 'Cảnh báo, vẫn nộp được',
  notice: 'Lưu ý',
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

/** "Lỗi", "Cảnh báo", "Lưu ý": what every text of the column "Kiểm tra" starts with. */
export const severityWord = (severity: Severity): string => SEVERITY_WORDS[severity];

type AnyWording = Record<'cell' | 'message', (details: FindingDetails, facts: Facts) => string>;

// The table is typed rule by rule; that details and row belong together is true by the index, which tsc cannot follow.
const wordingOf = (rule: RuleId): AnyWording => WORDINGS[rule] as AnyWording;

/** The long message: where, what, which clause, what to do. Without a clause its parenthesis is left out. */
export const wordFinding = (campaign: Campaign, finding: Finding, place: Place): string => {
  const { details } = finding;
  return capitalised(wordingOf(details.rule).message(details, factsOf(campaign, finding, place)));
};

const UNTOUCHED = 'chưa xếp loại';

/** A row nobody has touched yet: told in grey, not as an error (design §5, `missing-level`). */
const isUntouched = ({ details }: Finding): boolean => details.rule === 'missing-level' && !details.touched;

/** One line of the column "Kiểm tra": "Lỗi: …", "Cảnh báo: …", "Lưu ý: …"; bare "chưa xếp loại" for an untouched row. */
export const shortFinding = (campaign: Campaign, finding: Finding): string => {
  if (isUntouched(finding)) return UNTOUCHED;
  const { details, severity } = finding;
  return `${severityWord(severity)}: ${wordingOf(details.rule).cell(details, factsOf(campaign, finding, 'own-tab'))}`;
};

/** The whole cell "Kiểm tra" of one row: a line per finding, worst first; '' when there is none. */
export const checkCell = (campaign: Campaign, findings: readonly Finding[]): string =>
  WORST_FIRST.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding) => shortFinding(campaign, finding))
    .join('\n');

export type Counts = { readonly error: number; readonly warning: number; readonly notice: number };

/** "3 lỗi, 2 cảnh báo, 1 lưu ý." · "Không còn lỗi; 2 cảnh báo." · "Không có lỗi, không có cảnh báo." */
export const summary = ({ error, warning, notice }: Counts): string => {
  if (error > 0) return `${plain(error)} lỗi, ${plain(warning)} cảnh báo, ${plain(notice)} lưu ý.`;
  return warning > 0 ? `Không còn lỗi; ${plain(warning)} cảnh báo.` : 'Không có lỗi, không có cảnh báo.';
};
