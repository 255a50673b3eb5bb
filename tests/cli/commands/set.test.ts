import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../../src/host/access.ts';
import { runWith } from '../fake-world.ts';

type Request = { readonly body: string | null; readonly unit: string | null; readonly field: string };

const located = {
  locate: (requests: Request[]) => requests.map((_one, index) => ({ sheet: 'UBND thành phố', a1: `D${9 + index}` })),
};
const WHY = 'Ô này do Ban Tổ chức Thành ủy quản lý, không nhập tại đây.';
const unit = ['--body', 'ubnd', '--unit', 'ubnd-bac-ha', '--field', 'level', '--value', 'Hoàn thành nhiệm vụ'];

const listFile = async (content: unknown): Promise<string> => {
  const file = join(await mkdtemp(join(tmpdir(), 'xep-loai-')), 'muc.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('set by body, unit and field', () => {
  it('asks the bundle for the place and types there', async () => {
    const typed: string[][] = [];
    const edit = (...args: string[]) => {
      typed.push(args);
      return { refused: null };
    };
    const { code, out, asked, saved } = await runWith(['set', ...unit, '--json'], { bundle: located, edit });
    expect(asked).toEqual([['locate', [{ body: 'ubnd', unit: 'ubnd-bac-ha', aspect: null, field: 'level' }]]]);
    expect(typed).toEqual([['UBND thành phố', 'D9', 'Hoàn thành nhiệm vụ']]);
    expect([code, JSON.parse(out), saved]).toEqual([0, { applied: 1, refused: [] }, true]);
  });

  it('explains a protected cell in our words beside Google’s', async () => {
    const bundle = { ...located, whyLocked: () => ({ message: WHY }) };
    const result = await runWith(['set', ...unit], { bundle, edit: () => ({ refused: PROTECTED }) });
    expect(result).toMatchObject({ code: 1, err: `Chưa ghi: ${WHY}\n- ${PROTECTED}\n` });
    expect(result.asked.at(-1)).toEqual(['whyLocked', 'UBND thành phố', 'D9']);
  });

  it('explains a cell rule in our words beside Google’s', async () => {
    const said = 'The data you entered in cell D9 violates the data validation rules set on this cell.';
    const { code, out, asked } = await runWith(['set', ...unit, '--json'], {
      bundle: located,
      edit: () => ({ refused: said }),
    });
    const sentence = 'Chưa ghi: Ô D9 chỉ nhận nội dung trong danh sách chọn.';
    expect([code, JSON.parse(out)]).toEqual([1, { refused: sentence, problems: [said] }]);
    expect(asked).toHaveLength(1);
  });

  it('lets the host’s own sentence speak for itself', async () => {
    const said = 'Trang “x” không có ô “D9”. Chưa ghi gì.';
    const { code, out } = await runWith(['set', ...unit, '--json'], {
      bundle: located,
      edit: () => ({ refused: said }),
    });
    expect([code, JSON.parse(out)]).toEqual([1, { refused: said, problems: [] }]);
  });

  it('hands on why a body or unit was not found, and writes nothing', async () => {
    const bundle = { locate: () => [{ refused: 'Không có tập thể “x”. Chưa ghi gì.', problems: [] }] };
    const edit = () => {
      throw new Error('must not be reached');
    };
    expect(await runWith(['set', ...unit], { bundle, edit })).toMatchObject({
      code: 1,
      err: 'Không có tập thể “x”. Chưa ghi gì.\n',
    });
  });

  it.each([
    [['--body', 'ubnd', '--field', 'level', '--value', 'x'], 'thiếu --unit.'],
    [['--field', 'level'], 'thiếu --body, --unit và --value.'],
    [['--value', 'x'], 'thiếu --field.'],
    [[], 'thiếu --field và --value.'],
    [
      ['--body', 'ubnd', '--unit', 'u', '--field', 'document-date', '--value', 'x'],
      'không dùng chung --field và --unit.',
    ],
    [['--body', 'ubnd', '--unit', 'u', '--field', 'proposal', '--value', 'x'], 'không dùng chung --field và --body.'],
    [
      ['--body', 'ubnd', '--unit', 'u', '--field', 'levels', '--value', 'x'],
      'Không có trường “levels”; gần nhất: level.',
    ],
    [['--body', 'ubnd', '--unit', 'u', '--field', 'submit', '--value', 'x'], 'Không có trường “submit”'],
    [
      ['--body', 'b', '--unit', 'u', '--aspect', 'all', '--field', 'level', '--value', 'x'],
      'cho phép: overall và defence-security.',
    ],
  ])('is bad usage with %j', async (args, sentence) => {
    const { code, err, opened } = await runWith(['set', ...args]);
    expect([code, opened]).toEqual([2, null]);
    expect(err).toContain(sentence);
  });
});

