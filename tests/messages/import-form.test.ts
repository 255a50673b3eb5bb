import { describe, expect, it } from 'vitest';
import type { ImportTrouble } from '../../src/domain/import-form-problem.ts';
import { lifeOf } from '../../src/domain/lifecycle.ts';
import { IMPORT, importLocked, importProblem } from '../../src/messages/import-form.ts';
import { CAMPAIGN } from '../domain/sample.ts';

const FACTS = { campaign: CAMPAIGN, body: 'ubnd' };

const TROUBLES: readonly ImportTrouble[] = [
  { code: 'unreadable' },
  { code: 'no-form' },
  { code: 'empty' },
  { code: 'several-forms', sheets: ['A', 'B'] },
  { code: 'other-campaign', found: 'nam-2023' },
  { code: 'other-body', found: 'ldld' },
  { code: 'other-body', found: 'khong-co' },
  { code: 'old-settings', gone: ['noi-vu', 'tu-phap'], added: [] },
  { code: 'old-settings', gone: [], added: Array.from({ length: 12 }, (_unused, at) => `u${at}`) },
  { code: 'missing-column', column: 'note' },
  { code: 'double-column', column: 'note', other: 'H1' },
  { code: 'renamed-column', column: 'strengths', found: 'Điểm mạnh' },
  { code: 'unknown-column', head: '' },
  { code: 'unknown-column', head: 'Điểm' },
  { code: 'extra-row' },
  { code: 'unnamed-row' },
  { code: 'heading-row' },
  { code: 'too-many-rows', most: 240 },
  { code: 'row-name', unit: 'noi-vu', found: '' },
  { code: 'row-name', unit: 'noi-vu', found: 'Phòng Tư pháp' },
  { code: 'unclear-aspect', unit: 'noi-vu' },
  { code: 'legacy-font', font: 'TCVN3', cells: ['C9'] },
  { code: 'legacy-font', font: 'VNI', cells: Array.from({ length: 20 }, (_unused, at) => `C${at}`) },
  { code: 'control-character' },
  { code: 'secrecy-mark' },
];

const said = TROUBLES.map((trouble) => importProblem(FACTS, { sheet: 'Biểu', cell: 'C9', trouble }));

describe('a problem of a file', () => {
  it('begins with its place and ends with what to do', () => {
    for (const sentence of said) {
      expect(sentence).toMatch(/^Trang “Biểu”, ô C9: /);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).toMatch(/[Đđ]ề nghị/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('has a sentence of its own for each cause', () => expect(new Set(said).size).toBe(said.length));

  it('begins with a capital where the whole file is meant', () =>
    expect(importProblem(FACTS, { sheet: '', cell: '', trouble: { code: 'no-form' } })).toMatch(
      /^Không tìm thấy bảng/,
    ));

  it('names a body and units by their names, and no more than eight', () => {
    expect(said[5]).toContain('biểu của Liên đoàn Lao động thành phố, không phải của UBND thành phố');
    expect(said[7]).toContain('“Phòng Nội vụ” và “Phòng Tư pháp”');
    expect(said[8]).toContain('và 4 tập thể khác');
  });
});

describe('what is said of an import', () => {
  it('shows an empty cell as empty and one line of a long text', () => {
    expect(IMPORT.change('Ưu điểm', '', 'a\nb')).toBe('Ưu điểm: (trống) → “a b”');
    expect(IMPORT.change('Ưu điểm', 'x'.repeat(500), '').length).toBeLessThan(120);
  });

  it('says nothing of a state in which a tab may be filled', () => {
    const life = lifeOf(CAMPAIGN, [], { body: 'ubnd', now: Date.parse('2024-11-25T09:00:00+07:00'), ticked: false });
    expect(importLocked(life)).toBeNull();
  });

  it('says how a closed tab may be filled all the same', () => {
    const life = lifeOf(CAMPAIGN, [], { body: 'ubnd', now: Date.parse('2024-12-05T09:00:00+07:00'), ticked: false });
    expect(importLocked(life)).toMatch(/^Chưa nhập được: trang khóa từ .*đề nghị gia hạn .*Trang giữ nguyên\.$/);
  });
});
