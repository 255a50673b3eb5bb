// The page of a drill's result: a row a step, also of those whose turn has not come.

import { expect, it } from 'vitest';
import { resultCells, resultFrame } from '../../../src/addon/drill/result-tab.ts';
import { drillCampaign } from '../../../src/domain/drill.ts';
import { CAMPAIGN } from '../../domain/sample.ts';

const AT = Date.parse('2024-11-25T09:00:00+07:00');
const RESULT = {
  campaign: drillCampaign(CAMPAIGN, AT),
  begun: AT,
  ended: 0,
  lines: [
    { step: 'open', state: 'passed', text: 'Mở được.' },
    { step: 'mark', state: 'failed', text: 'Chưa đúng: một chỗ.' },
  ],
} as const;

it('has a row for each step, with its result and its sentence', () => {
  const cells = resultCells(RESULT, '#{}');
  const steps = cells.filter(([, number]) => /^\d+$/.test(number ?? ''));
  expect(steps).toHaveLength(12);
  expect(steps[0]).toEqual(['', '1', 'Mở đợt trong bản sao', 'Đạt', 'Mở được.']);
  expect(steps[1]?.slice(3)).toEqual(['Không đạt', 'Chưa đúng: một chỗ.']);
  expect(steps[2]?.slice(3)).toEqual(['', '']);
});

it('says the campaign, the mark, the total, and when it was done', () => {
  const heads = (ended: number) => resultCells({ ...RESULT, ended }, '#{}').map(([, text]) => text);
  expect(heads(0)).toEqual(
    expect.arrayContaining([
      'DIỄN TẬP – số liệu không có giá trị',
      CAMPAIGN.title,
      'Đạt 1/12',
      'Bắt đầu 09 giờ, thứ Hai 25/11/2024; chưa xong.',
    ]),
  );
  expect(heads(AT + 60_000)).toContain('Xong lúc 09 giờ 01, thứ Hai 25/11/2024.');
});

it('is as large as its frame, and hides what it remembers', () => {
  const cells = resultCells(RESULT, '#{}');
  const frame = resultFrame(3);
  expect(cells.length + 1).toBe(frame.rows);
  expect(frame.hiddenColumns).toEqual([{ from: 6, count: 3 }]);
  expect(frame.columns).toBe(8);
});
