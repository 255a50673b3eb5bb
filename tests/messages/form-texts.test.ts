import { describe, expect, it } from 'vitest';
import { formGuide, formLine, formTitle, NO_FORM } from '../../src/messages/form-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const NOW = Date.parse('2024-11-28T16:42:00+07:00');

describe('a form', () => {
  it('tells how it is filled in, how it comes back, and that it is not for secret content', () => {
    const guide = formGuide(haTinh, 'UBND thành phố').join('\n');
    for (const words of ['trang “UBND thành phố”', 'giữ kiểu .xlsx', 'gửi lại Ban Tổ chức Thành ủy', 'không mật'])
      expect(guide).toContain(words);
    expect(guide).toContain('Không đổi tên trang, tên cột');
    expect(guide).toContain('Hạn nộp: trước 30/11/2024');
  });

  it('says when it was made, and why its tab is locked', () => {
    expect(formLine(haTinh, NOW, null).right).toContain('Lập lúc 16 giờ 42, thứ Năm 28/11/2024, theo nội dung');
    expect(formLine(haTinh, NOW, 'Vì thế.')).toEqual({
      left: 'Trang đang khóa',
      right: 'Lập lúc 16 giờ 42, thứ Năm 28/11/2024, theo nội dung có trên trang lúc đó. Vì thế.',
    });
  });

  it('is called after its body, and so is the one that was not made', () => {
    expect(formTitle('UBND thành phố')).toBe('Biểu mẫu đánh giá, xếp loại – UBND thành phố');
    for (const sentence of Object.values(NO_FORM))
      expect(sentence('UBND thành phố')).toMatch(/^Chưa lập được biểu mẫu của UBND thành phố: .+\.$/);
  });
});
