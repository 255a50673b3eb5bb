import { expect, it } from 'vitest';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { ACT_WORDS, JOURNAL_NOTES, journalEntry } from '../../src/messages/journal-texts.ts';
import { smallCampaign as campaign } from './small-campaign.ts';

const EVENT: JournalEvent = {
  id: 's5',
  at: Date.parse('2024-11-30T08:15:00+07:00'),
  actor: 'ubnd@example.org',
  body: 'ubnd',
  act: 'submit',
  hash: `7f3a91c2${'0'.repeat(56)}`,
  note: JOURNAL_NOTES.submitted(true),
};

it('an event reads as the row of “Nhật ký”', () => {
  expect(journalEntry(campaign, EVENT)).toEqual({
    id: 's5',
    at: '30/11/2024 08:15',
    actor: 'ubnd@example.org',
    body: 'UBND thành phố',
    act: 'Nộp',
    code: '7F3A-91C2',
    note: 'sau hạn',
  });
});

it('an actor whom Google does not tell is “không rõ”; without a body and a snapshot the cells are empty', () => {
  expect(journalEntry(campaign, { ...EVENT, actor: '', body: null, hash: '', act: 'consolidate' })).toMatchObject({
    actor: 'không rõ',
    body: '',
    code: '',
    act: 'Tổng hợp',
  });
});

it('every act has the words of documents.md §5.10', () => {
  expect(ACT_WORDS).toMatchObject({
    open: 'Mở đợt',
    'submit-refused': 'Chưa nhận nộp',
    revoke: 'Kết thúc gia hạn',
    accept: 'Ghi nhận nội dung sau hạn',
    'changed-after-close': 'Phát hiện thay đổi sau khi khóa',
    secrecy: 'Phát hiện dấu mật',
  });
  expect(Object.values(ACT_WORDS).every((words) => /^\p{Lu}/u.test(words))).toBe(true);
});

it('notes say until when, why and how much', () => {
  expect(JOURNAL_NOTES.extended(Date.parse('2024-12-02T17:00:00+07:00'), 'Họp muộn')).toBe(
    'đến 02/12/2024 17:00; lý do: Họp muộn',
  );
  expect(JOURNAL_NOTES.reason('')).toBe('');
  expect(JOURNAL_NOTES.refused(2, 3)).toBe('2 lỗi, 3 tập thể chưa xếp loại');
  expect(JOURNAL_NOTES.unfinished('consolidate', EVENT.at)).toBe('Tổng hợp lúc 30/11/2024 08:15 không có kết quả');
});
