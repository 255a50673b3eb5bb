// Parts of a body's view that its card shares: the pill, what is said of its state, which cells differ.

import type { Campaign } from '../../domain/campaign.ts';
import { type DescribedChange, shortText } from '../../domain/compare.ts';
import type { CheckedTab } from '../../domain/entry.ts';
import type { BodyLife } from '../../domain/lifecycle.ts';
import type { BodyView, ChangedCell, Note, Pill, PillTone } from '../../domain/sidebar.ts';
import { countFindings, tally } from '../../domain/tally.ts';
import { capitalised, unitName } from '../../messages/findings-facts.ts';
import { CHANGED, CLOSED_TITLES, submittedNotes } from '../../messages/sidebar-views.ts';
import { countedWords, stateLabel, stateLine, unsubmittedWords, whyLockedBecause } from '../../messages/states.ts';
import { BODY_HEADERS } from '../../messages/tab-texts.ts';

/**
 * What is counted of a tab. `missing`: assigned, not optional, and without a mark. `unrated`: those of them of which no
 * other error is told; `errors` are the others, so that nothing is counted twice.
 */
export type TabFigures = {
  readonly assigned: number;
  readonly rated: number;
  readonly notRated: number;
  readonly missing: number;
  readonly unrated: number;
  readonly errors: number;
  readonly warnings: number;
};

export const figuresOf = ({ entries, findings }: CheckedTab): TabFigures => {
  const { total, rated, notRated } = tally(entries.map(({ mark }) => mark));
  const missing = entries.filter(({ mark, optional }) => mark === null && !optional).length;
  const unrated = findings.filter(({ details }) => details.rule === 'missing-level').length;
  const { error, warning } = countFindings(findings);
  return { assigned: total, rated, notRated, missing, unrated, errors: error - unrated, warnings: warning };
};

const TONES: Readonly<Record<BodyLife['state'], (life: BodyLife) => PillTone>> = {
  draft: ({ returned, withdrawn }) => (returned === null && withdrawn === null ? 'plain' : 'warn'),
  pending: () => 'accent',
  submitted: ({ late }) => (late === true ? 'warn' : 'accent'),
  closed: () => 'closed',
  extended: () => 'warn',
};

export const pillOf = (life: BodyLife): Pill => ({ label: stateLabel(life), tone: TONES[life.state](life) });

const cellOf =
  (campaign: Campaign, sheet: string) =>
  ({ unit, field, a1, before, after }: DescribedChange): ChangedCell => {
    const shown = (text: string): string => (text === '' ? CHANGED.empty : shortText(text));
    const place = a1 === '' ? `${CHANGED.lost}. ` : '';
    return {
      title: unit === null ? BODY_HEADERS[field] : unitName(campaign, unit),
      spot: a1 === '' ? null : { sheet, cell: a1 },
      text: `${place}${CHANGED.cell(shown(before), shown(after))}`,
    };
  };

/** Null where nothing differs, or nothing is counted yet. */
export const changedOf = (
  campaign: Campaign,
  { state }: BodyLife,
  { sheet, changes }: { readonly sheet: string; readonly changes: readonly DescribedChange[] },
): BodyView['changed'] => {
  if (changes.length === 0 || (state !== 'submitted' && state !== 'closed')) return null;
  return { title: CHANGED[state](changes.length), items: changes.map(cellOf(campaign, sheet)) };
};

type Said = {
  readonly life: BodyLife;
  readonly checked: CheckedTab;
  /** Cells that differ from what counts. */
  readonly changed: number;
};

const closedNotes = (campaign: Campaign, life: BodyLife): Note[] => [
  { title: CLOSED_TITLES.why, text: whyLockedBecause(campaign, life) ?? '' },
  {
    title: CLOSED_TITLES.counted,
    text:
      life.submission === null && life.accepted === null
        ? unsubmittedWords(life)
        : `${capitalised(countedWords(life))}.`,
  },
];

/** Where the tab's own line says more than the figures do, so does the view. */
const lineNotes = (campaign: Campaign, { life, checked }: Said): Note[] => {
  const { assigned, rated, notRated } = figuresOf(checked);
  const line = stateLine(campaign, life, { assigned, rated, notRated, changed: 0, changedRows: [] });
  return line === null ? [] : [{ title: line.left, text: line.right }];
};

/** What is to be known of the state; `checked`: what counts once it is handed in, else the tab as it stands. */
export const stateNotes = (campaign: Campaign, said: Said): Note[] => {
  const { life, checked, changed } = said;
  if (life.state === 'closed') return closedNotes(campaign, life);
  if (life.state !== 'submitted') return lineNotes(campaign, said);
  const documented = Object.values(checked.document).every((text) => text !== '');
  return submittedNotes(life, documented, changed);
};
