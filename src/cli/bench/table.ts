// The bench's answer as a table that can be pasted into an issue.

export type Line = {
  readonly what: string;
  readonly calls: number | null;
  readonly ms: number | null;
  /** Design's budget in words; '' where there is none. */
  readonly budget: string;
  /** Null where there is no budget. */
  readonly within: boolean | null;
};

const VERDICT: Readonly<Record<string, string>> = { true: 'ok', false: 'OVER' };

const shown = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

const cells = ({ what, calls, ms, budget, within }: Line): readonly string[] => [
  what,
  calls === null ? '' : String(calls),
  ms === null ? '' : shown(ms),
  budget,
  VERDICT[String(within)] ?? '',
];

const HEAD = ['operation', 'calls', 'ms', 'budget', ''] as const;

export const table = (lines: readonly Line[]): string => {
  const rows = [HEAD, ...lines.map(cells)];
  const widths = HEAD.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [text[0] ?? '', '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...text.slice(1)].join('\n');
};
