// What a screen may do: show another one, carry out an act once, say a result. Whatever comes back ends in a view, a
// message or a trouble; nothing ends silently.

import { type Answer, callServer } from './channel.ts';
import { focusIsLost } from './focus.ts';
import { makeReport, stopReport } from './report-run.ts';
import { firstRoute, loadRoute, type Route, type View } from './routes.ts';
import type { BoardFilter, State, Store } from './state.ts';
import { actTrouble, loadTrouble } from './troubles.ts';

type ActOptions = { readonly key: string; readonly inForm?: boolean };

export type Shell = {
  readonly state: State;
  readonly open: () => Promise<void>;
  /** Shows a screen, read anew. `message`: the result that led here. */
  readonly go: (route: Route, message?: string) => Promise<void>;
  readonly reload: (message?: string) => Promise<void>;
  readonly say: (message: string) => void;
  /** A view that an act brought with it. */
  readonly show: (view: View) => void;
  readonly filter: (filter: BoardFilter) => void;
  readonly makeReport: () => Promise<void>;
  readonly stopReport: () => Promise<void>;
  /** Null: it did not come to a result, which is shown; or the same act is under way. */
  readonly act: <T>(options: ActOptions, call: () => Promise<Answer<T>>) => Promise<T | null>;
  readonly isBusy: (key: string) => boolean;
};

const sameRoute = (a: Route | null, b: Route): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An answer to an older question than the last one is dropped. */
const makeTurns = () => {
  let last = 0;
  return (): (() => boolean) => {
    last += 1;
    const mine = last;
    return () => mine === last;
  };
};

/** A screen read again is a new one where the focus went away with the button or the form that was used. */
const shownAt = ({ route, shown }: State, next: Route): number =>
  sameRoute(route, next) && shown > 0 && !focusIsLost() ? shown : shown + 1;

const openIn = async (store: Store, isLast: () => boolean, again: () => void): Promise<void> => {
  store.set({ loading: true, trouble: null, message: '' });
  const answer = await callServer('openSidebar');
  if (!isLast()) return;
  if (answer.kind !== 'done') return store.set({ loading: false, trouble: loadTrouble(answer, again) });
  const { title, secretariat, view } = answer.value;
  document.title = title;
  store.set({ loading: false, secretariat, view, route: firstRoute(view), shown: store.now().shown + 1 });
};

type Turn = { readonly route: Route; readonly message: string; readonly isLast: () => boolean };

const goIn = async (store: Store, { route, message, isLast }: Turn, again: () => void): Promise<void> => {
  const stays = sameRoute(store.now().route, route);
  const before = store.now();
  store.set({ loading: true, trouble: null, message, route, ...(stays ? {} : { view: null }) });
  const answer = await loadRoute(route);
  if (!isLast()) return;
  if (answer.kind !== 'done') return store.set({ loading: false, trouble: loadTrouble(answer, again) });
  store.set({ loading: false, view: answer.value, shown: shownAt(before, route) });
};

const actIn = async <T>(store: Store, call: () => Promise<Answer<T>>, end: ActOptions & { reload: () => void }) => {
  const { key, inForm = false, reload } = end;
  if (store.now().busy.includes(key)) return null;
  store.set({ busy: [...store.now().busy, key], message: '', trouble: null });
  const answer = await call();
  const busy = store.now().busy.filter((one) => one !== key);
  if (answer.kind === 'done') {
    store.set({ busy });
    return answer.value;
  }
  store.set({ busy, trouble: actTrouble(answer, reload, inForm) });
  return null;
};

export const makeShell = (store: Store): Shell => {
  const turn = makeTurns();
  const open = (): Promise<void> => openIn(store, turn(), () => void open());
  const go = (route: Route, message = ''): Promise<void> =>
    goIn(store, { route, message, isLast: turn() }, () => void go(route));
  const reload = (message = ''): Promise<void> => {
    const { route } = store.now();
    return route === null ? open() : go(route, message);
  };
  return {
    get state() {
      return store.now();
    },
    open,
    go,
    reload,
    say: (message) => store.set({ message, trouble: null }),
    show: (view) => store.set({ view }),
    filter: (filter) => store.set({ filter }),
    makeReport: () => makeReport(store, reload),
    stopReport: () => stopReport(store, reload),
    act: (options, call) => actIn(store, call, { ...options, reload: () => void reload() }),
    isBusy: (key) => store.now().busy.includes(key),
  };
};
