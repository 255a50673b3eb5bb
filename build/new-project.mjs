// A new script project at Google. clasp makes it from an empty folder with a project file of its own, because where one
// exists it refuses (and ends with exit code 0).

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clasp } from './clasp.mjs';
import { projectId } from './script-id.mjs';

/** Where fetching the new project's files failed, the id stands only in what clasp had said before. */
const idIn = async (folder, said) => {
  const { id = '' } = await projectId(folder);
  return id || (/script\.google\.com\/d\/([\w-]{30,100})\//.exec(said)?.[1] ?? '');
};

/** → { id, failed, out, error }; `id` '' when none was made. */
export const newProject = async (type, title) => {
  const folder = await mkdtemp(join(tmpdir(), 'xep-loai-create-'));
  try {
    const said = await clasp(['create-script', '--type', type, '--title', title], folder);
    return { ...said, id: await idIn(folder, said.out) };
  } finally {
    await rm(folder, { recursive: true });
  }
};
