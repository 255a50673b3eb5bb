// The folder of somebody who installs: the build, the scripts and a login that is worth nothing, so that the real
// project file is never touched.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const PRELOAD = pathToFileURL(join(import.meta.dirname, 'to-loopback.mjs')).href;

const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'nobody',
      client_secret: 'nothing',
      refresh_token: 'worth-nothing',
      access_token: 'worth-nothing',
      expiry_date: 4102444800000,
    },
  },
};

export type Said = { readonly code: number | null; readonly out: string; readonly error: string };

export type Installer = {
  readonly folder: string;
  /** `script` of build/, run by node in the folder. */
  readonly run: (script: string, ...args: readonly string[]) => Promise<Said>;
  readonly logIn: () => void;
  readonly logOut: () => void;
  readonly setProject: (text: string) => void;
  /** Text of the project file. */
  readonly project: () => string;
  readonly away: () => void;
};

const runNode = (args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Said> =>
  new Promise((resolve) => {
    const said = { out: '', error: '' };
    const run = spawn(process.execPath, args, { cwd, env });
    run.stdout.on('data', (part: Buffer) => {
      said.out += part.toString('utf8');
    });
    run.stderr.on('data', (part: Buffer) => {
      said.error += part.toString('utf8');
    });
    run.on('close', (code) => resolve({ code, ...said }));
  });

/** `google`: the address at which clasp is to find Google. */
export const makeInstaller = (google: () => string): Installer => {
  const folder = mkdtempSync(join(tmpdir(), 'xep-loai-installer-'));
  const login = join(folder, 'login.json');
  for (const part of ['build', 'dist']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'home'));
  const env = () => ({
    ...process.env,
    HOME: join(folder, 'home'),
    USERPROFILE: join(folder, 'home'),
    clasp_config_auth: login,
    FAKE_GOOGLE: google(),
    NODE_OPTIONS: `--import ${PRELOAD}`,
  });
  return {
    folder,
    run: (script, ...args) => runNode([join('build', script), ...args], folder, env()),
    logIn: () => writeFileSync(login, JSON.stringify(LOGIN)),
    logOut: () => rmSync(login, { force: true }),
    setProject: (text) => writeFileSync(join(folder, '.clasp.json'), text),
    project: () => readFileSync(join(folder, '.clasp.json'), 'utf8'),
    away: () => rmSync(folder, { recursive: true }),
  };
};
