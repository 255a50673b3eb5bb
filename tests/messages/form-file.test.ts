import { describe, expect, it } from 'vitest';
import type { FileProblem, ForeignKind } from '../../src/domain/form-file.ts';
import { fileProblem } from '../../src/messages/form-file.ts';

const KINDS: readonly ForeignKind[] = ['xls', 'xlsb', 'ods', 'docx', 'pptx', 'pdf', 'text', 'zip', 'other'];

const PLAIN = ['empty', 'encrypted', 'truncated', 'macros', 'external-links', 'no-sheets'] as const;

const IN_PARTS = ['damaged', 'unsafe-xml', 'duplicate-part', 'false-size'] as const;

const ALL: readonly FileProblem[] = [
  ...PLAIN.map((code) => ({ code })),
  ...KINDS.map((kind) => ({ code: 'not-xlsx' as const, kind })),
  ...IN_PARTS.map((code) => ({ code, part: 'xl/workbook.xml' })),
  { code: 'too-large', bytes: 50_000_000, most: 5_000_000 },
  { code: 'unpacks-too-large', most: 20_000_000 },
  { code: 'too-much-text', most: 5_000_000 },
  { code: 'too-many-cells', sheet: 'UBND', cell: 'B5001', rows: 5000, columns: 100 },
];

describe('a file that is not read', () => {
  it.each(ALL)('is told with what is wrong and what to do ($code $kind)', (problem) => {
    const sentence = fileProblem(problem);
    expect(sentence.normalize('NFC')).toBe(sentence);
    expect(sentence).toMatch(/Đề nghị [^.].*\.$/);
    expect(sentence.length).toBeLessThanOrEqual(330);
  });

  it('is told in a sentence of its own for each problem', () => {
    expect(new Set(ALL.map(fileProblem)).size).toBe(ALL.length);
  });

  it('is told with its sizes and places', () => {
    expect(fileProblem({ code: 'too-large', bytes: 5_000_001, most: 5_000_000 })).toContain('(6 MB), tối đa 5 MB');
    expect(fileProblem({ code: 'too-many-cells', sheet: 'UBND', cell: 'B5001', rows: 5000, columns: 100 })).toContain(
      'Trang “UBND” có nội dung ở ô B5001, ngoài 5000 dòng và 100 cột',
    );
  });

  it('names the part of the file only where there is one', () => {
    expect(fileProblem({ code: 'damaged', part: '' })).toBe(
      'Tệp bị hỏng, không đọc được nội dung. Đề nghị mở tệp, lưu lại rồi nhập lại.',
    );
    expect(fileProblem({ code: 'damaged', part: 'xl/workbook.xml' })).toContain('nội dung (xl/workbook.xml).');
  });
});
