// Findings as the sidebar lists them: by severity, like ones of neighbouring rows as one item, each under its address, so
// that the sentence need not say where (documents.md §5.1, §5.7).

import type { Campaign, Severity } from '../domain/campaign.ts';
import type { Finding } from '../domain/finding.ts';
import { type FindingRun, findingRuns, runAddress } from '../domain/finding-runs.ts';
import type { FindingGroup, FindingItem } from '../domain/sidebar.ts';
import { wordFinding } from './findings.ts';
import { quoted, unitName } from './findings-facts.ts';
import { listInWords, plain } from './format.ts';

const FIELDS = { strengths: 'ưu điểm', shortcomings: 'tồn tại, hạn chế' } as const;

/** What the rows of a run have in common. */
const COMMON: Readonly<Record<string, (finding: Finding) => string>> = {
  'missing-level': () => 'tập thể chưa xếp loại',
  'missing-narrative': ({ details }) =>
    `tập thể chưa ghi ${details.rule === 'missing-narrative' ? FIELDS[details.field] : ''}`,
  'missing-reason': () => 'tập thể chưa ghi lý do, căn cứ',
};

const SHOWN_UNITS = 8;

/** At most eight names, then how many more. */
const unitsOfRun = (campaign: Campaign, run: FindingRun): string => {
  const names = run.map(({ unit }) => unitName(campaign, unit));
  const more = names.length - SHOWN_UNITS;
  return more > 0
    ? `${names.slice(0, SHOWN_UNITS).join(', ')} và ${plain(more)} tập thể khác.`
    : `${listInWords(names)}.`;
};

type Title = (finding: Finding) => string | null;

/** Titles of findings that are about no unit of the catalogue. */
const TITLES: Readonly<Record<string, Title>> = {
  'ratio-cap': ({ details }) =>
    details.rule === 'ratio-cap' ? `HTXS vượt ${plain(details.used - details.cap.limit)}` : null,
  'damaged-structure': () => 'Cấu trúc trang',
  'rows-moved': () => 'Dòng đổi chỗ',
  late: () => 'Sau hạn',
  'missing-document': () => 'Văn bản của cơ quan',
};

const typedOf = ({ details }: Finding): string =>
  'typed' in details && details.typed !== undefined && details.typed !== '' ? quoted(details.typed) : 'Nội dung nhập';

const titleOf = (campaign: Campaign, finding: Finding): string =>
  TITLES[finding.details.rule]?.(finding) ??
  (finding.unit === null ? typedOf(finding) : unitName(campaign, finding.unit));

const itemOf = (campaign: Campaign, run: FindingRun): FindingItem => {
  const [first] = run;
  const cell = runAddress(run);
  const spot = cell === null || first.sheet === null ? null : { sheet: first.sheet, cell };
  const common = run.length > 1 ? COMMON[first.details.rule] : undefined;
  return common === undefined
    ? { title: titleOf(campaign, first), spot, text: wordFinding(campaign, first, 'addressed') }
    : { title: `${plain(run.length)} ${common(first)}`, spot, text: unitsOfRun(campaign, run) };
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'notice'];

/** Worst first; a severity without findings has no group. `count` counts findings, not items. */
export const findingGroups = (campaign: Campaign, findings: readonly Finding[]): FindingGroup[] =>
  WORST_FIRST.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return { severity, count: own.length, items: findingRuns(own).map((run) => itemOf(campaign, run)) };
  }).filter(({ count }) => count > 0);
