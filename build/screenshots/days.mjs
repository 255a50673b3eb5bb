// The campaign on four days, each a workbook of its own: nothing yet, the demonstration as it is, the day after the deadline,
// the morning after the close. What happens in between is typed through the command line as the bodies' own accounts.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fromTypeScript } from '../from-typescript.mjs';

export const CLI = resolve('out/cli.mjs');
const DEMO = resolve('out/demo.mjs');
export const OWNER = 'ban-thuong-truc@example.org';
const NAME = 'xep-loai-2024.xlsx';
const LEVEL = 'Hoàn thành tốt nhiệm vụ';

/** The clock of each day's pictures. */
export const DAYS = {
  blank: '2024-11-18T09:30:00+07:00',
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

/** A new file as Google makes one: nothing is open in it. */
const makeBlank = async (path) => {
  const parts = ['workbook', 'store'].map((name) => `export * from './src/host/${name}.ts';`);
  const { newWorkbook, createWorkbook } = await fromTypeScript('blank-workbook', parts.join('\n'));
  await createWorkbook(path, newWorkbook({ title: 'Xếp loại', owner: OWNER }));
};

const placeIn = (folder, day) => {
  mkdirSync(join(folder, day));
  return join(folder, day, NAME);
};

/** Day → its workbook, made in the folder. */
export const makeDays = async (folder) => {
  node([DEMO], folder);
  const made = { blank: placeIn(folder, 'blank'), filling: join(folder, 'demo', NAME) };
  await makeBlank(made.blank);
  for (const [day, before] of [
    ['late', 'filling'],
    ['closed', 'late'],
  ]) {
    made[day] = placeIn(folder, day);
    copyFileSync(made[before], made[day]);
    EVENTS[day](made[day]);
  }
  return made;
};
