// `import`: a form that a body has sent back, into its tab: whole, or not at all. With --preview only what would change.

import type { FormFile } from '../../domain/form-file.ts';
import type { ImportPreview } from '../../domain/import-api.ts';
import { readForeignFile } from '../../host/foreign-file.ts';
import type { Host } from '../../host/host.ts';
import { fileProblem } from '../../messages/form-file.ts';
import { IMPORT } from '../../messages/import-form.ts';
import { badInput, INPUT_FAULTS } from '../../messages/local-host.ts';
import { type Answer, badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never, unlessRefused } from '../command.ts';
import { given } from '../outcome.ts';
import { printImport } from '../print-import.ts';

const notRead = (sentence: string): Answer => refused({ refused: IMPORT.failed(1), problems: [sentence] });

/** The file's table of texts; a file that is none is refused before the workbook is opened. */
const withFile = async (path: string, act: (file: FormFile) => Promise<Answer>): Promise<Answer> => {
  const reading = await readForeignFile(path);
  if (reading === null) return badUsage(badInput(path, INPUT_FAULTS.unreadable));
  return reading.ok ? act(reading.file) : notRead(fileProblem(reading.problem));
};

const shown = ({ stamp: _stamp, title: _title, sections: _sections, ...preview }: ImportPreview, message: string) => ({
  ...preview,
  message,
  counts: {
    changes: preview.changes.length,
    receipts: preview.receipts.length,
    warnings: preview.warnings.length,
    unfinished: preview.unfinished.length,
  },
});

const take = (host: Host, body: string, file: FormFile): Answer => {
  const preview = ask(host, 'previewImport', body, file);
  if (isRefused(preview)) return refused(preview);
  const result = ask(host, 'importForm', body, file, preview.stamp);
  if (isRefused(result)) return refused(result);
  if ('stale' in result) return refused({ refused: result.stale.text, problems: [] });
  return done(shown(preview, result.message), printImport(preview, result.message));
};

const look = (host: Host, body: string, file: FormFile): Answer => {
  const preview = ask(host, 'previewImport', body, file);
  return isRefused(preview)
    ? refused(preview)
    : done(shown(preview, preview.message), printImport(preview, preview.message));
};

export const importForm: Command = {
  options: ['from', 'body', 'preview'],
  act: ({ existing, values }) => {
    const asked = given('import', values, ['from', 'body']);
    if (typeof asked === 'string') return badUsage(asked);
    const { from, body } = asked;
    const [saves, act] = values.flags.has('preview') ? [never, look] : [unlessRefused, take];
    return withFile(from, (file) => existing(saves, (host) => act(host, body, file)));
  },
};
