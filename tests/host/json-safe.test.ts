// What google.script.run lets through.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSafe } from '../../src/host/json-safe.ts';

describe('plain data', () => {
  it('passes as an equal copy', () => {
    // Through JSON first, which knows no minus zero.
    const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(plain, (value) => {
        expect(jsonSafe(value, 'x')).toEqual(value);
      }),
    );
  });

  it('passes the same object twice, but not inside itself', () => {
    const twice = { a: 1 };
    expect(jsonSafe([twice, twice], 'x')).toEqual([{ a: 1 }, { a: 1 }]);
    const ring: { self?: unknown } = {};
    ring.self = ring;
    expect(() => jsonSafe(ring, 'x')).toThrow('x.self is circular');
  });

  it.each([
    [{ a: [new Date(0)] }, 'x.a[0] is a Date'],
    [[undefined], 'x[0] is undefined'],
    [{ f: () => 1 }, 'x.f is function'],
    [Number.NaN, 'x is NaN'],
    [new Proxy({}, {}), 'x is a service object'],
  ])('does not hold what would be lost', (value, message) => {
    expect(() => jsonSafe(value, 'x')).toThrow(message);
  });
});
