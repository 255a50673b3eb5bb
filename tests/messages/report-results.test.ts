import { describe, expect, it } from 'vitest';
import {
  addedUnits,
  agreementText,
  aspectLines,
  aspectTitle,
  coverageSentence,
  groupTableRef,
  letter,
  listLines,
  severalTitle,
  severalTotal,
  singleLines,
  singleTitle,
  singleTotal,
} from '../../src/messages/report-results.ts';
import { figuresOf, handIn, SMALL, sharedOf, singleOf } from './report-samples.ts';

const ALL = { p1: 'HTXS', p2: 'HTT', p3: 'HTT', p4: 'HTXS', p5: 'HTT', p6: 'HT' } as const;

it('letters run a to z, then aa', () => expect([0, 25, 26, 27].map(letter)).toEqual(['a)', 'z)', 'aa)', 'ab)']));

it('list lines end with a semicolon, the last with a full stop', () =>
  expect(listLines(['Một', 'Hai'])).toEqual(['- Một;', '- Hai.']));

describe('R-2.1', () => {
  it('a: without proposals', () =>
    expect(groupTableRef(SMALL, figuresOf({}).groups, 'Bảng 2')).toBe(
      'Kết quả theo nhóm đối tượng nêu tại Bảng 2; tỷ lệ phần trăm của các mức tính trên số được xếp loại.',
    ));

  it('b: names the groups counted by proposal', () =>
    expect(
      groupTableRef(
        SMALL,
        figuresOf({}, undefined, [{ unit: 'd1', proposal: 'HTT', decision: null }]).groups,
        'Bảng 2',
      ),
    ).toContain('Bảng 2, trong đó Đảng bộ tính theo đề xuất của Ban Tổ chức Thành ủy, các nhóm khác'));
});

describe('R-2.2', () => {
  it.each([
    [{ units: 12, any: 12, kdg: 0, none: 0 }, 'tất cả đều đã có kết quả.'],
    [{ units: 201, any: 192, kdg: 9, none: 0 }, 'đã có kết quả 192 (95,52%); không đánh giá 09.'],
    [{ units: 201, any: 190, kdg: 1, none: 10 }, 'đã có kết quả 190 (94,53%); không đánh giá 01; chưa có kết quả 10.'],
    [{ units: 12, any: 0, kdg: 0, none: 12 }, 'chưa có tập thể, tổ chức nào có kết quả.'],
  ])('%j', (coverage, words) =>
    expect(coverageSentence(coverage)).toBe(
      `Trong ${coverage.units} tập thể, tổ chức thuộc diện đánh giá, xếp loại, ${words}`,
    ),
  );
});

describe('a group of one body', () => {
  it('R-2.3 to R-2.5: all rated, HTXS by name, zeros said', () => {
    const item = singleOf(figuresOf({ x: ALL }), 'phong');
    expect(singleTitle(SMALL, item)).toBe('Phòng (do Cơ quan X đánh giá, mục 1)');
    expect(singleTotal(SMALL, item)).toBe('Tổng số 06 tập thể; được xếp loại 06/06 (đạt 100%). Trong đó:');
    expect(singleLines(SMALL, item, 'Phụ lục 1')).toEqual([
      '- Hoàn thành xuất sắc nhiệm vụ: 02 tập thể, chiếm 33,33%, gồm: Phòng 1 và Phòng 4;',
      '- Hoàn thành tốt nhiệm vụ: 03 tập thể, chiếm 50%;',
      '- Hoàn thành nhiệm vụ: 01 tập thể, chiếm 16,67%;',
      '- Không hoàn thành nhiệm vụ: không có.',
    ]);
  });

  it('R-2.6, R-2.7: reasons verbatim in one line, no empty brackets, missing by name', () => {
    const figures = figuresOf({ x: { p1: 'KHT', p2: 'KDG', p3: 'KDG' } });
    const item = singleOf(figures, 'phong');
    const withReason = {
      ...item,
      opinions: item.opinions.map((one) => (one.unit === 'p2' ? { ...one, reason: 'Mới lập\r\n từ tháng 10 ' } : one)),
    };
    expect(singleTotal(SMALL, withReason)).toBe(
      'Tổng số 06 tập thể; được xếp loại 01/06 (đạt 16,67%); không đánh giá 02; chưa có kết quả 03. Trong đó:',
    );
    expect(singleLines(SMALL, withReason, 'Phụ lục 1').slice(3)).toEqual([
      '- Không hoàn thành nhiệm vụ: 01 tập thể, chiếm 100%, là Phòng 1;',
      '- Không đánh giá: Phòng 2 (lý do: Mới lập từ tháng 10);',
      '- Không đánh giá: Phòng 3;',
      '- Chưa có kết quả: Phòng 4, Phòng 5 và Phòng 6.',
    ]);
  });

  it('R-2.4 c: nothing rated has no list of levels', () => {
    const item = singleOf(figuresOf({}), 'phong');
    expect(singleTotal(SMALL, item)).toBe('Tổng số 06 tập thể; chưa có tập thể nào được xếp loại.');
    expect(singleLines(SMALL, item, 'Phụ lục 1')).toEqual([
      '- Chưa có kết quả: Phòng 1, Phòng 2, Phòng 3, Phòng 4, Phòng 5 và Phòng 6.',
    ]);
  });

  it('R-2.4 d: an optional table handed in empty', () => {
    const item = singleOf(figuresOf({}, handIn({ x: true })), 'khoi');
    expect(singleTotal(SMALL, item)).toBe('Cơ quan X không có đối tượng thuộc nhóm này.');
    expect(singleLines(SMALL, item, 'Phụ lục 1')).toEqual([]);
  });

  it('R-2.7 names ten at most and counts the rest', () => {
    const item = singleOf(figuresOf({}), 'phong');
    const many = { ...item, opinions: [...item.opinions, ...item.opinions] };
    expect(singleLines(SMALL, many, 'Phụ lục 1')[0]).toBe(
      '- Chưa có kết quả: Phòng 1, Phòng 2, Phòng 3, Phòng 4, Phòng 5, Phòng 6, Phòng 1, Phòng 2, Phòng 3, Phòng 4 và 02 tập thể khác (Phụ lục 1).',
    );
  });
});

