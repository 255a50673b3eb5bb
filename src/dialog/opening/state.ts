// What the opening's dialog knows at one moment. The steps stand in the order in which they are gone through.

import type {
  OpeningDraft,
  OpeningForm,
  OpeningRun,
  OpeningShared,
  OpeningStart,
  ProfileChoice,
} from '../../domain/dialog.ts';
import type { Trouble } from '../../sidebar/state.ts';

/** Steps that are filled in; the others come of themselves. */
export const STEPS = ['profile', 'dates', 'addresses', 'confirm'] as const;

export type Step = (typeof STEPS)[number];

export type At = Step | 'loading' | 'half' | 'running' | 'share' | 'done' | 'opened';

export type State = {
  readonly at: At;
  readonly start: OpeningStart | null;
  /** The profile that is opened with; null before one is chosen. */
  readonly choice: ProfileChoice | null;
  /** Text of a profile that is not shipped; the radio button of it is chosen when `own`. */
  readonly json: string;
  readonly own: boolean;
  readonly form: OpeningForm | null;
  readonly draft: OpeningDraft | null;
  readonly restricted: boolean;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly run: OpeningRun | null;
  readonly shared: OpeningShared | null;
};

export const FIRST: State = {
  at: 'loading',
  start: null,
  choice: null,
  json: '',
  own: false,
  form: null,
  draft: null,
  restricted: false,
  busy: true,
  trouble: null,
  run: null,
  shared: null,
};

/** What a step may do with the state. */
export type Desk = {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
};
