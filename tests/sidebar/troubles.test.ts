import { describe, expect, it } from 'vitest';
import { actTrouble, loadTrouble, refusalNote } from '../../src/sidebar/troubles.ts';

const refused = { kind: 'refused', refused: { refused: 'Chưa khóa.', problems: ['một', 'hai'] } } as const;
const note = { title: 'Trang đã cũ', text: 'Chưa ghi gì.' };
const nothing = (): void => undefined;

describe('a refusal as heading and text', () => {
  it('“what: why.” is split at the colon', () => {
    expect(refusalNote('Chưa gia hạn được: thời điểm phải sau hiện tại.')).toEqual({
      title: 'Chưa gia hạn được',
      text: 'Thời điểm phải sau hiện tại.',
    });
  });

  it('two sentences are split at the first stop', () => {
    expect(refusalNote('Trang này của Thành đoàn. Chưa ghi gì.')).toEqual({
      title: 'Trang này của Thành đoàn',
      text: 'Chưa ghi gì.',
    });
  });

  it('one short sentence is the heading', () => {
    expect(refusalNote('Chưa mở đợt đánh giá.')).toEqual({ title: 'Chưa mở đợt đánh giá', text: '' });
  });

  it('one long sentence stands below a heading of ours', () => {
    const long = `Chưa làm được vì ${'rất '.repeat(20)}lâu.`;
    expect(refusalNote(long)).toEqual({ title: 'Chưa thực hiện', text: long });
  });

  it('an hour (“17:00”) is not taken for the end of a heading', () => {
    expect(refusalNote('Trang đã khóa lúc 17:00.').title).toBe('Trang đã khóa lúc 17:00');
  });
});

describe('what is to be done now', () => {
  it('a view that could not be read: try again', () => {
    expect(loadTrouble({ kind: 'failed', note }, nothing).next?.label).toBe('Thử lại');
  });

  it('an outdated view and a failed act: load again; the numbers are old', () => {
    expect(actTrouble({ kind: 'stale', note }, nothing, true)).toMatchObject({ old: true, next: { label: 'Tải lại' } });
    expect(actTrouble({ kind: 'failed', note }, nothing, true)).toMatchObject({
      old: true,
      next: { label: 'Tải lại' },
    });
  });

  it('an unknown result: look first, never the same button again', () => {
    expect(actTrouble({ kind: 'silent', note }, nothing, true).next?.label).toBe('Xem tình trạng');
  });

  it('a refused form is corrected where it stands, with its problems; its numbers are as good as before', () => {
    const trouble = actTrouble(refused, nothing, true);
    expect(trouble).toMatchObject({ old: false, next: null, problems: ['một', 'hai'] });
    expect(actTrouble(refused, nothing, false).next?.label).toBe('Tải lại');
  });
});
