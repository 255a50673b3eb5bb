// The campaign on three days, each a workbook of its own: the demonstration as it is, the day after the deadline, the
// morning after the close. What happens in between is typed through the command line as the bodies' own accounts.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const CLI = resolve('out/cli.mjs');
const DEMO = resolve('out/demo.mjs');
const NAME = 'xep-loai-2024.xlsx';
const LEVEL = 'Hoàn thành tốt nhiệm vụ';

/** The clock of each day's pictures. */
export const DAYS = {
  filling: '2024-11-27T09:30:00+07:00',
  late: '2024-11-30T09:30:00+07:00',
  closed: '2024-12-01T08:30:00+07:00',
};

/** Body, when it hands in, and what it puts right before: tab, cell, text. */
const HANDED_IN = [
  ['mttq', '2024-11-27T16:00:00+07:00'],
  ['tt-hdnd', '2024-11-28T08:40:00+07:00', ['TT HĐND', 'D16', LEVEL]],
  ['ban-to-chuc', '2024-11-28T16:42:00+07:00'],
  ['ubkt', '2024-11-29T10:05:00+07:00', ['UBKT', 'G33', 'Tổ chức của chính cơ quan, không tự đánh giá']],
  ['van-phong', '2024-11-29T15:30:00+07:00', ['Văn phòng', 'H12', '']],
  ['thanh-doan', '2024-11-29T17:25:00+07:00'],
  ['tt-chinh-tri', '2024-11-29T20:10:00+07:00'],
  ['hoi-ccb', '2024-11-30T08:15:00+07:00', ['Hội CCB', 'H9', '']],
  ['dang-uy-quan-su', '2024-11-30T09:05:00+07:00', ['Đảng ủy Quân sự', 'D19', LEVEL]],
];

const node = (args, folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.slice(1).join(' ')} ended with ${status}:\n${stdout}${stderr}`);
};

export const xepLoai = (workbook, now, words) => node([CLI, ...words, '--workbook', workbook, '--now', now]);

const handIn = (workbook, [body, now, mended]) => {
  const as = ['--as', `${body}@example.org`];
  if (mended !== undefined) {
    const [sheet, cell, value] = mended;
    xepLoai(workbook, now, ['set', ...as, '--sheet', sheet, '--cell', cell, '--value', value]);
  }
  xepLoai(workbook, now, ['submit', ...as, '--body', body]);
};

/** What happens until the day, from the day before it. */
const EVENTS = {
  late: (workbook) => {
    for (const one of HANDED_IN) handIn(workbook, one);
    xepLoai(workbook, DAYS.late, ['consolidate']);
  },
  closed: (workbook) => {
    xepLoai(workbook, '2024-12-01T00:05:00+07:00', ['tick']);
    const until = ['--until', '2024-12-02T17:00:00+07:00', '--reason', 'Bổ sung theo đề nghị của UBND thành phố'];
    xepLoai(workbook, DAYS.closed, ['extend', '--body', 'ubnd', ...until]);
    xepLoai(workbook, DAYS.closed, ['consolidate']);
  },
};

/** Day → its workbook, made in the folder. */
export const makeDays = (folder) => {
  node([DEMO], folder);
  const made = { filling: join(folder, 'demo', NAME) };
  for (const [day, before] of [
    ['late', 'filling'],
    ['closed', 'late'],
  ]) {
    made[day] = join(folder, day, NAME);
    mkdirSync(join(folder, day));
    copyFileSync(made[before], made[day]);
    EVENTS[day](made[day]);
  }
  return made;
};
