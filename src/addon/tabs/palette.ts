// Colours and recurring looks of the tabs (mockups/tokens.md §1). Teal belongs to levels, orange and red to findings.

import { LEVEL_NAMES, type Mark } from '../../domain/level.ts';
import type { ConditionalPlan, SizeRun, Style } from '../../domain/plan.ts';

export const COLOUR = {
  ink: '#1F1F1F',
  ink2: '#50545A',
  faint: '#6B7076',
  line: '#DADCE0',
  lineStrong: '#747775',
  surface: '#FFFFFF',
  surface2: '#F5F7F9',
  head: '#EEF1F5',
  band: '#E1E6EC',
  accent: '#0B57D0',
  accentDark: '#0842A0',
  accentTint: '#E8F0FE',
  error: '#9B1C14',
  errorTint: '#FBE4E1',
  warn: '#7A3E00',
  warnTint: '#FDE9D3',
  noticeTint: '#F1F3F4',
  doneBar: '#9AA0A6',
} as const;

type Look = Pick<Style, 'background' | 'color' | 'bold' | 'italic'>;

const LEVEL_LOOKS: Readonly<Record<Mark, Look>> = {
  HTXS: { background: '#0F6B5E', color: '#FFFFFF' },
  HTT: { background: '#93CBBF', color: COLOUR.ink },
  HT: { background: '#D9EEE9', color: COLOUR.ink },
  KHT: { background: '#5F1111', color: '#FFFFFF' },
  KDG: { color: COLOUR.ink2, italic: true },
};

/** As the matrix prints them; people type them too. */
export const SHORT_NAMES: Readonly<Record<Mark, string>> = {
  HTXS: 'HTXS',
  HTT: 'HTT',
  HT: 'HT',
  KHT: 'KHT',
  KDG: 'KĐG',
};

const levelRules = (range: string, names: Readonly<Record<Mark, string>>): ConditionalPlan[] =>
  (Object.keys(LEVEL_LOOKS) as Mark[]).map((mark) => ({
    ranges: [range],
    when: { equals: names[mark] },
    style: LEVEL_LOOKS[mark],
  }));

/** Fills of the level cells of `range`, by full name or by abbreviation. */
export const fullLevelRules = (range: string): ConditionalPlan[] => levelRules(range, LEVEL_NAMES);
export const shortLevelRules = (range: string): ConditionalPlan[] => levelRules(range, SHORT_NAMES);

/** Every tab: 10 points, ink on white, plain text, middle aligned. */
export const basePaper = (range: string): { ranges: string[]; style: Style } => ({
  ranges: [range],
  style: { size: 10, color: COLOUR.ink, vertical: 'middle', numberFormat: '@' },
});

export const TITLE: Style = { size: 12, bold: true };
export const HEADER: Style = { background: COLOUR.head, bold: true, wrap: true };

/** Neighbours of one size make one run: one service call. `from` = number of the first. */
export const sizeRuns = (sizes: readonly number[], from: number): SizeRun[] =>
  sizes.reduce<SizeRun[]>((runs, px, index) => {
    const last = runs[runs.length - 1];
    if (last?.px === px) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: from + index, count: 1, px });
    return runs;
  }, []);
