import { describe, expect, it } from 'vitest';
import type { CapReading } from '../../src/domain/cap.ts';
import { type Finding, type FindingDetails, type RuleId, SEVERITY } from '../../src/domain/finding.ts';
import { checkCell, shortFinding, summary, wordFinding } from '../../src/messages/findings.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const cap: CapReading = { of: 'HTT', rounding: 'down', percent: 20, base: 6, product: 1.2, limit: 1 };
const others: readonly CapReading[] = [
  { ...cap, of: 'HTT-or-better', base: 8, product: 1.6 },
  { ...cap, of: 'rated', base: 10, product: 2, limit: 2 },
];

const found = (details: FindingDetails, over: Partial<Finding> = {}): Finding => ({
  severity: details.rule === 'missing-reason' ? 'warning' : SEVERITY[details.rule],
  body: 'ubnd',
  group: 'ubnd',
  aspect: 'overall',
  unit: 'ubnd-bac-ha',
  sheet: 'UBND thành phố',
  cell: 'D9',
  clause: '2',
  details,
  ...over,
});

/** One of every rule and of every variant of a sentence. */
const ALL: readonly FindingDetails[] = [
  { rule: 'not-assigned', typed: 'x', case: 'other-body', bodies: ['ubkt', 'cong-an'], ownAspect: null },
  { rule: 'not-assigned', typed: 'x', case: 'nobody', bodies: [], ownAspect: null },
  { rule: 'not-assigned', typed: 'x', case: 'wrong-aspect', bodies: [], ownAspect: 'defence-security' },
  { rule: 'unknown-unit', typed: 'Bắc Ha', suggestions: ['ubnd-bac-ha', 'db-bac-ha'] },
  { rule: 'unknown-unit', typed: 'Bắc Ha', suggestions: [] },
  { rule: 'new-unit', typed: 'UBND phường Mới', suggestions: ['ubnd-nam-ha'] },
  { rule: 'new-unit', typed: 'UBND phường Mới', suggestions: [] },
  { rule: 'duplicate-unit', otherCell: 'C12', otherRow: 12 },
  { rule: 'missing-level', touched: true },
  { rule: 'invalid-level', typed: 'Tạm ổn', case: 'free-text', guess: null },
  { rule: 'invalid-level', typed: 'Trong sạch, vững mạnh', case: 'old-words', guess: null },
  { rule: 'invalid-level', typed: 'Tốt', case: 'criteria-words', guess: 'HTT' },
  { rule: 'invalid-level', typed: 'Khá', case: 'other-scale', guess: null },
  { rule: 'missing-narrative', field: 'strengths' },
  { rule: 'missing-narrative', field: 'shortcomings' },
  { rule: 'missing-reason', mark: 'HTXS' },
  { rule: 'missing-reason', mark: 'KDG' },
  { rule: 'self-evaluation' },
  { rule: 'ratio-cap', basis: 'ubnd', used: 2, cap, alternatives: others },
  { rule: 'ratio-cap', basis: 'proposal', used: 2, cap, alternatives: [] },
  { rule: 'formula', formula: '=1+1' },
  { rule: 'text-too-long', length: 3200, max: 3000 },
  { rule: 'not-text', kind: 'date', shown: '30/11/2024' },
  { rule: 'secrecy-mark', mark: 'MẬT' },
  { rule: 'missing-document', fields: ['number', 'signer'] },
  { rule: 'damaged-structure', case: 'keys', expected: '', found: '' },
  { rule: 'damaged-structure', case: 'header', expected: 'Tập thể', found: 'Đơn vị' },
  { rule: 'damaged-structure', case: 'merged', expected: '', found: '' },
  { rule: 'damaged-structure', case: 'stale-settings', expected: '', found: '' },
  { rule: 'rows-moved', rows: ['ubnd-bac-ha', 'ubnd-nam-ha', 'khoi-a'], seenAt: 1732786920000, otherRow: 10 },
  { rule: 'rows-moved', rows: ['ubnd-bac-ha'], seenAt: 1732786920000 },
  { rule: 'late', submittedAt: 1732899600000, until: null },
  { rule: 'late', submittedAt: 1733104800000, until: 1733133600000 },
  { rule: 'changed-after-submit', cells: ['D9', 'E9'], count: 2, at: 1732786920000, counted: '' },
  { rule: 'changed-after-submit', cells: ['D9'], count: 1, at: 1733104800000, counted: 'x', until: 1733133600000 },
  { rule: 'changed-after-close', cells: ['D9'], count: 1, at: 1732986000000, counted: 'Hoàn thành tốt nhiệm vụ' },
  { rule: 'changed-after-close', cells: [], count: 1, at: 1732986000000, counted: 'Còn chậm.' },
  { rule: 'name-matched', before: 'HTT', after: 'HTT' },
  {
    rule: 'coupling',
    level: 'HTXS',
    atLeast: 'HTT',
    related: [{ unit: 'ubnd-bac-ha', body: 'ubnd', level: 'HT' }],
  },
  {
    rule: 'disagreement',
    spread: 2,
    opinions: [
      { body: 'ubkt', level: 'HTXS' },
      { body: 'ubnd', level: 'HT' },
    ],
  },
];

