import { describe, expect, it } from 'vitest';
import { holesFor } from '../../src/addon/holes.ts';
import { bodyTab } from '../../src/addon/tabs/body-tab.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const keysOf = (body: string): string[] => bodyTab(haTinh, body, []).cells.map(([key = '']) => key);

describe('cells of a tab that are open to its body', () => {
  it('while it is filled: the checkbox, the document fields, the status line, the tables and the free names', () => {
    expect(holesFor('open', keysOf('tt-hdnd'))).toEqual(['B5', 'D5:F5', 'B6:I6', 'D8:I27', 'C25:C27']);
  });

  it('after submission: only the checkbox and the document fields', () => {
    expect(holesFor('submitted', keysOf('tt-hdnd'))).toEqual(['B5', 'D5:F5']);
  });

  it('after closing: nothing', () => {
    expect(holesFor('closed', keysOf('tt-hdnd'))).toEqual([]);
  });

  it('are those of the plan as the tab is made', () => {
    for (const { id } of haTinh.bodies)
      expect(new Set(holesFor('open', keysOf(id)))).toEqual(new Set(bodyTab(haTinh, id, []).holes));
  });

  it('follow the keys when the owner has inserted a row', () => {
    const keys = keysOf('tt-hdnd');
    keys.splice(10, 0, '');
    expect(holesFor('open', keys)).toEqual(['B5', 'D5:F5', 'B6:I6', 'D8:I10', 'D12:I28', 'C26:C28']);
  });
});
