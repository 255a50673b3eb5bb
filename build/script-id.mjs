// The project file .clasp.json: which script the build is pushed to. The repository's own names nobody's.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = '.clasp.json';

/** Google's ids are 57 characters today; an address or a word is what this is to catch. */
const ID = /^[A-Za-z0-9_-]{30,100}$/;

/** Text of the file → { id } or { problem }; an empty id is `''`. */
export const readId = (text) => {
  try {
    const { scriptId = '' } = JSON.parse(text);
    if (scriptId === '') return { id: '' };
    return typeof scriptId === 'string' && ID.test(scriptId) ? { id: scriptId } : { problem: 'bad-id' };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { problem: 'bad-file' };
    throw error;
  }
};

/** The id in the folder's project file; a missing file holds none. */
export const projectId = async (folder = '.') => {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return readId(text);
};

/** As the formatter of `npm run check` wants it: a push checks first. */
export const writeId = (id) => writeFile(FILE, `{ "scriptId": ${JSON.stringify(id)}, "rootDir": "dist" }\n`);
