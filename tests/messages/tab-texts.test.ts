import { describe, expect, it } from 'vitest';
import type { CapReading } from '../../src/domain/cap.ts';
import {
  bandLine,
  bandRule,
  bandTitle,
  deadlineLine,
  emptyStatusLine,
  type StatusFigures,
  statusLine,
  TAB_NAMES,
  taskLines,
} from '../../src/messages/tab-texts.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

describe('what a body is asked to do', () => {
  it('is the assignment’s own task where it has one', () => {
    expect(taskLines(campaign, 'ubkt')).toEqual([
      'Mục 3: đánh giá, xếp loại các tổ chức cơ sở đảng trực thuộc Thành ủy.',
    ]);
  });

  it('is built from the assignments otherwise, one sentence per kind', () => {
    expect(taskLines(campaign, 'ubnd')).toEqual([
      'Mục 2: đánh giá, xếp loại UBND phường, xã.',
      'Mục 4: đánh giá, xếp loại Khối trực thuộc; với từng đơn vị ghi đủ ưu điểm, tồn tại, hạn chế và mức xếp loại (nếu có).',
    ]);
    expect(taskLines(campaign, 'cong-an')).toEqual([
      'Mục 5: đánh giá, xếp loại Tổ chức cơ sở đảng, chỉ về kết quả thực hiện nhiệm vụ quốc phòng - an ninh.',
    ]);
  });

  it('names the groups of one kind together', () => {
    const both = {
      ...campaign,
      assignments: (['tccsd', 'khoi'] as const).map((group) => ({
        ...{ body: 'ubnd', group, aspect: 'overall' as const, narrative: false, optional: false, clause: '2' },
      })),
    };
    expect(taskLines(both, 'ubnd')).toEqual(['Mục 2: đánh giá, xếp loại Tổ chức cơ sở đảng và Khối trực thuộc.']);
  });

  it('prints a shared task once', () => {
    const task = 'Mục 2: đánh giá, xếp loại.';
    const twice = { ...campaign, assignments: campaign.assignments.map((one) => ({ ...one, body: 'ubnd', task })) };
    expect(taskLines(twice, 'ubnd')).toEqual([task]);
  });
});

describe('the deadline', () => {
  it('is said as a date, as an instant, and with what happens between due and close', () => {
    expect(deadlineLine(campaign)).toEqual({
      left: 'Hạn nộp: trước 30/11/2024',
      right:
        'Tức là trước 0 giờ, thứ Bảy 30/11/2024. Nộp trong ngày 30/11/2024 vẫn được nhận, ghi “sau hạn”. Trang tự khóa lúc 0 giờ, Chủ nhật 01/12/2024.',
    });
  });

  it('gives the hour when it is no midnight', () => {
    const { left, right } = deadlineLine({ ...campaign, due: '2024-11-29T17:00:00+07:00' });
    expect(left).toBe('Hạn nộp: trước 29/11/2024 17:00');
    expect(right).toContain('Nộp sau thời điểm này vẫn được nhận');
  });

  it('does not promise one day when there are more before the close', () => {
    const { right } = deadlineLine({ ...campaign, close: '2024-12-05T00:00:00+07:00' });
    expect(right).toContain('Nộp sau thời điểm này vẫn được nhận');
  });
});

describe('a table’s title and places', () => {
  const cap: CapReading = { of: 'HTT', rounding: 'down', percent: 20, base: 10, product: 2, limit: 2 };

  it('is lettered in order', () => {
    expect(bandTitle(0, 'UBND phường, xã', 15)).toBe('A. UBND phường, xã (15)');
    expect(bandTitle(27, 'x', 0)).toBe('AB. x (0)');
  });

  it.each([
    [1, 'HTXS: đã chọn 1, tối đa 2 (20% của 10 HTT, làm tròn xuống), còn 1.'],
    [2, 'HTXS: đã chọn 2, tối đa 2 (20% của 10 HTT, làm tròn xuống), vừa đủ.'],
    [5, 'HTXS: đã chọn 5, tối đa 2 (20% của 10 HTT, làm tròn xuống), vượt 3. Chỉ cảnh báo, không chặn nộp.'],
  ])('says of %i chosen how many are left', (used, text) => {
    expect(bandLine('overall', used, cap)).toBe(text);
  });

  it('names the base that is counted', () => {
    expect(bandLine('overall', 0, { ...cap, of: 'HTT-or-better', rounding: 'up' })).toContain(
      'của 10 HTT trở lên, làm tròn lên',
    );
    expect(bandLine('overall', 0, { ...cap, of: 'rated', rounding: 'nearest' })).toContain(
      'được xếp loại, làm tròn đến số gần nhất',
    );
  });

  it('has no cap for defence-security', () => {
    expect(bandLine('defence-security', 9, cap)).toBe('Xếp loại riêng về quốc phòng - an ninh; không tính tỷ lệ HTXS.');
  });

  it('says how places are reckoned where nobody keeps the count', () => {
    const rule = { percent: 20, of: 'HTT', rounding: 'down', atLeastOne: false } as const;
    expect(bandRule('overall', rule)).toBe('HTXS: tối đa 20% của số HTT, làm tròn xuống; quá số này chỉ cảnh báo.');
    expect(bandRule('defence-security', rule)).toBe(bandLine('defence-security', 9, cap));
  });
});

describe('the status line', () => {
  const figures: StatusFigures = {
    assigned: 26,
    rated: 21,
    missing: 4,
    notRated: 1,
    errors: 1,
    warnings: 2,
    notices: 1,
    errorRows: [11],
    warningRows: [15, 8, 8],
    checkedAt: Date.parse('2024-11-25T10:42:00+07:00'),
  };

  it('gives the figures, the rows, what is left, and when it was checked', () => {
    expect(statusLine(figures)).toEqual({
      left: 'Đã xếp loại 21/26, 1 lỗi',
      right:
        'Lỗi ở dòng 11. Chưa xếp loại 4, không đánh giá 1. Cảnh báo 2 (dòng 8, 15), lưu ý 1. Nộp được khi hết lỗi và đủ 26 tập thể. Kiểm tra lúc 10 giờ 42, thứ Hai 25/11/2024.',
    });
  });

  it('says when the tab may be submitted', () => {
    const ready = statusLine({
      ...figures,
      missing: 0,
      rated: 25,
      errors: 0,
      errorRows: [],
      warningRows: [],
      warnings: 0,
    });
    expect(ready.left).toBe('Đã xếp loại 25/26');
    expect(ready.right).toContain('Cảnh báo 0, lưu ý 1. Nộp được. Kiểm tra lúc');
  });

  it('names at most eight rows and counts the others', () => {
    const { right } = statusLine({ ...figures, errorRows: Array.from({ length: 11 }, (_unused, index) => index + 8) });
    expect(right).toContain('Lỗi ở dòng 8, 9, 10, 11, 12, 13, 14, 15 và 3 dòng khác.');
  });

  it('gives the deadline while nothing stands in the tab', () => {
    expect(emptyStatusLine(campaign, 26)).toEqual({
      left: 'Đã xếp loại 0/26',
      right: 'Hạn nộp: trước 30/11/2024. Trang tự khóa lúc 0 giờ, Chủ nhật 01/12/2024.',
    });
  });
});

it('the tabs’ names fit an .xlsx and are all different', () => {
  const names = Object.values(TAB_NAMES);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
});
