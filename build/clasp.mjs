// Runs the installed clasp, Google's own uploader, and answers what it said. clasp ends with exit code 0 on some refusals,
// so whoever calls looks at what was done, not only at `failed`.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../node_modules/@google/clasp/package.json', import.meta.url));

const program = () => join(dirname(PACKAGE), JSON.parse(readFileSync(PACKAGE, 'utf8')).bin.clasp);

/** A project file named in the environment would win over the folder's own. */
const environment = () => {
  const { clasp_config_project, ...rest } = process.env;
  return rest;
};

/** → { failed, out, error }: the two texts as clasp wrote them. `folder` is where it looks for .clasp.json. */
export const clasp = (args, folder = '.') =>
  new Promise((resolve) => {
    const said = { out: '', error: '' };
    const options = { cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] };
    const run = spawn(process.execPath, [program(), ...args], options);
    run.stdout.on('data', (part) => {
      said.out += part;
    });
    run.stderr.on('data', (part) => {
      said.error += part;
    });
    run.on('error', ({ message }) => resolve({ failed: true, out: '', error: message }));
    run.on('close', (code) => resolve({ failed: code !== 0, ...said }));
  });
