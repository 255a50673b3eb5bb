// Types room by room: each room has its own tsconfig, so a Google or Node name is unknown where it may not be used.

import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';

const rooms = (await readdir('src', { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map((entry) => `src/${entry.name}`);

const check = (room) =>
  new Promise((resolve) => {
    const run = spawn('npx', ['--no-install', 'tsc', '-p', `${room}/tsconfig.json`], { stdio: 'inherit' });
    run.on('exit', (code) => resolve(code ?? 1));
  });

let failed = 0;
// The page's script runs in the browser: a room of its own inside the host's.
for (const room of [...rooms, 'src/host/page/client', 'tests']) failed += (await check(room)) === 0 ? 0 : 1;
process.exit(failed === 0 ? 0 : 1);
