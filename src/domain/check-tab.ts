// All rules that need one body's tab and nothing else (design §5): what the live check, the seal, the import and the
// consolidation ask alike.

import { assignmentsOf, findBody, findUnit, unitsOf } from './assignment.ts';
import type { Assignment, Campaign } from './campaign.ts';
import { checkCell, checkDocumentCell } from './check-cell.ts';
import { checkFreeRow, freeRowKey, type OtherRows } from './check-free-row.ts';
import { type Band, cellFindings, entryOf, judgeRow, unitRowFindings } from './check-row.ts';
import type { CheckedTab, Entry, NewUnit } from './entry.ts';
import type { Finding } from './finding.ts';
import { inReadingOrder, type Scope, tell } from './finding-scope.ts';
import { ratioCap } from './ratio-cap.ts';
import { ENTRY_FIELDS, type EntryRow, type TabContent } from './tab-content.ts';
import { rowKey } from './tab-keys.ts';
import { tally } from './tally.ts';

type Part = {
  readonly entries: readonly Entry[];
  readonly newUnits: readonly NewUnit[];
  readonly findings: readonly Finding[];
};

type Bands = ReadonlyMap<string, Band>;

const bandKey = (aspect: string, group: string): string => `${aspect}/${group}`;

const bandOf = (campaign: Campaign, content: TabContent, assignment: Assignment): Band => {
  const { group, aspect, clause } = assignment;
  return { campaign, assignment, scope: { body: content.body, sheet: content.sheet, group, aspect, clause } };
};

const bandsOf = (campaign: Campaign, content: TabContent): Bands =>
  new Map(
    assignmentsOf(campaign, content.body).map((assignment) => [
      bandKey(assignment.aspect, assignment.group),
      bandOf(campaign, content, assignment),
    ]),
  );

/** First free row of each name in each table. */
const firstNames = (rows: readonly EntryRow[]): Map<string, EntryRow> => {
  const names = new Map<string, EntryRow>();
  for (const row of rows) {
    const key = row.unit === null ? freeRowKey(row) : null;
    if (key !== null && !names.has(key)) names.set(key, row);
  }
  return names;
};

const otherRows = (rows: readonly EntryRow[]): OtherRows => ({
  units: new Map(rows.filter(({ unit }) => unit !== null).map((row) => [row.key, row])),
  names: firstNames(rows),
});

/** A row kept from an assignment that has been taken back: it counts for nothing, but its stamp still closes the gate. */
const strayRow = (campaign: Campaign, content: TabContent, row: EntryRow): Part => {
  const scope: Scope = { body: content.body, sheet: content.sheet, group: null, aspect: row.aspect, clause: null };
  const cells = [row.name, ...ENTRY_FIELDS.map((field) => row.cells[field])];
  const found = cellFindings(
    scope,
    null,
    cells.map((cell) => checkCell(cell, campaign.rules.maxText)),
  );
  return { entries: [], newUnits: [], findings: found.filter(({ details }) => details.rule === 'secrecy-mark') };
};

const rowPart = (band: Band, row: EntryRow, others: OtherRows): Part => {
  const judged = judgeRow(row, band.campaign.rules);
  const unit = row.unit === null ? undefined : findUnit(band.campaign, row.unit);
  if (unit !== undefined)
    return { entries: [entryOf(band, judged, unit)], newUnits: [], findings: unitRowFindings(band, judged, unit) };
  const { newUnit, findings } = checkFreeRow(band, judged, others);
  return { entries: [], newUnits: newUnit === null ? [] : [newUnit], findings };
};

/** Entries of assigned units whose row is lost: they count as not rated; the damage is told elsewhere. */
const lostEntries = ({ campaign, assignment }: Band, present: ReadonlySet<string>): Entry[] =>
  unitsOf(campaign, assignment.group)
    .filter(({ id }) => !present.has(rowKey({ kind: 'unit', aspect: assignment.aspect, unit: id })))
    .map(({ id }) => ({
      unit: id,
      group: assignment.group,
      aspect: assignment.aspect,
      optional: assignment.optional,
      mark: null,
      strengths: '',
      shortcomings: '',
      reason: '',
      note: '',
      cell: '',
    }));

const capFindings = (content: TabContent, bands: Bands, entries: readonly Entry[]): Finding[] => {
  const marks = new Map([...bands].map(([key]) => [key, [] as Entry['mark'][]]));
  for (const { aspect, group, mark } of entries) marks.get(bandKey(aspect, group))?.push(mark);
  return [...bands.values()].flatMap(({ campaign, assignment: { aspect, group }, scope }) => {
    const counts = tally(marks.get(bandKey(aspect, group)) ?? []);
    const over = aspect === 'overall' ? ratioCap(campaign.rules.cap, counts, content.body) : null;
    const cell = content.bands[rowKey({ kind: 'band', aspect, group })] ?? null;
    return over === null ? [] : [tell(scope, { cell, unit: null }, over)];
  });
};

const checkDocument = (campaign: Campaign, { body, sheet, document }: TabContent) => {
  const { maxText } = campaign.rules;
  const number = checkDocumentCell(document.number, maxText);
  const date = checkDocumentCell(document.date, maxText);
  const signer = checkDocumentCell(document.signer, maxText);
  const scope: Scope = { body, sheet, group: null, aspect: null, clause: findBody(campaign, body)?.clause ?? null };
  return {
    document: { number: number.text, date: date.text, signer: signer.text },
    documentCells: { number: number.a1, date: date.a1, signer: signer.a1 },
    findings: cellFindings(scope, null, [number, date, signer]),
  };
};

/**
 * Judges one body's tab. `entries` has one entry per assigned unit, rows in tab order, units without a row last;
 * `findings` are in reading order.
 */
export const checkTab = (campaign: Campaign, content: TabContent): CheckedTab => {
  const bands = bandsOf(campaign, content);
  const others = otherRows(content.rows);
  const parts = content.rows.map((row) => {
    const band = bands.get(bandKey(row.aspect, row.group));
    return band === undefined ? strayRow(campaign, content, row) : rowPart(band, row, others);
  });
  const present = new Set(others.units.keys());
  const lost = [...bands.values()].flatMap((band) => lostEntries(band, present));
  const entries = [...parts.flatMap((part) => part.entries), ...lost];
  const { document, documentCells, findings: documentFindings } = checkDocument(campaign, content);
  const findings = [
    ...content.damage,
    ...documentFindings,
    ...parts.flatMap((part) => part.findings),
    ...capFindings(content, bands, entries),
  ];
  return {
    body: content.body,
    sheet: content.sheet,
    entries,
    newUnits: parts.flatMap((part) => part.newUnits),
    document,
    documentCells,
    findings: inReadingOrder(findings),
  };
};
