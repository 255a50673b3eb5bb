// Dates by pattern: Java's SimpleDateFormat letters (Utilities.formatDate) over a wall-clock time in milliseconds.

type Clock = { readonly wall: number; readonly offset: number; readonly zone: string };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const offsetText = (offset: number, colon: string): string => {
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${colon}${pad(minutes % 60, 2)}`;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const nameOf = (names: readonly string[], at: number, width: number): string =>
  width >= 4 ? (names[at] ?? '') : (names[at] ?? '').slice(0, 3);

const monthText = (month: number, width: number): string =>
  width >= 3 ? nameOf(MONTHS, month, width) : pad(month + 1, width);

const LETTERS: Readonly<Record<string, (date: Date, width: number, clock: Clock) => string>> = {
  y: (date, width) => (width === 2 ? pad(date.getUTCFullYear() % 100, 2) : pad(date.getUTCFullYear(), width)),
  M: (date, width) => monthText(date.getUTCMonth(), width),
  d: (date, width) => pad(date.getUTCDate(), width),
  E: (date, width) => nameOf(DAYS, date.getUTCDay(), width),
  u: (date, width) => pad(date.getUTCDay() === 0 ? 7 : date.getUTCDay(), width),
  H: (date, width) => pad(date.getUTCHours(), width),
  h: (date, width) => pad(date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12, width),
  m: (date, width) => pad(date.getUTCMinutes(), width),
  s: (date, width) => pad(date.getUTCSeconds(), width),
  S: (date, width) => pad(date.getUTCMilliseconds(), width),
  a: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  Z: (_date, _width, clock) => offsetText(clock.offset, ''),
  X: (_date, width, clock) =>
    clock.offset === 0 ? 'Z' : offsetText(clock.offset, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : undefined),
  z: (_date, _width, clock) => clock.zone,
};

const PIECE = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** `wall`: wall-clock time in ms; `offset`: the zone's ms east of Greenwich. Throws on a letter it does not know. */
export const formatWall = (clock: Clock, pattern: string): string => {
  const date = new Date(clock.wall);
  return pattern.replace(PIECE, (piece: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    if (letter === undefined) return piece;
    const write = LETTERS[letter];
    if (write === undefined) throw new Error(`not emulated: date pattern letter "${letter}"`);
    return write(date, piece.length, clock);
  });
};
