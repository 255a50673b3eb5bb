import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legacyFont } from '../../src/domain/legacy-font.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const TCVN3 = [
  'Hoµn thµnh tèt nhiÖm vô',
  'Hoµn thµnh xuÊt s¾c nhiÖm vô',
  '§¶ng uû ph­êng B¾c Hµ',
  'Phßng Néi vô',
  '§¹t',
  'L·nh ®¹o, chØ ®¹o hoµn thµnh c¸c chØ tiªu ®­îc giao.',
  'UBND x· Th¹ch H­ng',
];

const VNI = [
  'Hoaøn thaønh toát nhieäm vuï',
  'Hoaøn thaønh xuaát saéc nhieäm vuï',
  'Ñaûng uûy phöôøng Baéc Haø',
  'Phoøng Noäi vuï',
  'Laõnh ñaïo, chæ ñaïo hoaøn thaønh caùc chæ tieâu ñöôïc giao.',
];

/** Good text without one letter beyond Latin-1, foreign words, signs: nothing of it was typed for another font. */
const GOOD = [
  'Không có',
  'xã Hà Tân',
  'Còn thiếu',
  'Công tác tư tưởng',
  'CÔNG TY TNHH À LA CARTE',
  'Köln, São Paulo, façade, naïve, Müller, señor, Ångström, œuvre',
  'café résumé',
  '25°C; 3×4 m²; 1½; ±5%; 120 N·m; 5 µm; §1; ©2024; Nike®; «Tốt»; “Khá”',
  'diện tích 12.000 m², đạt 95%',
  '',
  'HTXS',
  'Ý kiến: “không”',
];

describe('legacyFont', () => {
  it.each(TCVN3)('tells text typed for TCVN3: %s', (text) => {
    expect(legacyFont(text)).toBe('TCVN3');
  });

  it.each(VNI)('tells text typed for VNI: %s', (text) => {
    expect(legacyFont(text)).toBe('VNI');
  });

  it.each(GOOD)('leaves good text alone: %s', (text) => {
    expect(legacyFont(text)).toBeNull();
  });

  it('finds one line among good ones', () => {
    expect(legacyFont('Công tác xây dựng Đảng tốt.\nCßn chËm mét sè viÖc.')).toBe('TCVN3');
  });

  it('never takes a name of the catalogue for another font, in either form of Unicode', () => {
    for (const { name } of [...haTinh.units, ...haTinh.bodies])
      for (const form of ['NFC', 'NFD'] as const)
        for (const text of [name, name.toLowerCase(), name.toUpperCase()])
          expect([text, legacyFont(text.normalize(form))]).toEqual([text, null]);
  });

  const letters = [...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ'];
  const signs = [...' \n.,;:!?()"\'-–…“”/0123456789%&+='];
  const sign = fc.constantFrom(...letters, ...letters.map((one) => one.toUpperCase()), ...signs);

  it('takes no text of Vietnamese letters for another font, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 80 }), fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(legacyFont(text.join('').normalize(form))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
