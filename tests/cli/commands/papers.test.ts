// `letter` and `record`: each asks one public function; letters become files of a folder.

import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWith } from '../fake-world.ts';

const folder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'xep-loai-')), 'mới');
const bytes = new TextEncoder().encode('docx');
const PAPER = ['--number', '12-CV/BDV', '--date', '28/11/2024', '--signer', 'A B', '--code', '7F3A-91C2'];

describe('letter', () => {
  const made = (...names: string[]) => ({
    bundle: { makeLetter: () => ({ message: 'Đã tạo.', files: [] }) },
    files: names.map((name) => ({ name, bytes })),
  });

  it('asks for one body’s letter and writes it into a folder it makes', async () => {
    const out = await folder();
    const result = await runWith(['letter', '--body', 'ubnd', '--out', out, '--json'], made('Văn bản.docx'));
    expect(result).toMatchObject({ code: 0, saved: true, asked: [['makeLetter', 'ubnd']] });
    expect(JSON.parse(result.out)).toEqual({ files: [join(out, 'Văn bản.docx')] });
    expect(await readFile(join(out, 'Văn bản.docx'), 'utf8')).toBe('docx');
  });

  it('asks for all of them without --body, a file each, whatever they are called', async () => {
    const out = await folder();
    const result = await runWith(['letter', '--out', out], made('A.docx', 'a.docx', '../B:*.docx'));
    expect(result.asked).toEqual([['makeLetter', null]]);
    expect(await readdir(out)).toHaveLength(3);
    expect(result.out.split('\n')).toHaveLength(5);
  });

  it('needs a folder', async () => {
    expect(await runWith(['letter'])).toMatchObject({ code: 2, err: 'Lệnh letter: thiếu --out.\n' });
  });

  it('that is refused writes nothing', async () => {
    const out = await folder();
    const bundle = { makeLetter: () => ({ refused: 'Cơ quan chưa nộp.', problems: [] }) };
    const result = await runWith(['letter', '--body', 'ubnd', '--out', out], { bundle });
    expect(result).toMatchObject({ code: 1, saved: false, err: 'Cơ quan chưa nộp.\n' });
    await expect(readdir(out)).rejects.toThrow('ENOENT');
  });
});

describe('record', () => {
  const line = ['record', '--body', 'ban-dan-van', ...PAPER];
  const paper = { number: '12-CV/BDV', date: '28/11/2024', signer: 'A B', code: '7F3A-91C2' };

  it('hands the paper on as it was typed, and keeps the file', async () => {
    const bundle = { recordPaper: () => ({ message: 'Khớp.', matches: true }) };
    expect(await runWith(line, { bundle })).toMatchObject({
      code: 0,
      saved: true,
      out: 'Khớp.\n',
      asked: [['recordPaper', 'ban-dan-van', paper]],
    });
  });

  it('with a code that does not fit ends with 1, and is kept all the same', async () => {
    const bundle = { recordPaper: () => ({ message: 'Không khớp.', matches: false }) };
    expect(await runWith(line, { bundle })).toMatchObject({ code: 1, saved: true, out: 'Không khớp.\n' });
    const { out } = await runWith([...line, '--json'], { bundle });
    expect(JSON.parse(out)).toEqual({ message: 'Không khớp.', matches: false });
  });

  it('needs all that stands on the paper', async () => {
    expect(await runWith(['record', '--body', 'ubnd', '--number', '1'])).toMatchObject({
      code: 2,
      err: 'Lệnh record: thiếu --date, --signer và --code.\n',
    });
  });
});
