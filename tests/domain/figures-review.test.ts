import { expect, it } from 'vitest';
import { opinionBlocks } from '../../src/domain/figures-opinions.ts';
import { reviewFigures } from '../../src/domain/figures-review.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { consolidatedOf, type Marks, SMALL } from './figures-fixture.ts';

const NOTHING = {
  severity: 'warning',
  body: null,
  group: null,
  aspect: null,
  unit: null,
  sheet: null,
  cell: null,
  clause: null,
} as const;

type Made = Partial<Finding> & Pick<Finding, 'details'>;

const review = (marks: Readonly<Record<string, Marks>>, findings: readonly Made[] = []) => {
  const all = consolidatedOf(marks);
  const opinions = opinionBlocks(SMALL, all).flatMap((block) => block.opinions);
  const made = findings.map((one) => ({ ...NOTHING, ...one }));
  return reviewFigures(SMALL, { ...all, findings: [...all.findings, ...made] }, opinions);
};

it('opinions far apart are told with who said what, best level first, aspects apart', () => {
  const { disagreements } = review({ y: { d1: 'HT' }, z: { d1: 'HTXS' }, q: { d1: 'KHT' } });
  expect(disagreements).toEqual([
    {
      unit: 'd1',
      group: 'dang-bo',
      aspect: 'overall',
      spread: 2,
      byLevel: [
        { level: 'HTXS', bodies: ['z'] },
        { level: 'HT', bodies: ['y'] },
      ],
    },
  ]);
});

it('one level apart is not far apart', () =>
  expect(review({ y: { d1: 'HTT' }, z: { d1: 'HTXS' } }).disagreements).toEqual([]));

it('the same coupling from several bodies is one case', () => {
  const details = {
    rule: 'coupling',
    level: 'HTXS',
    atLeast: 'HTT',
    related: [{ unit: 'p1', body: 'x', level: 'HT' }],
  } as const;
  const { coupled } = review({}, [
    { details, unit: 'd1' },
    { details, unit: 'd1', body: 'y' },
  ]);
  expect(coupled).toEqual([
    { level: 'HTXS', atLeast: 'HTT', cases: [{ unit: 'd1', related: [{ unit: 'p1', level: 'HT' }] }] },
  ]);
});

it('rating one’s own organisation counts, not rating it does not', () => {
  expect(review({ y: { c1: 'HTT' } }).own).toEqual([{ body: 'y', unit: 'c1' }]);
  expect(review({ y: { c1: 'KDG' } }).own).toEqual([]);
});

it('a unit rated HTXS without reason by two bodies is one unit', () => {
  const details = { rule: 'missing-reason', mark: 'HTXS' } as const;
  expect(
    review({}, [
      { details, unit: 'd2', body: 'z' },
      { details, unit: 'd1', body: 'y' },
      { details, unit: 'd2', body: 'y' },
    ]).unreasoned,
  ).toEqual(['d1', 'd2']);
});

it('what is not rated or has no result is open', () => {
  const { open } = review({ x: { p1: 'KDG', p2: 'HTT', p3: 'HTT', p4: 'HTT', p5: 'HTT' } });
  expect(
    open.filter(({ body, group }) => body === 'x' && group === 'phong').map(({ unit, mark }) => [unit, mark]),
  ).toEqual([
    ['p1', 'KDG'],
    ['p6', null],
  ]);
});
