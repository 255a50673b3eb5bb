import { describe, expect, it } from 'vitest';
import { proposedEnd } from '../../../src/addon/panel/card-view.ts';
import { formatIso } from '../../../src/domain/instant.ts';

describe('the end that is proposed for an extension', () => {
  it.each([
    ['2024-12-01T02:00:00+07:00', '2024-12-02T17:00:00+07:00'],
    ['2024-12-02T23:59:59+07:00', '2024-12-03T17:00:00+07:00'],
    ['2024-12-06T08:00:00+07:00', '2024-12-09T17:00:00+07:00'],
    ['2024-12-07T08:00:00+07:00', '2024-12-09T17:00:00+07:00'],
    ['2024-12-31T17:00:00.123+07:00', '2025-01-01T17:00:00+07:00'],
  ])('is five in the afternoon of the next working day: %s', (now, end) => {
    expect(formatIso(proposedEnd(Date.parse(now)))).toBe(end);
  });
});
