import { describe, expect, it } from 'vitest';
import type { ReviewFigures } from '../../src/domain/figures-review.ts';
import {
  basisName,
  capReckoning,
  capResult,
  capRule,
  disagreementSentence,
  reviewSentences,
} from '../../src/messages/report-review.ts';
import { figuresOf, SMALL } from './report-samples.ts';

const OVER = { p1: 'HTXS', p2: 'HTXS', p3: 'HTXS', p4: 'HTT', p5: 'HTT', p6: 'HTT' } as const;

const withCap = (cap: Partial<typeof SMALL.rules.cap>) => ({
  ...SMALL,
  rules: { ...SMALL.rules, cap: { ...SMALL.rules.cap, ...cap } },
});

describe('the cap', () => {
  it('R-3.1, R-3.2 say the rule and how it was reckoned', () => {
    expect(capRule(SMALL)).toBe(
      'Theo Quy định số 124\u2011QĐ/TW, trong từng nhóm có vị trí, vai trò, chức năng, nhiệm vụ tương đồng, số Hoàn thành xuất sắc nhiệm vụ không vượt quá 20% số Hoàn thành tốt nhiệm vụ.',
    );
    expect(capRule(withCap({ text: 'Theo hướng dẫn của tỉnh.' }))).toBe('Theo hướng dẫn của tỉnh.');
    expect(capReckoning(SMALL, 'Bảng 4')).toBe(
      'Số tối đa trong báo cáo được tính bằng 20% số Hoàn thành tốt nhiệm vụ, làm tròn xuống; kết quả từng nhóm nêu tại Bảng 4.',
    );
    expect(capReckoning(withCap({ of: 'rated', rounding: 'up', percent: 12.5, atLeastOne: true }), null)).toBe(
      'Số tối đa trong báo cáo được tính bằng 12,5% tổng số được xếp loại, làm tròn lên, nhóm nhỏ được tính tối thiểu 01.',
    );
  });

  it('R-3.3 a: nobody is over', () =>
    expect(capResult(SMALL, figuresOf({ x: { p1: 'HTT' } }).caps)).toEqual({
      lead: 'Không có nhóm nào vượt số tối đa.',
      lines: [],
      others: [],
    }));

  it('R-3.3 b, R-3.4: one group over, and what the other bases would allow', () =>
    expect(capResult(SMALL, figuresOf({ x: OVER }).caps)).toEqual({
      lead: 'Có 01 nhóm có số đề nghị vượt số tối đa:',
      lines: ['- Phòng (theo ý kiến của Cơ quan X): đề nghị 03 tập thể, số tối đa là 0 (20% × 3 = 0,6), vượt 03.'],
      others: [
        'Nếu tính trên số Hoàn thành tốt nhiệm vụ trở lên (gồm cả Hoàn thành xuất sắc nhiệm vụ) hoặc trên tổng số được xếp loại, số tối đa của nhóm này là 1.',
      ],
    }));

  it('with several over, each group is named and said once', () => {
    const five = { d1: 'HTXS', d2: 'HTXS', d3: 'HTT', d4: 'HTT', d5: 'HTT' } as const;
    const result = capResult(SMALL, figuresOf({ x: OVER, y: five, z: five }).caps);
    expect(result.lead).toBe('Có 02 nhóm có số đề nghị vượt số tối đa:');
    expect(result.lines).toHaveLength(3);
    expect(result.others).toEqual([
      expect.stringContaining('số tối đa của Phòng là 1.'),
      expect.stringContaining('số tối đa của Đảng bộ là 1.'),
    ]);
  });

  it('says whose ratings are counted', () =>
    expect(['x', 'proposal', 'decision'].map((basis) => basisName(SMALL, basis))).toEqual([
      'ý kiến của Cơ quan X',
      'đề xuất của Ban Tổ chức Thành ủy',
      'quyết định của Ban Thường vụ Thành ủy',
    ]));
});

describe('cases for a second look', () => {
  it('R-4.1: one group, several groups, one aspect', () => {
    const apart = figuresOf({ y: { d1: 'HT', c1: 'HTXS' }, z: { d1: 'HTXS', c1: 'HT' } }).review.disagreements;
    const [first] = apart;
    if (first === undefined) throw new Error('no disagreement');
    expect(disagreementSentence(SMALL, [first], 'Bảng 5')).toBe(
      'Ý kiến cách nhau từ 02 mức trở lên đối với 01 tổ chức cơ sở đảng (Bảng 5).',
    );
    expect(disagreementSentence(SMALL, apart, 'Bảng 5')).toBe(
      'Ý kiến cách nhau từ 02 mức trở lên đối với 01 tổ chức cơ sở đảng thuộc nhóm Đảng bộ; 01 tổ chức cơ sở đảng thuộc nhóm Chi bộ (Bảng 5).',
    );
    expect(disagreementSentence(SMALL, [{ ...first, aspect: 'defence-security' }], 'Bảng 5')).toContain(
      '01 tổ chức cơ sở đảng (riêng về quốc phòng - an ninh) (Bảng 5)',
    );
  });

  it('R-4.2 to R-4.4 put facts side by side, and only those with cases are printed', () => {
    const review: ReviewFigures = {
      disagreements: [],
      open: [],
      coupled: [{ level: 'HTXS', atLeast: 'HTT', cases: [{ unit: 'd1', related: [{ unit: 'p1', level: 'HT' }] }] }],
      own: [{ body: 'y', unit: 'c1' }],
      unreasoned: ['d1', 'd2'],
    };
    expect(reviewSentences(SMALL, review)).toEqual([
      '01 trường hợp được đề nghị Hoàn thành xuất sắc nhiệm vụ trong khi tổ chức khác cùng địa bàn có mức thấp hơn Hoàn thành tốt nhiệm vụ: Đảng bộ 1 (Phòng 1: Hoàn thành nhiệm vụ).',
      '01 trường hợp cơ quan đánh giá tham gia xếp loại tổ chức của chính mình: Cơ quan Y – Chi bộ 1.',
      '02 trường hợp Hoàn thành xuất sắc nhiệm vụ chưa nêu lý do, căn cứ: Đảng bộ 1 và Đảng bộ 2.',
    ]);
    expect(reviewSentences(SMALL, { ...review, coupled: [], own: [], unreasoned: [] })).toEqual([]);
  });
});
