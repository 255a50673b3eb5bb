// What the last audit found, packed into one property of Google (9 kB) and read back by whoever shows it.

import { describe, expect, it } from 'vitest';
import { packAudit, unpackAudit } from '../../../src/addon/deadline/audit-memory.ts';
import { utf8Bytes } from '../../../src/domain/small-json.ts';
import { HEALTH } from '../../../src/messages/health-texts.ts';

const NOW = Date.parse('2024-11-28T10:00:00+07:00');

const many = (count: number) => Array.from({ length: count }, (_unused, at) => HEALTH.protectionOpen(`Trang ${at}`));

describe('what an audit found', () => {
  it.each([
    ['nothing', []],
    ['a remark', [HEALTH.zoneOther('America/New_York')]],
    ['remarks with quotes and breaks', [{ title: '“a”\n"b"', text: '\\ \u2028' }, HEALTH.journalBroken(7)]],
  ])('comes back as it was packed: %s', (_what, remarks) => {
    expect(unpackAudit(packAudit(NOW, remarks))).toEqual({ at: NOW, remarks, more: 0 });
  });

  it('and is too much for a property is cut at whole remarks, and what is left off is counted', () => {
    const all = many(400);
    const packed = packAudit(NOW, all);
    const found = unpackAudit(packed);
    expect(utf8Bytes(packed)).toBeLessThan(9_000);
    expect(found?.remarks).toEqual(all.slice(0, found?.remarks.length));
    expect(found?.remarks.length).toBeGreaterThan(20);
    expect((found?.remarks.length ?? 0) + (found?.more ?? 0)).toBe(400);
  });

  it('in one remark longer than a property is counted and not kept', () => {
    const endless = { title: 'Chia sẻ – Cần sửa', text: 'ệ'.repeat(9_000) };
    expect(unpackAudit(packAudit(NOW, [endless]))).toEqual({ at: NOW, remarks: [], more: 1 });
  });
});

describe('no audit is known', () => {
  it.each([
    undefined,
    '',
    'x',
    '{"at":1',
    'null',
    '[]',
    '{"at":"1","remarks":[],"more":0}',
    '{"at":1,"remarks":[]}',
    '{"at":1,"remarks":{},"more":0}',
    '{"at":1,"remarks":[{"title":"a"}],"more":0}',
    '{"at":1,"remarks":[null],"more":0}',
  ])('from a property that says %s', (text) => {
    expect(unpackAudit(text)).toBeNull();
  });
});
