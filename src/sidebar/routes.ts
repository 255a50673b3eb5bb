// The screens: what each asks the script for, and which screen an answer belongs to.

import type {
  BoardView,
  BodyView,
  CardView,
  EmptyView,
  HealthView,
  PapersView,
  RemindersView,
  SummaryView,
} from '../domain/sidebar.ts';
import { type Answer, callServer } from './channel.ts';

export type View = BodyView | BoardView | RemindersView | CardView | SummaryView | PapersView | HealthView | EmptyView;

/** `body` null: the tab that is open. `bodies` empty: all that have not handed in. */
export type Route =
  | { readonly at: 'body'; readonly body: string | null }
  | { readonly at: 'reminders'; readonly bodies: readonly string[] }
  | { readonly at: 'card'; readonly body: string }
  | { readonly at: 'board' | 'summary' | 'papers' | 'health' };

export type TabId = 'board' | 'summary' | 'papers' | 'health';

export const TAB_IDS: readonly TabId[] = ['board', 'summary', 'papers', 'health'];

/** A body's screens stand under the board. */
export const tabOf = ({ at }: Route): TabId => TAB_IDS.find((tab) => tab === at) ?? 'board';

export const loadRoute = (route: Route): Promise<Answer<View>> => {
  switch (route.at) {
    case 'body':
      return callServer('viewBody', route.body);
    case 'reminders':
      return callServer('viewReminders', route.bodies);
    case 'card':
      return callServer('viewCard', route.body);
    case 'board':
      return callServer('viewBoard');
    case 'summary':
      return callServer('viewSummary');
    case 'papers':
      return callServer('viewPapers');
    case 'health':
      return callServer('viewHealth');
  }
};

/** Where the sidebar stands with the view it opened with. */
export const firstRoute = (view: BodyView | BoardView | EmptyView): Route => {
  if (view.kind === 'body') return { at: 'body', body: view.body };
  return view.kind === 'board' ? { at: 'board' } : { at: 'body', body: null };
};
