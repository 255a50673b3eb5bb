// `report`: consolidates and makes the report; the files the bundle made through Drive are written into --out.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { atomicWrite } from '../../host/atomic-write.ts';
import { BAD_OPTION, PRINTED } from '../../messages/local-host.ts';
import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, unlessRefused } from '../command.ts';
import { fileNames } from '../file-names.ts';

export const report: Command = {
  options: ['out'],
  act: ({ existing, values: { out } }) => {
    if (out === undefined) return badUsage(BAD_OPTION.missing('report', ['--out']));
    return existing(unlessRefused, async (host) => {
      const result = ask(host, 'makeReport');
      if (isRefused(result)) return refused(result);
      const made = host.files();
      const paths = fileNames(made.map(({ name }) => name)).map((name) => join(out, name));
      await mkdir(out, { recursive: true });
      await Promise.all(made.map(({ bytes }, index) => atomicWrite(paths[index] ?? join(out, 'bao-cao.docx'), bytes)));
      return done({ files: paths }, [result.message, ...paths.map(PRINTED.wrote)].join('\n'));
    });
  },
};
