// What the README claims, held against the repository: a page that shows commands nobody can run is worse than none.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, GRAMMAR } from '../src/cli/commands.ts';
import { parse } from '../src/cli/parse.ts';

const README = readFileSync('README.md', 'utf8');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/glossary.md',
  'docs/demonstration.md',
  'docs/live-checks.md',
  'docs/releasing.md',
  'docs/security.md',
];

const firsts = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first = '']) => first);

/** Words of a command line; quoted ones are one word. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

describe('the README', () => {
  it('is at most 120 lines long', () => {
    expect(README.trimEnd().split('\n').length).toBeLessThanOrEqual(120);
  });

  it('begins with the two commands that set the project up', () => {
    expect(README.split('```')[1]?.trim().split('\n')).toEqual(['npm ci', 'npm start']);
  });

  it('lists the commands of the command line, all of them and no other', () => {
    expect(firsts(README, /^\| `([a-z]+)` \|/gm)).toEqual(Object.keys(COMMANDS));
  });

  it.each(firsts(README, /`npx xep-loai ([a-z][^`]*)`/g))(
    'shows an example that the command line takes: %s',
    (example) => {
      expect(parse(words(example), GRAMMAR)).toMatchObject({ kind: 'run' });
    },
  );

  it('names the scripts of package.json by their names', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = firsts(README + readFileSync('CONTRIBUTING.md', 'utf8'), /`npm run ([a-z:]+)`/g);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('maps the rooms that there are', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const mapped = firsts(README, /^\| `src\/([a-z]+)` \|/gm);
    expect([...mapped].sort()).toEqual(rooms.map(({ name }) => name).sort());
  });

  it('counts bodies and collectives as the default profile has them', () => {
    const { bodies, units } = JSON.parse(readFileSync('src/profiles/ha-tinh-2024.json', 'utf8')) as Record<
      string,
      unknown[]
    >;
    expect(README).toContain(`${bodies?.length} bodies, ${units?.length} collectives`);
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(page, 'utf8');
  const folder = page.includes('/') ? 'docs/' : '';

  it('links to files that exist', () => {
    const targets = firsts(text, /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !target.startsWith('http'));
    expect(targets.filter((target) => !existsSync(folder + target))).toEqual([]);
  });

  it('names files that exist', () => {
    const named = firsts(text, /`((?:src|tests|build|docs)\/[a-z0-9./-]+\.[a-z]+)`/g);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
