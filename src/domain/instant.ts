// Instants and calendar dates by pure arithmetic at +07:00, the only zone a profile may name (design §3): Apps Script's
// own zone, the sheet's and the reader's may all differ, so nothing here asks a Date or Intl what time it is somewhere.

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFSET = 7 * 60 * MINUTE;

type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 = Sunday. */
  readonly weekday: number;
};

type CivilDate = { readonly year: number; readonly month: number; readonly day: number };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

// https://howardhinnant.github.io/date_algorithms.html: years begin in March, so that the leap day comes last.
const daysFromCivil = ({ year, month, day }: CivilDate): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

const civilFromDays = (days: number): CivilDate => {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

const isCivil = ({ year, month, day }: CivilDate): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;

const dayNumber = (date: string): number | null => {
  const parts = DATE.exec(date);
  if (parts === null) return null;
  const civil = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return isCivil(civil) ? daysFromCivil(civil) : null;
};

/** Offset in ms of `Z` or `±hh:mm`; null beyond what any zone uses (±14:00). */
const offsetOf = (zone: string): number | null => {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const valid = Number(zone.slice(4, 6)) < 60 && minutes <= 14 * 60;
  return valid ? (zone.startsWith('-') ? -minutes : minutes) * MINUTE : null;
};

/** A calendar date `yyyy-mm-dd` → epoch ms of its first moment at +07:00; null when there is no such day. */
export const parseDate = (date: string): number | null => {
  const days = dayNumber(date);
  return days === null ? null : days * DAY - OFFSET;
};

/** ISO instant → epoch ms. Null without an offset (the zone is never guessed), for 31/11, 24:00 and anything else. */
export const parseInstant = (iso: string): number | null => {
  const parts = INSTANT.exec(iso);
  if (parts === null) return null;
  const days = dayNumber(parts[1] ?? '');
  const offset = offsetOf(parts[6] ?? '');
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (days === null || offset === null || hour > 23 || minute > 59 || second > 59) return null;
  const fraction = Number((parts[5] ?? '').padEnd(3, '0'));
  return days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offset;
};

/** What a clock on the wall in Vietnam shows at `ms`. */
export const wallClock = (ms: number): WallClock => {
  const local = ms + OFFSET;
  const days = Math.floor(local / DAY);
  const seconds = Math.floor((local - days * DAY) / 1000);
  return {
    ...civilFromDays(days),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    // Day 0 (1 January 1970) was a Thursday.
    weekday: (((days + 4) % 7) + 7) % 7,
  };
};

/** Days since 30/12/1899 at +07:00: how a spreadsheet file holds an instant. */
export const dateSerial = (ms: number): number => (ms + OFFSET) / DAY + 25_569;

const digits = (n: number, length = 2): string => String(n).padStart(length, '0');

/** Epoch ms (years 0–9999) → ISO at +07:00; `parseInstant` reads it back exactly. */
export const formatIso = (ms: number): string => {
  const { year, month, day, hour, minute, second } = wallClock(ms);
  const fraction = ((ms % 1000) + 1000) % 1000;
  const date = `${digits(year, 4)}-${digits(month)}-${digits(day)}`;
  const time = `${digits(hour)}:${digits(minute)}:${digits(second)}`;
  return `${date}T${time}${fraction === 0 ? '' : `.${digits(fraction, 3)}`}+07:00`;
};