/** 16:42 on 28 November 2024. */
const SEEN = 1732786920000;

const word = (details: FindingDetails, over: Partial<Finding> = {}): string =>
  wordFinding(campaign, found(details, over), 'elsewhere');

describe('the long message', () => {
  it('says where, what, under which clause and what to do', () => {
    expect(word({ rule: 'missing-level', touched: true })).toBe(
      'Trang “UBND thành phố”, ô D9: “UBND phường Bắc Hà” chưa có mức xếp loại (mục 2 Công văn số 1378-CV/Th.U). Đề nghị chọn một trong bốn mức, hoặc chọn “Không đánh giá” và ghi lý do.',
    );
  });

  it('names only the cell inside the tab itself', () => {
    const message = wordFinding(campaign, found({ rule: 'formula', formula: '=1+1' }), 'own-tab');
    expect(message).toMatch(/^Ô D9: ô chứa công thức/);
  });

  it('names the sheet alone when the whole sheet is meant', () => {
    expect(word({ rule: 'damaged-structure', case: 'keys', expected: '', found: '' }, { cell: null })).toMatch(
      /^Trang “UBND thành phố”: dòng hoặc cột nhận biết/,
    );
  });

  it('begins with a capital when it stands in no tab', () => {
    const message = word(
      { rule: 'unknown-unit', typed: 'Bắc Ha', suggestions: ['ubnd-bac-ha'] },
      { sheet: null, cell: null },
    );
    expect(message).toBe(
      '“Bắc Ha” chưa có trong danh mục; tên gần nhất: UBND phường Bắc Hà. Đề nghị sửa lại tên trong tệp.',
    );
    expect(
      word({ rule: 'ratio-cap', basis: 'decision', used: 2, cap, alternatives: [] }, { sheet: null, cell: null }),
    ).toMatch(/^Nhóm UBND phường, xã theo quyết định của Ban Thường vụ Thành ủy có 2/);
  });

  it.each(ALL.map((details) => [JSON.stringify(details), details] as const))(
    'leaves the clause out with its parenthesis where there is none: %s',
    (_title, details) => {
      const message = word(details, { clause: null });
      expect(message).not.toMatch(/\(\)|null|undefined|\(mục|1378|\s[.,;:]|\s{2}/);
      expect(message).toMatch(/\.$/);
    },
  );

  it('begins the sentence of a narrative with the clause', () => {
    expect(word({ rule: 'missing-narrative', field: 'shortcomings' })).toContain(
      'chưa ghi tồn tại, hạn chế. Mục 2 Công văn số 1378-CV/Th.U yêu cầu nêu rõ',
    );
    expect(word({ rule: 'missing-narrative', field: 'strengths' }, { clause: null })).toContain(
      'chưa ghi ưu điểm. Phân công yêu cầu nêu rõ',
    );
  });

  it('reckons the cap and gives the other readings', () => {
    expect(word({ rule: 'ratio-cap', basis: 'ubnd', used: 2, cap, alternatives: others })).toContain(
      'nhóm UBND phường, xã có 2 Hoàn thành xuất sắc nhiệm vụ, tối đa 1 (20% của 6 Hoàn thành tốt nhiệm vụ, làm tròn xuống). Tính cách khác: trên số Hoàn thành tốt nhiệm vụ trở lên: 1; trên tổng số được xếp loại: 2. Không chặn việc nộp; Ban Thường vụ Thành ủy xem xét, quyết định.',
    );
  });

  it('prints a percentage with a decimal comma', () => {
    const half = { ...cap, percent: 12.5 };
    expect(word({ rule: 'ratio-cap', basis: 'ubnd', used: 2, cap: half, alternatives: [] })).toContain('(12,5% của 6');
  });

  it('tells the secretariat, but not the body, what becomes of deleted secret text', () => {
    const secret = found({ rule: 'secrecy-mark', mark: 'MẬT' });
    expect(wordFinding(campaign, secret, 'elsewhere')).toContain('lịch sử phiên bản');
    expect(wordFinding(campaign, secret, 'own-tab')).not.toContain('lịch sử phiên bản');
  });

  it('does not guess a level when none is near', () => {
    expect(word({ rule: 'invalid-level', typed: 'Kém', case: 'criteria-words', guess: null })).toMatch(
      /Đề nghị chọn lại trong danh sách\.$/,
    );
  });

  it('quotes a long pasted value by its beginning, on one line', () => {
    const message = word({ rule: 'invalid-level', typed: `a\nb ${'c'.repeat(5000)}`, case: 'old-words', guess: null });
    expect(message).toContain('“a b ccc');
    expect(message).toContain('…”');
    expect(message.length).toBeLessThan(330);
  });

  it('gives a level or unit matched by id its name', () => {
    expect(word({ rule: 'name-matched', before: 'HTTNV', after: 'HTT' })).toContain('là “Hoàn thành tốt nhiệm vụ”');
    expect(word({ rule: 'name-matched', before: 'P. Bắc Hà', after: 'ubnd-bac-ha' })).toContain(
      'là “UBND phường Bắc Hà”',
    );
  });

  it('names the rows that changed places, since when, and what to do', () => {
    const message = word({ rule: 'rows-moved', rows: ['ubnd-bac-ha', 'ubnd-nam-ha', 'khoi-a'], seenAt: SEEN });
    expect(message).toBe(
      'Trang “UBND thành phố”, ô D9: nội dung của 3 dòng đổi chỗ cho nhau so với lúc 16 giờ 42, thứ Năm 28/11/2024 (UBND phường Bắc Hà, UBND phường Nam Hà và Khối A), có thể do sắp xếp trong bảng. Lần nộp này chưa nhận. Nếu đúng ý, đề nghị đánh dấu ô “Nộp” lần nữa; nếu không, đề nghị hoàn tác. Muốn xem theo thứ tự khác, dùng chế độ xem bộ lọc.',
    );
  });

  it('says of what came late when, and until when it had been extended', () => {
    const place = { cell: null };
    expect(word({ rule: 'late', submittedAt: Date.parse('2024-11-30T08:15:00+07:00'), until: null }, place)).toBe(
      'UBND thành phố nộp lúc 08 giờ 15, thứ Bảy 30/11/2024, sau thời hạn (trước ngày 30/11/2024). Kết quả vẫn được tổng hợp và ghi “sau hạn” (mục 2 Công văn số 1378-CV/Th.U).',
    );
    const until = Date.parse('2024-12-02T17:00:00+07:00');
    expect(word({ rule: 'late', submittedAt: Date.parse('2024-12-02T09:00:00+07:00'), until }, place)).toBe(
      'UBND thành phố nộp lúc 09 giờ, thứ Hai 02/12/2024, sau thời hạn (trước ngày 30/11/2024), trong thời gian gia hạn đến 17 giờ, thứ Hai 02/12/2024. Kết quả được tổng hợp và ghi “sau hạn” (mục 2 Công văn số 1378-CV/Th.U).',
    );
  });

  it('says which cells differ from what was handed in, and that this is what counts', () => {
    expect(
      word({ rule: 'changed-after-submit', cells: ['D9', 'E9'], count: 2, at: SEEN, counted: '' }, { cell: 'D9' }),
    ).toBe(
      'Trang “UBND thành phố”: 2 ô khác với bản nộp lúc 16 giờ 42, thứ Năm 28/11/2024 (D9 và E9). Bản đã nộp là bản được tính. Nếu cần sửa, đề nghị bỏ dấu ô “Nộp”, sửa rồi nộp lại trước 0 giờ, Chủ nhật 01/12/2024.',
    );
  });

  it('says which cells differ from what was closed, and how they may be taken in', () => {
    const at = Date.parse('2024-12-01T00:00:00+07:00');
    expect(word({ rule: 'changed-after-close', cells: ['D9'], count: 1, at, counted: 'x' })).toBe(
      'Trang “UBND thành phố”: 1 ô khác với bản khóa lúc 0 giờ, Chủ nhật 01/12/2024 (D9). Phần khác được giữ lại, ghi “sau hạn” và không tính. Đề nghị Ban Tổ chức Thành ủy kiểm tra; muốn nhận nội dung mới, gia hạn cho UBND thành phố hoặc ghi nhận kèm lý do.',
    );
  });

  it('names at most eight changed cells and counts the others', () => {
    const cells = Array.from({ length: 11 }, (_unused, index) => `D${index + 9}`);
    expect(word({ rule: 'changed-after-close', cells, count: 11, at: 0, counted: 'x' })).toContain(
      '(D9, D10, D11, D12, D13, D14, D15, D16 và 3 ô khác)',
    );
  });

  it.each(ALL.map((details) => [JSON.stringify(details), details] as const))(
    'stays within 330 characters besides names: %s',
    (_title, details) => {
      const nameless = {
        ...campaign,
        issuer: { ...campaign.issuer, secretariat: '' },
        groups: [],
        bodies: [],
        units: [],
      };
      const { rule } = details;
      const place = rule === 'secrecy-mark' ? 'own-tab' : 'elsewhere';
      const message = wordFinding(
        nameless,
        found(details, { unit: '', body: '', group: '', sheet: '', clause: null }),
        place,
      );
      expect([...message].length).toBeLessThanOrEqual(330);
    },
  );
});

describe('the cell “Kiểm tra”', () => {
  it('starts with the word of the severity', () => {
    expect(shortFinding(campaign, found({ rule: 'formula', formula: '=1' }))).toBe(
      'Lỗi: ô có công thức. Gõ trực tiếp nội dung.',
    );
    expect(shortFinding(campaign, found({ rule: 'missing-reason', mark: 'HTXS' }))).toBe(
      'Cảnh báo: mức này cần ghi lý do, căn cứ.',
    );
    expect(shortFinding(campaign, found({ rule: 'name-matched', before: 'HTT', after: 'HTT' }))).toBe(
      'Lưu ý: nhận “HTT” là Hoàn thành tốt nhiệm vụ.',
    );
  });

  it('says what counts instead of what was changed', () => {
    const change = { cells: ['D9'], count: 1, at: SEEN };
    expect(shortFinding(campaign, found({ rule: 'changed-after-submit', ...change, counted: '' }))).toBe(
      'Cảnh báo: khác bản đã nộp: để trống.',
    );
    expect(shortFinding(campaign, found({ rule: 'changed-after-close', ...change, counted: 'Còn chậm.' }))).toBe(
      'Lỗi: sửa sau khi khóa, không tính. Đang tính: Còn chậm.',
    );
  });

  it('says with which row a content changed places, where that is known', () => {
    const moved = { rule: 'rows-moved', rows: ['ubnd-bac-ha'], seenAt: SEEN } as const;
    expect(shortFinding(campaign, found({ ...moved, otherRow: 12 }))).toBe('Cảnh báo: nội dung đổi chỗ với dòng 12.');
    expect(shortFinding(campaign, found(moved))).toBe('Cảnh báo: nội dung đổi chỗ với dòng khác.');
  });

  it('takes the severity from the finding, not from the rule', () => {
    expect(shortFinding(campaign, found({ rule: 'missing-reason', mark: 'KHT' }, { severity: 'error' }))).toMatch(
      /^Lỗi: /,
    );
  });

  it('says of an untouched row only that it is not rated', () => {
    expect(shortFinding(campaign, found({ rule: 'missing-level', touched: false }))).toBe('chưa xếp loại');
    expect(shortFinding(campaign, found({ rule: 'missing-level', touched: true }))).toBe('Lỗi: chưa xếp loại.');
  });

  it.each(ALL.map((details) => [JSON.stringify(details), details] as const))(
    'has short words for every rule: %s',
    (_t, details) => {
      expect(shortFinding(campaign, found(details))).toMatch(/^(Lỗi|Cảnh báo|Lưu ý): \S.*\.$/);
    },
  );

  it('puts several findings on lines of their own, worst first', () => {
    const lines = checkCell(campaign, [
      found({ rule: 'name-matched', before: 'HTT', after: 'HTT' }),
      found({ rule: 'self-evaluation' }),
      found({ rule: 'text-too-long', length: 3200, max: 3000 }),
    ]).split('\n');
    expect(lines).toEqual([
      'Lỗi: dài 3200/3000 ký tự. Rút gọn.',
      'Cảnh báo: tổ chức của chính cơ quan này.',
      'Lưu ý: nhận “HTT” là Hoàn thành tốt nhiệm vụ.',
    ]);
    expect(checkCell(campaign, [])).toBe('');
  });
});

it('the list above holds every rule', () => {
  const rules = new Set<RuleId>(ALL.map(({ rule }) => rule));
  expect([...rules].sort()).toEqual([...Object.keys(SEVERITY), 'missing-reason'].sort());
});

describe('the summary', () => {
  it('counts all three when something must be corrected', () => {
    expect(summary({ error: 3, warning: 0, notice: 2 })).toBe('3 lỗi, 0 cảnh báo, 2 lưu ý.');
  });
  it('says that no error is left', () => {
    expect(summary({ error: 0, warning: 2, notice: 1 })).toBe('Không còn lỗi; 2 cảnh báo.');
  });
  it('says that there is nothing', () => {
    expect(summary({ error: 0, warning: 0, notice: 0 })).toBe('Không có lỗi, không có cảnh báo.');
  });
});
