// What the sidebar knows at one moment, and the one place where it changes.

import type { Note, ReportRun } from '../domain/sidebar.ts';
import type { Route, View } from './routes.ts';

/** What went wrong, above everything else. `next` null: the screen's own buttons go on (a form that is corrected). */
export type Trouble = {
  readonly tone: 'error' | 'warning';
  readonly note: Note;
  readonly problems: readonly string[];
  readonly next: { readonly label: string; readonly run: () => void } | null;
  /** The numbers on the screen are outdated. */
  readonly old: boolean;
};

export type BoardFilter = 'all' | 'missing' | 'late' | 'errors';

export type State = {
  readonly secretariat: boolean;
  readonly route: Route | null;
  readonly view: View | null;
  /** Counts the screens shown: a new screen takes the focus, the same one read again does not. */
  readonly shown: number;
  readonly loading: boolean;
  /** Acts under way, by key: a second click on the same does nothing. */
  readonly busy: readonly string[];
  readonly message: string;
  readonly trouble: Trouble | null;
  readonly filter: BoardFilter;
  /** The making of the report that this page drives, also while another screen is shown; kept when it has ended. */
  readonly run: ReportRun | null;
  readonly running: 'no' | 'yes' | 'stopping';
};

export const FIRST_STATE: State = {
  secretariat: false,
  route: null,
  view: null,
  shown: 0,
  loading: true,
  busy: [],
  message: '',
  trouble: null,
  filter: 'all',
  run: null,
  running: 'no',
};

export type Store = {
  readonly now: () => State;
  readonly set: (change: Partial<State>) => void;
};

/** `draw` is told of each change. */
export const makeStore = (draw: (state: State) => void): Store => {
  let state = FIRST_STATE;
  return {
    now: () => state,
    set: (change) => {
      state = { ...state, ...change };
      draw(state);
    },
  };
};
