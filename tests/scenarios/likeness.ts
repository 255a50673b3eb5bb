// Two workbooks in which the same has been done at other instants, held against each other.

import type { WorkbookModel } from '../../src/host/workbook.ts';

/** The workbook without the ids that Google gives, and without the instants at which it was written. */
export const likeness = ({ sheets, triggers, properties, editors, timeZone, locale }: WorkbookModel): unknown => {
  const place = new Map(sheets.map(({ id }, index) => [String(id), `tab ${index}`]));
  const tabs = sheets.map(({ id: _id, ...sheet }) => ({
    ...sheet,
    protections: sheet.protections.map(({ id: _own, ...one }) => one),
    cells: sheet.cells.map((row) => row.map((cell) => cell ?? {})),
  }));
  const rest = { timeZone, locale, editors, triggers: triggers.map(({ handler }) => handler) };
  const text = JSON.stringify({ tabs, ...rest, properties: Object.keys(properties.document) })
    .replace(
      /(\\"sheets\\":\{)([^}]*)/g,
      (_all, key, ids) => key + String(ids).replace(/\d+/g, (id) => place.get(id) ?? id),
    )
    .replace(/(?:05\/11\/2025|13\/11\/2025|20\/10\/2026) 09:0\d/g, 'the opening')
    .replace(/"[0-9a-f]{64}"/g, '"chain"');
  return JSON.parse(text);
};

const membersOf = (value: unknown): Map<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Where two values first differ, and how; null when they are equal. */
export const difference = (found: unknown, wanted: unknown, path = ''): string | null => {
  const [left, right] = [membersOf(found), membersOf(wanted)];
  if (left.size === 0 && right.size === 0)
    return JSON.stringify(found) === JSON.stringify(wanted)
      ? null
      : `${path}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inner = difference(left.get(key), right.get(key), `${path}/${key}`);
    if (inner !== null) return inner.slice(0, 300);
  }
  return null;
};
