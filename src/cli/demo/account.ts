// The short readable account that `npm start` prints at its end.

import type { Validation } from '../../domain/api.ts';
import type { Consolidation, GroupFigures } from '../../domain/consolidation.ts';
import { MISTAKES } from './mistakes.ts';

type Told = {
  readonly tabs: number;
  readonly validation: Validation;
  readonly consolidation: Consolidation;
  readonly bodyName: (id: string) => string;
  readonly groupName: (id: string) => string;
  readonly files: readonly string[];
};

const countBy = (rules: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

const byRule = ({ findings }: Validation): string[] => {
  const planted = countBy(MISTAKES.map(({ rule }) => rule));
  return [...countBy(findings.map(({ rule }) => rule))]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `  ${rule.padEnd(18)}${String(count).padStart(3)} (${planted.get(rule) ?? 0})`);
};

const SHORT = { HTXS: 'HTXS', HTT: 'HTT', HT: 'HT', KHT: 'KHT' } as const;

/** The bodies' own rows: proposals and decisions are nobody's entries. */
const ofBodies = ({ groups }: Consolidation): GroupFigures[] =>
  groups.filter(({ basis }) => basis !== 'proposal' && basis !== 'decision');

const levelsLine = (consolidation: Consolidation): string => {
  const rows = ofBodies(consolidation);
  const total = (of: (row: GroupFigures) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const rated = total((row) => row.rated);
  const shares = Object.values(SHORT).map((level) => {
    const count = total((row) => row[level]);
    return `${level} ${count} (${((100 * count) / Math.max(rated, 1)).toFixed(1).replace('.', ',')}%)`;
  });
  return `Mức xếp loại: ${[...shares, `không đánh giá ${total((row) => row.notRated)}`].join(', ')}.`;
};

const capText = (name: string, { used, limit }: NonNullable<GroupFigures['cap']>): string =>
  used > limit ? `${name} ${used}/${limit}, VƯỢT ${used - limit}` : `${name} ${used}/${limit}`;

/** One line per group that somebody rates as a whole: places used / places allowed of each body. */
const capLines = ({ consolidation, bodyName, groupName }: Told): string[] => {
  const lines = new Map<string, string[]>();
  for (const { id, basis, rated, cap } of ofBodies(consolidation)) {
    if (cap === null || rated === 0) continue;
    lines.set(id, [...(lines.get(id) ?? []), capText(bodyName(basis), cap)]);
  }
  return [...lines].map(([group, texts]) => `  ${groupName(group)}: ${texts.join('; ')}`);
};

export const account = (told: Told): string => {
  const { bodies } = told.consolidation;
  const entries = bodies.reduce((sum, { assigned }) => sum + assigned, 0);
  const { error, warning, notice } = told.validation.counts;
  return [
    '',
    `${told.tabs} trang, ${entries} dòng đánh giá của ${bodies.length} cơ quan.`,
    levelsLine(told.consolidation),
    `Kiểm tra: ${error} lỗi, ${warning} cảnh báo, ${notice} lưu ý. Theo quy tắc (trong ngoặc: số lỗi cài sẵn, docs/demonstration.md):`,
    ...byRule(told.validation),
    'Hoàn thành xuất sắc nhiệm vụ theo nhóm, đã chọn/tối đa:',
    ...capLines(told),
    'Đã ghi:',
    ...told.files.map((file) => `  ${file}`),
    '',
  ].join('\n');
};
