// A workbook of ours that another program made: no state sheet, so that only the identities in A1 tell whose it is.

import { type readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { decodeWorkbook } from '../../src/host/store.ts';
import { asDownloaded } from '../../src/host/store-foreign.ts';
import { storeProblemOf } from '../../src/host/store-problem.ts';
import { LOCAL_OWNER } from '../../src/host/workbook.ts';

const file = (key: string): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Hướng dẫn', rows: [['xl1:dot-2025:guide'], ['', 'một']] },
      { name: 'UBND huyện', rows: [[key], ['', true]] },
    ],
  });

const opened = async (key = 'xl1:dot-2025:body:ubnd') => decodeWorkbook(await file(key), '/tai-ve/Đợt 2025.xlsx');

describe('a downloaded workbook', () => {
  it('opens as another file of the local owner, shared with nobody, with nothing armed', async () => {
    const [one, two] = [await opened(), await opened()];
    expect(one).toMatchObject({
      title: 'Đợt 2025',
      owner: LOCAL_OWNER,
      editors: [],
      triggers: [],
      properties: { document: {}, script: {}, user: {} },
    });
    expect(one.id).not.toBe(two.id);
  });

  it('has its content, no protection, and sheet ids that no other file has', async () => {
    const [one, two] = [await opened(), await opened()];
    expect(one.sheets.map(({ name, cells, protections }) => [name, cells[1]?.[1]?.value, protections])).toEqual([
      ['Hướng dẫn', 'một', []],
      ['UBND huyện', true, []],
    ]);
    const ids = [...one.sheets, ...two.sheets].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(one.nextId).toBeGreaterThan(Math.max(...one.sheets.map(({ id }) => id)));
  });

  it('is foreign when no sheet carries an identity of ours', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Trang tính1', rows: [['xl2:khac']] }] });
    const problem = await decodeWorkbook(bytes, 'khac.xlsx').then(() => null, storeProblemOf);
    expect(problem).toEqual({ id: 'file-foreign', file: 'khac.xlsx' });
    expect(() =>
      asDownloaded({ sheets: [] } as unknown as Awaited<ReturnType<typeof readXlsx>>, 'khac.xlsx'),
    ).toThrow();
  });
});
