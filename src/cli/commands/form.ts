// `form`: a body's tab as an .xlsx of its own, to be filled in elsewhere and sent back. The workbook stays as it is.

import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

import { atomicWrite } from '../../host/atomic-write.ts';
import { encodeSheets } from '../../host/sheet-file.ts';
import { storeError } from '../../host/store-problem.ts';
import { ALLOWED, BAD_OPTION, PRINTED } from '../../messages/local-host.ts';
import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';
import { formSheet } from '../form-sheet.ts';
import { given } from '../outcome.ts';

export const form: Command = {
  options: ['body', 'out'],
  act: ({ existing, values }) => {
    const asked = given('form', values, ['body', 'out']);
    if (typeof asked === 'string') return badUsage(asked);
    const { body, out } = asked;
    if (!/[^/\\]\.xlsx$/i.test(out))
      return badUsage(BAD_OPTION.value('form', { name: '--out', value: out }, [ALLOWED.workbook]));
    // Somebody may have filled it in already.
    if (existsSync(out)) throw storeError({ id: 'file-exists', file: out });
    return existing(never, async (host) => {
      const plan = ask(host, 'bodyForm', body);
      if (isRefused(plan)) return refused(plan);
      await mkdir(dirname(out), { recursive: true });
      await atomicWrite(out, await encodeSheets(plan.title, plan.sheets.map(formSheet)));
      return done({ files: [out] }, PRINTED.wrote(out));
    });
  },
};
