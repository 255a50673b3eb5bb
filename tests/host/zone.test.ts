// Instants and wall clocks.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertZone, instantOf, offsetAt, wallOf } from '../../src/host/zone.ts';

const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) });

describe('a zone', () => {
  it('of Vietnam is seven hours east all year', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(offsetAt(instant, 'Asia/Ho_Chi_Minh')).toBe(7 * 3_600_000);
      }),
    );
  });

  it('turns an instant into a wall clock and back', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Kolkata', 'Etc/UTC'), (instant, zone) => {
        expect(instantOf(wallOf(instant, zone), zone)).toBe(instant);
      }),
    );
  });

  it('that has summer time is followed', () => {
    expect(offsetAt(Date.UTC(2024, 6, 1), 'Europe/Berlin')).toBe(7_200_000);
    expect(offsetAt(Date.UTC(2024, 0, 1), 'Europe/Berlin')).toBe(3_600_000);
  });

  it('nobody knows is refused', () => {
    expect(() => assertZone('Asia/Nowhere')).toThrow();
  });
});
