// The proposed dates go along with the year that is typed, as long as nobody has changed them.

import type { OpeningForm, ProfileChoice } from '../../domain/dialog.ts';

const DATES = ['dueDate', 'closeDate'] as const;

const YEAR = /^\d{4}$/;

const moved = (date: string, years: number): string => date.replace(/\d{4}$/, (year) => String(Number(year) + years));

/** The form with another year; `before` is the form as it was when its year was still the one it says. */
export const withYear = (form: OpeningForm, year: string, proposed: ProfileChoice['form']): OpeningForm => {
  const typed = year.trim();
  if (!YEAR.test(typed)) return { ...form, year };
  const asProposed = (to: string, field: (typeof DATES)[number]): string =>
    moved(proposed[field], Number(to) - Number(proposed.year));
  const dates = DATES.map((field) => {
    const untouched = [proposed.year, form.year.trim()].some(
      (before) => YEAR.test(before) && form[field] === asProposed(before, field),
    );
    return [field, untouched ? asProposed(typed, field) : form[field]] as const;
  });
  return { ...form, year, ...Object.fromEntries(dates) };
};
