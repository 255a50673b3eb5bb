// A form that LibreOffice has opened, edited and saved again (tests/fixtures): what the clerk had typed before comes back
// unchanged, with what was typed there; what is locked is as it was.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readXlsx as readByLibrary } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { bodySheetIn, fileCellAt, formBytes, formOf, HARD_TEXTS, hardScene, sheetsIn } from './form-scene.ts';
import { HT, HTT, type Place } from './scene.ts';

const saved = readFileSync(fileURLToPath(new URL('../fixtures/libreoffice-form.xlsx', import.meta.url)));

const EDITED: readonly (readonly [Place, string])[] = [
  [['unit/overall/phong-lao-dong', 'level'], HT],
  [['unit/overall/phong-lao-dong', 'strengths'], 'Gõ trong LibreOffice\ndòng thứ hai'],
  [['unit/overall/phong-lao-dong', 'shortcomings'], '=1+1'],
  [['unit/overall/phong-lao-dong', 'reason'], '+84'],
  [['unit/overall/phong-lao-dong', 'note'], '29/11/2024'],
  [['unit/overall/phong-giao-duc', 'level'], HTT],
  [['head/fields', 'shortcomings'], 'Người ký'],
];

describe('a form that LibreOffice has saved again', () => {
  const sheet = bodySheetIn(saved);

  it('holds all that stood in it and all that was typed there, character for character', () => {
    for (const [place, text] of [...HARD_TEXTS, ...EDITED])
      expect(fileCellAt(sheet, place), place.join(' ')).toBe(text);
    expect(sheet.formulas).toEqual([]);
  });

  it('differs in nothing else from the form that was sent', async () => {
    const sent = sheetsIn(await formBytes(formOf(hardScene())));
    const edited = new Set(EDITED.map(([[row, column]]) => `${row} ${column}`));
    const contents = (rows: typeof sheet.rows): string[] =>
      rows.slice(1).flatMap((row) =>
        row.flatMap((cell, at) => {
          const place = `${row[0]} ${rows[0]?.[at]}`;
          return cell === '' || edited.has(place) ? [] : [`${place}: ${cell}`];
        }),
      );
    expect(sheetsIn(saved).map(({ name }) => name)).toEqual(sent.map(({ name }) => name));
    for (const [index, { rows }] of sent.entries())
      expect(contents(sheetsIn(saved)[index]?.rows ?? [])).toEqual(contents(rows));
    expect(sheet.rows[0]).toEqual(sent[1]?.rows[0]);
    expect([...sheet.merges].sort()).toEqual([...(sent[1]?.merges ?? [])].sort());
  });

  it('is still locked but for its open cells, and still offers the levels', async () => {
    const { sheets } = await readByLibrary(saved, { readStyles: true });
    const form = sheets[1];
    expect(form?.cells?.get('8,3')?.style?.protection?.locked).toBe(false);
    expect(form?.cells?.get('8,2')?.style?.protection?.locked).not.toBe(false);
    expect(form?.protection?.sheet).toBe(true);
    expect(form?.dataValidations?.some(({ type, values }) => type === 'list' && values?.includes(HT))).toBe(true);
  });
});
