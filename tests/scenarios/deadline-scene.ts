// A campaign under the clock: clerks who fill, tick and edit at a given hour, the sweep that comes or stays away, the
// owner's acts. Bodies never authorise anything: all they do is edit, and no trigger may fail behind their backs.

import { readFileSync } from 'node:fs';
import type { Health, Outcome, Refused, SnapshotChange, SnapshotInfo } from '../../src/domain/api.ts';
import type { BodyFigures, Consolidation } from '../../src/domain/consolidation.ts';
import type { EditOutcome, Host } from '../../src/host/host.ts';
import type { SheetModel, TriggerModel, WorkbookModel } from '../../src/host/workbook.ts';
import { runAs } from '../host/scratch-host.ts';
import {
  accountOf,
  addressOf,
  contentOf,
  DRAFTING,
  HTT,
  hostOver,
  OWNER,
  opened,
  type Place,
  type Scene,
  succeeded,
  tab,
  valueAt,
} from './scene.ts';

/** Instants of the default profile, and the hours around them. */
export const DUE = Date.parse('2024-11-30T00:00:00+07:00');
export const CLOSE = Date.parse('2024-12-01T00:00:00+07:00');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const BOX: Place = ['head/fields', 'order'];

const quiet = <T>(host: Host, answer: T): T => {
  const [failure] = host.failures();
  if (failure !== undefined) throw new Error(`${failure.handler}: ${failure.message}`);
  return answer;
};

export const ownerAt = (scene: Scene, now: number): Host => hostOver(scene.workbook, OWNER, now);

/** The clerk types; what Google says is answered, a failing trigger is thrown. */
export const typesAt = (
  scene: Scene,
  body: string,
  { now, place, text, as = accountOf(body) }: { now: number; place: Place; text: string; as?: string },
): EditOutcome => {
  const host = hostOver(scene.workbook, as, now);
  const sheet = tab(scene, `body:${body}`);
  return quiet(host, host.edit(sheet.name, addressOf(sheet, place), text));
};

export const WRITTEN: EditOutcome = { refused: null };

/** The checkbox by hand: TRUE, FALSE, or '' for the Delete key. */
const boxSays =
  (text: 'TRUE' | 'FALSE' | '') =>
  (scene: Scene, body: string, now: number): EditOutcome =>
    typesAt(scene, body, { now, place: BOX, text });

export const tickAt = boxSays('TRUE');
export const untickAt = boxSays('FALSE');
export const deleteTickAt = boxSays('');

export const isTicked = (scene: Scene, body: string): boolean => valueAt(tab(scene, `body:${body}`), BOX) === true;

type Line = { readonly row: number; readonly key: string };

export const unitLines = (sheet: SheetModel): Line[] =>
  sheet.cells.flatMap((cells, index) => {
    const key = String(cells[0]?.value ?? '');
    return key.startsWith('unit/') ? [{ row: index + 1, key }] : [];
  });

/** The n-th unit's cell of a column. */
export const unitPlace = (scene: Scene, body: string, [at, column]: readonly [number, string]): Place => [
  unitLines(tab(scene, `body:${body}`))[at]?.key ?? '',
  column,
];

const RATED = [HTT, 'Hoàn thành các chỉ tiêu được giao.', 'Tiến độ một số việc còn chậm.'] as const;

/** The clerk rates every unit: one paste for each run of neighbouring rows. */
export const fillAt = (
  scene: Scene,
  body: string,
  { now = DRAFTING, texts = RATED }: { readonly now?: number; readonly texts?: readonly string[] } = {},
): void => {
  const sheet = tab(scene, `body:${body}`);
  const host = hostOver(scene.workbook, accountOf(body), now);
  const runs: Line[][] = [];
  for (const line of unitLines(sheet)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1]?.row === line.row - 1) last.push(line);
    else runs.push([line]);
  }
  for (const run of runs) {
    const a1 = addressOf(sheet, [run[0]?.key ?? '', 'level']);
    const pasted = host.paste({ sheet: sheet.name, a1, rows: run.map(() => [...texts]), valuesOnly: true });
    if (pasted.refused !== null) throw new Error(pasted.refused);
  }
  quiet(host, null);
};

const filled = new Map<string, WorkbookModel>();

/** Opened with this profile (none: the default one), and these bodies have rated everything. */
export const filledOf = (profile: string | undefined, bodies: readonly string[]): Scene => {
  const key = [profile, ...bodies].join();
  const known = filled.get(key);
  if (known !== undefined) {
    const workbook = structuredClone(known);
    return { workbook, owner: hostOver(workbook) };
  }
  const scene = opened(profile);
  for (const body of bodies) fillAt(scene, body);
  filled.set(key, structuredClone(scene.workbook));
  return scene;
};

/** Opened, and these bodies have rated everything; none has handed in. */
export const filledScene = (...bodies: readonly string[]): Scene => filledOf(undefined, bodies);

