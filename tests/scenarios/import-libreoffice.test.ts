// A form that LibreOffice has opened, edited and saved (tests/fixtures): imported, its tab holds all that stood in it and all
// that was typed there, character for character, and is handed in under the hash of the same content typed by hand.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { FormFile } from '../../src/domain/form-file.ts';
import type { ImportPreview } from '../../src/domain/import-api.ts';
import { ledgerOf } from './faults-ledger.ts';
import { FORM_BODY, formBytes, formOf, HARD_TEXTS, hardScene, sheetsIn } from './form-scene.ts';
import { imported, preview } from './import-scene.ts';
import { DRAFTING, HT, HTT, opened, type Place, type Scene, tab, type, valueAt } from './scene.ts';

const saved: FormFile = {
  sheets: sheetsIn(readFileSync(fileURLToPath(new URL('../fixtures/libreoffice-form.xlsx', import.meta.url)))),
};

const EDITED: readonly (readonly [Place, string])[] = [
  [['unit/overall/phong-lao-dong', 'level'], HT],
  [['unit/overall/phong-lao-dong', 'strengths'], 'Gõ trong LibreOffice\ndòng thứ hai'],
  [['unit/overall/phong-lao-dong', 'shortcomings'], '=1+1'],
  [['unit/overall/phong-lao-dong', 'reason'], '+84'],
  [['unit/overall/phong-lao-dong', 'note'], '29/11/2024'],
  [['unit/overall/phong-giao-duc', 'level'], HTT],
  [['head/fields', 'shortcomings'], 'Người ký'],
];

const entries = ({ workbook }: Scene): unknown =>
  ledgerOf(workbook, DRAFTING).bodies.find(({ id }) => id === FORM_BODY)?.tab?.entries;

describe('a form that comes back from LibreOffice', () => {
  it('gives the same entries as the same content typed by hand', () => {
    const [byFile, byHand] = [opened(), hardScene()];
    imported(byFile.owner, FORM_BODY, saved);
    for (const [place, text] of EDITED) type(byHand, FORM_BODY, [place, /^[=+]/.test(text) ? `'${text}` : text]);
    for (const [place, text] of [...HARD_TEXTS, ...EDITED])
      expect(valueAt(tab(byFile, `body:${FORM_BODY}`), place), place.join(' ')).toBe(text);
    expect(entries(byFile)).toEqual(entries(byHand));
  });

  it('tells of exactly the cells that were edited, over the tab it was made from', () => {
    const scene = hardScene();
    const { changes }: ImportPreview = preview(scene.owner, FORM_BODY, saved);
    expect(changes.map(({ after }) => after).sort()).toEqual(EDITED.map(([, text]) => text).sort());
  });

  it('unedited, is taken for nothing: what was sent is what stands', async () => {
    const scene = hardScene();
    const sent = { sheets: sheetsIn(await formBytes(formOf(scene))) };
    expect(preview(scene.owner, FORM_BODY, sent).changes).toEqual([]);
    expect(imported(scene.owner, FORM_BODY, sent)).toMatchObject({ cells: 0 });
  });
});
