// Rules on a unit's level, reason and narrative (design §5), as clerks meet them.

import { describe, expect, it } from 'vitest';
import {
  addressOf,
  cellsOf,
  findings,
  HT,
  HTT,
  HTXS,
  KDG,
  KHT,
  opened,
  type Place,
  paste,
  tab,
  type,
} from './scene.ts';

const level = (unit: string): Place => [`unit/overall/${unit}`, 'level'];
const field = (unit: string, column: string): Place => [`unit/overall/${unit}`, column];

const pasteLevel = (scene: ReturnType<typeof opened>, body: string, [unit, text]: readonly [string, string]) =>
  paste(scene, body, { place: level(unit), rows: [[text]], valuesOnly: true });

describe('missing-level', () => {
  it('stands against every assigned unit that has neither level nor “Không đánh giá”, and goes with the choice', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:tt-hdnd');
    expect(findings(scene, 'tt-hdnd', 'missing-level')).toHaveLength(15);
    type(scene, 'tt-hdnd', [level('tt-hdnd-bac-ha'), HTT]);
    type(scene, 'tt-hdnd', [level('tt-hdnd-nam-ha'), KDG]);
    const cells = cellsOf(scene, 'tt-hdnd', 'missing-level');
    expect(cells).toHaveLength(13);
    expect(cells).not.toContain(addressOf(sheet, level('tt-hdnd-bac-ha')));
    expect(cells).not.toContain(addressOf(sheet, level('tt-hdnd-nam-ha')));
  });

  it('is an error that names unit, group, aspect, sheet, cell and clause', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    const [first] = findings(scene, 'ubnd', 'missing-level');
    expect(first).toEqual({
      rule: 'missing-level',
      severity: 'error',
      body: 'ubnd',
      group: 'phong-ban',
      aspect: 'overall',
      unit: 'van-phong-hdnd-ubnd',
      sheet: 'UBND thành phố',
      cell: addressOf(sheet, level('van-phong-hdnd-ubnd')),
      clause: '2',
      message: expect.stringContaining('“Văn phòng HĐND và UBND” chưa có mức xếp loại'),
    });
  });

  it('spares units of an optional table', () => {
    const units = findings(opened(), 'ldld', 'missing-level').map(({ unit }) => unit);
    expect(units).toHaveLength(15);
    expect(units).not.toContain('cong-doan-co-quan-thanh-uy');
  });
});

describe('invalid-level', () => {
  it.each([
    ['words of one’s own', 'Nhất trí cao', 'không phải mức xếp loại'],
    ['words of before 2018', 'Trong sạch, vững mạnh', 'cách xếp loại cũ'],
    [
      'a word of the criteria alone, guessing the level but not choosing it',
      'Xuất sắc',
      'Nếu là “Hoàn thành xuất sắc nhiệm vụ”',
    ],
    ['words of another scale', 'Trung bình', 'thang xếp loại khác'],
  ])('asks about %s', (_case, text, words) => {
    const scene = opened();
    pasteLevel(scene, 'ubnd', ['ubnd-bac-ha', text]);
    const [found, ...more] = findings(scene, 'ubnd', 'invalid-level');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', unit: 'ubnd-bac-ha', clause: '2' });
    expect(found?.message).toContain(`“${text}”`);
    expect(found?.message).toContain(words);
  });

  it.each([HTXS, HTT, HT, KHT, KDG])('lets “%s” pass', (text) => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), text]);
    expect(cellsOf(scene, 'ubnd', 'invalid-level')).toEqual([]);
    expect(cellsOf(scene, 'ubnd', 'name-matched')).toEqual([]);
  });

  it('is kept out by the dropdown where the word is typed', () => {
    const scene = opened();
    expect(() => type(scene, 'ubnd', [level('ubnd-bac-ha'), 'Xuất sắc'])).toThrow('data validation rules');
  });
});

describe('name-matched', () => {
  it('gives a receipt for a level recognised after normalising', () => {
    const scene = opened();
    pasteLevel(scene, 'ubnd', ['ubnd-bac-ha', ' hoàn  thành TỐT nhiệm vụ ']);
    const [found] = findings(scene, 'ubnd', 'name-matched');
    expect(found).toMatchObject({ severity: 'notice', unit: 'ubnd-bac-ha' });
    expect(found?.message).toContain(`được nhận là “${HTT}”`);
    expect(findings(scene, 'ubnd', 'missing-level').map(({ unit }) => unit)).not.toContain('ubnd-bac-ha');
  });

  it('says nothing of a level as the list writes it', () => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), HTT]);
    expect(findings(scene, 'ubnd', 'name-matched')).toEqual([]);
  });
});

