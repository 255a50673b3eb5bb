import { expect, it } from 'vitest';
import { lineWidthMm } from '../../src/formats/docx-rule.ts';

it('the national title at 15 pt is about 73 mm wide, as printed', () =>
  expect(lineWidthMm('ĐẢNG CỘNG SẢN VIỆT NAM', 15)).toBeCloseTo(73, 0));

it('diacritics add no width', () => expect(lineWidthMm('ĐẶỘƯ', 14)).toBe(lineWidthMm('DAOU', 14)));

it('width grows with the size', () => expect(lineWidthMm('A', 20)).toBeCloseTo(2 * lineWidthMm('A', 10)));
