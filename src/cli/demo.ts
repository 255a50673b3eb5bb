// `npm start`: the whole job on the real directive with made-up entries, through the built bundle: open, fill, check,
// consolidate, report. Made anew each time, in the folder demo/.

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Api } from '../domain/api.ts';
import { type Host, makeHost } from '../host/host.ts';
import { account } from './demo/account.ts';
import { type DemoBody, type Filled, fillBody } from './demo/fill.ts';
import { fileNames } from './file-names.ts';
import { OWNER } from './options.ts';
import { makeProgress } from './progress.ts';
import { withNewWorkbook } from './with-workbook.ts';

const FOLDER = 'demo';
const WORKBOOK = join(FOLDER, 'xep-loai-2024.xlsx');
const BUNDLE = fileURLToPath(new URL('../dist/', import.meta.url));
const PROFILE = 'ha-tinh-2024';
/** Three days before the deadline. */
const NOW = Date.parse('2024-11-27T09:00:00+07:00');

type Result<K extends keyof Api> = Exclude<ReturnType<Api[K]>, { readonly refused: string }>;

/** Calls a public function that must succeed: the demonstration has no other way out. */
const run = <K extends keyof Api>(host: Host, name: K, ...args: Parameters<Api[K]>): Result<K> => {
  const result = host.run(name, ...args) as ReturnType<Api[K]>;
  if ('refused' in result) throw new Error([result.refused, ...result.problems].join('\n'));
  return result as Result<K>;
};

const cell = (values: readonly (readonly unknown[])[], row: number, key: string): string =>
  String(values[row]?.[values[0]?.indexOf(key) ?? -1] ?? '');

/** Rows of a config tab: those below its head. */
const rowsOf = (host: Host, tab: string): { readonly at: (key: string) => string }[] => {
  const { sheets } = run(host, 'showSheets', tab);
  const values = sheets[0]?.values ?? [];
  return values.flatMap((row, index) =>
    String(row[0]).startsWith('row/') ? [{ at: (key: string) => cell(values, index, key) }] : [],
  );
};

const bodiesOf = (host: Host): DemoBody[] => {
  const prose = rowsOf(host, 'Phân công').filter(({ at }) => at('narrative') === 'có');
  return rowsOf(host, 'Cơ quan').map(({ at }) => ({
    id: at('id'),
    tab: at('tab'),
    account: at('emails'),
    narrative: prose.filter((row) => row.at('body') === at('id')).map((row) => row.at('group')),
  }));
};

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const fillAll = (host: Host, bodies: readonly DemoBody[]): Filled[] => {
  const progress = makeProgress(process.stderr, Date.now);
  const filled = bodies.map((body, index) => {
    progress.show(body.tab, index, bodies.length);
    return fillBody(makeHost({ workbook: host.workbook, bundle: BUNDLE, user: body.account, now: () => NOW }), body);
  });
  progress.clear();
  return filled;
};

const names = (host: Host, tab: string): ((id: string) => string) => {
  const known = new Map(rowsOf(host, tab).map(({ at }) => [at('id'), at('tab') || at('name')]));
  return (id) => known.get(id) ?? id;
};

const groupNames = (host: Host): ((id: string) => string) => {
  const settings = new Map(rowsOf(host, 'Thiết lập').map(({ at }) => [at('path'), at('value')]));
  const ids = [...settings].flatMap(([path, value]) => {
    const index = /^groups\[(\d+)\]\.id$/.exec(path)?.[1];
    return index === undefined ? [] : [[value, settings.get(`groups[${index}].name`) ?? value] as const];
  });
  const known = new Map(ids);
  return (id) => known.get(id) ?? id;
};

const demonstrate = async (host: Host): Promise<string> => {
  say('Mở đợt đánh giá theo Công văn số 1378-CV/Th.U …');
  const opened = run(host, 'openCampaign', PROFILE, true);
  say('16 cơ quan nhập kết quả trên trang của mình …');
  const filled = fillAll(host, bodiesOf(host));
  say('Kiểm tra, tổng hợp, tạo báo cáo …');
  const validation = run(host, 'validate', null);
  const consolidation = run(host, 'consolidate');
  run(host, 'makeReport');
  const made = host.files();
  const named = fileNames(made.map(({ name }) => name));
  const reports = made.map(({ bytes }, index) => ({ path: join(FOLDER, named[index] ?? ''), bytes }));
  for (const { path, bytes } of reports) await writeFile(path, bytes);
  for (const reason of filled.flatMap(({ refused }) => refused)) say(`Bị từ chối: ${reason}`);
  return account({
    tabs: opened.tabs,
    entries: filled.reduce((sum, { entries }) => sum + entries, 0),
    validation,
    consolidation,
    bodyName: names(host, 'Cơ quan'),
    groupName: groupNames(host),
    files: [WORKBOOK, ...reports.map(({ path }) => path)],
  });
};

await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const told = await withNewWorkbook(
  { workbook: WORKBOOK, bundle: BUNDLE, user: OWNER, now: () => NOW },
  { act: demonstrate, saves: () => true },
);
say(told);
