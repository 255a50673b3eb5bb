// The flag by which one script project tells another that it is at work on the sheet, as the text of one cell: since when,
// and the marks of runs that must not be left half done.

/** `at`: epoch ms of the run that raised it, 0 when it is lowered. */
export type Flag = { readonly at: number; readonly marks: readonly string[] };

/** Google stops a run at six minutes, and no two of its clocks are a minute apart: an older flag is of a run that is gone. */
export const FLAG_LASTS_MS = 7 * 60_000;

/** A cell that holds anything else holds no flag. */
export const parseFlag = (cell: unknown): Flag => {
  const [at = '', ...marks] = String(cell).split(';');
  return /^\d+$/.test(at) ? { at: Number(at), marks: marks.filter((mark) => mark !== '') } : { at: 0, marks: [] };
};

/** '' when there is nothing to tell. */
export const flagText = ({ at, marks }: Flag): string =>
  at === 0 && marks.length === 0 ? '' : [at, ...marks].join(';');

/** `now` epoch ms. */
export const isRaised = ({ at }: Flag, now: number): boolean => now - at < FLAG_LASTS_MS;
