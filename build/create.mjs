// The first time: a new Google Sheet with a script of its own, whose id goes into .clasp.json. clasp makes it from an
// empty folder with a project file of its own, because where one exists it refuses (and ends with exit code 0).

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clasp } from './clasp.mjs';
import { DONE, explained, LEFT_BEHIND, sentence } from './push-texts.mjs';
import { projectId, writeId } from './script-id.mjs';

const TITLE = process.argv[2] ?? 'Xếp loại';

const answer = (...lines) => {
  console.error(lines.join('\n'));
  process.exitCode = 1;
};

/** Where fetching the new project's files failed, the id stands only in what clasp had said before. */
const idIn = async (folder, said) => {
  const { id = '' } = await projectId(folder);
  return id || (/script\.google\.com\/d\/([\w-]{30,100})\//.exec(said)?.[1] ?? '');
};

/** Without a login nothing was made, so nothing can be left behind. */
const notMade = (problem) => answer(problem, ...(problem === sentence('not-logged-in') ? [] : [LEFT_BEHIND]));

const create = async (folder) => {
  const args = ['create-script', '--type', 'sheets', '--title', TITLE];
  const { failed, out, error } = await clasp(args, folder);
  const id = await idIn(folder, out);
  if (id === '') return notMade(failed ? explained(error + out) : sentence('not-created'));
  await writeId(id);
  const sheet = /open\?id=([\w-]+)/.exec(out)?.[1];
  if (sheet !== undefined) console.log(DONE.sheet(sheet));
  return console.log(DONE.created(id));
};

const { id, problem } = await projectId();
if (problem !== undefined) answer(sentence(problem));
else if (id !== '') answer(sentence('id-there'));
else {
  const folder = await mkdtemp(join(tmpdir(), 'xep-loai-create-'));
  await create(folder).finally(() => rm(folder, { recursive: true }));
}
