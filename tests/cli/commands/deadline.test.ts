// The secretariat's commands around the deadline: each asks one public function of the bundle.

import { describe, expect, it } from 'vitest';
import { newSheet, type WorkbookModel } from '../../../src/host/workbook.ts';
import { runWith } from '../fake-world.ts';

const UNTIL = '2024-12-02T17:00:00+07:00';

/** Command line, what the bundle is asked for. */
const ACTS = [
  [
    ['return', '--body', 'ubnd', '--reason', 'Thiếu ưu điểm'],
    ['returnTab', 'ubnd', 'Thiếu ưu điểm'],
  ],
  [
    ['extend', '--body', 'ubnd', '--until', UNTIL, '--reason', 'Bổ sung'],
    ['extendTab', 'ubnd', UNTIL, 'Bổ sung'],
  ],
  [
    ['revoke', '--body', 'ubnd'],
    ['revokeExtension', 'ubnd'],
  ],
  [
    ['close', '--reason', 'Họp sớm'],
    ['closeTabs', 'Họp sớm'],
  ],
  [['close'], ['closeTabs', '']],
  [
    ['accept', '--body', 'ubnd', '--reason', 'Đính chính'],
    ['acceptLate', 'ubnd', 'Đính chính'],
  ],
  [
    ['restore', '--body', 'ubnd', '--snapshot', 's3'],
    ['restoreSnapshot', 'ubnd', 's3'],
  ],
] as const;

describe.each(ACTS)('%j', (line, call) => {
  it('asks the bundle, says its sentence and keeps the file', async () => {
    const bundle = { [call[0]]: () => ({ message: 'Đã làm.' }) };
    const result = await runWith([...line], { bundle });
    expect(result).toMatchObject({ code: 0, opened: 'existing', saved: true, out: 'Đã làm.\n', asked: [call] });
    expect(JSON.parse((await runWith([...line, '--json'], { bundle })).out)).toEqual({ message: 'Đã làm.' });
  });

  it('fails with the bundle’s refusal, and leaves the file as it is', async () => {
    const bundle = { [call[0]]: () => ({ refused: 'Chưa làm được.', problems: [] }) };
    expect(await runWith([...line], { bundle })).toMatchObject({ code: 1, saved: false, err: 'Chưa làm được.\n' });
  });
});

describe('what must be given', () => {
  it.each([
    [['return'], 'thiếu --body và --reason.'],
    [['return', '--body', 'ubnd'], 'thiếu --reason.'],
    [['return', '--body', 'ubnd', '--reason', ''], 'thiếu giá trị của --reason.'],
    [['extend', '--body', 'ubnd'], 'thiếu --until và --reason.'],
    [['revoke'], 'thiếu --body.'],
    [['accept', '--body', 'ubnd'], 'thiếu --reason.'],
    [['compare', '--body', 'ubnd'], 'thiếu --snapshot.'],
    [['restore', '--snapshot', 's1'], 'thiếu --body.'],
  ])('%j is bad usage', async (line, sentence) => {
    const { code, err, opened } = await runWith(line);
    expect([code, err, opened]).toEqual([2, `Lệnh ${line[0]}: ${sentence}\n`, null]);
  });

  it.each(['2024-12-02T17:00:00', '2024-12-02', '02/12/2024 17:00', '2024-11-31T17:00:00+07:00'])(
    'an extension ends at an instant with a zone, not at %s',
    async (until) => {
      const { code, err, opened } = await runWith(['extend', '--body', 'ubnd', '--until', until, '--reason', 'x']);
      expect([code, opened]).toEqual([2, null]);
      expect(err).toContain(`--until = “${until}” không hợp lệ; cho phép: thời điểm có múi giờ`);
    },
  );
});

describe('close', () => {
  it('keeps the tabs it did close although it could not close them all', async () => {
    const sentence = 'Đã khóa 15/16 trang; chưa khóa được: UBND thành phố.';
    const bundle = { closeTabs: () => ({ refused: sentence, problems: [] }) };
    const onRun = (workbook: WorkbookModel): void => {
      workbook.sheets.push(newSheet({ id: 9, name: 'Bản chụp' }));
    };
    const result = await runWith(['close', '--json'], { bundle, onRun });
    expect(result).toMatchObject({ code: 1, saved: true });
    expect(JSON.parse(result.out)).toEqual({ refused: sentence, problems: [] });
  });
});

