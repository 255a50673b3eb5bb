// A tab with a secrecy mark is copied nowhere (design §5): it is consolidated as if nothing had been given. Its
// findings stay, because they name no content but the mark.

import type { Source } from './consolidation.ts';
import type { CheckedTab } from './entry.ts';

/** True while a stamp (MẬT …) stands in the tab. */
export const secrecyHeld = ({ findings }: CheckedTab): boolean =>
  findings.some(({ details }) => details.rule === 'secrecy-mark');

export const isHeld = ({ checked }: Source): boolean => secrecyHeld(checked);

const WITHHELD = { mark: null, strengths: '', shortcomings: '', reason: '', note: '' } as const;

/** A tab as if nothing had been given in it; its findings stay. */
export const withheld = (checked: CheckedTab): CheckedTab => ({
  ...checked,
  entries: checked.entries.map((entry) => ({ ...entry, ...WITHHELD })),
  newUnits: [],
  document: { number: '', date: '', signer: '' },
});

export const withhold = (source: Source): Source =>
  isHeld(source) ? { ...source, checked: withheld(source.checked), changes: [] } : source;
