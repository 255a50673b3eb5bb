// A form that LibreOffice has opened, edited and saved (tests/fixtures): imported, its tab holds all that stood in it and all
// that was typed there, character for character, and is handed in under the hash of the same content typed by hand.

import { describe, expect, it } from 'vitest';
import type { FormFile } from '../../src/domain/form-file.ts';
import type { ImportPreview } from '../../src/domain/import-api.ts';
import { ledgerOf } from './faults-ledger.ts';
import { FORM_BODY, formBytes, formOf, HARD_TEXTS, hardScene, savedForm, sheetsIn, TYPED_THERE } from './form-scene.ts';
import { imported, preview } from './import-scene.ts';
import { DRAFTING, opened, type Scene, tab, type, valueAt } from './scene.ts';

const saved: FormFile = { sheets: sheetsIn(savedForm) };

const entries = ({ workbook }: Scene): unknown =>
  ledgerOf(workbook, DRAFTING).bodies.find(({ id }) => id === FORM_BODY)?.tab?.entries;

describe('a form that comes back from LibreOffice', () => {
  it('gives the same entries as the same content typed by hand', () => {
    const [byFile, byHand] = [opened(), hardScene()];
    imported(byFile.owner, FORM_BODY, saved);
    for (const [place, text] of TYPED_THERE) type(byHand, FORM_BODY, [place, /^[=+]/.test(text) ? `'${text}` : text]);
    for (const [place, text] of [...HARD_TEXTS, ...TYPED_THERE])
      expect(valueAt(tab(byFile, `body:${FORM_BODY}`), place), place.join(' ')).toBe(text);
    expect(entries(byFile)).toEqual(entries(byHand));
  });

  it('tells of exactly the cells that were edited, over the tab it was made from', () => {
    const scene = hardScene();
    const { changes }: ImportPreview = preview(scene.owner, FORM_BODY, saved);
    expect(changes.map(({ after }) => after).sort()).toEqual(TYPED_THERE.map(([, text]) => text).sort());
  });

  it('unedited, is taken for nothing: what was sent is what stands', async () => {
    const scene = hardScene();
    const sent = { sheets: sheetsIn(await formBytes(formOf(scene))) };
    expect(preview(scene.owner, FORM_BODY, sent).changes).toEqual([]);
    expect(imported(scene.owner, FORM_BODY, sent)).toMatchObject({ cells: 0 });
  });
});