describe('missing-reason', () => {
  it.each([
    [HTXS, 'warning', '“UBND phường Bắc Hà” xếp loại Hoàn thành xuất sắc nhiệm vụ nhưng chưa ghi lý do, căn cứ'],
    [KHT, 'error', '“UBND phường Bắc Hà” xếp loại Không hoàn thành nhiệm vụ nhưng chưa ghi lý do, căn cứ'],
    [KDG, 'error', '“UBND phường Bắc Hà” ghi “Không đánh giá” nhưng chưa có lý do'],
  ])('asks for the reason of “%s” as %s, at the cell of the reason', (mark, severity, words) => {
    const scene = opened();
    const sheet = tab(scene, 'body:ubnd');
    type(scene, 'ubnd', [level('ubnd-bac-ha'), mark]);
    const [found] = findings(scene, 'ubnd', 'missing-reason');
    expect(found).toMatchObject({ severity, cell: addressOf(sheet, field('ubnd-bac-ha', 'reason')) });
    expect(found?.message).toContain(words);
    type(scene, 'ubnd', [field('ubnd-bac-ha', 'reason'), 'Theo kết luận kiểm tra.']);
    expect(findings(scene, 'ubnd', 'missing-reason')).toEqual([]);
  });

  it.each([HTT, HT])('asks for none of “%s”', (mark) => {
    const scene = opened();
    type(scene, 'ubnd', [level('ubnd-bac-ha'), mark]);
    expect(findings(scene, 'ubnd', 'missing-reason')).toEqual([]);
  });
});

describe('missing-narrative', () => {
  const unit = 'mttq-thanh-pho';

  it('wants strengths and shortcomings of each organisation of the city, each told at its own cell', () => {
    const scene = opened();
    const sheet = tab(scene, 'body:ban-dan-van');
    type(scene, 'ban-dan-van', [level(unit), HTT]);
    expect(cellsOf(scene, 'ban-dan-van', 'missing-narrative')).toEqual([
      addressOf(sheet, field(unit, 'strengths')),
      addressOf(sheet, field(unit, 'shortcomings')),
    ]);
    type(scene, 'ban-dan-van', [field(unit, 'strengths'), 'Đổi mới nội dung hoạt động.']);
    expect(cellsOf(scene, 'ban-dan-van', 'missing-narrative')).toEqual([addressOf(sheet, field(unit, 'shortcomings'))]);
    type(scene, 'ban-dan-van', [field(unit, 'shortcomings'), 'Báo cáo còn chậm.']);
    expect(findings(scene, 'ban-dan-van', 'missing-narrative')).toEqual([]);
  });

  it('cites the clause of the bullet', () => {
    const scene = opened();
    type(scene, 'ban-dan-van', [level(unit), HTT]);
    expect(findings(scene, 'ban-dan-van', 'missing-narrative')[0]?.clause).toBe('3 (phần giao Ban Dân vận Thành ủy)');
  });

  it('is not asked of the same body’s party organisations', () => {
    const scene = opened();
    type(scene, 'ban-dan-van', [level('dang-bo-bac-ha'), HTT]);
    expect(findings(scene, 'ban-dan-van', 'missing-narrative')).toEqual([]);
  });

  it('is not asked of “Không đánh giá”, whose reason is', () => {
    const scene = opened();
    type(scene, 'ban-dan-van', [level(unit), KDG]);
    expect(findings(scene, 'ban-dan-van', 'missing-narrative')).toEqual([]);
    expect(findings(scene, 'ban-dan-van', 'missing-reason')).toHaveLength(1);
  });
});

describe('self-evaluation', () => {
  it('marks a body’s rating of its own organisation, and takes “Không đánh giá” for an answer', () => {
    const scene = opened();
    type(scene, 'ban-to-chuc', [level('chi-bo-ban-to-chuc'), HTT]);
    const [found] = findings(scene, 'ban-to-chuc', 'self-evaluation');
    expect(found).toMatchObject({ severity: 'warning', unit: 'chi-bo-ban-to-chuc', clause: '3' });
    type(scene, 'ban-to-chuc', [level('chi-bo-ban-to-chuc'), KDG]);
    expect(findings(scene, 'ban-to-chuc', 'self-evaluation')).toEqual([]);
  });

  it('does not fire when another body rates that organisation', () => {
    const scene = opened();
    type(scene, 'ubkt', [level('chi-bo-ban-to-chuc'), HTT]);
    expect(findings(scene, null, 'self-evaluation')).toEqual([]);
  });
});
