// What can be wrong with a profile, listed once: a code with what is allowed. messages/profile-problems.ts words it.

export type ProfileProblemCode =
  | 'bad-json'
  | 'missing'
  | 'empty'
  | 'empty-list'
  | 'not-text'
  | 'not-number'
  | 'not-flag'
  | 'not-list'
  | 'not-record'
  | 'too-long'
  | 'bad-characters'
  | 'not-slug'
  | 'not-date'
  | 'not-instant'
  | 'not-email'
  | 'not-tab-name'
  | 'not-alias'
  | 'not-one-of'
  | 'out-of-range'
  | 'not-whole'
  | 'unknown-key'
  | 'unknown-reference'
  | 'reserved-id'
  | 'reserved-tab'
  | 'duplicate-id'
  | 'duplicate-tab'
  | 'duplicate-assignment'
  | 'close-not-after-due';

/**
 * One problem. `path` is a JSON path (`rules.cap.percent`, `units[3].group`; `$` = the whole text). `allowed` depends on
 * the code: the choices, the bounds [least, greatest], the nearest keys or ids, the kind of value that is missing, the path
 * that holds the value already, or [line, column] of bad JSON.
 */
export type ProfileProblem = {
  readonly path: string;
  /** The value as it is shown to a person, shortened. */
  readonly value: string;
  readonly code: ProfileProblemCode;
  readonly allowed: readonly string[];
};

const SHOWN = 60;

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** Any JSON value in a few characters. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return shorten(value);
  if (value === undefined) return '';
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : shorten(String(value));
};
