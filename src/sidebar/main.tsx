// The sidebar's page: draws what is known whenever it changes, and asks once what to open with.

import { render } from 'preact';
import { App } from './app.tsx';
import { makeShell } from './shell.ts';
import { makeStore } from './state.ts';

const root = document.getElementById('sidebar');
if (root === null) throw new Error('the page has no #sidebar');

const store = makeStore(() => draw());
const shell = makeShell(store);
const draw = (): void => render(<App shell={shell} />, root);

draw();
void shell.open();