describe('set by sheet and cell', () => {
  const cell = ['--sheet', 'UBND thành phố', '--cell', 'D9', '--value', ''];

  it('types without asking the bundle', async () => {
    const { code, asked } = await runWith(['set', ...cell]);
    expect([code, asked]).toEqual([0, []]);
  });

  it('refuses a sheet that is not there, with the nearest name', async () => {
    const args = ['set', '--sheet', 'UBND thanh pho', '--cell', 'D9', '--value', 'x'];
    expect(await runWith(args)).toMatchObject({
      code: 1,
      err: 'Không có trang “UBND thanh pho”; gần nhất: UBND thành phố. Chưa ghi gì.\n',
    });
  });

  it.each([
    [['--sheet', 'x', '--value', 'x'], 'thiếu --cell.'],
    [['--sheet', 'x', '--cell', 'D9:D10', '--value', 'x'], '--cell = “D9:D10” không hợp lệ'],
    [['--sheet', 'x', '--cell', 'D0', '--value', 'x'], '--cell = “D0” không hợp lệ'],
    [['--sheet', 'x', '--cell', 'D9', '--value', 'x', '--body', 'b'], 'không dùng chung --sheet và --body.'],
  ])('is bad usage with %j', async (args, sentence) => {
    const { code, err } = await runWith(['set', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('set by a list', () => {
  const entry = { body: 'ubnd', unit: 'ubnd-bac-ha', field: 'level', value: 'x' };

  it('makes each edit on its own and lists the refused by index', async () => {
    const file = await listFile([entry, { ...entry, field: 'levels' }, entry, { ...entry, value: 5 }, entry]);
    const bundle = {
      locate: (requests: Request[]) =>
        requests.map((_one, index) =>
          index === 1 ? { refused: 'Không có tập thể.', problems: [] } : { sheet: 'UBND thành phố', a1: `D${index}` },
        ),
      whyLocked: () => ({ message: WHY }),
    };
    const edit = (_sheet: string, a1: string) => ({ refused: a1 === 'D2' ? PROTECTED : null });
    const { code, out, saved } = await runWith(['set', '--edits', file, '--json'], { bundle, edit });
    expect(JSON.parse(out)).toEqual({
      applied: 1,
      refused: [
        { index: 1, reason: 'Không có trường “levels”; gần nhất: level. Chưa ghi gì.' },
        { index: 2, reason: 'Không có tập thể.' },
        { index: 3, reason: 'mục 3 thiếu hoặc sai “value”.' },
        { index: 4, reason: `${WHY} (${PROTECTED})` },
      ],
    });
    expect([code, saved]).toEqual([1, true]);
  });

  it('asks the bundle for all places at once', async () => {
    const file = await listFile([entry, entry, entry]);
    const { code, asked, out } = await runWith(['set', '--edits', file, '--json'], { bundle: located });
    expect([code, asked.length]).toEqual([0, 1]);
    expect(JSON.parse(out)).toEqual({ applied: 3, refused: [] });
  });

  it.each(['{', '{}', '"x"', ''])('refuses a file that is no list: %j', async (content) => {
    const { code, err, opened } = await runWith(['set', '--edits', await listFile(content)]);
    expect([code, opened]).toEqual([2, null]);
    expect(err).toContain('Chưa ghi gì.');
  });

  it('refuses entries of any other shape one by one', async () => {
    const file = await listFile([null, 5, [], { ...entry, body: 7 }, { ...entry, aspect: 'all' }]);
    const { code, out } = await runWith(['set', '--edits', file, '--json'], { bundle: located });
    expect(code).toBe(1);
    expect(JSON.parse(out).refused.map(({ index }: { index: number }) => index)).toEqual([0, 1, 2, 3, 4]);
  });

  it('refuses a file that is not there', async () => {
    expect((await runWith(['set', '--edits', 'khong-co.json'])).code).toBe(2);
  });
});
