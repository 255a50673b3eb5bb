// The sidebar's page: draws what is known whenever it changes, and asks once what to open with. A view that cannot be drawn
// (of another version of the script) ends like a failed call: in a sentence and a way to load again.

import { render } from 'preact';
import { App } from './app.tsx';
import { failureOf } from './failure.ts';
import { makeShell } from './shell.ts';
import { makeStore } from './state.ts';
import { loadTrouble } from './troubles.ts';

const root = document.getElementById('sidebar');
if (root === null) throw new Error('the page has no #sidebar');

const store = makeStore(() => draw());
const shell = makeShell(store);

const giveUp = (error: unknown): void => {
  if (store.now().view === null) throw error;
  render(null, root);
  const trouble = loadTrouble({ kind: 'failed', note: failureOf(error) }, () => void shell.open());
  store.set({ view: null, loading: false, trouble });
};

const draw = (): void => {
  try {
    render(<App shell={shell} />, root);
  } catch (error) {
    giveUp(error);
  }
};

draw();
void shell.open();