describe('groups of several bodies', () => {
  it('R-2.8, R-2.9 say whose opinions they are and that nothing is averaged', () => {
    const item = sharedOf(figuresOf({}), 'several');
    expect(severalTitle(SMALL, item)).toBe('Đảng bộ và Chi bộ (ý kiến của 02 cơ quan, mục 3)');
    expect(severalTitle({ ...SMALL, clauseTitles: { 3: 'Tổ chức đảng' } }, item)).toMatch(/^Tổ chức đảng \(/);
    expect(severalTotal(SMALL, item, { table: 'Bảng 3', annex: 'Phụ lục 1B' })).toBe(
      'Tổng số 06 tổ chức cơ sở đảng. Ý kiến của từng cơ quan nêu tại Bảng 3 và Phụ lục 1B; báo cáo giữ nguyên ý kiến của từng cơ quan, không tính bình quân.',
    );
  });

  it('R-2.10 prints only the classes that occur', () => {
    const item = sharedOf(figuresOf({ y: { d1: 'HTXS', d2: 'HTT' }, z: { d1: 'HT', d2: 'HTT' } }), 'several');
    expect(agreementText(SMALL, item)).toEqual({
      lead: 'Đối chiếu ý kiến xếp loại toàn diện của các cơ quan:',
      lines: [
        '- Từ 02 ý kiến trở lên và cùng một mức: 01 tổ chức cơ sở đảng (16,67%);',
        '- Ý kiến cách nhau từ 02 mức trở lên: 01 tổ chức cơ sở đảng (16,67%);',
        '- Chưa có ý kiến xếp loại: 04 tổ chức cơ sở đảng (66,67%).',
      ],
    });
  });

  it('R-2.11 when all agree', () => {
    const same = { d1: 'HTT', d2: 'HTT', d3: 'HTT', d4: 'HTT', d5: 'HT', c1: 'HTT' } as const;
    expect(agreementText(SMALL, sharedOf(figuresOf({ y: same, z: same }), 'several'))).toEqual({
      lead: 'Ý kiến xếp loại toàn diện của các cơ quan đối với 06/06 tổ chức cơ sở đảng đều thống nhất.',
      lines: [],
    });
  });

  it('R-2.12, R-2.14: one aspect, body by body, zeros said', () => {
    const item = sharedOf(figuresOf({ q: { d1: 'HTT', d2: 'HTT', d3: 'HTXS' } }), 'aspect');
    expect(aspectTitle(SMALL, item)).toBe(
      'Đảng bộ và Chi bộ, riêng về kết quả thực hiện nhiệm vụ quốc phòng - an ninh (do Cơ quan Q đánh giá, mục 5)',
    );
    expect(aspectLines(SMALL, item)).toEqual([
      '- Cơ quan Q: cho ý kiến 03/06 tổ chức cơ sở đảng; Hoàn thành xuất sắc nhiệm vụ 01 (33,33%), Hoàn thành tốt nhiệm vụ 02 (66,67%), Hoàn thành nhiệm vụ không có, Không hoàn thành nhiệm vụ không có.',
    ]);
    expect(aspectLines(SMALL, sharedOf(figuresOf({}), 'aspect'))).toEqual([
      '- Cơ quan Q: cho ý kiến 0/06 tổ chức cơ sở đảng.',
    ]);
  });
});

it('R-2.16 names what bodies added, and is silent otherwise', () => {
  const figures = figuresOf({});
  expect(addedUnits(SMALL, figures)).toBe('');
  expect(addedUnits(SMALL, { ...figures, added: [{ name: 'Phòng 7', body: 'x' }] })).toBe(
    'Đề nghị bổ sung: 01 tập thể, tổ chức do cơ quan đánh giá ghi thêm, chưa có trong danh mục và không tính trong số liệu nêu trên: Phòng 7 (Cơ quan X).',
  );
});
