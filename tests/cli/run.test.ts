import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../../src/domain/program.ts';
import { storeError } from '../../src/host/store-problem.ts';
import { runWith } from './fake-world.ts';

const counts = { error: 0, warning: 0, notice: 0 };
const clean = { bundle: { validate: () => ({ findings: [], counts }) } };

describe('the exit code', () => {
  it('is 0 when the work is done', async () => {
    expect((await runWith(['validate'], clean)).code).toBe(0);
  });

  it('is 1 when errors were found', async () => {
    const bundle = { validate: () => ({ findings: [], counts: { ...counts, error: 2 } }) };
    expect((await runWith(['validate'], { bundle })).code).toBe(1);
  });

  it('stays 0 for warnings alone', async () => {
    const bundle = { validate: () => ({ findings: [], counts: { ...counts, warning: 2 } }) };
    expect((await runWith(['validate'], { bundle })).code).toBe(0);
  });

  it('is 1 for a refusal, 2 for bad usage', async () => {
    const bundle = { validate: () => ({ refused: 'Chưa mở đợt.', problems: [] }) };
    expect((await runWith(['validate'], { bundle })).code).toBe(1);
    expect((await runWith(['validate', '--bogus'])).code).toBe(2);
    expect((await runWith(['bogus'])).code).toBe(2);
    expect((await runWith([])).code).toBe(2);
  });
});

describe('with --json', () => {
  it.each([
    [['validate', '--json'], clean],
    [['validate', '--json', '--as', 'a@example.org', '--now', '2024-11-28T09:00:00+07:00'], clean],
    [['validate', '--json', '--bogus'], {}],
    [['bogus', '--json'], {}],
    [['--json'], {}],
    [['--help', '--json'], {}],
    [['validate', '--json'], { fault: new Error('đĩa đầy') }],
    [['validate', '--json'], { isTTY: true, ...clean }],
  ])('stdout holds exactly one value and stderr nothing: %j', async (args, fakes) => {
    const { out, err } = await runWith(args, fakes);
    expect(typeof JSON.parse(out)).toBe('object');
    expect(err).toBe('');
  });

  it('gives a refusal as its sentence and its problems', async () => {
    const bundle = { validate: () => ({ refused: 'Chưa áp dụng.', problems: ['a', 'b'] }) };
    const { out } = await runWith(['validate', '--json'], { bundle });
    expect(JSON.parse(out)).toEqual({ refused: 'Chưa áp dụng.', problems: ['a', 'b'] });
  });

  it('adds the counted calls, but only when asked', async () => {
    expect(JSON.parse((await runWith(['validate', '--json', '--count-calls'], clean)).out)).toEqual({
      findings: [],
      counts,
      calls: { 'Range.getValues': 3 },
    });
    expect(JSON.parse((await runWith(['validate', '--json'], clean)).out)).not.toHaveProperty('calls');
  });
});

describe('--version', () => {
  it('says the program and its version, and asks for no workbook', async () => {
    expect(await runWith(['--version'])).toMatchObject({ code: 0, out: `Xếp loại ${PROGRAM}\n`, err: '' });
    expect(JSON.parse((await runWith(['--version', '--json'])).out)).toEqual({ version: PROGRAM });
  });

  it('is no option of a command', async () => {
    expect((await runWith(['validate', '--version'], clean)).code).toBe(2);
  });
});

describe('without --json', () => {
  it('prints results on stdout and refusals on stderr', async () => {
    const bundle = { validate: () => ({ refused: 'Chưa áp dụng: 2 chỗ sai.', problems: ['a', 'b'] }) };
    expect(await runWith(['validate'], { bundle })).toMatchObject({
      out: '',
      err: 'Chưa áp dụng: 2 chỗ sai.\n- a\n- b\n',
    });
    expect(await runWith(['validate'], clean)).toMatchObject({ out: 'Không có lỗi, không có cảnh báo.\n', err: '' });
  });

  it('says in whose hands and at what time it acts, when one of them is given', async () => {
    const { err } = await runWith(['validate', '--as', 'ubnd@example.org'], clean);
    expect(err).toBe('Tài khoản ubnd@example.org, thời điểm 16 giờ 42, thứ Năm 28/11/2024.\n');
  });

  it('shows the help to who forgot the command', async () => {
    expect((await runWith([])).err).toContain('npx xep-loai LỆNH');
    expect((await runWith(['--help'])).out).toContain('npx xep-loai LỆNH');
  });
});

describe('the common options', () => {
  it('have their defaults', async () => {
    const [session] = (await runWith(['validate'], { ...clean, clock: () => 1234 })).sessions;
    expect(session).toMatchObject({
      workbook: 'xep-loai.xlsx',
      user: 'ban-thuong-truc@example.org',
      bundle: '/bundle',
    });
    expect(session?.now()).toBe(1234);
  });

  it('choose the file, the account and the time', async () => {
    const args = [
      'validate',
      '--workbook',
      'a/b.xlsx',
      '--as',
      'ubnd@example.org',
      '--now',
      '2024-11-29T23:59:59.5+07:00',
    ];
    const [session] = (await runWith(args, clean)).sessions;
    expect(session).toMatchObject({ workbook: 'a/b.xlsx', user: 'ubnd@example.org' });
    expect(session?.now()).toBe(Date.parse('2024-11-29T16:59:59.500Z'));
  });

  it.each([
    ['--now', '2024-11-30'],
    ['--now', '2024-11-30T00:00:00'],
    ['--now', '2024-11-31T00:00:00+07:00'],
    ['--now', '2024-02-30T00:00:00Z'],
    ['--now', '2024-11-30T25:00:00Z'],
    ['--now', 'hôm nay'],
    ['--as', 'ubnd'],
    ['--workbook', 'dot.ods'],
    ['--workbook', '.xlsx'],
  ])('refuse %s %s before any file is touched', async (option, value) => {
    const { code, err, opened } = await runWith(['validate', option, value], clean);
    expect(code).toBe(2);
    expect(err).toContain(`Lệnh validate: ${option} = “${value}” không hợp lệ; cho phép: `);
    expect(opened).toBeNull();
  });
});

describe('trouble', () => {
  it('with the file is told in words', async () => {
    const fault = storeError({ id: 'file-missing', file: 'dot.xlsx' });
    expect(await runWith(['status'], { fault })).toMatchObject({
      code: 1,
      err: 'Không có tệp dot.xlsx. Tạo mới: npx xep-loai open\n',
    });
  });

  it('after an edit is told to a person, and leaves the JSON as it is', async () => {
    const failures = [{ handler: 'onEdit', user: 'ubnd@example.org', message: 'hết giờ' }];
    const args = ['set', '--sheet', 'UBND thành phố', '--cell', 'D9', '--value', 'x'];
    expect(await runWith(args, { failures })).toMatchObject({
      code: 0,
      err: 'Nội dung đã ghi, nhưng phần chạy tự động sau đó (onEdit) dừng giữa chừng: hết giờ.\n',
    });
    expect(await runWith([...args, '--json'], { failures })).toMatchObject({ code: 0, err: '' });
  });

  it('of any other kind is told with its cause', async () => {
    expect(await runWith(['status'], { fault: new Error('đĩa đầy') })).toMatchObject({
      code: 1,
      err: 'Lệnh dừng giữa chừng: đĩa đầy. Tệp giữ nguyên.\n',
    });
  });
});
