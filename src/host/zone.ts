// Instants and wall clocks: the workbook keeps wall-clock times, scripts see instants.

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(zone, made);
  return made;
};

/** Throws RangeError on a zone nobody knows. */
export const assertZone = (zone: string): void => {
  formatterOf(zone);
};

/** Offset of a zone at an instant, in milliseconds east of Greenwich. */
export const offsetAt = (instant: number, zone: string): number => {
  const part = Object.fromEntries(
    formatterOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
};

/** Instant → wall clock of the zone, both in milliseconds. */
export const wallOf = (instant: number, zone: string): number => instant + offsetAt(instant, zone);

/** Wall clock of the zone → instant. */
export const instantOf = (wall: number, zone: string): number => {
  const guess = wall - offsetAt(wall, zone);
  return wall - offsetAt(guess, zone);
};
