// `xep-loai`: hands the process's words, screen and clock to run.ts, and its exit code back.

import { fileURLToPath } from 'node:url';

import { run } from './run.ts';
import { withCopy, withNewWorkbook, withWorkbook } from './with-workbook.ts';

// `xep-loai show | head` closes the pipe early: that is not a failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  clock: Date.now,
  // The built program is out/cli.mjs, the bundle lies beside it in dist/.
  bundle: fileURLToPath(new URL('../dist/', import.meta.url)),
  works: (session) => ({
    existing: (saves, act) => withWorkbook(session, { saves, act }),
    fresh: (saves, act) => withNewWorkbook(session, { saves, act }),
    copied: (file) => (saves, act) => withCopy(session, file, { saves, act }),
  }),
});
