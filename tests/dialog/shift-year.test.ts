// The proposed dates go along with the year.

import { expect, it } from 'vitest';
import { withYear } from '../../src/dialog/opening/shift-year.ts';
import type { OpeningForm } from '../../src/domain/dialog.ts';

const PROPOSED = {
  year: '2024',
  dueDate: '30/11/2024',
  dueTime: '00:00',
  closeDate: '01/12/2024',
  closeTime: '00:00',
};
const FORM: OpeningForm = { ...PROPOSED, profile: 'p', addresses: '' };

/** The year as it is typed, key by key. */
const typed = (form: OpeningForm, ...years: readonly string[]): OpeningForm =>
  years.reduce((soFar, year) => withYear(soFar, year, PROPOSED), form);

it('moves both dates by as many years, and back', () => {
  expect(typed(FORM, '2026')).toMatchObject({ year: '2026', dueDate: '30/11/2026', closeDate: '01/12/2026' });
  expect(typed(FORM, '2026', '2024')).toEqual(FORM);
});

it('waits until the year is whole', () => {
  const half = typed(FORM, '202');
  expect(half).toEqual({ ...FORM, year: '202' });
  expect(typed(half, '2025')).toMatchObject({ dueDate: '30/11/2025', closeDate: '01/12/2025' });
});

it('leaves a date alone that somebody has typed', () => {
  const own = { ...FORM, closeDate: '05/12/2024' };
  expect(typed(own, '2025')).toMatchObject({ dueDate: '30/11/2025', closeDate: '05/12/2024' });
});

it('goes on after a year was typed over by hand', () => {
  expect(typed(FORM, '2025', '202', '2026')).toMatchObject({ dueDate: '30/11/2026', closeDate: '01/12/2026' });
});
