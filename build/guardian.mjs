// The guardian's project, made once and pushed: the secretariat's own, bound to no sheet. Which project and which sheet is
// kept in .guardian.json, a file of this computer; the link of the sheet is given the first time.

import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { clasp } from './clasp.mjs';
import { guardianFiles, sheetIn } from './guardian-files.mjs';
import { explainedOfGuardian, GUARDIAN, guardianSentence } from './guardian-texts.mjs';
import { newProject } from './new-project.mjs';
import { publish } from './publish.mjs';
import { readId } from './script-id.mjs';

const KEPT = '.guardian.json';
const FOLDER = 'out/guardian';
const TITLE = 'Xếp loại – người giữ';

const answer = (problem) => {
  console.error(problem);
  process.exitCode = 1;
};

/** → { id, sheet } as kept, '' where not yet; or { problem }. */
const kept = async () => {
  const text = await readFile(KEPT, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const { id, problem } = readId(text);
  return problem === undefined ? { id, sheet: JSON.parse(text).spreadsheet ?? '' } : { problem };
};

const keep = (id, sheet) => writeFile(KEPT, `${JSON.stringify({ scriptId: id, spreadsheet: sheet })}\n`);

const projectOf = async (id) => {
  if (id !== '') return { id };
  const made = await newProject('standalone', TITLE);
  if (made.id !== '') return { id: made.id };
  return { problem: made.failed ? explainedOfGuardian(made.error + made.out) : guardianSentence('not-created') };
};

/** clasp leaves out what it takes for foreign without a word: the list is compared before anything is sent. */
const filesProblem = async (names) => {
  const { failed, out, error } = await clasp(['show-file-status', '--json'], FOLDER);
  if (failed) return explainedOfGuardian(error + out);
  const listed = JSON.parse(out).filesToPush.map((path) => basename(path));
  return listed.sort().join() === names.sort().join() ? null : guardianSentence('wrong-files');
};

const push = async (id, sheet) => {
  const files = await guardianFiles(sheet);
  await publish(FOLDER, { ...files, '.clasp.json': JSON.stringify({ scriptId: id }) });
  const wrong = await filesProblem(Object.keys(files));
  if (wrong !== null) return answer(wrong);
  const { failed, out, error } = await clasp(['push', '--force', '--json'], FOLDER);
  if (failed) return answer(explainedOfGuardian(error + out));
  console.log(JSON.parse(out).length === 0 ? GUARDIAN.same : GUARDIAN.pushed(Object.keys(files).sort()));
  return console.log(GUARDIAN.next(id));
};

const [link = ''] = process.argv.slice(2);
const known = await kept();
const sheet = link === '' ? (known.sheet ?? '') : sheetIn(link);
if (known.problem !== undefined) answer(guardianSentence(known.problem));
else if (sheet === '') answer(guardianSentence(link === '' ? 'no-sheet' : 'bad-sheet'));
else {
  const { id, problem } = await projectOf(known.id);
  if (problem === undefined) await keep(id, sheet);
  await (problem === undefined ? push(id, sheet) : answer(problem));
}
