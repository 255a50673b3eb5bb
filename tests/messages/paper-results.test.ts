import { describe, expect, it } from 'vitest';
import { changesInLines, paperTrouble, versionName } from '../../src/messages/paper-results.ts';
import { AS_OF, SMALL } from './report-samples.ts';

describe('what Drive says', () => {
  it.each([
    ["The user's Drive storage quota has been exceeded.", 'đã hết dung lượng', 'xóa bớt tệp'],
    ['User rate limit exceeded', 'hạn chế số lần', 'thử lại sau ít phút'],
    ['Insufficient Permission: Request had insufficient authentication scopes', 'chưa có quyền', 'cấp đủ quyền'],
    ['Conversion of the uploaded content failed', 'không chuyển được', 'thử lại'],
    ['Internal Error', 'không nhận tệp', 'thử lại sau ít phút'],
  ])('becomes a cause and what to do: %s', (says, cause, todo) => {
    const words = paperTrouble(says);
    expect(words).toContain(cause);
    expect(words).toContain(todo);
    expect(words).toContain('Bản tổng hợp và báo cáo lần trước giữ nguyên.');
  });
});

it('a file is named with its version', () => expect(versionName('Báo cáo', 2)).toBe('Báo cáo (lần 2)'));

it('changes are told a line each under their count', () =>
  expect(
    changesInLines(
      SMALL,
      {
        changes: [{ unit: 'p1', body: 'x', what: 'overall', before: 'HTT', after: 'HT', prose: [0, 5] }],
        bodies: [],
        settings: [],
      },
      { version: 1, asOf: AS_OF },
    ),
  ).toEqual([
    'So với phiên bản 1 (0 giờ ngày 01/12/2024), có 01 nội dung thay đổi.',
    'Phòng 1 – Cơ quan X: Hoàn thành tốt nhiệm vụ, nội dung 0 ký tự → Hoàn thành nhiệm vụ, đã sửa (5 ký tự)',
  ]));
