// `export`: what counts now, for other programs: "Tổng hợp" as .xlsx or .csv, or one row per opinion. The workbook stays
// as it is.

import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import type { ExportedTable } from '../../domain/api.ts';
import { atomicWrite } from '../../host/atomic-write.ts';
import type { Host } from '../../host/host.ts';
import { encodeWorkbook } from '../../host/store.ts';
import { ALLOWED, BAD_OPTION, PRINTED } from '../../messages/local-host.ts';
import { badUsage, done, isRefused, refused } from '../answer.ts';
import { ask, type Command, never } from '../command.ts';
import { csvText } from '../csv.ts';
import { EXPORT_FORMS } from '../options.ts';
import { given } from '../outcome.ts';
import { plainSheet, plainWorkbook, rowsOf } from '../plain-sheet.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** "Tổng hợp" as it was just published; the name came from the bundle. */
const published = (host: Host, name: string) => {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

const FORMS: Readonly<Record<string, (host: Host, table: ExportedTable) => Promise<Uint8Array> | Uint8Array>> = {
  xlsx: (host, { sheet }) => encodeWorkbook(plainWorkbook(published(host, sheet))),
  csv: (host, { sheet }) => utf8(csvText(rowsOf(plainSheet(published(host, sheet))))),
  long: (_host, { columns, rows }) => utf8(csvText([columns, ...rows])),
};

export const exportTable: Command = {
  options: ['out'],
  act: ({ existing, values, workbook }) => {
    const asked = given('export', values, ['as', 'out']);
    if (typeof asked === 'string') return badUsage(asked);
    const { as: form, out } = asked;
    const encode = Object.hasOwn(FORMS, form) ? FORMS[form] : undefined;
    if (encode === undefined) return badUsage(BAD_OPTION.value('export', { name: '--as', value: form }, EXPORT_FORMS));
    if (resolve(out) === resolve(workbook))
      return badUsage(BAD_OPTION.value('export', { name: '--out', value: out }, [ALLOWED.otherFile]));
    return existing(never, async (host) => {
      const consolidated = ask(host, 'consolidate');
      if (isRefused(consolidated)) return refused(consolidated);
      const table = ask(host, 'exportTable');
      if (isRefused(table)) return refused(table);
      await mkdir(dirname(out), { recursive: true });
      await atomicWrite(out, await encode(host, table));
      return done({ files: [out] }, PRINTED.wrote(out));
    });
  },
};
