// A downloaded campaign that LibreOffice has opened and saved before it comes to this machine: an independent program's
// .xlsx, without anything of ours in it but the cells. Every hash is that of the campaign at home.

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consolidation } from '../../src/domain/consolidation.ts';
import { readWorkbook } from '../../src/host/store.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { AFTERWARDS, extended, hostAt, sweepsAfter } from './faults-scene.ts';
import { essence } from './faults-stop.ts';
import { violations } from './invariants.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/libreoffice-downloaded.xlsx', import.meta.url));
const LATER = AFTERWARDS + 30 * 60_000;
const MOVED = 'Chuyển bảng tính';

let moved: WorkbookModel;

const asked = (workbook: WorkbookModel, name: string): unknown => hostAt(workbook, AFTERWARDS).run(name, ...ARGS(name));
const ARGS = (name: string): unknown[] => (name === 'listSnapshots' ? [null] : []);

beforeAll(async () => {
  moved = await readWorkbook(FIXTURE);
});

describe('a downloaded campaign that LibreOffice has saved', () => {
  it('is read as it stands at home, before anybody says that it goes on here', () => {
    for (const name of ['status', 'listSnapshots']) expect(asked(moved, name)).toEqual(asked(extended(), name));
  });

  it('goes on with the same states, hashes, records and locks, and lives on like the one at home', () => {
    const [here, home] = [structuredClone(moved), extended()];
    hostAt(here, AFTERWARDS).run('continueHere', true);
    expect(essence(here, AFTERWARDS).filter((line) => line !== MOVED)).toEqual(essence(home, AFTERWARDS));
    sweepsAfter(here, AFTERWARDS);
    sweepsAfter(home, AFTERWARDS);
    expect(essence(here, LATER).filter((line) => line !== MOVED)).toEqual(essence(home, LATER));
    expect(violations(here, LATER)).toEqual([]);
    const bodies = (one: WorkbookModel) =>
      (asked(one, 'status') as Consolidation).bodies.map(({ id, state, hash }) => [id, state, hash]);
    expect(bodies(here)).toEqual(bodies(home));
  });
});
