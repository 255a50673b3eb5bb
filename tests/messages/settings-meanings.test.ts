import { describe, expect, it } from 'vitest';
import { SETTINGS_SHAPE, slotsOf } from '../../src/domain/settings-path.ts';
import { meaningOf, SETTINGS_WORDS } from '../../src/messages/settings-meanings.ts';
import profile from '../../src/profiles/ha-tinh-2024.json' with { type: 'json' };
import { campaignOf } from '../domain/profile-samples.ts';

const paths = slotsOf(SETTINGS_SHAPE, campaignOf(profile), '').map(({ path }) => path);

describe('the column “Ý nghĩa”', () => {
  it.each(paths)('says what %s is', (path) => {
    expect(meaningOf(path)).not.toBe('');
  });

  it('says the same of every item of a list', () => {
    expect(meaningOf('legalBases[12].text')).toBe('căn cứ, mỗi dòng một văn bản, in đúng như ghi');
    expect(meaningOf('clauseTitles.3 (phần giao Ban Dân vận Thành ủy)')).toBe(meaningOf('clauseTitles.3'));
  });

  it('is empty for what is no setting', () => {
    expect(meaningOf('rules.cap.percnt')).toBe('');
    expect(meaningOf('toString')).toBe('');
  });
});

describe('the titles of the columns', () => {
  it('stand in the order of the keys', () => {
    expect(SETTINGS_WORDS.headers.assignments[2]).toBe('Phạm vi');
    expect(SETTINGS_WORDS.headers.bodies[5]).toBe('Mã trang tính');
  });
});
