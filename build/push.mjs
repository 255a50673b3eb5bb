// Pushes dist/ to Google with clasp. `--look` only asks whether a push would be taken, so that the checks and tests that
// stand between (package.json) are not waited for in vain.

import { readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { clasp } from './clasp.mjs';
import { DONE, explained, sentence } from './push-texts.mjs';
import { projectId } from './script-id.mjs';

const answer = (problem) => {
  console.error(problem);
  process.exitCode = 1;
};

const idProblem = async () => {
  const { id, problem } = await projectId();
  return id === '' ? 'no-id' : problem;
};

/** One small question that needs the login, the API, the id and the network. */
const look = async () => {
  const { failed, out, error } = await clasp(['list-versions', '--json']);
  return failed ? answer(explained(error + out)) : console.log(DONE.ready);
};

const baseName = (path) => basename(path);

const same = (some, others) => [...some].sort().join() === [...others].sort().join();

/** clasp leaves out what it takes for foreign without a word: the list is compared before anything is sent. */
const filesProblem = async () => {
  const { failed, out, error } = await clasp(['show-file-status', '--json']);
  if (failed) return explained(error + out);
  const { filesToPush } = JSON.parse(out);
  const built = await readdir('dist');
  const whole = built.includes('appsscript.json') && same(filesToPush.map(baseName), built);
  return whole ? null : sentence('wrong-files');
};

const push = async () => {
  const wrong = await filesProblem();
  if (wrong !== null) return answer(wrong);
  const { failed, out, error } = await clasp(['push', '--force', '--json']);
  if (failed) return answer(explained(error + out));
  const pushed = JSON.parse(out).map(baseName);
  return console.log(pushed.length === 0 ? DONE.same : DONE.pushed(pushed.sort()));
};

const problem = await idProblem();
if (problem !== undefined) answer(sentence(problem));
else await (process.argv.includes('--look') ? look() : push());
