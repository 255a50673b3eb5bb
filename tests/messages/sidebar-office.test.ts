import { describe, expect, it } from 'vitest';
import { mailSubject, type Reminded, remindersText, reminderText } from '../../src/messages/sidebar-office.ts';
import { HINTS, requestText, submitHint } from '../../src/messages/sidebar-views.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const BEFORE = Date.parse('2024-11-28T09:00:00+07:00');
const AFTER_DUE = Date.parse('2024-11-30T09:00:00+07:00');

const one: Reminded = {
  name: 'UBND thành phố',
  clause: '2',
  sheet: 'UBND thành phố',
  rated: 21,
  assigned: 26,
  errors: 3,
  closedAt: null,
  extendedUntil: null,
};

describe('texts to copy', () => {
  it('remind of the deadline with the figures and when they held', () => {
    expect(reminderText(campaign, one, { now: BEFORE, figuresAt: BEFORE })).toBe(
      'Ban Tổ chức Thành ủy đề nghị UBND thành phố hoàn thành việc đánh giá, xếp loại năm 2024 theo mục 2 Công văn số 1378-CV/Th.U trước ngày 30/11/2024. Đến 09 giờ ngày 28/11/2024: đã xếp loại 21/26, còn 3 lỗi. Trang nhập: “UBND thành phố”.',
    );
  });

  it('name after the deadline who is missing, one line each', () => {
    const text = remindersText(campaign, [one, { ...one, name: 'UBKT' }], { now: AFTER_DUE, figuresAt: AFTER_DUE });
    expect(text.split('\n')).toEqual([
      'Kính gửi: UBND thành phố và UBKT.',
      'Đến 09 giờ ngày 30/11/2024, Ban Tổ chức Thành ủy chưa nhận được kết quả đánh giá, xếp loại năm 2024 của:',
      '- UBND thành phố: còn 5/26, 3 lỗi.',
      '- UBKT: còn 5/26, 3 lỗi.',
      'Trang khóa lúc 0 giờ ngày 01/12/2024. Đề nghị hoàn thành và đánh dấu ô “Nộp” trước giờ đó.',
    ]);
  });

  it('name the end of an extension instead of a close that is past', () => {
    const until = Date.parse('2024-12-02T17:00:00+07:00');
    const now = Date.parse('2024-12-01T10:00:00+07:00');
    expect(
      reminderText(campaign, { ...one, extendedUntil: until }, { now, figuresAt: now })
        .split('\n')
        .slice(2),
    ).toEqual([
      '- UBND thành phố: còn 5/26, 3 lỗi, gia hạn đến 17 giờ ngày 02/12/2024.',
      'Hết thời gian gia hạn trang tự khóa. Đề nghị hoàn thành và đánh dấu ô “Nộp” trước giờ đó.',
    ]);
  });

  it('say nothing to nobody', () => {
    expect(remindersText(campaign, [], { now: BEFORE, figuresAt: null })).toBe('');
  });

  it('have a subject that says of what, and of whom where it is one', () => {
    expect(mailSubject(campaign, 'UBKT')).toBe('Kết quả đánh giá, xếp loại năm 2024 – UBKT');
    expect(mailSubject(campaign, '')).toBe('Kết quả đánh giá, xếp loại năm 2024');
  });

  it('ask for more time with room for what only the body knows', () => {
    expect(requestText(campaign, { name: 'UBKT', clause: '3' })).toContain(
      'theo mục 3 Công văn số 1378-CV/Th.U đến ….\nLý do: ….',
    );
  });
});

describe('hints', () => {
  it('say what blocks, else where the tick goes and what follows', () => {
    expect(HINTS.blocked(1, 4)).toBe('Chưa nộp được: còn 1 lỗi và 4 tập thể chưa xếp loại.');
    const figures = { rated: 26, assigned: 26, warnings: 0 };
    const until = Date.parse(campaign.close);
    expect(submitHint(campaign, figures, { cell: 'B5', until, late: false })).toBe(
      'Đã xếp loại 26/26, không còn lỗi. Đánh dấu ô “Nộp” (ô B5) để nộp. Nộp xong trang tạm khóa; rút lại được trước 0 giờ, Chủ nhật 01/12/2024.',
    );
  });
});
