import { expect, it } from 'vitest';
import { printFindings } from '../../src/cli/print-findings.ts';
import type { WordedFinding } from '../../src/domain/api.ts';

const finding = (over: Partial<WordedFinding>): WordedFinding => ({
  ...{ rule: 'formula', severity: 'error', body: null, group: null, aspect: null, unit: null },
  ...{ sheet: 'UBKT', cell: 'D9', clause: null, message: 'Trang “UBKT”, ô D9: ô chứa công thức.' },
  ...over,
});

const missing = (row: number): WordedFinding =>
  finding({ rule: 'missing-level', cell: `D${row}`, message: `Trang “UBKT”, ô D${row}: chưa có mức xếp loại.` });

it('groups by tab and severity with their counts, the tab named once', () => {
  const findings = [
    finding({}),
    finding({ severity: 'warning', cell: 'D10', message: 'Trang “UBKT”, ô D10: tổ chức của chính cơ quan này.' }),
    finding({ severity: 'notice', sheet: null, cell: null, message: 'Ý kiến cách nhau 2 mức.' }),
  ];
  expect(printFindings({ findings, counts: { error: 1, warning: 1, notice: 1 } })).toBe(
    [
      'UBKT: 1 lỗi, 1 cảnh báo, 0 lưu ý.',
      '  Phải sửa trước khi nộp (1)',
      '    - ô D9: ô chứa công thức.',
      '  Cảnh báo, vẫn nộp được (1)',
      '    - ô D10: tổ chức của chính cơ quan này.',
      '',
      'Toàn đợt: Không có lỗi, không có cảnh báo.',
      '  Lưu ý (1)',
      '    - Ý kiến cách nhau 2 mức.',
      '',
      '1 lỗi, 1 cảnh báo, 1 lưu ý.',
    ].join('\n'),
  );
});

it('puts many missing levels on one line, at most eight cells named', () => {
  const findings = Array.from({ length: 11 }, (_unused, index) => missing(9 + index));
  const text = printFindings({ findings, counts: { error: 11, warning: 0, notice: 0 } });
  expect(text).toContain(
    '  Phải sửa trước khi nộp (11)\n    - 11 tập thể chưa xếp loại: ô D9, D10, D11, D12, D13, D14, D15, D16 và 3 ô khác\n',
  );
});

it('leaves one or two missing levels as they are', () => {
  const text = printFindings({ findings: [missing(9), missing(10)], counts: { error: 2, warning: 0, notice: 0 } });
  expect(text).toContain('- ô D9: chưa có mức xếp loại.\n    - ô D10: chưa có mức xếp loại.');
});

it('says so when there is nothing', () => {
  expect(printFindings({ findings: [], counts: { error: 0, warning: 0, notice: 0 } })).toBe(
    'Không có lỗi, không có cảnh báo.',
  );
});
