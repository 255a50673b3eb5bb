// The contract suites as a script project for a real sheet (tests/services/google.md), gated and stubbed like the
// bundle itself. Never pushed with it: it stands in out/live/.

import { readFile } from 'node:fs/promises';
import { appsScript } from './apps-script.mjs';

/** Path inside out/ → contents. */
export const liveSuites = async () => ({
  'live/Code.js': await appsScript('Suites', { entryPoints: ['tests/services/live.ts'] }),
  'live/appsscript.json': await readFile('appsscript.json'),
});
