// What the guardian's project consists of: the very Code.js of the sheet, the id of the sheet it guards, and a manifest of
// its own. No sidebar: nothing is shown there.

import { readFile } from 'node:fs/promises';

/** Google's ids of files; what is pasted is a link or the id itself. */
const SHEET = /(?:\/spreadsheets\/(?:u\/\d+\/)?d\/|^)([A-Za-z0-9_-]{20,100})(?:[/?#].*)?$/;

/** Id of the spreadsheet in a link, or in itself; '' when there is none. */
export const sheetIn = (text) => SHEET.exec(text.trim())?.[1] ?? '';

/** `folder`: where the built bundle lies. → files by name. */
export const guardianFiles = async (sheet, folder = 'dist') => ({
  'Code.js': await readFile(`${folder}/Code.js`),
  'Guarded.js': `// The spreadsheet that this project guards.\nvar GUARDED_SPREADSHEET = ${JSON.stringify(sheet)};\n`,
  'appsscript.json': await readFile(new URL('guardian/appsscript.json', import.meta.url)),
});