/** A campaign of three bodies under the dates of the directive: for tables that live many lives. */
const SMALL = ((): string => {
  const text = readFileSync(new URL('../fixtures/loc-binh-2025.json', import.meta.url), 'utf8');
  const dates = { due: '2024-11-30T00:00:00+07:00', close: '2024-12-01T00:00:00+07:00' };
  return JSON.stringify({ ...(JSON.parse(text) as object), ...dates });
})();
export const BOARD = 'ban-xay-dung-dang';

export const smallScene = (...bodies: readonly string[]): Scene => filledOf(SMALL, bodies);

/**
 * The sweep's recurring trigger fires, whether or not Google thinks it due; the one at the close is kept still. Answers
 * the host, for its count of calls.
 */
export const sweepAt = (scene: Scene, now: number): Host => {
  for (const trigger of scene.workbook.triggers) {
    if (trigger.handler === 'sweep') delete trigger.lastFired;
    if (trigger.handler === 'sweepAtClose') trigger.lastFired = now;
  }
  const host = ownerAt(scene, now);
  if (!host.tick().includes('sweep')) throw new Error('the sweep is not armed');
  return quiet(host, host);
};

/** While `act` runs, edits reach no trigger of the owner: Google has lost the event. */
export const unheard = (scene: Scene, act: () => void): void => {
  const { triggers } = scene.workbook;
  const armed: TriggerModel[] = [...triggers];
  triggers.splice(0, triggers.length, ...armed.filter(({ kind }) => kind !== 'edit'));
  act();
  triggers.splice(0, triggers.length, ...armed);
};

/** A public function as the owner at an hour; a refusal throws. */
export const ownerDoes = <T extends object = Outcome>(
  scene: Scene,
  now: number,
  [name, ...args]: readonly [string, ...unknown[]],
): T => succeeded(ownerAt(scene, now).run(name, ...args) as T | Refused);

export const statusAt = (scene: Scene, now: number): Consolidation => ownerDoes(scene, now, ['status']);

export const bodyIn = (scene: Scene, now: number, body: string): BodyFigures => {
  const found = statusAt(scene, now).bodies.find(({ id }) => id === body);
  if (found === undefined) throw new Error(`no body ${body}`);
  return found;
};

/** What is counted, apart from when it was asked: groups, units, and each body's figures without its errors. */
export const countedIn = (scene: Scene, now: number): unknown => {
  const { bodies, groups, units } = statusAt(scene, now);
  return { bodies: bodies.map(({ errors: _told, ...figures }) => figures), groups, units };
};

export const snapshotsOf = (scene: Scene, body: string | null = null): readonly SnapshotInfo[] =>
  ownerDoes<{ snapshots: readonly SnapshotInfo[] }>(scene, DRAFTING, ['listSnapshots', body]).snapshots;

export const kindsOf = (scene: Scene, body: string): string[] => snapshotsOf(scene, body).map(({ kind }) => kind);

export const changesAgainst = (scene: Scene, body: string, id: string): readonly SnapshotChange[] =>
  ownerDoes<{ changes: readonly SnapshotChange[] }>(scene, DRAFTING, ['compareSnapshot', body, id]).changes;

export const healthAt = (scene: Scene, now: number): readonly string[] =>
  ownerDoes<Health>(scene, now, ['health']).remarks;

/** The two texts of the tab's status line. */
export const lineOf = (scene: Scene, body: string): readonly [string, string] => {
  const sheet = tab(scene, `body:${body}`);
  return [String(valueAt(sheet, ['head/status', 'order'])), String(valueAt(sheet, ['head/status', 'level']))];
};

export type Noted = { readonly at: string; readonly body: string; readonly act: string; readonly note: string };

/** Rows of "Nhật ký", oldest first, without the campaign's opening. */
export const journalOf = (scene: Scene): Noted[] => {
  const sheet = tab(scene, 'journal');
  const [keys = [], ...rows] = contentOf(sheet);
  const column = (key: string): number => keys.indexOf(key);
  return rows
    .filter(([key]) => String(key).startsWith('row/'))
    .map((row) => ({
      at: String(row[column('at')]),
      body: String(row[column('body')]),
      act: String(row[column('act')]),
      note: String(row[column('note')] ?? ''),
    }))
    .filter(({ act }) => act !== 'Mở đợt');
};

export const actsNoted = (scene: Scene): string[] => journalOf(scene).map(({ act }) => act);

/** The owner's own hands on a tab, through Google's services: `sheet`, `book` are at hand. */
export const byHand = (scene: Scene, name: string, act: string): unknown =>
  runAs(
    scene.workbook,
    OWNER,
    `const book = SpreadsheetApp.getActive(); const sheet = book.getSheetByName('${name}'); ${act}`,
  );

/** "2024-11-29T23:59:59+07:00" → epoch ms, at the offset it names. */
export const at = (iso: string): number => Date.parse(iso);
