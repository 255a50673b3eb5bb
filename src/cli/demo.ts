// `npm start`: the whole job on the real directive with made-up entries, through the built bundle: open, fill, check,
// consolidate, report. A campaign that already stands in demo/ is used as it is: it may hold edits of somebody's own.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host, makeHost } from '../host/host.ts';
import { storeProblemOf } from '../host/store-problem.ts';
import { fileTrouble } from '../messages/local-host.ts';
import { account } from './demo/account.ts';
import { type DemoBody, fillBody, plantOwners } from './demo/fill.ts';
import { bodiesOf, groupNames, names, run } from './demo/settings.ts';
import { OWNER } from './options.ts';
import { makeProgress } from './progress.ts';
import { withNewWorkbook, withWorkbook } from './with-workbook.ts';
import { writePapers } from './write-papers.ts';

const FOLDER = 'demo';
const WORKBOOK = join(FOLDER, 'xep-loai-2024.xlsx');
const BUNDLE = fileURLToPath(new URL('../dist/', import.meta.url));
const PROFILE = 'ha-tinh-2024';
/** Three days before the deadline. */
const NOW = Date.parse('2024-11-27T09:00:00+07:00');

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const fillAll = (host: Host, bodies: readonly DemoBody[]): readonly string[] => {
  const progress = makeProgress(process.stderr, Date.now);
  const refused = bodies.flatMap((body, index) => {
    progress.show(body.tab, index, bodies.length);
    return fillBody(makeHost({ workbook: host.workbook, bundle: BUNDLE, user: body.account, now: () => NOW }), body);
  });
  progress.clear();
  return refused;
};

/** Opens the campaign and lets everybody fill in; says what the host refused. */
const openAndFill = (host: Host): void => {
  say('Mở đợt đánh giá theo Công văn số 1378-CV/Th.U …');
  run(host, 'openCampaign', PROFILE, true);
  say('16 cơ quan nhập kết quả trên trang của mình …');
  const bodies = bodiesOf(host);
  const refused = [...fillAll(host, bodies), ...plantOwners(host, bodies)];
  for (const reason of refused) say(`Bị từ chối: ${reason}`);
};

const checkAndReport = async (host: Host): Promise<string> => {
  say('Kiểm tra, tổng hợp, tạo báo cáo …');
  const validation = run(host, 'validate', null);
  const consolidation = run(host, 'consolidate');
  run(host, 'makeReport');
  return account({
    tabs: run(host, 'showSheets', null).sheets.length,
    validation,
    consolidation,
    bodyName: names(host, 'Cơ quan'),
    groupName: groupNames(host),
    files: [WORKBOOK, ...(await writePapers(FOLDER, host.files()))],
  });
};

const demonstrate = (): Promise<string> => {
  const session = { workbook: WORKBOOK, bundle: BUNDLE, user: OWNER, now: () => NOW };
  const saves = () => true;
  if (existsSync(WORKBOOK)) {
    say(`Dùng lại ${WORKBOOK}; muốn làm lại từ đầu, xóa thư mục ${FOLDER}.`);
    return withWorkbook(session, { saves, act: checkAndReport });
  }
  const act = (host: Host): Promise<string> => {
    openAndFill(host);
    return checkAndReport(host);
  };
  return withNewWorkbook(session, { saves, act });
};

try {
  say(await demonstrate());
} catch (error) {
  const problem = storeProblemOf(error);
  if (problem === null) throw error;
  say(fileTrouble(problem));
  process.exitCode = 1;
}
