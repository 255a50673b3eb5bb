// `paste`: a person pastes rows copied from elsewhere. Without --values-only the pasted cells lose their rules, as in
// the real sheet.

import { readFile } from 'node:fs/promises';

import { ALLOWED, BAD_OPTION, badInput, INPUT_FAULTS } from '../../messages/local-host.ts';
import { badUsage } from '../answer.ts';
import { type Command, unlessRefused } from '../command.ts';
import { refusedEdit, wrote } from '../edit-answer.ts';
import { isCell, pasteInto } from '../edits.ts';
import { parseTsv } from '../tsv.ts';

const NEEDS = ['sheet', 'cell', 'tsv'] as const;

export const paste: Command = {
  options: ['sheet', 'cell', 'tsv', 'values-only'],
  act: async ({ existing, values }) => {
    const lacking = NEEDS.filter((name) => values[name] === undefined);
    if (lacking.length > 0)
      return badUsage(
        BAD_OPTION.missing(
          'paste',
          lacking.map((name) => `--${name}`),
        ),
      );
    const { sheet = '', cell = '', tsv = '', flags } = values;
    if (!isCell(cell)) return badUsage(BAD_OPTION.value('paste', { name: '--cell', value: cell }, [ALLOWED.cell]));
    let text: string;
    try {
      text = await readFile(tsv, 'utf8');
    } catch {
      return badUsage(badInput(tsv, INPUT_FAULTS.unreadable));
    }
    const rows = parseTsv(text);
    return existing(unlessRefused, (host) => {
      const result = pasteInto(host, { sheet, a1: cell, rows, valuesOnly: flags.has('values-only') });
      return result === null ? wrote(rows.length * (rows[0]?.length ?? 0)) : refusedEdit(result);
    });
  },
};
