import { describe, expect, it } from 'vitest';
import { drawnAt, fractionOf } from '../../../src/addon/panel/published.ts';
import { parseInstant } from '../../../src/domain/instant.ts';
import { PROGRESS_TEXTS, progressHead } from '../../../src/messages/progress-texts.ts';
import { smallCampaign } from '../../messages/small-campaign.ts';

describe('what “Tiến độ” has published', () => {
  it.each(['2024-11-28T16:42:00+07:00', '2024-12-01T00:00:00+07:00', '2024-11-30T09:05:00+07:00'])(
    'tells when it was drawn: %s',
    (iso) => {
      const at = parseInstant(iso) ?? 0;
      expect(drawnAt(progressHead(smallCampaign, at))).toBe(at);
    },
  );

  it.each([PROGRESS_TEXTS.never, '', 'Cập nhật hôm qua.', 'Cập nhật 25 giờ, thứ Hai 31/02/2024.'])(
    'tells no time where none stands: %s',
    (head) => {
      expect(drawnAt(head)).toBeNull();
    },
  );

  it('reads what is done of how many, and nothing else', () => {
    expect(fractionOf('5/26')).toEqual({ done: 5, total: 26 });
    expect(['', '5', '5/', 'a/b', '5/26 '].map(fractionOf)).toEqual([null, null, null, null, null]);
  });
});
