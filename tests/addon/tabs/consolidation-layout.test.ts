// Rows and columns of "Tổng hợp": sections by who rates, figures above the units, people's columns last.

import { describe, expect, it } from 'vitest';
import {
  consolidationColumns,
  consolidationRows,
  FIGURES,
  NEW_UNIT_ROWS,
  sections,
} from '../../../src/addon/tabs/consolidation-layout.ts';
import { CAMPAIGN } from '../../domain/sample.ts';
import { haTinh } from '../../fixtures/ha-tinh.ts';

const groupsOf = (campaign: typeof CAMPAIGN) => sections(campaign).map(({ groups }) => groups.map(({ id }) => id));

describe('sections', () => {
  it('gather groups with the same raters, in the order of the groups, and leave out groups without units', () => {
    expect(groupsOf(CAMPAIGN)).toEqual([['phong', 'ubnd-phuong'], ['dang-bo'], ['doan-the'], ['cong-doan', 'khoi']]);
  });

  it('keep overall opinions and those on defence and security apart', () => {
    const party = sections(haTinh).find(({ groups }) => groups.some(({ id }) => id === 'tccsd-phuong'));
    expect(party?.overall).toHaveLength(6);
    expect(party?.defence.map(({ body }) => body)).toEqual(['dang-uy-cong-an', 'dang-uy-quan-su']);
  });
});

describe('columns', () => {
  it('are as many as the widest section needs, with people’s three at the end', () => {
    const { keys, ours, overall, defence } = consolidationColumns(sections(haTinh));
    expect([overall, defence]).toEqual([6, 2]);
    expect(keys.slice(0, 3)).toEqual(['order', 'unit', 'overall-1']);
    expect(keys.slice(ours)).toEqual(['proposal', 'decision', 'note']);
    expect(keys[ours - 1]).toBe('attention');
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have no place for defence and security where nobody is asked about it', () => {
    const assignments = CAMPAIGN.assignments.filter(({ aspect }) => aspect === 'overall');
    const { keys } = consolidationColumns(sections({ ...CAMPAIGN, assignments }));
    expect(keys.filter((key) => key.startsWith('defence') || key === 'spread-defence')).toEqual([]);
  });
});

describe('rows', () => {
  const rows = consolidationRows(CAMPAIGN);

  it('have each key once and each unit once', () => {
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.filter((key) => key.startsWith('unit/'))).toHaveLength(CAMPAIGN.units.length);
  });

  it('put a group’s figures right under its name and above its units', () => {
    const at = rows.indexOf('group/phong');
    expect(rows.slice(at + 1, at + 1 + FIGURES.length)).toEqual(FIGURES.map((figure) => `figure/phong/${figure}`));
    expect(rows[at + 1 + FIGURES.length]).toBe('unit/noi-vu');
  });

  it('end with the rows kept for units that bodies name', () => {
    expect(rows.slice(-NEW_UNIT_ROWS - 1)[0]).toBe('new/title');
    expect(rows.at(-1)).toBe(`new/${NEW_UNIT_ROWS}`);
  });
});
