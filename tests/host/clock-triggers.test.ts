// Which time-driven triggers are due.

import { describe, expect, it } from 'vitest';
import { dueTriggers } from '../../src/host/clock-triggers.ts';
import type { TriggerModel } from '../../src/host/workbook.ts';

const MINUTE = 60_000;
const trigger = (part: Partial<TriggerModel>): TriggerModel => ({
  id: 'a',
  handler: 'sweep',
  owner: 'a@example.org',
  kind: 'clock',
  ...part,
});

const isDue = (part: Partial<TriggerModel>, now: number): boolean => dueTriggers([trigger(part)], now).length === 1;

describe('a time-driven trigger', () => {
  it('set for an instant is due from that instant on, once', () => {
    expect([isDue({ at: 100 }, 99), isDue({ at: 100 }, 100), isDue({ at: 100, lastFired: 100 }, 500)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('that recurs is due at first, and then when its minutes have gone by', () => {
    const since = (lastFired: number, now: number) => isDue({ everyMinutes: 10, lastFired }, now);
    expect(isDue({ everyMinutes: 10 }, 0)).toBe(true);
    expect([since(0, 10 * MINUTE - 1), since(0, 10 * MINUTE)]).toEqual([false, true]);
  });

  it('is no edit trigger', () => {
    expect(isDue({ kind: 'edit' }, 1e12)).toBe(false);
  });
});
