import { expect, it } from 'vitest';
import { finding } from '../../src/domain/finding.ts';
import { inReadingOrder, tell } from '../../src/domain/finding-scope.ts';

it('findings are read by row, column and severity; those without a cell come first', () => {
  const at = (cell: string | null, rule: 'self-evaluation' | 'missing-level') =>
    finding(rule === 'missing-level' ? { rule, touched: false } : { rule }, { cell });
  const mixed = [
    at('D10', 'self-evaluation'),
    at('AA9', 'missing-level'),
    at('D9', 'self-evaluation'),
    at('D9', 'missing-level'),
    at(null, 'self-evaluation'),
  ];
  expect(inReadingOrder(mixed).map(({ cell, severity }) => `${cell} ${severity}`)).toEqual([
    'null warning',
    'D9 error',
    'D9 warning',
    'AA9 error',
    'D10 warning',
  ]);
});

it('a finding has what its band shares, its own place and the severity of its rule', () => {
  const scope = { body: 'ubnd', sheet: 'UBND', group: 'phong', aspect: 'overall', clause: '2' } as const;
  expect(tell(scope, { cell: 'D9', unit: 'noi-vu' }, { rule: 'self-evaluation' })).toEqual({
    ...scope,
    severity: 'warning',
    cell: 'D9',
    unit: 'noi-vu',
    details: { rule: 'self-evaluation' },
  });
});
