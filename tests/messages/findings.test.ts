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
