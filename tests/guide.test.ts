// What the users' guide claims, held against the program: a sentence nobody is ever shown, an entry that is not in the menu
// or a command that is refused costs a clerk the morning.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GRAMMAR } from '../src/cli/commands.ts';
import { parse } from '../src/cli/parse.ts';
import { makeHost } from '../src/host/host.ts';
import { newWorkbook, type WorkbookModel } from '../src/host/workbook.ts';
import { severityWord } from '../src/messages/findings.ts';
import { MENU, MENU_TITLE } from '../src/messages/menu.ts';
import { allMessages, isSaid, isShown } from './guide-messages.ts';

const GUIDE = 'docs/guide';
const QUOTED = ['Câu hiện ra'];
const OWNER = 'ban-thuong-truc@example.org';

const PAGES = readdirSync(GUIDE).filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(GUIDE, page), 'utf8');
const firsts = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first = '']) => first);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const cellsOf = (row: string): string[] => row.split('|').slice(1, -1);

/** First column of the tables that quote the program. */
const quotedIn = (text: string): string[] => {
  let quoting = false;
  return text.split('\n').flatMap((line) => {
    const first = cellsOf(line)[0]?.trim();
    if (first === undefined || first.startsWith('---')) {
      quoting = quoting && first !== undefined;
      return [];
    }
    if (QUOTED.includes(first)) quoting = true;
    return quoting && !QUOTED.includes(first) ? [first] : [];
  });
};

/** Block quotations: what the screen says. */
const shownIn = (text: string): string[] =>
  firsts(text, /((?:^[ ]*> .+\n?)+)/gm).map((lines) => oneLine(lines.replace(/^ *> /gm, '')).trim());

const SEVERITY = new RegExp(`^(?:${(['error', 'warning', 'notice'] as const).map(severityWord).join('|')}): `);

const messages = allMessages();
const said = (quotation: string): boolean =>
  isSaid(quotation, messages) || isSaid(quotation.replace(SEVERITY, ''), messages);

/** Italics without a Vietnamese letter: Google's own English words, shown as they are. */
const withoutForeign = (text: string): string =>
  oneLine(text.replaceAll('**', '')).replace(/\*[^*]+\*/g, (italics) => (/[À-ỹĐđ]/u.test(italics) ? italics : ' '));

