import { describe, expect, it } from 'vitest';
import { boxOf, holesFor } from '../../src/addon/holes.ts';
import { bodyTab } from '../../src/addon/tabs/body-tab.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const valuesOf = (body: string): string[][] => bodyTab(haTinh, body, []).cells.map((row) => [...row]);

describe('cells of a tab that are open to its body', () => {
  it('while it is filled: the checkbox, the document fields, the status line, the tables and the free names', () => {
    expect(holesFor('open', valuesOf('tt-hdnd'))).toEqual(['B5', 'D5:F5', 'B6:I6', 'D8:I27', 'C25:C27']);
  });

  it('after submission: only the checkbox and the document fields', () => {
    expect(holesFor('submitted', valuesOf('tt-hdnd'))).toEqual(['B5', 'D5:F5']);
  });

  it('after closing: nothing', () => {
    expect(holesFor('closed', valuesOf('tt-hdnd'))).toEqual([]);
  });

  it('are those of the tab as it is made when nothing was read', () => {
    expect(holesFor('submitted', [])).toEqual(['B5', 'D5:F5']);
  });

  it('follow the keys when the owner has inserted a row', () => {
    const values = valuesOf('tt-hdnd');
    values.splice(10, 0, ['']);
    expect(holesFor('open', values)).toEqual(['B5', 'D5:F5', 'B6:I6', 'D8:I10', 'D12:I28', 'C26:C28']);
  });

  it('follow the keys when the owner has inserted a column', () => {
    const values = valuesOf('tt-hdnd').map(([key = '', ...cells]) => [key, '', ...cells]);
    expect(boxOf(values)).toBe('C5');
    expect(holesFor('open', values)).toEqual(['C5', 'E5:G5', 'C6:J6', 'E8:J27', 'D25:D27']);
  });
});
