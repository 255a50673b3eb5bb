// Opening a campaign (design §3, §4, §6): a list of steps that may be cut short and taken up again, and that never
// touches what is somebody else's.

import { describe, expect, it } from 'vitest';
import type { OpenResult } from '../../src/domain/api.ts';
import { makeHost } from '../../src/host/host.ts';
import { newSheet, type ProtectionModel, type SheetModel, type WorkbookModel } from '../../src/host/workbook.ts';
import {
  accountOf,
  BUNDLE,
  DRAFTING,
  emptyWorkbook,
  HTT,
  hostOver,
  OWNER,
  opened,
  PROFILE,
  refusalOf,
  STRANGER,
  sheetNamed,
  succeeded,
  tab,
  type,
  validated,
} from './scene.ts';

/** Every look at this clock takes `ms`: a slow service, as Google's can be. */
const slowHost = (workbook: WorkbookModel, ms: number) => {
  let now = DRAFTING;
  const tick = (): number => {
    now += ms;
    return now;
  };
  return makeHost({ workbook, bundle: BUNDLE, user: OWNER, now: tick });
};

const withoutId = ({ id: _id, ...protection }: ProtectionModel) => protection;

/** Ids that Google gives stand in the record of “Thiết lập”, the time of each act in “Nhật ký”. */
const DIFFERENT: Readonly<Record<string, (cells: SheetModel['cells']) => unknown>> = {
  'Thiết lập': (cells) => [cells[0]?.slice(0, 4), ...cells.slice(1)],
  'Nhật ký': (cells) => cells.length,
};

/** A sheet but for ids and times. */
const comparable = ({ id: _id, cells, protections, ...sheet }: SheetModel) => ({
  ...sheet,
  cells: DIFFERENT[sheet.name]?.(cells) ?? cells,
  protections: protections.map(withoutId),
});

/** As plain data: what a script made comes from another realm, whose arrays are not ours. */
const lookOf = ({ sheets, editors, timeZone, locale }: WorkbookModel): unknown =>
  structuredClone({ editors, timeZone, locale, sheets: sheets.map(comparable) });

describe('an opening', () => {
  it('makes the tabs of the design in their order, one for each body', () => {
    expect(opened().workbook.sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
      ...['Hướng dẫn', 'Thiết lập', 'Cơ quan', 'Đơn vị', 'Phân công'],
      ...['TT HĐND', 'UBND thành phố', 'Ban Tổ chức', 'Ban Tuyên giáo', 'Ban Dân vận', 'UBKT', 'Văn phòng'],
      ...['TT Chính trị', 'MTTQ', 'LĐLĐ', 'Hội Nông dân', 'Hội LHPN', 'Hội CCB', 'Thành đoàn'],
      ...['Đảng ủy Công an', 'Đảng ủy Quân sự', 'Tổng hợp', 'Tiến độ', 'Nhật ký', '(Bản chụp)'],
    ]);
  });

  it('shares the file with the bodies and with nobody else', () => {
    const { editors, viewers } = opened().workbook;
    expect(editors).toHaveLength(16);
    expect(editors).toContain(accountOf('ubnd'));
    expect(viewers).toEqual([]);
  });

  it('shares with nobody when the owner wants it later, and protects all the same', () => {
    const workbook = emptyWorkbook();
    const result = succeeded(hostOver(workbook).run('openCampaign', PROFILE, false) as OpenResult);
    expect(result).toMatchObject({ done: true, tabs: 25, bodies: 16 });
    expect(workbook.editors).toEqual([]);
    workbook.editors = [accountOf('ubkt'), STRANGER];
    const sheet = workbook.sheets.find(({ name }) => name === 'UBKT');
    expect(sheet?.protections).toHaveLength(2);
    expect(hostOver(workbook, STRANGER).edit('UBKT', 'D9', HTT).refused).not.toBeNull();
    expect(hostOver(workbook, accountOf('ubkt')).edit('UBKT', 'D9', HTT).refused).toBeNull();
  });

  it('puts two protections on each body’s tab and one on every other, none of them open to a domain', () => {
    for (const sheet of opened().workbook.sheets) {
      const isBody = String(sheet.cells[0]?.[0]?.value).includes(':body:');
      expect(sheet.protections).toHaveLength(isBody ? 2 : 1);
      expect(sheet.protections.every(({ domainEdit, warningOnly }) => !domainEdit && !warningOnly)).toBe(true);
    }
  });

  it('leaves no template, no blank first sheet and no cell of more than 30.000 characters behind', () => {
    const { workbook } = opened();
    expect(workbook.sheets.filter(({ name }) => name.startsWith('_') || name === 'Trang tính1')).toEqual([]);
    const lengths = workbook.sheets.flatMap(({ cells }) =>
      cells.flat().map((cell) => String(cell?.value ?? '').length),
    );
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30_000);
  });

  it('stands in the zone of the campaign', () => {
    const workbook = { ...emptyWorkbook(), timeZone: 'Europe/London' };
    succeeded(hostOver(workbook).run('openCampaign', PROFILE, true) as OpenResult);
    expect(workbook.timeZone).toBe('Asia/Ho_Chi_Minh');
  });
});