/** What is left of a page for its words: no code, no addresses, no tags, no paths of settings. */
const prose = (text: string): string =>
  withoutForeign(text)
    .replace(/```[\s\S]*?```/g, ' ')
    .replace(/`[^`]*`/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\b[a-z]+(?:\.[a-z]+)+\b/g, ' ');

describe('troubleshooting', () => {
  const quotations = quotedIn(textOf('xu-ly-su-co.md'));

  it('quotes at least 40 sentences', () => {
    expect(new Set(quotations).size).toBeGreaterThanOrEqual(40);
  });

  it('quotes only what the program says', () => {
    expect(quotations.filter((quotation) => !said(quotation))).toEqual([]);
  });

  it('tells an invented sentence, and a real one with one word changed', () => {
    expect(said('Chưa khóa: khóa trước thời điểm đã định phải ghi lý do. Chưa ghi gì.')).toBe(true);
    expect(said('Chưa khóa: khóa trước thời điểm đã định phải ghi nguyên nhân. Chưa ghi gì.')).toBe(false);
    expect(said('Bảng tính đang bận …. Đề nghị chờ.')).toBe(false);
    expect(said('Lỗi: thiếu nhược điểm.')).toBe(false);
    expect(said('… lỗi …')).toBe(false);
    expect(isShown('Chưa đăng nhập. Phiên đăng nhập đã hết. Dữ liệu đã nhập trên trang không mất. …', messages)).toBe(
      true,
    );
    expect(isShown('Đã gia hạn cho UBND thành phố đến 17 giờ, thứ Hai 02/12/2024.', messages)).toBe(true);
    expect(isShown('Đã gia hạn cho UBND thành phố thêm 2 ngày.', messages)).toBe(false);
    expect(isShown('Chưa đăng nhập. Đề nghị gọi người quản trị.', messages)).toBe(false);
  });
});

describe('the installer’s page', () => {
  it('quotes what pushing and creating say', () => {
    const texts = readFileSync('build/push-texts.mjs', 'utf8').replace(/\$\{[^}]*\}/g, '…');
    const quotations = firsts(textOf('nguoi-cai-dat.md'), /^\| ((?:Chưa|Tài|Tệp|Mã|Google|Không|Thư) .+?) \|/gm);
    expect(quotations.length).toBeGreaterThan(10);
    expect(quotations.filter((quotation) => !texts.includes(quotation))).toEqual([]);
  });

  it('names the scripts of package.json by their names', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = PAGES.flatMap((page) => firsts(textOf(page), /npm run ([a-z:]+)/g));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

type Entry = { readonly caption?: string; readonly items?: readonly Entry[] };

const pathsOf = ({ caption = '', items }: Entry): string[][] =>
  items === undefined ? [[caption]] : items.flatMap(pathsOf).map((path) => [caption, ...path]);

const now = () => Date.parse('2024-11-25T09:00:00+07:00');

const menuOf = (workbook: WorkbookModel): string[] => {
  const host = makeHost({ workbook, bundle: 'dist', user: OWNER, now });
  host.open();
  return pathsOf(JSON.parse(host.shown()[0]?.text ?? '{}') as Entry).map((path) => path.join(' → '));
};

/** The entries that the bundle shows where a campaign is open, and in a copy of that file. */
const realMenu = (): readonly string[] => {
  const workbook = newWorkbook({ title: 'guide', owner: OWNER });
  makeHost({ workbook, bundle: 'dist', user: OWNER, now }).run('openCampaign', 'ha-tinh-2024', false);
  return [...menuOf(workbook), ...menuOf({ ...structuredClone(workbook), id: 'a-copy' })];
};

const nameOf = (path: string): string => path.split(' → ').at(-1) ?? '';

describe('the menu', () => {
  const named = PAGES.flatMap((page) => firsts(oneLine(textOf(page)), /“(Xếp loại → [^”]+)”/g));
  const entries: readonly unknown[] = Object.values(MENU);

  it('has every entry that the guide names', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !entries.includes(nameOf(path)))).toEqual([]);
  });

  it('has them where the guide says', () => {
    const real = realMenu();
    expect(real).toContain(`${MENU_TITLE} → ${MENU.sidebar}`);
    const shown = new Set(real.map(nameOf));
    expect(named.filter((path) => shown.has(nameOf(path)) && !real.includes(path))).toEqual([]);
  });
});

const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const COMMANDS = [
  ...new Set(PAGES.flatMap((page) => firsts(textOf(page), /(?:`|^\s*)npx xep-loai ([a-z-][^`\n]*)/gm))),
];

describe('the command line', () => {
  it('is shown', () => {
    expect(COMMANDS.length).toBeGreaterThan(15);
  });

  it.each(COMMANDS)('takes what the guide shows: xep-loai %s', (command) => {
    expect(['run', 'help', 'version']).toContain(parse(words(command), GRAMMAR).kind);
  });
});

/** A heading's place in its page, as the repository's site makes it. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

const anchorsOf = (path: string): string[] => firsts(readFileSync(path, 'utf8'), /^#+ (.+)$/gm).map(slug);

const FOREIGN =
  /\b(?:sheets?|tabs?|triggers?|ok|submit|cache|click|dashboard|sidebar|files?|folders?|links?|server|browser|deadline|upload|download|login|emails?|form|online|offline|popup|menu|user|admin)\b/giu;
const IMPOLITE = /(?<!\p{L})(?:bạn|vui lòng|hãy|xin (?:mời|chào|lỗi|cảm ơn|đề nghị)|quý vị|đừng)(?!\p{L})|!/giu;

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  it('quotes on the screen only what the program says', () => {
    expect(shownIn(text).filter((quotation) => !isShown(quotation, messages))).toEqual([]);
  });

  it('links to files, pictures and headings that exist', () => {
    const targets = [...firsts(text, /\]\(([^)\s]+)\)/g), ...firsts(text, /src="([^"]+)"/g)];
    const broken = targets.filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? join(GUIDE, page) : join(GUIDE, file);
      return !existsSync(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('is in the voice of the interface: Vietnamese words, nobody ordered about', () => {
    expect(prose(text).match(FOREIGN) ?? []).toEqual([]);
    expect(prose(text).match(IMPOLITE) ?? []).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
  });
});
