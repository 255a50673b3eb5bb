import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { packParts, unpackParts } from '../../src/host/zip-parts.ts';

const parts = fc.uniqueArray(
  // The other reader keeps its parts in a plain object, which cannot hold this name.
  fc.tuple(
    fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name !== '__proto__'),
    fc.uint8Array({ maxLength: 400 }),
  ),
  {
    minLength: 1,
    maxLength: 6,
    selector: ([name]) => name,
  },
);

it('packs parts that come back the same, here and in another reader', () => {
  fc.assert(
    fc.property(parts, (list) => {
      const packed = packParts(new Map(list));
      const own = [...unpackParts(packed)].map(([name, part]) => [name, [...part]]);
      const others = Object.entries(unzipSync(packed)).map(([name, part]) => [name, [...part]]);
      const wanted = list.map(([name, part]) => [name, [...part]]);
      expect(own).toEqual(wanted);
      expect(new Map(others as [string, number[]][])).toEqual(new Map(wanted as [string, number[]][]));
    }),
  );
});

it('makes the same bytes of the same parts', () => {
  const pack = () => packParts(new Map([['xl/a.xml', Buffer.from('<a/>'.repeat(100))]]));
  expect(Buffer.compare(pack(), pack())).toBe(0);
});
