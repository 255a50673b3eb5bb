// A Chromium for the tests: one that stands on this machine, else the one that came with `npm ci` (Linux, x64). None is a
// failing test that says what to do, never a test left out.

import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const ARGS = ['--no-sandbox'];
const SYSTEM = '/usr/bin/chromium';
const UNPACKED = join(process.cwd(), 'node_modules/.cache/chromium');
const CHANGED = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'] as const;

/** Runs with other variables and puts them back: what was set meanwhile comes with the result. */
const inEnvironment = async <T>(set: Readonly<Record<string, string>>, run: () => Promise<T>) => {
  const before = CHANGED.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, set);
  try {
    const result = await run();
    return { result, env: { ...process.env } as Record<string, string> };
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/**
 * The package's own list of fonts names folders at Amazon, with which text is drawn with no width at all: this one names
 * those of the machine, and those unpacked for a machine that has none.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${UNPACKED}/fonts</dir>
  <cachedir>${UNPACKED}/fonts-cache</cachedir>
</fontconfig>
`;

const writeFonts = async (): Promise<string> => {
  const file = join(UNPACKED, 'fonts.conf');
  await writeFile(file, FONTS);
  return file;
};

/**
 * The package unpacks itself beside whatever else is called "chromium" in the temporary folder, and its libraries only
 * where it believes to be at Amazon: both are set around the import.
 */
const unpackInto = (folder: string) =>
  inEnvironment({ TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: chromiumPackage } = await import('@sparticuz/chromium');
    return chromiumPackage.executablePath();
  });

/** Whole or not there: two workers may begin at once, each in a folder of its own; the first one's is kept. */
const unpackOnce = async (): Promise<{ result: string; env: Record<string, string> }> => {
  if (existsSync(UNPACKED)) return unpackInto(UNPACKED);
  const own = `${UNPACKED}-${process.pid}`;
  await mkdir(own, { recursive: true });
  const made = await unpackInto(own);
  await rename(own, UNPACKED).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(own, { recursive: true });
  });
  return JSON.parse(JSON.stringify(made).replaceAll(own, UNPACKED));
};

/** The package's own arguments hold --single-process, with which the browser dies at the first closed context. */
const packed = async (): Promise<LaunchOptions> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the packed browser is for Linux on x64');
  const { result, env } = await unpackOnce();
  return {
    executablePath: result,
    args: [...ARGS, '--headless=shell'],
    env: { ...env, FONTCONFIG_FILE: await writeFonts() },
  };
};

const at = (path: string | undefined): LaunchOptions => {
  if (path === undefined || !existsSync(path)) throw new Error(`${path ?? 'no path'} does not exist`);
  return { executablePath: path, args: ARGS };
};

type Try = { readonly name: string; readonly options: () => LaunchOptions | Promise<LaunchOptions> };

const TRIES: readonly Try[] = [
  { name: 'Playwright’s own', options: () => at(chromium.executablePath()) },
  { name: 'Chrome', options: () => ({ channel: 'chrome', args: ARGS }) },
  { name: 'Edge', options: () => ({ channel: 'msedge', args: ARGS }) },
  { name: SYSTEM, options: () => at(SYSTEM) },
  { name: '@sparticuz/chromium', options: packed },
];

const named = (path: string): Try => ({ name: `TEST_BROWSER=${path}`, options: () => at(path) });

/** The first that starts. A browser asked for by TEST_BROWSER is the only one tried. */
export const findBrowser = async (): Promise<Browser> => {
  const asked = process.env.TEST_BROWSER;
  const failures: string[] = [];
  for (const { name, options } of asked ? [named(asked)] : TRIES) {
    try {
      return await chromium.launch({ headless: true, ...(await options()) });
    } catch (error) {
      failures.push(`${name}: ${String(error).split('\n')[0]}`);
    }
  }
  throw new Error(
    `No Chromium starts here. Install one (npx playwright-core install chromium), or name one in TEST_BROWSER.\n${failures.join('\n')}`,
  );
};
