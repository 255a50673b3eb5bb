import { describe, expect, it } from 'vitest';
import {
  findVersion,
  type MadePaper,
  madePapersOf,
  papersLike,
  paperText,
  WHOLE_CAMPAIGN,
} from '../../src/domain/paper-record.ts';
import { at, recordsOf } from './records-sample.ts';

const paper = (version: number, content: string): MadePaper => ({
  kind: 'report',
  body: WHOLE_CAMPAIGN,
  version,
  asOf: at('2024-11-28 09:00:00'),
  content,
  reason: version === 1 ? '' : 'bổ sung',
  program: '1.2.3',
  file: { name: `Báo cáo (lần ${version})`, id: `id-${version}`, link: 'https://example.org' },
  state: { opinions: { 'x/overall/p1': 'HTT' }, rulings: {}, bodies: {}, settings: {} },
});

const stored = (papers: readonly MadePaper[], spoil = (text: string): string => text) => {
  const records = recordsOf(
    papers.map((one) => ({ body: one.body, kind: one.kind, at: one.asOf, reason: one.reason, text: paperText(one) })),
  );
  return madePapersOf(
    records,
    new Map(records.map(({ id }, index) => [id, spoil(paperText(papers[index] as MadePaper))])),
  );
};

describe('a paper in the records', () => {
  it('comes back as it was made', () => {
    const papers = [paper(1, 'aa'), paper(2, 'bb')];
    expect(stored(papers)).toEqual(papers);
  });

  it('of a time when no version of the program was recorded has none', () => {
    const without = (text: string): string => text.replace('"program":"1.2.3",', '');
    expect(without(paperText(paper(1, 'aa')))).not.toContain('program');
    expect(stored([paper(1, 'aa')], without)).toEqual([{ ...paper(1, 'aa'), program: '' }]);
  });

  it.each([
    ['cut', (text: string) => text.slice(0, 40)],
    ['of another schema', (text: string) => text.replace('"schema":1', '"schema":9')],
    ['without a number', (text: string) => text.replace('"version":1', '"version":"x"')],
  ])('is passed over when its text is %s', (_, spoil) => expect(stored([paper(1, 'aa')], spoil)).toEqual([]));

  it('is no letter of a body', () =>
    expect(papersLike([paper(1, 'aa')], { kind: 'letter', body: WHOLE_CAMPAIGN })).toEqual([]));
});

describe('the version of a content', () => {
  const papers = [paper(1, 'aa'), paper(2, 'bb'), paper(1, 'aa')];

  it('is the one under which it was made, the newest file of it', () =>
    expect(findVersion(papers, 'aa')).toEqual({ known: papers[2], next: 3 }));

  it('is the next number for what was never made', () => {
    expect(findVersion(papers, 'cc')).toEqual({ known: null, next: 3 });
    expect(findVersion([], 'cc')).toEqual({ known: null, next: 1 });
  });
});
