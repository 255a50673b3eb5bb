import { describe, expect, it } from 'vitest';
import { barInWords } from '../../src/messages/level-bar-texts.ts';

const counts = { HTXS: 2, HTT: 6, HT: 1, KHT: 0, KDG: 1, missing: 3 };

describe('a bar of levels for who does not see it', () => {
  it('names the group, each level in full with its count, and the places', () => {
    expect(barInWords({ name: 'UBND phường, xã', counts, places: '2/1, vượt 1', over: true })).toBe(
      'UBND phường, xã: 2 Hoàn thành xuất sắc nhiệm vụ, 6 Hoàn thành tốt nhiệm vụ, 1 Hoàn thành nhiệm vụ, 0 Không hoàn thành nhiệm vụ, 1 không đánh giá, 3 chưa có. HTXS: 2/1, vượt 1.',
    );
  });

  it('says nothing of places where there is no cap', () => {
    expect(barInWords({ name: 'Quân sự', counts, places: '', over: false })).toMatch(/3 chưa có\.$/);
  });
});
