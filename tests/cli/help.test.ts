import { describe, expect, it } from 'vitest';
import { COMMANDS, GRAMMAR } from '../../src/cli/commands.ts';
import { generalHelp, helpPage } from '../../src/cli/help.ts';
import { parse } from '../../src/cli/parse.ts';
import { COMMAND_HELP, HELP_TEXTS } from '../../src/messages/local-host-help.ts';

const words = (line: string): string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'));

const EXAMPLES = [...HELP_TEXTS.start, ...Object.values(COMMAND_HELP).flatMap(({ examples }) => [...examples])];

describe('the help', () => {
  it('lists every command and says what the exit codes mean', () => {
    const page = generalHelp();
    for (const name of Object.keys(COMMANDS)) expect(page).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(page).toContain('Mã thoát: 0 xong');
  });

  it.each(Object.keys(COMMANDS))('of “%s” names its own options and gives an example', (name) => {
    const page = helpPage(name);
    for (const option of GRAMMAR[name] ?? []) expect(page).toContain(`--${option}`);
    expect(page).toContain(`npx xep-loai ${name}`);
  });

  it.each(EXAMPLES)('gives only examples that the parser takes: %s', (line) => {
    const args = words(line).slice(words(line).indexOf('xep-loai') + 1);
    expect(parse(args, GRAMMAR)).toMatchObject({ kind: 'run' });
  });
});
