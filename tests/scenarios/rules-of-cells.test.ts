// Rules on single cells (design §5): what belongs into an entry cell, and what closes the gate.

import { describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import {
  addressOf,
  cellsOf,
  findings,
  HTT,
  opened,
  type Place,
  paste,
  type Scene,
  tab,
  type,
  valueAt,
} from './scene.ts';

const NOTE: Place = ['unit/overall/ubnd-bac-ha', 'note'];
const STRENGTHS: Place = ['unit/overall/ubnd-bac-ha', 'strengths'];

const pasteWhole = (scene: Scene, place: Place, text: string) =>
  paste(scene, 'ubnd', { place, rows: [[text]], valuesOnly: false });

describe('formula', () => {
  it.each([
    ['typed', (scene: Scene) => type(scene, 'ubnd', [NOTE, '=1+1'])],
    ['pasted', (scene: Scene) => pasteWhole(scene, NOTE, '=HYPERLINK("https://example.org")')],
  ])('is an error when %s, and stays where it is', (_how, act) => {
    const scene = opened();
    act(scene);
    const sheet = tab(scene, 'body:ubnd');
    const [found, ...more] = findings(scene, 'ubnd', 'formula');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', unit: 'ubnd-bac-ha', cell: addressOf(sheet, NOTE) });
    expect(found?.message).toContain('ô chứa công thức');
  });

  it('in a level cell gives no level, neither here nor in the consolidation', () => {
    const scene = opened();
    pasteWhole(scene, ['unit/overall/ubnd-bac-ha', 'level'], `="${HTT}"`);
    expect(findings(scene, 'ubnd', 'formula')).toHaveLength(1);
    const { units } = scene.owner.run('status') as Consolidation;
    expect(units.find(({ id }) => id === 'ubnd-bac-ha')?.ratings[0]?.level).toBeNull();
    expect(findings(scene, null, 'formula')).toHaveLength(1);
  });

  it('is no text that speaks of a sum: an equals sign further on', () => {
    const scene = opened();
    type(scene, 'ubnd', [NOTE, 'Tổng = 100']);
    expect(cellsOf(scene, 'ubnd', 'formula')).toEqual([]);
  });
});

describe('not-text', () => {
  it.each([
    ['a number', '100', 'số'],
    ['a date', '18/11/2024', 'ngày'],
    ['a tick', 'TRUE', 'giá trị đúng/sai'],
  ])('asks about %s where text belongs, printed through no locale', (_kind, text, word) => {
    const scene = opened();
    pasteWhole(scene, NOTE, text);
    const [found] = findings(scene, 'ubnd', 'not-text');
    expect(found).toMatchObject({ severity: 'error', unit: 'ubnd-bac-ha' });
    expect(found?.message).toContain(`ô chứa ${word} (${text}), không phải chữ`);
  });

  it('leaves figures alone that are typed into a plain-text cell', () => {
    const scene = opened();
    type(scene, 'ubnd', [NOTE, '18/11/2024']);
    expect(findings(scene, 'ubnd', 'not-text')).toEqual([]);
    expect(valueAt(tab(scene, 'body:ubnd'), NOTE)).toBe('18/11/2024');
  });

  it('takes a date for what it says where the paper’s date belongs', () => {
    const scene = opened();
    paste(scene, 'ubnd', { place: ['head/fields', 'strengths'], rows: [['26/11/2024']], valuesOnly: false });
    expect(findings(scene, 'ubnd', 'not-text')).toEqual([]);
  });
});

describe('text-too-long', () => {
  it('is an error above the longest text of the settings; nothing is cut', () => {
    const scene = opened();
    const long = 'ă'.repeat(3001);
    type(scene, 'ubnd', [STRENGTHS, long]);
    const [found] = findings(scene, 'ubnd', 'text-too-long');
    expect(found).toMatchObject({ severity: 'error', cell: addressOf(tab(scene, 'body:ubnd'), STRENGTHS) });
    expect(found?.message).toContain('dài 3001 ký tự, tối đa 3000');
    expect(valueAt(tab(scene, 'body:ubnd'), STRENGTHS)).toBe(long);
  });

  it('lets a text of exactly that length pass', () => {
    const scene = opened();
    type(scene, 'ubnd', [STRENGTHS, 'ă'.repeat(3000)]);
    expect(findings(scene, 'ubnd', 'text-too-long')).toEqual([]);
  });
});

describe('secrecy-mark', () => {
  it.each(['MẬT', 'Báo cáo\nTUYỆT MẬT\nSố 15', '(MẬT)', 'Độ mật: TỐI MẬT', 'T Ố I  M Ậ T', 'MẬT'.normalize('NFD')])(
    'takes “%s” for a stamp',
    (text) => {
      const scene = opened();
      type(scene, 'ubnd', [NOTE, text]);
      const [found] = findings(scene, 'ubnd', 'secrecy-mark');
      expect(found).toMatchObject({ severity: 'error', unit: 'ubnd-bac-ha' });
    },
  );

  it.each(['Thực hiện tốt công tác bảo vệ bí mật nhà nước', 'Quan hệ mật thiết với nhân dân', 'HỘI CHỢ MẬT ONG'])(
    'does not take “%s” for one',
    (text) => {
      const scene = opened();
      type(scene, 'ubnd', [NOTE, text]);
      expect(findings(scene, 'ubnd', 'secrecy-mark')).toEqual([]);
    },
  );

  it('holds the whole tab back from the consolidation, and lets it go when the stamp is gone', () => {
    const scene = opened();
    const level: Place = ['unit/overall/ubnd-nam-ha', 'level'];
    type(scene, 'ubnd', [level, HTT]);
    type(scene, 'ubnd', [NOTE, 'MẬT']);
    const rating = () =>
      (scene.owner.run('status') as Consolidation).units.find(({ id }) => id === 'ubnd-nam-ha')?.ratings[0]?.level;
    expect(rating()).toBeNull();
    type(scene, 'ubnd', [NOTE, '']);
    expect(rating()).toBe('HTT');
  });

  it('is found in the paper’s number and in the name of a free row too', () => {
    const scene = opened();
    type(scene, 'ubnd', [['head/fields', 'level'], '(MẬT)']);
    type(scene, 'ubnd', [['free/overall/phong-ban/1', 'unit'], 'MẬT']);
    expect(findings(scene, 'ubnd', 'secrecy-mark')).toHaveLength(2);
  });
});
