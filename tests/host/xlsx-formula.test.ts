import { expect, it } from 'vitest';
import { moveFormula } from '../../src/host/xlsx-formula.ts';

it('moves relative references and leaves fixed ones', () => {
  expect(moveFormula('A1+$A1+A$1+$A$1', { rows: 2, columns: 1 })).toBe('B3+$A3+B$1+$A$1');
  expect(moveFormula('SUM(Z9:AA10)', { rows: 0, columns: 1 })).toBe('SUM(AA9:AB10)');
});

it('leaves texts, sheet names, functions and names alone', () => {
  const formula = `LOG10(5)&"A1 ""B2"" "&'Tab A1'!C3&THUE2024_A1`;
  expect(moveFormula(formula, { rows: 1, columns: 0 })).toBe(`LOG10(5)&"A1 ""B2"" "&'Tab A1'!C4&THUE2024_A1`);
});

it('says #REF! where a reference would leave the sheet', () => {
  expect(moveFormula('A1+B2', { rows: -1, columns: 0 })).toBe('#REF!+B1');
});
