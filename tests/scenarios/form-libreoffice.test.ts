// A form that LibreOffice has opened, edited and saved again (tests/fixtures): what the clerk had typed before comes back
// unchanged, with what was typed there; what is locked is as it was.

import { readXlsx as readByLibrary } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import {
  bodySheetIn,
  fileCellAt,
  formBytes,
  formOf,
  HARD_TEXTS,
  hardScene,
  savedForm,
  sheetsIn,
  TYPED_THERE,
} from './form-scene.ts';
import { HT } from './scene.ts';

describe('a form that LibreOffice has saved again', () => {
  const sheet = bodySheetIn(savedForm);

  it('holds all that stood in it and all that was typed there, character for character', () => {
    for (const [place, text] of [...HARD_TEXTS, ...TYPED_THERE])
      expect(fileCellAt(sheet, place), place.join(' ')).toBe(text);
    expect(sheet.formulas).toEqual([]);
  });

  it('differs in nothing else from the form that was sent', async () => {
    const sent = sheetsIn(await formBytes(formOf(hardScene())));
    const edited = new Set(TYPED_THERE.map(([[row, column]]) => `${row} ${column}`));
    const contents = (rows: typeof sheet.rows): string[] =>
      rows.slice(1).flatMap((row) =>
        row.flatMap((cell, at) => {
          const place = `${row[0]} ${rows[0]?.[at]}`;
          return cell === '' || edited.has(place) ? [] : [`${place}: ${cell}`];
        }),
      );
    expect(sheetsIn(savedForm).map(({ name }) => name)).toEqual(sent.map(({ name }) => name));
    for (const [index, { rows }] of sent.entries())
      expect(contents(sheetsIn(savedForm)[index]?.rows ?? [])).toEqual(contents(rows));
    expect(sheet.rows[0]).toEqual(sent[1]?.rows[0]);
    expect([...sheet.merges].sort()).toEqual([...(sent[1]?.merges ?? [])].sort());
  });

  it('is still locked but for its open cells, and still offers the levels', async () => {
    const { sheets } = await readByLibrary(savedForm, { readStyles: true });
    const form = sheets[1];
    expect(form?.cells?.get('8,3')?.style?.protection?.locked).toBe(false);
    expect(form?.cells?.get('8,2')?.style?.protection?.locked).not.toBe(false);
    expect(form?.protection?.sheet).toBe(true);
    expect(form?.dataValidations?.some(({ type, values }) => type === 'list' && values?.includes(HT))).toBe(true);
  });
});
