// A hostile editor in the lists and the published tabs (demand F12), once a protection is down: the audit names the open
// tab, nothing that counts changes, the next publishing says what is true, repair closes the tab. What else such a hand
// may do stands in deadline-repair, deadline-journal and deadline-snapshots.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import {
  at,
  byHand,
  CLOSE,
  countedIn,
  filledScene,
  HOUR,
  healthAt,
  MINUTE,
  ownerDoes,
  sweepAt,
  tickAt,
} from './deadline-scene.ts';
import { accountOf, addressOf, contentOf, hostOver, type Place, type Scene, sheetNamed, tab } from './scene.ts';

const BODY = 'tt-hdnd';
const HOSTILE = accountOf('ubnd');
const T0 = at('2024-11-28T10:00:00+07:00');
const NOW = CLOSE + HOUR;

/** One body has handed in, all is closed and published; nobody has changed anything. */
const lived = (): Scene => {
  const scene = filledScene(BODY);
  tickAt(scene, BODY, T0);
  sweepAt(scene, CLOSE);
  ownerDoes(scene, NOW - MINUTE, ['consolidate']);
  return scene;
};

/** The editor's hand on a tab whose protection somebody took away. */
const typesThere = (scene: Scene, name: string, [place, text]: readonly [Place, string]): string | null => {
  const sheet = sheetNamed(scene, name);
  return hostOver(scene.workbook, HOSTILE, NOW).edit(name, addressOf(sheet, place), text).refused;
};

const firstOf = (scene: Scene, name: string): string =>
  sheetNamed(scene, name)
    .cells.map((row) => String(row[0]?.value ?? ''))
    .find((key) => /^row\//.test(key)) ?? '';

const ACTS: Readonly<Record<string, { readonly column: string; readonly text: string; readonly row?: string }>> = {
  'Thiết lập': { column: 'value', text: 'Đổi thiết lập' },
  'Cơ quan': { column: 'emails', text: HOSTILE },
  'Đơn vị': { column: 'name', text: 'Đơn vị khác' },
  'Phân công': { column: 'clause', text: '9' },
  'Tổng hợp': { row: 'unit/ubnd-bac-ha', column: 'overall-1', text: 'HTXS' },
  'Tiến độ': { row: `body/${BODY}`, column: 'state', text: 'Chưa nộp' },
};

const PUBLISHED = ['consolidation', 'progress'] as const;

/** What was rated and handed in, without the line about the system itself, which tells of the open tab. */
const published = (scene: Scene, now: number): unknown => {
  ownerDoes(scene, now, ['consolidate']);
  return PUBLISHED.map((key) => contentOf(tab(scene, key)).filter(([row]) => row !== 'head/system'));
};

describe('a hostile editor', () => {
  it.each(Object.entries(ACTS))(
    'on “%s”: is seen, counts for nothing, and is shut out again',
    (name, act) => {
      const scene = lived();
      const edit = [[act.row ?? firstOf(scene, name), act.column], act.text] as const;
      const [before, shown] = [countedIn(scene, NOW), published(scene, NOW)];
      expect(typesThere(scene, name, edit)).toBe(PROTECTED);
      byHand(scene, name, 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove()');
      expect(typesThere(scene, name, edit)).toBeNull();
      expect(healthAt(scene, NOW).join()).toContain(`Phần khóa của trang “${name}” đã bị đổi`);
      sweepAt(scene, NOW + 10 * MINUTE);
      expect(countedIn(scene, NOW + 10 * MINUTE)).toEqual(before);
      const system = contentOf(tab(scene, 'progress')).find(([row]) => row === 'head/system');
      expect(system?.[1]).toBe('Hệ thống: 1 việc cần xem');
      expect(published(scene, NOW)).toEqual(shown);
      expect(ownerDoes<{ done: string[] }>(scene, NOW + 20 * MINUTE, ['repair']).done).toEqual([
        `phần khóa của trang “${name}”`,
      ]);
      expect(typesThere(scene, name, edit)).toBe(PROTECTED);
      expect(healthAt(scene, NOW + 20 * MINUTE)).toEqual([]);
    },
    60_000,
  );

  it('who unhides “Bản chụp” may read it and writes nothing on it; it is told, and hidden again', () => {
    const scene = lived();
    const before = countedIn(scene, NOW);
    tab(scene, 'snapshots').hidden = false;
    expect(typesThere(scene, 'Bản chụp', [['row/s1', 'hash'], 'x'])).toBe(PROTECTED);
    expect(countedIn(scene, NOW)).toEqual(before);
    const told = 'Trang “Bản chụp” – Bị bỏ ẩn. Đề nghị bấm “Sửa chữa bảng tính”.';
    expect(healthAt(scene, NOW)).toContain(told);
    expect(ownerDoes<{ done: string[] }>(scene, NOW, ['repair']).done).toEqual(['ẩn lại trang “Bản chụp”']);
    expect(tab(scene, 'snapshots').hidden).toBe(true);
    expect(healthAt(scene, NOW)).not.toContain(told);
  });
});

describe('a copy of the file', () => {
  it('is named as such, and repair arms nothing in it', () => {
    const scene = lived();
    // Google copies neither triggers nor the id.
    const copy: Scene = { ...scene, workbook: { ...scene.workbook, id: 'ban-sao', triggers: [] } };
    const told = expect.stringMatching(/^Bảng tính – Bản sao\. /);
    expect(healthAt(copy, NOW)).toContainEqual(told);
    ownerDoes(copy, NOW, ['repair']);
    expect(copy.workbook.triggers).toEqual([]);
    expect(healthAt(scene, NOW)).not.toContainEqual(told);
  });
});
