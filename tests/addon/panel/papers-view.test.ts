import { describe, expect, it } from 'vitest';
import { papersOf } from '../../../src/addon/panel/papers-view.ts';
import type { MadePaper } from '../../../src/domain/paper-record.ts';
import { smallCampaign as campaign } from '../../messages/small-campaign.ts';

const AT = Date.parse('2024-11-29T16:10:00+07:00');

const report = (version: number, change: Partial<MadePaper> = {}): MadePaper => ({
  kind: 'report',
  body: '*',
  version,
  asOf: AT,
  content: 'abcdef0123',
  reason: '',
  program: '1.2.3',
  file: { name: 'Báo cáo', id: 'abc_-1', link: 'https://docs.google.com/document/d/abc_-1/edit' },
  state: { opinions: {}, rulings: {}, bodies: {}, settings: {} },
  ...change,
});

describe('papers made earlier', () => {
  it('stand newest first, with links that open and download them', () => {
    const { papers } = papersOf(campaign, [report(1), report(2)]);
    expect(papers.map(({ title }) => title)).toEqual(['Báo cáo lần 2', 'Báo cáo lần 1']);
    expect(papers[0]?.text).toBe('16 giờ 10, thứ Sáu 29/11/2024. Dự thảo, từ 0 bản nộp.');
    expect(papers[0]?.links.map(({ url }) => url)).toEqual([
      'https://docs.google.com/document/d/abc_-1/edit',
      'https://docs.google.com/document/d/abc_-1/export?format=docx',
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'https://docs.google.com.example.org/x',
    'http://docs.google.com/x',
    'bao-cao.docx',
    '',
  ])('link nowhere but to Google: %s', (link) => {
    const { papers } = papersOf(campaign, [report(1, { file: { name: 'x', id: 'x', link } })]);
    expect(papers[0]?.links).toEqual([]);
  });

  it('carry the check code of a letter', () => {
    const { papers } = papersOf(campaign, [report(1, { kind: 'letter', body: 'ubnd', state: null })]);
    expect(papers[0]).toMatchObject({ text: '16 giờ 10, thứ Sáu 29/11/2024. Dự thảo. Mã ABCD-EF01.' });
    expect(papers[0]?.title).toMatch(/^Văn bản của /);
  });

  it('are compared, the newest with the one before: who handed in since, how many levels changed', () => {
    const before = {
      opinions: { 'ubnd/overall/a': 'HTT', 'ubnd/overall/b': 'HT' },
      rulings: {},
      bodies: { ubnd: 'draft|||x' },
      settings: {},
    };
    const after = {
      ...before,
      opinions: { 'ubnd/overall/a': 'HTXS', 'ubnd/overall/b': 'HT|9|zz' },
      bodies: { ubnd: 'submitted|2024-11-28T09:00:00+07:00|aa|x' },
    };
    const { compared, papers } = papersOf(campaign, [report(1, { state: before }), report(2, { state: after })]);
    expect(compared).toBe('Báo cáo lần 2 khác lần 1: 1 cơ quan nộp thêm, 1 mức thay đổi (phụ lục).');
    expect(papers.map(({ text }) => /từ (\d+) bản/.exec(text)?.[1])).toEqual(['1', '0']);
    expect(papersOf(campaign, [report(1)]).compared).toBe('');
  });
});
