// A body that wrote more than 200,000 characters and handed them in; tests/fixtures/libreoffice-long-snapshot.xlsx is this
// workbook, saved again by LibreOffice.

import { at, fillAt, filledOf, tickAt } from './deadline-scene.ts';
import { HTT, type Scene } from './scene.ts';

export const WRITER = 'ubkt';
export const HANDED_IN = at('2024-11-28T10:00:00+07:00');

/** Vietnamese with its marks, quotation marks, a line break, and what XML would take for its own. */
const PHRASE = 'Đã hoàn thành nhiệm vụ được giao; “còn chậm” ở mục <3> & 4.\nCần khắc phục. ';
const TEXT = PHRASE.repeat(30).slice(0, 900);

export const longSnapshot = (): Scene => {
  const scene = filledOf(undefined, []);
  fillAt(scene, WRITER, { texts: [HTT, TEXT, TEXT, TEXT, TEXT] });
  tickAt(scene, WRITER, HANDED_IN);
  return scene;
};
