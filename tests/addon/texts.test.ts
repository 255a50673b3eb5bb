// The one door through which text enters cells, and the rule that it is the only one (design §4).

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeSame, writeTexts } from '../../src/addon/texts.ts';

const ADDON = fileURLToPath(new URL('../../src/addon/', import.meta.url));

const sources = readdirSync(ADDON, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const WRITERS = /\.(setValues?|appendRow|setFormulas?|setFormulaR1C1|setFormulasR1C1|setRichTextValues?)\(/;

describe('writing into cells', () => {
  it('happens in texts.ts and in no other source of the add-on', () => {
    expect(sources.length).toBeGreaterThan(20);
    const offenders = sources.filter((name) => WRITERS.test(readFileSync(join(ADDON, name), 'utf8')));
    expect(offenders).toEqual(['texts.ts']);
  });

  it('never writes a formula, not even there', () => {
    expect(readFileSync(join(ADDON, 'texts.ts'), 'utf8')).not.toMatch(/setFormula/);
  });

  it('gives every text the literal mark, and leaves empty cells empty', () => {
    let written: unknown;
    const range = { setValues: (values: unknown) => (written = values) };
    writeTexts(range as unknown as GoogleAppsScript.Spreadsheet.Range, [
      ['=1+1', '', 'chữ'],
      ["'trích dẫn'", '0', 'TRUE'],
    ]);
    expect(written).toEqual([
      ["'=1+1", '', "'chữ"],
      ["''trích dẫn'", "'0", "'TRUE"],
    ]);
  });

  it('marks one text written into many cells as well', () => {
    let written: unknown;
    const list = { setValue: (value: unknown) => (written = value) };
    writeSame(list as unknown as GoogleAppsScript.Spreadsheet.RangeList, '=A1');
    expect(written).toBe("'=A1");
  });
});
