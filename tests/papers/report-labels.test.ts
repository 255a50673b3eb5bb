import { expect, it } from 'vitest';
import { figures } from '../../src/domain/figures.ts';
import { isLongNarrative, labelsOf, narrativeItems } from '../../src/papers/report-labels.ts';
import { figuresOf } from '../messages/report-samples.ts';
import { CAMPAIGN, consolidated, filled, liveSources, untouched } from './report-fixture.ts';

it('tables are numbered by their appearance; what a report lacks has no number', () => {
  const labels = labelsOf(figuresOf({ x: { p1: 'HTT' } }), false);
  expect(['progress', 'groups', 'opinions/0', 'caps', 'open'].map((id) => labels.table(id as 'open'))).toEqual([
    'Bảng 1',
    'Bảng 2',
    'Bảng 3',
    'Bảng 4',
    'Bảng 5',
  ]);
  expect([labels.table('disagreements'), labels.table('proposals')]).toEqual([null, null]);
});

it('prose longer than a page moves into an annex', () => {
  const made = figures(CAMPAIGN, consolidated(CAMPAIGN, liveSources(CAMPAIGN, filled)));
  const short = figures(CAMPAIGN, consolidated(CAMPAIGN, liveSources(CAMPAIGN, untouched)));
  expect([made, short].map((one) => narrativeItems(one).map(isLongNarrative))).toEqual([[true], [false]]);
  expect(labelsOf(made, false).annex('narrative/mttq-ctxh-thanh-pho')).toBe('Phụ lục 1C');
  expect(labelsOf(made, false).table('narrative/mttq-ctxh-thanh-pho')).toBeNull();
  expect(labelsOf(short, false).table('narrative/mttq-ctxh-thanh-pho')).toBe('Bảng 4');
});
