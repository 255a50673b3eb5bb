import { describe, expect, it } from 'vitest';
import { actingAs, BAD_OPTION, badCommand, badTarget, EDITS, fileTrouble } from '../../src/messages/local-host.ts';

describe('a file in trouble', () => {
  const file = 'dot.xlsx';

  it('that is missing is met with how to make one', () => {
    expect(fileTrouble({ id: 'file-missing', file })).toBe('Không có tệp dot.xlsx. Tạo mới: npx xep-loai open');
  });

  it('that is locked is said to be in whose hands, and since when', () => {
    expect(fileTrouble({ id: 'file-locked', file, pid: 412, since: '2024-11-28T09:42:00.000Z' })).toBe(
      'Tệp dot.xlsx đang được một tiến trình khác dùng (số 412, từ 16 giờ 42, thứ Năm 28/11/2024). Chưa ghi gì.',
    );
    expect(fileTrouble({ id: 'file-locked', file })).toBe(
      'Tệp dot.xlsx đang được một tiến trình khác dùng. Chưa ghi gì.',
    );
  });

  it('that is damaged, foreign or already there stays as it is', () => {
    expect(fileTrouble({ id: 'file-damaged', file, cause: 'truncated' })).toBe(
      'Tệp dot.xlsx bị hỏng: tệp bị cắt mất phần cuối. Tệp giữ nguyên.',
    );
    expect(fileTrouble({ id: 'file-foreign', file })).toContain('Tệp giữ nguyên.');
    expect(fileTrouble({ id: 'file-exists', file })).toContain('giữ nguyên. Đề nghị chọn tên khác.');
  });
});

describe('a name that does not exist', () => {
  it('is answered with the nearest command', () => {
    expect(badCommand('valdiate', ['open', 'validate'])).toBe(
      'Không có lệnh “valdiate”; gần nhất: validate. Danh sách lệnh: npx xep-loai --help',
    );
  });

  it('is answered without a suggestion when nothing is near', () => {
    expect(badCommand('zzzzzz', ['open'])).toBe('Không có lệnh “zzzzzz”. Danh sách lệnh: npx xep-loai --help');
  });

  it('is answered with the nearest options and targets', () => {
    expect(BAD_OPTION.unknown('set', '--bdy', ['--body', '--unit'])).toBe(
      'Lệnh set: không có --bdy; gần nhất: --body.',
    );
    expect(badTarget('field', 'strength', ['level', 'strengths'])).toBe(
      'Không có trường “strength”; gần nhất: strengths. Chưa ghi gì.',
    );
  });
});

describe('other sentences', () => {
  it('count what was written and what was refused', () => {
    expect(EDITS.summary(5, 0)).toBe('Đã ghi 5.');
    expect(EDITS.summary(5, 2)).toBe('Đã ghi 5; bị từ chối 2:');
  });

  it('name the account and the time', () => {
    expect(actingAs('ubnd@example.org', Date.parse('2024-12-01T00:00:00+07:00'))).toBe(
      'Tài khoản ubnd@example.org, thời điểm 0 giờ, Chủ nhật 01/12/2024.',
    );
  });
});