describe('an opening that Google’s time limit cuts short', () => {
  it('stops itself, says how far it came, and comes to the same end when it is called again', () => {
    const workbook = emptyWorkbook();
    const host = slowHost(workbook, 400);
    const results: OpenResult[] = [];
    do results.push(succeeded(host.run('openCampaign', PROFILE, true) as OpenResult));
    while (results.at(-1)?.done === false && results.length < 10);
    expect(results.length).toBeGreaterThan(1);
    expect(results[0]?.message).toMatch(/^Đã làm \d+\/\d+ bước; bấm “Mở đợt” lần nữa để tiếp tục/);
    expect(results.at(-1)).toMatchObject({ done: true, tabs: 25, message: 'Đã mở đợt: 25 trang cho 16 cơ quan.' });
    expect(lookOf(workbook)).toEqual(lookOf(opened().workbook));
  });

  it('is no opened campaign until it has come to its end', () => {
    const workbook = emptyWorkbook();
    slowHost(workbook, 400).run('openCampaign', PROFILE, true);
    expect(refusalOf(hostOver(workbook).run('status')).refused).toContain('chưa mở đợt đánh giá');
    expect(refusalOf(hostOver(workbook).run('validate', null)).refused).toContain('chưa mở đợt đánh giá');
  });

  it('makes a tab anew that was cut off in the middle, and keeps the finished ones', () => {
    const workbook = emptyWorkbook();
    slowHost(workbook, 400).run('openCampaign', PROFILE, true);
    const finished = workbook.sheets.filter(({ cells }) => String(cells[0]?.[0]?.value ?? '').startsWith('xl1:'));
    // A sheet under a name of ours without its key: what a run leaves that Google stops in the middle of a tab.
    workbook.sheets.push(newSheet({ id: 9_000, name: 'Tổng hợp', rowCount: 20, columnCount: 5 }));
    succeeded(hostOver(workbook).run('openCampaign', PROFILE, true) as OpenResult);
    expect(lookOf(workbook)).toEqual(lookOf(opened().workbook));
    const ids = new Set(workbook.sheets.map(({ id }) => id));
    expect(finished.every(({ id }) => ids.has(id))).toBe(true);
  });

  it('goes on with the campaign it began, whatever profile is named then', () => {
    const workbook = emptyWorkbook();
    slowHost(workbook, 400).run('openCampaign', PROFILE, true);
    const result = succeeded(hostOver(workbook).run('openCampaign', '{"id":"khac"}', true) as OpenResult);
    expect(result.done).toBe(true);
    expect(lookOf(workbook)).toEqual(lookOf(opened().workbook));
  });
});

