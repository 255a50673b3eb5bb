// The head and the foot of a body's letter as one line of settings: "family | superior | issuer | code | head | deputy |
// archive", " / " where a line ends. Data, so that an office changes its letterhead without changing the program.

/** Systems of documents that differ in their form (documents.md §3.1). */
export const FAMILIES = ['party', 'state', 'front', 'union', 'women', 'veterans', 'youth', 'farmers'] as const;
export type Family = (typeof FAMILIES)[number];

const FORM = 'family | superior | issuer | code | head | deputy | archive';

export type Letterhead = {
  readonly family: Family;
  /** Lines, none where there is no superior to name. */
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
  readonly code: string;
  /** Lines over the name, from the top; the last is the post. */
  readonly head: readonly string[];
  readonly deputy: readonly string[];
  readonly archive: string;
};

const lines = (part: string): readonly string[] =>
  part
    .split(/\s+\/\s+/)
    .map((text) => text.trim())
    .filter((text) => text !== '');

const orElse = <T>(given: readonly T[], otherwise: readonly T[]): readonly T[] =>
  given.length > 0 ? given : otherwise;

/** What is wrong with a line of settings: its family is unknown, or it has more parts than the form. */
export const letterheadFault = (
  line: string,
): { readonly value: string; readonly allowed: readonly string[] } | null => {
  const [family = '', ...others] = line.split('|').map((part) => part.trim());
  if (family !== '' && !FAMILIES.some((one) => one === family)) return { value: family, allowed: FAMILIES };
  return others.length < FORM.split('|').length ? null : { value: line, allowed: [FORM] };
};

/** What the line leaves empty is as in `otherwise`; an unknown family too. No line at all: all of it. */
export const readLetterhead = (line: string | undefined, otherwise: Letterhead): Letterhead => {
  if (line === undefined) return otherwise;
  const [family = '', superior = '', issuer = '', code = '', head = '', deputy = '', archive = ''] = line
    .split('|')
    .map((part) => part.trim());
  return {
    family: FAMILIES.find((one) => one === family) ?? otherwise.family,
    superior: lines(superior),
    issuer: orElse(lines(issuer), otherwise.issuer),
    code: code === '' ? otherwise.code : code,
    head: orElse(lines(head), otherwise.head),
    deputy: orElse(lines(deputy), otherwise.deputy),
    archive: archive === '' ? otherwise.archive : archive,
  };
};
