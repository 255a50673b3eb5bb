// A campaign opened through the built bundle, in memory: what people type goes in as user edits, what the program knows
// comes out of its public functions. Each scene is a copy of one opening, because an opening takes longest.

import { fileURLToPath } from 'node:url';
import type { OpenResult, Refused, Validation, WordedFinding } from '../../src/domain/api.ts';
import { a1 } from '../../src/domain/grid.ts';
import { cellAt } from '../../src/host/cells.ts';
import { type EditOutcome, type Host, makeHost } from '../../src/host/host.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../../src/host/workbook.ts';
import { newWorkbook } from '../../src/host/workbook.ts';

export const BUNDLE = fileURLToPath(new URL('../../dist/', import.meta.url));
export const OWNER = 'ban-thuong-truc@example.org';
export const STRANGER = 'nguoi-la@example.org';
/** Five days before the deadline of the default profile. */
export const DRAFTING = Date.parse('2024-11-25T09:00:00+07:00');
export const PROFILE = 'ha-tinh-2024';

export const HTXS = 'Hoàn thành xuất sắc nhiệm vụ';
export const HTT = 'Hoàn thành tốt nhiệm vụ';
export const HT = 'Hoàn thành nhiệm vụ';
export const KHT = 'Không hoàn thành nhiệm vụ';
export const KDG = 'Không đánh giá';

/** Accounts of the default profile. */
export const accountOf = (body: string): string => `${body}@example.org`;

export type Scene = { readonly workbook: WorkbookModel; readonly owner: Host };

export const hostOver = (workbook: WorkbookModel, user = OWNER, now = DRAFTING): Host =>
  makeHost({ workbook, bundle: BUNDLE, user, now: () => now });

/** Answers of public functions are refusals where nothing was done. */
export const succeeded = <T extends object>(answer: T | Refused): T => {
  if ('refused' in answer && typeof answer.refused === 'string')
    throw new Error([answer.refused, ...(answer as Refused).problems].join('\n'));
  return answer as T;
};

export const refusalOf = (answer: unknown): Refused => {
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) return answer as Refused;
  throw new Error(`not refused: ${JSON.stringify(answer)}`);
};

export const emptyWorkbook = (): WorkbookModel => newWorkbook({ title: 'Xếp loại', owner: OWNER });

const openings = new Map<string, WorkbookModel>();

const openedOnce = (profile: string): WorkbookModel => {
  const known = openings.get(profile);
  if (known !== undefined) return known;
  const { workbook, run } = hostOver(emptyWorkbook());
  const { done } = succeeded(run('openCampaign', profile, true) as OpenResult | Refused);
  if (!done) throw new Error('the opening did not come to its end');
  openings.set(profile, workbook);
  return workbook;
};

/** Styles and rules of cells are never changed in place, so that copies may share them: copying is a tenth as dear. */
const copyOf = ({ sheets, ...workbook }: WorkbookModel): WorkbookModel => ({
  ...structuredClone(workbook),
  sheets: sheets.map(({ cells, ...sheet }) => ({
    ...structuredClone(sheet),
    cells: cells.map((row) => row.map((cell) => (cell === undefined ? cell : { ...cell }))),
  })),
});

/** `profile`: id of a shipped one, or JSON text. */
export const opened = (profile = PROFILE): Scene => {
  const workbook = copyOf(openedOnce(profile));
  return { workbook, owner: hostOver(workbook) };
};

export const sheetNamed = ({ workbook }: Scene, name: string): SheetModel => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

const keyOf = (sheet: SheetModel): string => String(cellAt(sheet, 1, 1)?.value ?? '');

/** The tab whose key ends like this: `body:ubnd`, `consolidation`. The first one where there are copies. */
export const tab = ({ workbook }: Scene, key: string): SheetModel => {
  const sheet = workbook.sheets.find((one) => keyOf(one).endsWith(`:${key}`));
  if (sheet === undefined) throw new Error(`no tab ${key}`);
  return sheet;
};

export const rowOf = (sheet: SheetModel, key: string): number => {
  const row = sheet.cells.findIndex((cells) => cells[0]?.value === key) + 1;
  if (row === 0) throw new Error(`no row ${key} on ${sheet.name}`);
  return row;
};

export const columnOf = (sheet: SheetModel, key: string): number => {
  const column = (sheet.cells[0] ?? []).findIndex((cell) => cell?.value === key) + 1;
  if (column === 0) throw new Error(`no column ${key} on ${sheet.name}`);
  return column;
};

/** Row key and column key. */
export type Place = readonly [row: string, column: string];

export const addressOf = (sheet: SheetModel, [row, column]: Place): string =>
  a1(rowOf(sheet, row), columnOf(sheet, column));

export const cellOf = (sheet: SheetModel, [row, column]: Place): CellModel | undefined =>
  cellAt(sheet, rowOf(sheet, row), columnOf(sheet, column));

export const valueAt = (sheet: SheetModel, place: Place): unknown => cellOf(sheet, place)?.value ?? '';

const done = (host: Host, { refused }: EditOutcome): void => {
  if (refused !== null) throw new Error(refused);
  const [failure] = host.failures();
  if (failure !== undefined) throw new Error(`${failure.handler}: ${failure.message}`);
};

/** The body's clerk types one text into a cell of the own tab. Throws when it is refused or a trigger fails. */
export const type = (scene: Scene, body: string, [place, text]: readonly [Place, string]): void => {
  const host = hostOver(scene.workbook, accountOf(body));
  const sheet = tab(scene, `body:${body}`);
  done(host, host.edit(sheet.name, addressOf(sheet, place), text));
};

/** The clerk pastes rows of texts; a full paste (`valuesOnly` false) brings formats and rules along. */
export const paste = (
  scene: Scene,
  body: string,
  { place, rows, valuesOnly }: { readonly place: Place; readonly rows: string[][]; readonly valuesOnly: boolean },
): void => {
  const host = hostOver(scene.workbook, accountOf(body));
  const sheet = tab(scene, `body:${body}`);
  done(host, host.paste({ sheet: sheet.name, a1: addressOf(sheet, place), rows, valuesOnly }));
};

export const validated = (scene: Scene, body: string | null): Validation =>
  succeeded(scene.owner.run('validate', body) as Validation | Refused);

/** Findings of one rule, on one body's tab or (null) everywhere. */
export const findings = (scene: Scene, body: string | null, rule: string): WordedFinding[] =>
  validated(scene, body).findings.filter((one) => one.rule === rule);

/** Cells of the findings of one rule. */
export const cellsOf = (scene: Scene, body: string | null, rule: string): (string | null)[] =>
  findings(scene, body, rule).map(({ cell }) => cell);

/** All units of one table rated alike, as a clerk pastes a column; rows in the order in which they stand. */
export const rateTable = (
  scene: Scene,
  body: string,
  { table, rows }: { readonly table: string; readonly rows: readonly (readonly string[])[] },
): void => {
  const sheet = tab(scene, `body:${body}`);
  const first = String(cellAt(sheet, rowOf(sheet, `band/${table}`) + 1, 1)?.value ?? '');
  paste(scene, body, { place: [first, 'level'], rows: rows.map((row) => [...row]), valuesOnly: true });
};

/** Service calls an act costs, on a host of its own. */
export const callsOf = (host: Host, act: (host: Host) => unknown): number => {
  const count = (): number => Object.values(host.calls()).reduce((sum, one) => sum + one, 0);
  const before = count();
  act(host);
  return count() - before;
};

/** Every value and formula of a sheet, row by row. */
export const contentOf = (sheet: SheetModel): unknown[][] =>
  sheet.cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ''));
