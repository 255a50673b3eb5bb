// The dialogs' page: one page for all of them, the script writes into it which one is meant. Esc closes it, as it closes
// Google's own: a frame's keys do not reach the window around it.

import { type ComponentType, render } from 'preact';
import type { DialogId } from '../domain/dialog.ts';
import { closeDialog } from './google-host.ts';
import { Import } from './import/import.tsx';
import { Opening } from './opening/opening.tsx';

const DIALOGS: Readonly<Record<DialogId, ComponentType>> = { opening: Opening, import: Import };

const root = document.getElementById('dialog');
const Dialog = DIALOGS[root?.dataset.at as DialogId];
if (root === null || Dialog === undefined) throw new Error('the page does not say which dialog it is');

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') closeDialog();
});

render(<Dialog />, root);