describe('snapshots', () => {
  const row = {
    ...{ id: 's1', body: 'ubnd', kind: 'submit', at: '2024-11-28T16:42:00+07:00', hash: 'a'.repeat(64) },
    ...{ code: 'AAAA-AAAA', by: '', until: null, reason: '' },
  };
  const extension = {
    ...row,
    ...{ id: 's2', kind: 'extend', hash: '', code: '', until: UNTIL, reason: 'Bổ sung' },
  };
  const bundle = { listSnapshots: () => ({ snapshots: [row, extension] }) };

  it('lists one line each, and writes nothing', async () => {
    const { code, out, saved, asked } = await runWith(['snapshots'], { bundle });
    expect([code, saved, asked]).toEqual([0, false, [['listSnapshots', null]]]);
    expect(out.split('\n').slice(1, 3)).toEqual([
      's1  ubnd     Nộp      28/11/2024 16:42  AAAA-AAAA',
      's2  ubnd     Gia hạn  28/11/2024 16:42                đến 02/12/2024 17:00; lý do: Bổ sung',
    ]);
  });

  it('gives all of it as JSON, of one body when asked', async () => {
    const { out, asked } = await runWith(['snapshots', '--body', 'ubnd', '--json'], { bundle });
    expect(asked).toEqual([['listSnapshots', 'ubnd']]);
    expect(JSON.parse(out)).toEqual({ snapshots: [row, extension] });
  });

  it.each(['withdraw', 'return', 'revoke', 'close', 'relock', 'accept', 'backup'])(
    'has a word for %s',
    async (kind) => {
      const { out } = await runWith(['snapshots'], {
        bundle: { listSnapshots: () => ({ snapshots: [{ ...row, kind }] }) },
      });
      expect(out).not.toContain('undefined');
      expect(out).toMatch(/ubnd +\p{Lu}/u);
    },
  );

  it('says of a backup which snapshot was brought back over it', async () => {
    const backup = { ...row, kind: 'backup', reason: 's3' };
    const { out } = await runWith(['snapshots'], { bundle: { listSnapshots: () => ({ snapshots: [backup] }) } });
    expect(out).toContain('Lưu trước khi khôi phục');
    expect(out).toContain('khôi phục bản lưu “s3”');
  });

  it('says so when there are none', async () => {
    const none = { listSnapshots: () => ({ snapshots: [] }) };
    expect((await runWith(['snapshots'], { bundle: none })).out).toBe('Chưa có bản lưu nào.\n');
  });
});

describe('compare', () => {
  const line = ['compare', '--body', 'ubnd', '--snapshot', 's1'];
  const change = { cell: 'D9', unit: 'ubnd-bac-ha', field: 'level', snapshot: 'HTT', live: 'HTXS' };

  it('lists the cells that differ, and writes nothing', async () => {
    const bundle = { compareSnapshot: () => ({ changes: [change] }) };
    const result = await runWith(line, { bundle });
    expect(result).toMatchObject({ code: 0, saved: false, asked: [['compareSnapshot', 'ubnd', 's1']] });
    expect(result.out).toBe('1 ô khác bản lưu “s1”:\n- ô D9: trong bản lưu “HTT”, trên trang “HTXS”\n');
    expect(JSON.parse((await runWith([...line, '--json'], { bundle })).out)).toEqual({ changes: [change] });
  });

  it('says so when nothing differs', async () => {
    const { out } = await runWith(line, { bundle: { compareSnapshot: () => ({ changes: [] }) } });
    expect(out).toBe('Trang không khác bản lưu “s1”.\n');
  });

  it('refuses a snapshot that is not whole', async () => {
    const bundle = { compareSnapshot: () => ({ refused: 'Chưa khôi phục: bản lưu bị sửa.', problems: [] }) };
    expect(await runWith(line, { bundle })).toMatchObject({ code: 1, err: 'Chưa khôi phục: bản lưu bị sửa.\n' });
  });
});

describe('repair', () => {
  it('says what it did', async () => {
    const bundle = { repair: () => ({ message: 'Đã sửa: lịch chạy tự động.', done: ['lịch chạy tự động'] }) };
    const result = await runWith(['repair', '--json'], { bundle });
    expect([result.code, result.saved, JSON.parse(result.out)]).toEqual([
      0,
      true,
      { message: 'Đã sửa: lịch chạy tự động.', done: ['lịch chạy tự động'] },
    ]);
    expect((await runWith(['repair'], { bundle })).out).toBe('Đã sửa: lịch chạy tự động.\n');
  });
});

describe('tick', () => {
  it('fires what is due and names it', async () => {
    const tick = () => ['sweep'];
    const result = await runWith(['tick', '--json'], { tick });
    expect([result.code, result.saved, JSON.parse(result.out)]).toEqual([0, true, { fired: ['sweep'] }]);
    expect((await runWith(['tick'], { tick })).out).toBe('Đã chạy 1 việc theo lịch: sweep.\n');
  });

  it('says so when nothing is due', async () => {
    expect((await runWith(['tick'])).out).toBe('Chưa có việc theo lịch nào đến giờ.\n');
  });

  it('fails with the message of a trigger that stopped halfway, and keeps what it has written', async () => {
    const failures = [{ handler: 'sweep', user: 'ban-thuong-truc@example.org', message: 'hỏng' }];
    const result = await runWith(['tick', '--json'], { tick: () => ['sweep'], failures });
    expect([result.code, result.saved, JSON.parse(result.out)]).toEqual([
      1,
      true,
      { refused: '1 việc theo lịch dừng giữa chừng.', problems: ['sweep: hỏng'], fired: ['sweep'] },
    ]);
    const { out, err } = await runWith(['tick'], { tick: () => ['sweep'], failures });
    expect([out, err]).toEqual(['1 việc theo lịch dừng giữa chừng.\n', expect.stringContaining('(sweep)')]);
    expect(err).toContain('hỏng');
  });
});
