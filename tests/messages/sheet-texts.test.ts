import { describe, expect, it } from 'vitest';
import { CONSOLIDATION_TEXTS, SHEET_HEADS } from '../../src/messages/sheet-texts.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

describe('the heads of “Tổng hợp”', () => {
  it('name who proposes and who decides, without the issuer said twice', () => {
    expect(CONSOLIDATION_TEXTS.proposal(campaign)).toBe('Ban Tổ chức đề xuất');
    expect(CONSOLIDATION_TEXTS.decision(campaign)).toBe('Ban Thường vụ quyết định');
  });

  it('follow another issuer', () => {
    const issuer = { ...campaign.issuer, short: 'Huyện ủy', secretariat: 'Văn phòng Huyện ủy', standing: 'Thường vụ' };
    expect(CONSOLIDATION_TEXTS.proposal({ ...campaign, issuer })).toBe('Văn phòng đề xuất');
    expect(CONSOLIDATION_TEXTS.decision({ ...campaign, issuer })).toBe('Thường vụ quyết định');
  });

  it('name the aspect with its clauses', () => {
    expect(CONSOLIDATION_TEXTS.aspect(campaign, 'overall', ['3'])).toBe('Toàn diện (mục 3)');
    expect(CONSOLIDATION_TEXTS.aspect(campaign, 'defence-security', ['5', '6'])).toBe(
      'Quốc phòng - an ninh (mục 5 và mục 6)',
    );
  });

  it('say when and from what the figures were made', () => {
    expect(CONSOLIDATION_TEXTS.head(Date.parse('2024-11-30T14:05:00+07:00'), 14, 2)).toBe(
      'Lập lúc 14 giờ 05, thứ Bảy 30/11/2024, từ 14 bản nộp và 2 trang đang nhập. Ý kiến của các cơ quan không cộng, không lấy bình quân.',
    );
  });
});

it('the config tabs say who owns them and when an edit takes effect', () => {
  expect(SHEET_HEADS.config(campaign)).toBe(
    'Trang do Ban Tổ chức Thành ủy quản lý. Sửa xong, chạy “Xếp loại → Thiết lập → Áp dụng thiết lập” thì mới có hiệu lực.',
  );
});
