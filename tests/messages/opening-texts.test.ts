// Words of the guided opening.

import { describe, expect, it } from 'vitest';
import type { OpeningForm } from '../../src/domain/dialog.ts';
import { judgeOpening } from '../../src/domain/opening-draft.ts';
import { openingFaults, openingNotices, openingSummary } from '../../src/messages/opening-texts.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const NOW = Date.parse('2025-11-20T09:00:00+07:00');
const FORM: OpeningForm = {
  profile: 'ha-tinh-2024',
  year: '2025',
  dueDate: '30/11/2025',
  dueTime: '0:00',
  closeDate: '01/12/2025',
  closeTime: '0:00',
  addresses: '',
};

const judged = (change: Partial<OpeningForm>) => judgeOpening(haTinh, { ...FORM, ...change }, NOW);

const faults = (change: Partial<OpeningForm>) => {
  const { problems, addresses } = judged(change);
  return openingFaults(haTinh, problems, addresses);
};

const notices = (addresses: string): string[] => {
  const { campaign, notices: told, addresses: list } = judged({ addresses });
  return campaign === null ? [] : openingNotices(campaign, told, list);
};

describe('faults', () => {
  it('stand by their field', () => {
    expect(faults({ year: 'x', dueDate: '31/11/2025', closeTime: 'trưa' })).toEqual({
      year: ['Ghi năm bằng bốn chữ số, ví dụ 2025.'],
      dueDate: ['Ghi ngày có thật như 30/11/2025.'],
      closeTime: ['Ghi giờ như 17:00.'],
    });
  });

  it('of the list say the line, what stands there and what to do', () => {
    expect(faults({ addresses: 'Cơ quan\tThư\nHội Nông dan thành phố\ta@x.vn\nubnd a@x\nai đó\nb@x.vn' })).toEqual({
      addresses: [
        expect.stringMatching(
          /^Dòng 2: “Hội Nông dan thành phố” không phải cơ quan của đợt; tên gần nhất: .*Hội Nông dân thành phố.*\. Đề nghị sửa tên hoặc xóa dòng này\.$/,
        ),
        'Dòng 3: “a@x” của UBND thành phố không phải địa chỉ thư điện tử; cho phép: dạng ten@example.org.',
        'Dòng 4: “ai đó” không có địa chỉ và không phải cơ quan của đợt. Đề nghị sửa hoặc xóa dòng này.',
        'Dòng 5: chưa có tên cơ quan trước địa chỉ.',
      ],
    });
  });
});

describe('before opening', () => {
  it('the summary says the campaign with its dates in words', () => {
    const { campaign } = judged({ addresses: 'ubnd a@x.vn, b@x.vn\nubkt a@x.vn' });
    expect(campaign === null ? [] : openingSummary(campaign).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Đợt: Đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm 2025',
      `Gồm: 16 cơ quan đánh giá, ${haTinh.units.length} tập thể, 18 nhóm.`,
      'Hạn nộp: trước ngày 30/11/2025',
      'Khóa: 0 giờ, thứ Hai 01/12/2025',
      'Địa chỉ thư: 2/16 cơ quan có địa chỉ, 2 tài khoản.',
    ]);
  });

  it('the old directive is named, and where to put it right', () => {
    expect(notices('')[0]).toBe(
      'Công văn số 1378-CV/Th.U ngày 18/11/2024 và 4 căn cứ còn của năm 2024. Mở đợt xong, đề nghị sửa ở trang “Thiết lập” rồi chạy “Áp dụng thiết lập…”.',
    );
  });

  it('bodies without an address are named, then each receipt', () => {
    const all = haTinh.bodies.slice(1).map(({ id }) => `${id} ${id}@x.vn`);
    expect(notices(['UBND TP\tu@x.vn', 'ubnd u@x.vn', 'ubkt u@x.vn', ...all].join('\n')).slice(1)).toEqual([
      'Chưa có địa chỉ: Thường trực HĐND thành phố. Trang của các cơ quan này tạm do Ban Tổ chức Thành ủy giữ; bổ sung sau ở trang “Cơ quan”.',
      'Địa chỉ, dòng 1: “UBND TP” được nhận là “UBND thành phố”.',
      'Địa chỉ, dòng 2: u@x.vn ghi hai lần cho UBND thành phố; chỉ tính một.',
      'Tài khoản u@x.vn được ghi cho UBND thành phố và Ủy ban Kiểm tra Thành ủy; tài khoản này nhập được các trang ấy.',
    ]);
  });
});