describe('an opening is refused', () => {
  it('where a sheet of the owner’s bears a name of ours and holds something; nothing is touched', () => {
    const workbook = emptyWorkbook();
    const own = newSheet({ id: 77, name: 'Tổng hợp' });
    own.cells = [[{ value: 'Số liệu của tôi' }]];
    workbook.sheets.push(own);
    const before = JSON.stringify(workbook);
    const { refused } = refusalOf(hostOver(workbook).run('openCampaign', PROFILE, true));
    expect(refused).toContain('đã có trang “Tổng hợp” với nội dung khác. Chưa đổi gì.');
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('but not for other sheets of the owner’s, which stay as they are', () => {
    const workbook = emptyWorkbook();
    const own = newSheet({ id: 77, name: 'Danh bạ' });
    own.cells = [[{ value: 'Số liệu của tôi' }]];
    workbook.sheets.push(own);
    succeeded(hostOver(workbook).run('openCampaign', PROFILE, true) as OpenResult);
    expect(sheetNamed({ workbook, owner: hostOver(workbook) }, 'Danh bạ').cells).toEqual([
      [{ value: 'Số liệu của tôi' }],
    ]);
  });

  it('in a workbook that has an opened campaign', () => {
    const scene = opened();
    const before = JSON.stringify(scene.workbook);
    expect(refusalOf(scene.owner.run('openCampaign', PROFILE, true)).refused).toContain('đã mở đợt');
    expect(JSON.stringify(scene.workbook)).toBe(before);
  });

  it('to anybody but the owner', () => {
    const workbook = { ...emptyWorkbook(), editors: [STRANGER] };
    const before = JSON.stringify(workbook);
    const { refused } = refusalOf(hostOver(workbook, STRANGER).run('openCampaign', PROFILE, true));
    expect(refused).toContain('Chỉ tài khoản sở hữu bảng tính thực hiện được');
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it('for a profile with faults, each told with its path', () => {
    const workbook = emptyWorkbook();
    const before = JSON.stringify(workbook);
    const { refused, problems } = refusalOf(hostOver(workbook).run('openCampaign', '{"id": "Năm 2025"}', true));
    expect(refused).toMatch(/^Bộ dữ liệu có \d+ chỗ sai\. Chưa tạo gì\.$/);
    expect(problems).toContainEqual(expect.stringMatching(/^id: “Năm 2025” không hợp lệ/));
    expect(problems).toContainEqual(expect.stringMatching(/^year: chưa có/));
    expect(JSON.stringify(workbook)).toBe(before);
  });
});

describe('a tab as it was opened', () => {
  it('has every unit of its tables, and is free of findings but for the levels not yet chosen', () => {
    const scene = opened();
    const { findings } = validated(scene, null);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['missing-level']));
  });

  it('lets a clerk begin at once', () => {
    const scene = opened();
    type(scene, 'mttq', [['unit/overall/mttq-bac-ha', 'level'], HTT]);
    expect(
      tab(scene, 'body:mttq')
        .cells.flat()
        .some((cell) => cell?.value === HTT),
    ).toBe(true);
  });

  it('is the owner’s where it should be, in a file that belongs to no domain, too', () => {
    const owner = 'van-phong@gmail.com';
    const workbook: WorkbookModel = { ...emptyWorkbook(), owner };
    succeeded(hostOver(workbook, owner).run('openCampaign', PROFILE, true) as OpenResult);
    const clerk = hostOver(workbook, accountOf('mttq'));
    expect(workbook.editors).toContain(accountOf('mttq'));
    for (const name of ['Thiết lập', 'Tổng hợp', 'Bản chụp', 'UBND thành phố'])
      expect([name, clerk.edit(name, 'B2', 'x').refused]).toEqual([name, expect.stringContaining('protected')]);
    expect(clerk.edit('MTTQ', 'B2', 'x').refused).toContain('protected');
    expect(clerk.edit('MTTQ', 'D9', HTT).refused).toBeNull();
  });
});
