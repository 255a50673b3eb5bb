import { describe, expect, it } from 'vitest';
import { CONFIRM, changesInWords, DONE, FAILED, whyLocked } from '../../src/messages/results.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const at = Date.parse('2024-11-28T16:42:00+07:00');

describe('why a cell is locked', () => {
  const bodyTab = (body: string) => ({ kind: 'body' as const, body, sheet: 'x' });

  it('in one’s own tab, because the cell is the secretariat’s', () => {
    expect(whyLocked(campaign, bodyTab('ubnd'), 'UBND@example.org')).toBe(
      'Ô này do Ban Tổ chức Thành ủy quản lý, không nhập tại đây.',
    );
  });

  it('in another body’s tab, with one’s own named', () => {
    expect(whyLocked(campaign, bodyTab('ubnd'), 'ubkt@example.org')).toBe(
      'Trang này của UBND thành phố. Tài khoản ubkt@example.org được giao trang “UBKT”.',
    );
  });

  it('names all tabs of an account that holds two', () => {
    const bodies = campaign.bodies.map((body) =>
      body.id === 'cong-an' ? { ...body, emails: ['ubkt@example.org'] } : body,
    );
    expect(whyLocked({ ...campaign, bodies }, bodyTab('ubnd'), 'ubkt@example.org')).toContain(
      'được giao trang “UBKT”, “Đảng ủy Công an”.',
    );
  });

  it('says of a stranger that no tab is theirs', () => {
    expect(whyLocked(campaign, bodyTab('ubnd'), 'la@example.org')).toContain('chưa được giao trang nào');
  });

  it('says of a body without an account that only the secretariat writes there', () => {
    expect(whyLocked(campaign, bodyTab('cong-an'), 'ubkt@example.org')).toBe(
      'Chưa có tài khoản nào được giao trang này; hiện chỉ Ban Tổ chức Thành ủy nhập được.',
    );
  });

  it.each(['settings', 'bodies', 'units', 'assignments', 'guide', 'consolidation', 'progress'] as const)(
    'says of the tab “%s” whose it is',
    (kind) => {
      expect(whyLocked(campaign, { kind, body: '', sheet: 'Đơn vị' }, 'ubkt@example.org')).toBe(
        'Trang “Đơn vị” do Ban Tổ chức Thành ủy quản lý. Thấy sai, đề nghị báo Ban Tổ chức Thành ủy.',
      );
    },
  );

  it.each(['journal', 'snapshots'] as const)('says of the tab “%s” that it only grows', (kind) => {
    expect(whyLocked(campaign, { kind, body: '', sheet: 'Nhật ký' }, 'ubkt@example.org')).toBe(
      'Trang “Nhật ký” chỉ ghi thêm, không sửa, không xóa.',
    );
  });
});

describe('settings to be applied', () => {
  it.each([
    [{ added: 2, removed: 1, settings: 3 }, 'thêm 2 tập thể; bỏ 1; đổi 3 thiết lập'],
    [{ added: 0, removed: 1, settings: 0 }, 'bỏ 1 tập thể'],
    [{ added: 0, removed: 0, settings: 0 }, ''],
  ])('are counted: %j', (counts, words) => {
    expect(changesInWords(counts)).toBe(words);
  });

  it('are confirmed with what becomes of removed units', () => {
    expect(CONFIRM.apply('thêm 2 tập thể').text).toBe(
      'Thêm 2 tập thể. Tập thể bị bỏ được gạch ngang, nội dung giữ nguyên nhưng không tính. Trang đã khóa không đổi.',
    );
  });
});

describe('a report', () => {
  it('says that figures of open tabs are provisional', () => {
    expect(CONFIRM.report(2, 14, 2).text).toBe(
      'Tạo lần 2, từ 14 bản nộp. Còn 2 cơ quan đang nhập; báo cáo ghi là số liệu tạm thời.',
    );
    expect(CONFIRM.report(2, 16, 0).text).toBe('Tạo lần 2, từ 16 bản nộp.');
  });

  it('counts the places left to write', () => {
    expect(DONE.report(1, 12)).toBe('Đã tạo báo cáo lần 1. Còn 12 chỗ cần viết (tô nền).');
    expect(DONE.report(1, 0)).toBe('Đã tạo báo cáo lần 1.');
  });
});

describe('a failure', () => {
  it('says which consolidation stays', () => {
    expect(FAILED.consolidate('trang bị hỏng', at)).toBe(
      'Chưa tổng hợp được: trang bị hỏng. Bản lúc 16 giờ 42, thứ Năm 28/11/2024 giữ nguyên.',
    );
    expect(FAILED.consolidate('trang bị hỏng', null)).toBe('Chưa tổng hợp được: trang bị hỏng. Chưa ghi gì.');
  });
});
