// Puts a build's files into its folder, each by one rename, and takes away what no build has made: whoever reads the
// folder meanwhile (a test, a running page) sees the file before or the file after, never none.

import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** On the same disk, and a file that a stopped build leaves there is nobody's. */
const ASIDE = join('node_modules/.cache/publish', String(process.pid));

const put = async (path, contents) => {
  const aside = join(ASIDE, path);
  await Promise.all([aside, path].map((file) => mkdir(dirname(file), { recursive: true })));
  await writeFile(aside, contents);
  await rename(aside, path);
};

/** `files`: path inside the folder → text or bytes. Afterwards the folder holds exactly these. */
export const publish = async (folder, files) => {
  await Promise.all(Object.entries(files).map(([name, contents]) => put(join(folder, name), contents)));
  const made = new Set(Object.keys(files).map((name) => name.split('/')[0]));
  const others = (await readdir(folder)).filter((name) => !made.has(name));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
};
