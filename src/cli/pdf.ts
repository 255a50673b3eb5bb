// A PDF beside each .docx, by the LibreOffice of this computer; without one the papers stand as they are.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAMS = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];
const LONGEST_MS = 180_000;

/** False when there is no such program here; rejects when it is there and fails. */
const convert = (program: string, docx: string, profile: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    // A profile of its own: a LibreOffice that is open with the usual one would take the job and do nothing.
    const user = `-env:UserInstallation=${pathToFileURL(profile)}`;
    const args = [user, '--headless', '--convert-to', 'pdf', '--outdir', dirname(docx), docx];
    execFile(program, args, { timeout: LONGEST_MS }, (error) => {
      if (error === null) resolve(true);
      else if (error.code === 'ENOENT') resolve(false);
      else reject(error);
    });
  });

const convertWithAny = async (programs: readonly string[], docx: string, profile: string): Promise<boolean> => {
  for (const program of programs) if (await convert(program, docx, profile)) return true;
  return false;
};

/** Paths of the PDFs made; null without LibreOffice. */
export const makePdfs = async (
  papers: readonly string[],
  programs: readonly string[] = PROGRAMS,
): Promise<string[] | null> => {
  const profile = await mkdtemp(join(tmpdir(), 'xep-loai-pdf-'));
  try {
    const made: string[] = [];
    for (const docx of papers) {
      if (!(await convertWithAny(programs, docx, profile))) return null;
      const pdf = docx.replace(/\.docx$/, '.pdf');
      if (!existsSync(pdf)) throw new Error(`LibreOffice: ${pdf}`);
      made.push(pdf);
    }
    return made;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
};
