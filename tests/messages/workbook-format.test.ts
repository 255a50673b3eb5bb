import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../../src/domain/program.ts';
import {
  newerWorkbookRefused,
  olderThanProgram,
  olderWorkbook,
  PROGRAM_NAME,
  programName,
  workbookUpgraded,
} from '../../src/messages/workbook-format.ts';

describe('an older workbook', () => {
  it('is told with both versions, and with what to do', () => {
    expect(olderWorkbook('0.2.0')).toBe(
      `Bảng tính này do bản cũ của chương trình ghi (0.2.0; chương trình hiện tại: ${PROGRAM}). Chưa đổi gì. Đề nghị chạy “Xếp loại → Thiết lập → Sửa chữa bảng tính”.`,
    );
  });

  it('that says no version is older than the first that did', () => {
    expect(olderThanProgram('', 'Hết.')).toContain('(trước 0.2.0; ');
    expect(workbookUpgraded('')).toBe(`nâng cấp bảng tính từ bản trước 0.2.0 lên bản ${PROGRAM}`);
  });
});

describe('a newer workbook', () => {
  it('is refused with its version where it says one', () => {
    expect(newerWorkbookRefused('9.0.0')).toContain(`(9.0.0; chương trình hiện tại: ${PROGRAM})`);
    expect(newerWorkbookRefused('')).toBe(
      'Bảng tính này do bản mới hơn của chương trình ghi. Chưa đổi gì. Đề nghị cập nhật chương trình rồi làm lại.',
    );
  });
});

describe('the program', () => {
  it('is named with its version, and not at all where that is not known', () => {
    expect(PROGRAM).toMatch(/^\d+\.\d+\.\d+$/);
    expect([PROGRAM_NAME, programName('')]).toEqual([`Xếp loại ${PROGRAM}`, '']);
  });
});
