// Where a field stands: the command line and the sidebar name bodies, units and fields; cells are found by the keys.

import type { Located, LocateField, LocateRequest, Refused } from '../domain/api.ts';
import { aspectsOf, assignmentFor, bodiesFor, findBody, findUnit } from '../domain/assignment.ts';
import type { Aspect, Campaign, Unit } from '../domain/campaign.ts';
import { finding } from '../domain/finding.ts';
import { a1, type CellValue } from '../domain/grid.ts';
import { matchUnit } from '../domain/match-unit.ts';
import { rowKey } from '../domain/tab-keys.ts';
import { tabGone } from '../messages/consolidation-texts.ts';
import { wordFinding } from '../messages/findings.ts';
import { badTarget } from '../messages/local-host.ts';
import { ambiguousAspect } from '../messages/refusals.ts';
import { TAB_NAMES } from '../messages/tab-texts.ts';
import { knownBody } from './known-body.ts';
import { openedWorkbook } from './owner.ts';
import { isRefused, refused } from './refused.ts';
import { bodySheet, findTab, type Workbook } from './workbook.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Fields of the tab's head, by the column that holds them; "Nộp" is the checkbox. */
const HEAD_FIELDS: Readonly<Partial<Record<LocateField, string>>> = {
  'document-number': 'level',
  'document-date': 'strengths',
  'document-signer': 'shortcomings',
  submit: 'order',
};

type Keys = { readonly sheet: Sheet; readonly columns: readonly CellValue[]; readonly rows: readonly CellValue[] };

const keysOf = (sheet: Sheet): Keys => ({
  sheet,
  columns: sheet.getRange('1:1').getValues()[0] ?? [],
  rows: sheet
    .getRange('A:A')
    .getValues()
    .map(([key = '']) => key),
});

/** One reading per tab however many requests are answered. */
const keyReader = (): ((name: string, find: () => Sheet | null) => Keys | null) => {
  const known = new Map<string, Keys | null>();
  return (name, find) => {
    const read = known.get(name);
    if (read !== undefined) return read;
    const sheet = find();
    const keys = sheet === null ? null : keysOf(sheet);
    known.set(name, keys);
    return keys;
  };
};

const at = (keys: Keys | null, row: string, column: string): Located | Refused => {
  const rowNumber = (keys?.rows.indexOf(row) ?? -1) + 1;
  const columnNumber = (keys?.columns.indexOf(column) ?? -1) + 1;
  if (keys === null || rowNumber === 0 || columnNumber === 0)
    return refused(badTarget('field', `${row} ${column}`, []));
  return { sheet: keys.sheet.getName(), a1: a1(rowNumber, columnNumber) };
};

/** By id, else by a name that means exactly one unit. */
const findUnitByWord = (campaign: Campaign, word: string): Unit | Refused => {
  const byId = findUnit(campaign, word);
  if (byId !== undefined) return byId;
  const match = matchUnit(campaign.units, word);
  if (match.kind !== 'none') return match.unit;
  return refused(
    match.suggestions.length > 0
      ? wordFinding(
          campaign,
          finding({ rule: 'unknown-unit', typed: word, suggestions: match.suggestions }, {}),
          'elsewhere',
        )
      : badTarget(
          'unit',
          word,
          campaign.units.map(({ id }) => id),
        ),
  );
};

const notAssigned = (campaign: Campaign, place: { body: string; unit: Unit }, wanted: Aspect | null): Refused => {
  const { body, unit } = place;
  const own = aspectsOf(campaign, body, unit.id)[0] ?? null;
  const bodies = bodiesFor(campaign, unit.id, wanted ?? 'overall').map(({ id }) => id);
  const others = bodies.length > 0 ? 'other-body' : 'nobody';
  return refused(
    wordFinding(
      campaign,
      finding(
        {
          rule: 'not-assigned',
          typed: unit.name,
          case: own === null ? others : 'wrong-aspect',
          bodies,
          ownAspect: own,
        },
        { body, unit: unit.id, aspect: wanted, clause: findBody(campaign, body)?.clause ?? null },
      ),
      'elsewhere',
    ),
  );
};

const entryRow = (campaign: Campaign, body: string, request: LocateRequest): string | Refused => {
  const unit = findUnitByWord(campaign, request.unit ?? '');
  if (isRefused(unit)) return unit;
  const aspects = aspectsOf(campaign, body, unit.id);
  const aspect = request.aspect ?? (aspects.length === 1 ? (aspects[0] ?? null) : null);
  if (aspect === null && aspects.length > 1) return refused(ambiguousAspect(unit.name, aspects));
  if (aspect === null || assignmentFor(campaign, { body, unit: unit.id, aspect }) === undefined)
    return notAssigned(campaign, { body, unit }, request.aspect);
  return rowKey({ kind: 'unit', aspect, unit: unit.id });
};

type Reader = ReturnType<typeof keyReader>;

const locateInBody = (workbook: Workbook, read: Reader, request: LocateRequest): Located | Refused => {
  const { campaign } = workbook.applied;
  const body = request.body ?? '';
  const known = knownBody(campaign, body);
  if (isRefused(known)) return known;
  const keys = read(body, () => bodySheet(workbook, body));
  const head = HEAD_FIELDS[request.field];
  if (head !== undefined) return at(keys, 'head/fields', head);
  const row = entryRow(campaign, body, request);
  return typeof row === 'string' ? at(keys, row, request.field) : row;
};

const locateRuling = (workbook: Workbook, read: Reader, request: LocateRequest): Located | Refused => {
  const unit = findUnitByWord(workbook.applied.campaign, request.unit ?? '');
  if (isRefused(unit)) return unit;
  const keys = read('', () => findTab(workbook.spreadsheet, 'consolidation'));
  if (keys === null) return refused(`${tabGone(TAB_NAMES.consolidation)}.`);
  return at(keys, `unit/${unit.id}`, request.field);
};

/** Public function: answers in the order of the requests. */
export const locate = (requests: readonly LocateRequest[]): readonly (Located | Refused)[] | Refused => {
  const workbook = openedWorkbook();
  if (isRefused(workbook)) return workbook;
  const read = keyReader();
  return requests.map((request) =>
    request.field === 'proposal' || request.field === 'decision'
      ? locateRuling(workbook, read, request)
      : locateInBody(workbook, read, request),
  );
};
