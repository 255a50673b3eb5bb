// The proposed dates go along with the year that is typed, as long as nobody has typed another day.

import type { OpeningForm, ProfileChoice } from '../../domain/dialog.ts';

const DATES = ['dueDate', 'closeDate'] as const;

const YEAR = /^\d{4}$/;

const split = (date: string): readonly [day: string, year: number] => [date.slice(0, -4), Number(date.slice(-4))];

/** The form with another year. A date lies as many years from the year as the profile proposed. */
export const withYear = (form: OpeningForm, year: string, proposed: ProfileChoice['form']): OpeningForm => {
  if (!YEAR.test(year.trim())) return { ...form, year };
  const dates = DATES.map((field) => {
    const [day, usual] = split(proposed[field]);
    const follows = split(form[field])[0] === day;
    return [field, follows ? `${day}${usual + Number(year) - Number(proposed.year)}` : form[field]];
  });
  return { ...form, year, ...Object.fromEntries(dates) };
};
