import { describe, expect, it } from 'vitest';
import {
  decisionHead,
  decisions,
  differingProposals,
  lastSentence,
  proposalsPrompt,
  proposed,
  shortcomingsPrompt,
} from '../../src/messages/report-closing.ts';
import { figuresOf, handIn, SMALL } from './report-samples.ts';

const REFS = { table: 'Bảng 7', annex: 'Phụ lục 1' };
const base = figuresOf({}).proposals;

describe('proposals', () => {
  it('R-6.1 a: all written', () =>
    expect(proposed(SMALL, { ...base, proposed: 12 }, REFS)).toBe(
      'Trên cơ sở ý kiến của các cơ quan đánh giá, Ban Tổ chức Thành ủy đề xuất mức xếp loại đối với 12/12 tập thể, tổ chức (Bảng 7, chi tiết tại Phụ lục 1).',
    ));

  it('R-6.1 b: some written', () =>
    expect(proposed(SMALL, { ...base, proposed: 9 }, REFS)).toMatch(
      /đối với 09\/12 .* Phụ lục 1\); còn 03 tập thể, tổ chức chưa ghi đề xuất\.$/,
    ));

  it('R-6.1 c: none written asks for the column', () =>
    expect(proposalsPrompt(SMALL)).toBe(
      '[… : ghi đề xuất tại cột “Ban Tổ chức đề xuất” của trang “Tổng hợp” rồi tạo lại báo cáo]',
    ));

  it('R-6.2 names those that nobody said', () => {
    expect(differingProposals(SMALL, { ...base, differing: [{ unit: 'd1', mark: 'HT' }] })).toBe(
      'Có 01 trường hợp mức đề xuất khác với tất cả ý kiến của các cơ quan đánh giá: Đảng bộ 1 (đề xuất: Hoàn thành nhiệm vụ). Lý do: ',
    );
    expect(differingProposals(SMALL, base)).toBe('');
  });
});

describe('R-6.4', () => {
  it('a: nothing decided', () => {
    expect(decisionHead(SMALL, base)).toBe('2. Nội dung trình Ban Thường vụ Thành ủy quyết định');
    expect(decisions(SMALL, base, 'Phụ lục 1')).toBe(
      'Cột “Ban Thường vụ Thành ủy quyết định” tại Phụ lục 1 để trống, ghi sau khi Ban Thường vụ Thành ủy xem xét, quyết định.',
    );
  });

  it('b, c: some or all decided', () => {
    expect(decisionHead(SMALL, { ...base, decided: 3 })).toBe('2. Quyết định của Ban Thường vụ Thành ủy');
    expect(decisions(SMALL, { ...base, decided: 3 }, 'Phụ lục 1')).toBe(
      'Ban Thường vụ Thành ủy đã quyết định mức xếp loại đối với 03/12 tập thể, tổ chức (Phụ lục 1).',
    );
  });
});

describe('R-5.2', () => {
  it('offers the numbers printed above', () =>
    expect(shortcomingsPrompt(figuresOf({ x: { p1: 'KDG' } }, handIn({ y: false, z: false })))).toBe(
      '[… : nêu tồn tại, hạn chế; số liệu có thể dùng: 02 cơ quan nộp sau hạn, 02 cơ quan chưa nộp, 01 tập thể, tổ chức không đánh giá, 11 tập thể, tổ chức chưa có kết quả]',
    ));

  it('says so when there is none', () => {
    const { progress, coverage, review, ...rest } = figuresOf({});
    expect(
      shortcomingsPrompt({
        ...rest,
        progress: { ...progress, late: 0, missing: 0 },
        coverage: { ...coverage, kdg: 0, none: 0 },
        review,
      }),
    ).toBe('[… : nêu tồn tại, hạn chế; số liệu có thể dùng: không có số liệu cần nêu]');
  });
});

it('R-6.6 ends with a full stop, as Party papers do', () =>
  expect(lastSentence(SMALL)).toBe('Ban Tổ chức Thành ủy báo cáo Ban Thường vụ Thành ủy xem xét, quyết định.'));
