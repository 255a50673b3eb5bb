import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineFeeds, storable } from '../../src/domain/cell-text.ts';

it('line ends of Windows and of old Macs become line feeds', () => {
  expect(lineFeeds('a\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
});

it('what XML cannot hold becomes a space, outer spaces go, the rest stays', () => {
  expect(storable(' a\u0000b\u001fc\ud83d\u0000d\uffff\r\ne\tf😀 ')).toBe('a b c  d \ne\tf😀');
});

it('a stored text is changed no further by being stored again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(storable(storable(text))).toBe(storable(text));
    }),
  );
});
