// A clerk who goes on typing while the owner imports: between any two service calls of the import the edit is taken, and
// then it stands in the tab or in the copy that is kept, or it is refused. Never is it lost.

import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '../../src/domain/snapshot.ts';
import type { WorkbookModel } from '../../src/host/workbook.ts';
import { ledgerOf, tabOf } from './faults-ledger.ts';
import { bodyAt, COUNCIL, filled, hostAt, opened, TICKING, typeBy } from './faults-scene.ts';
import { entered, KHUAT_XA, preview } from './import-scene.ts';
import { type Place, valueAt } from './scene.ts';

const PLACE: Place = [KHUAT_XA, 'reason'];
const TEXT = 'Gõ trong lúc nhập từ tệp';

type Fate = 'in the tab' | 'in the copy' | 'refused' | 'lost';

const fateOf = (workbook: WorkbookModel, refused: string | null): Fate => {
  if (refused !== null) return 'refused';
  if (valueAt(tabOf(workbook, `body:${COUNCIL}`), PLACE) === TEXT) return 'in the tab';
  const { records, texts } = ledgerOf(workbook, TICKING);
  const kept = records.flatMap(({ id }) => parseSnapshot(texts.get(id) ?? '')?.rows[KHUAT_XA]?.reason ?? []);
  return kept.includes(TEXT) ? 'in the copy' : 'lost';
};

/** The import with an edit after its n-th call; null when it has fewer calls. */
const editedAfter = (call: number, unflushed: 'seen' | 'unseen'): { fate: Fate; taken: boolean } | null => {
  const workbook = filled();
  const file = entered(opened());
  const { stamp } = preview(hostAt(workbook, TICKING), COUNCIL, file);
  const owner = hostAt(workbook, TICKING);
  let refused: string | null = null;
  const type = (): void => {
    refused = typeBy(bodyAt(workbook, TICKING, COUNCIL), COUNCIL, [PLACE, TEXT]);
  };
  const { fired } = owner.inject([{ at: call, when: 'after', kind: 'do', act: type, unflushed }]);
  const answer = owner.run('importForm', COUNCIL, file, stamp) as object;
  return fired() === 0 ? null : { fate: fateOf(workbook, refused), taken: 'rows' in answer };
};

describe('what is typed while a form is imported', () => {
  it.each(['seen', 'unseen'] as const)(
    'is never lost, after whichever call (what was not flushed is %s)',
    (unflushed) => {
      const fates: { fate: Fate; taken: boolean }[] = [];
      for (let call = 1; ; call += 1) {
        const found = editedAfter(call, unflushed);
        if (found === null) break;
        fates.push(found);
      }
      expect(fates.filter(({ fate }) => fate === 'lost')).toEqual([]);
      // Typed before the tab was closed, it makes the import step back; afterwards Google refuses it.
      expect(fates.some(({ fate, taken }) => fate === 'in the tab' && !taken)).toBe(true);
      expect(fates.some(({ fate, taken }) => fate === 'refused' && taken)).toBe(true);
      expect(fates.length).toBeGreaterThan(20);
    },
    120_000,
  );
});
