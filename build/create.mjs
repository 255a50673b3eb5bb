// The first time: a new Google Sheet with a script of its own, whose id goes into .clasp.json.

import { newProject } from './new-project.mjs';
import { DONE, explained, LEFT_BEHIND, sentence } from './push-texts.mjs';
import { projectId, writeId } from './script-id.mjs';

const TITLE = process.argv[2] ?? 'Xếp loại';

const answer = (...lines) => {
  console.error(lines.join('\n'));
  process.exitCode = 1;
};

/** Without a login nothing was made, so nothing can be left behind. */
const notMade = (problem) => answer(problem, ...(problem === sentence('not-logged-in') ? [] : [LEFT_BEHIND]));

const create = async () => {
  const { id, failed, out, error } = await newProject('sheets', TITLE);
  if (id === '') return notMade(failed ? explained(error + out) : sentence('not-created'));
  await writeId(id);
  const sheet = /open\?id=([\w-]+)/.exec(out)?.[1];
  if (sheet !== undefined) console.log(DONE.sheet(sheet));
  return console.log(DONE.created(id));
};

const { id, problem } = await projectId();
if (problem !== undefined) answer(sentence(problem));
else if (id !== '') answer(sentence('id-there'));
else await create();
