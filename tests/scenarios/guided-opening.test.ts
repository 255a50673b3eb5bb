// The guided opening through the bundle: what its dialog asks, in the order in which a secretariat gets there.

import { describe, expect, it } from 'vitest';
import type { OpenResult } from '../../src/domain/api.ts';
import type {
  OpeningDraft,
  OpeningForm,
  OpeningRun,
  OpeningShared,
  OpeningStart,
  ProfileChoice,
} from '../../src/domain/dialog.ts';
import { makeHost } from '../../src/host/host.ts';
import { newSheet, type WorkbookModel } from '../../src/host/workbook.ts';
import profile from '../../src/profiles/ha-tinh-2024.json';
import {
  accountOf,
  BUNDLE,
  emptyWorkbook,
  hostOver,
  OWNER,
  opened,
  PROFILE,
  refusalOf,
  STRANGER,
  succeeded,
} from './scene.ts';

const NEXT_YEAR = Date.parse('2025-11-20T09:00:00+07:00');

const FORM: OpeningForm = {
  profile: PROFILE,
  year: '2025',
  dueDate: '30/11/2025',
  dueTime: '0h',
  closeDate: '01/12/2025',
  closeTime: '0h',
  addresses: `Cơ quan\tThư\nUBND TP\t${accountOf('ubnd')}\nubkt ${accountOf('ubkt')}, ${accountOf('ubkt-2')}`,
};

const owner = (workbook: WorkbookModel, now = NEXT_YEAR) => hostOver(workbook, OWNER, now);
const start = (workbook: WorkbookModel, user = OWNER) =>
  hostOver(workbook, user, NEXT_YEAR).run('startOpening') as OpeningStart;
const run = (workbook: WorkbookModel, form: OpeningForm | null = FORM, restricted: unknown = true) =>
  owner(workbook).run('runOpening', form, restricted) as OpeningRun;

const runToEnd = (workbook: WorkbookModel, form: OpeningForm | null = FORM): OpeningRun[] => {
  const runs = [succeeded(run(workbook, form))];
  while (runs.at(-1)?.done === false && runs.length < 20) runs.push(succeeded(run(workbook, form)));
  return runs;
};

const journal = (workbook: WorkbookModel): string[] => {
  const rows = workbook.sheets.find(({ name }) => name === 'Nhật ký')?.cells ?? [];
  return rows
    .filter(([key]) => String(key?.value ?? '').startsWith('row/'))
    .map((row) => [row[4], row[6]].map((cell) => String(cell?.value ?? '')).join(': '));
};

const guided = (() => {
  const workbook = emptyWorkbook();
  return { workbook, runs: runToEnd(workbook) };
})();

describe('the start', () => {
  it('of a blank file offers the shipped profiles, with the dates of the year that runs', () => {
    const found = start(emptyWorkbook());
    expect(found).toMatchObject({ kind: 'new', warnings: [], profiles: [{ id: PROFILE }] });
    const [choice] = found.kind === 'new' ? found.profiles : [];
    expect(choice?.text).toBe(`16 cơ quan đánh giá, ${profile.units.length} tập thể, 18 nhóm.`);
    expect(choice?.bodies).toMatch(/^Cơ quan của đợt: Thường trực HĐND thành phố; UBND thành phố; .*\.$/);
    expect(choice?.form).toEqual({
      year: '2025',
      dueDate: '30/11/2025',
      dueTime: '00:00',
      closeDate: '01/12/2025',
      closeTime: '00:00',
    });
  });

  it('refuses who does not own the file, in the usual words, and so does each later step', () => {
    const workbook = emptyWorkbook();
    workbook.editors.push(STRANGER);
    const before = structuredClone(workbook);
    const host = hostOver(workbook, STRANGER, NEXT_YEAR);
    for (const answer of [host.run('startOpening'), host.run('runOpening', FORM, true)])
      expect(refusalOf(answer).refused).toBe(
        'Việc này của Ban Tổ chức Thành ủy. Chỉ tài khoản sở hữu bảng tính thực hiện được. Chưa ghi gì.',
      );
    expect(workbook).toEqual(before);
  });

  it('in an opened file says what stands there', () => {
    const found = start(opened().workbook);
    expect(found).toMatchObject({ kind: 'opened', accounts: 16, note: { title: 'Đã mở đợt' } });
    expect(found.kind === 'opened' ? found.note.text : '').toContain(profile.title);
  });
});

describe('a profile of one’s own', () => {
  it('is read from its text', () => {
    const text = JSON.stringify({ ...profile, title: 'Đợt riêng', due: '2024-11-30T08:15:00+07:00' });
    const choice = succeeded(owner(emptyWorkbook()).run('proposeOpening', text) as ProfileChoice);
    expect(choice).toMatchObject({ id: '', title: 'Đợt riêng', form: { dueDate: '30/11/2025', dueTime: '08:15' } });
  });

  it('is refused with all its problems by path', () => {
    const text = JSON.stringify({ ...profile, year: '2024', rules: { cap: { percent: 120 } } });
    const { refused, problems } = refusalOf(owner(emptyWorkbook()).run('proposeOpening', text));
    expect(refused).toBe('Bộ dữ liệu có 2 chỗ sai. Chưa tạo gì.');
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(['year', 'rules.cap.percent']);
  });

  it('opens as it is', () => {
    const workbook = emptyWorkbook();
    const text = JSON.stringify({ ...profile, id: 'rieng', title: 'Đợt riêng của 2024' });
    expect(runToEnd(workbook, { ...FORM, profile: text }).at(-1)?.done).toBe(true);
    expect(workbook.sheets.find(({ name }) => name === 'Thiết lập')?.cells[0]?.[0]?.value).toBe('xl1:rieng:settings');
  });
});

describe('a form', () => {
  const draft = (change: Partial<OpeningForm>) =>
    owner(emptyWorkbook()).run('draftOpening', { ...FORM, ...change }) as OpeningDraft;

  it('in order is answered with what will be opened and what was noticed', () => {
    const { faults, summary, notices } = draft({});
    expect(faults).toEqual({});
    expect(summary.map(({ text }) => text)).toContain('2/16 cơ quan có địa chỉ, 3 tài khoản.');
    expect(notices.join('\n')).toContain('“UBND TP” được nhận là “UBND thành phố”');
  });

  it('with faults opens nothing, whatever the page says', () => {
    const change = { closeDate: '31/11/2025', addresses: 'UBND huyện a@x.vn' };
    expect(Object.keys(draft(change).faults)).toEqual(['closeDate', 'addresses']);
    const workbook = emptyWorkbook();
    const before = structuredClone(workbook);
    expect(refusalOf(run(workbook, { ...FORM, ...change })).refused).toContain('còn chỗ phải sửa. Chưa đổi gì.');
    expect(workbook).toEqual(before);
  });
});

describe('the opening', () => {
  it.each([false, undefined, 'true', 1])('does not begin with %j in place of the owner’s word', (restricted) => {
    const workbook = emptyWorkbook();
    const before = structuredClone(workbook);
    expect(refusalOf(run(workbook, FORM, restricted ?? null)).refused).toContain('“Hạn chế”');
    expect(workbook).toEqual(before);
  });

  it('tells how far it is before it locks the tabs, and ends with the result', () => {
    expect(guided.runs).toMatchObject([
      { step: 25, steps: 53, done: false, next: 'Khóa phần không nhập', message: '' },
      { step: 53, steps: 53, done: true, next: '', message: 'Đã mở đợt: 25 trang cho 16 cơ quan.', accounts: 3 },
    ]);
  });

  it('makes the campaign of the form', () => {
    const host = owner(structuredClone(guided.workbook));
    const values = (name: string) =>
      (host.run('showSheets', name) as { sheets: { values: string[][] }[] }).sheets[0]?.values.flat() ?? [];
    expect(values('Thiết lập')).toEqual(expect.arrayContaining(['2025-11-30T00:00:00+07:00', '1378-CV/Th.U']));
    expect(values('Hướng dẫn').join('\n')).toContain('năm 2025');
    expect(values('Cơ quan')).toEqual(expect.arrayContaining([`${accountOf('ubkt')}, ${accountOf('ubkt-2')}`]));
    expect(values('Cơ quan').join('\n')).not.toContain(accountOf('thanh-doan'));
  });

  it('shares with nobody by itself, notes the owner’s word, and leaves the guide on the screen', () => {
    expect(guided.workbook.editors).toEqual([]);
    expect(journal(guided.workbook)).toEqual([
      'Mở đợt: ',
      'Chia sẻ: đã xác nhận “Quyền truy cập chung” đang là “Hạn chế”',
    ]);
    const workbook = emptyWorkbook();
    succeeded(run(workbook));
    const last = owner(workbook);
    succeeded(last.run('runOpening', FORM, true) as OpeningRun);
    expect(last.selected()?.sheet).toBe('Hướng dẫn');
  });

  it('is the same campaign as one opened in a single run', () => {
    const whole = emptyWorkbook();
    const settings = guided.workbook.sheets.map(({ name, cells }) => [name, cells.slice(1).map((row) => row.length)]);
    runToEnd(whole);
    expect(whole.sheets.map(({ name, cells }) => [name, cells.slice(1).map((row) => row.length)])).toEqual(settings);
    expect(owner(whole).run('health')).toMatchObject({ ok: true });
  });

  it('never touches a tab of somebody else’s', () => {
    const workbook = emptyWorkbook();
    workbook.sheets.push(newSheet({ id: 99, name: 'Tổng hợp' }));
    owner(workbook).edit('Tổng hợp', 'A1', 'của tôi');
    expect(refusalOf(run(workbook)).refused).toContain('đã có trang “Tổng hợp” với nội dung khác. Chưa đổi gì.');
  });
});

describe('an opening on a slow day', () => {
  const slow = (workbook: WorkbookModel, ms: number) => {
    let now = NEXT_YEAR;
    return makeHost({
      workbook,
      bundle: BUNDLE,
      user: OWNER,
      now: () => {
        now += ms;
        return now;
      },
    });
  };

  /** Each run must bring the opening on, or it would never end. */
  it.each([500, 3000])('stops after some tabs, names the next one, and is brought on by each call (%i ms)', (ms) => {
    const workbook = emptyWorkbook();
    const host = slow(workbook, ms);
    const runs: OpeningRun[] = [];
    do runs.push(succeeded(host.run('runOpening', FORM, true) as OpeningRun));
    while (runs.at(-1)?.done === false && runs.length < 40);
    expect(runs.at(-1)?.done).toBe(true);
    expect(runs.length).toBeGreaterThan(4);
    for (const [at, { step }] of runs.entries()) expect(step).toBeGreaterThan(runs[at - 1]?.step ?? 0);
    expect(runs.some(({ next }) => /^Trang .* \(\d+\/16\)$/.test(next))).toBe(true);
  });

  it('that was left half done is found so, and gone on with as it stands, without the form', () => {
    const workbook = emptyWorkbook();
    succeeded(slow(workbook, 60_000).run('runOpening', FORM, true) as OpeningRun);
    expect(start(workbook)).toMatchObject({ kind: 'half', note: { title: 'Đợt đang mở dở' }, warnings: [] });
    expect(runToEnd(workbook, null).at(-1)).toMatchObject({ done: true, accounts: 3 });
    expect(start(workbook).kind).toBe('opened');
  });

  it('that was begun by the command goes on in the dialog', () => {
    const workbook = emptyWorkbook();
    const host = slow(workbook, 2000);
    expect(succeeded(host.run('openCampaign', PROFILE, false) as OpenResult).done).toBe(false);
    expect(start(workbook).kind).toBe('half');
    expect(runToEnd(workbook, null).at(-1)?.done).toBe(true);
  });
});

describe('sharing at the end', () => {
  const shared = (workbook: WorkbookModel, user = OWNER) =>
    hostOver(workbook, user, NEXT_YEAR + 60_000).run('shareOpened') as OpeningShared;

  it('makes the bodies’ accounts editors, and is noted', () => {
    const workbook = structuredClone(guided.workbook);
    expect(succeeded(shared(workbook))).toEqual({ message: 'Đã chia sẻ cho 3 tài khoản.', remarks: [] });
    expect([...workbook.editors].sort()).toEqual([accountOf('ubkt'), accountOf('ubkt-2'), accountOf('ubnd')].sort());
    expect(journal(workbook).at(-1)).toBe('Chia sẻ: cho 3 tài khoản');
  });

  it('names each address that Google did not take, and its body', () => {
    const workbook = structuredClone(guided.workbook);
    const host = owner(workbook, NEXT_YEAR + 60_000);
    const at = { method: 'Spreadsheet.addEditors', occurrence: 'each' } as const;
    host.inject([{ kind: 'throw', at, when: 'before', message: 'Invalid email' }]);
    const { message, remarks } = succeeded(host.run('shareOpened') as OpeningShared);
    expect(message).toBe('Đã chia sẻ cho 0 tài khoản.');
    expect(remarks).toContain(
      `Google không nhận địa chỉ ${accountOf('ubnd')} của UBND thành phố; trang này tạm do Ban Tổ chức Thành ủy giữ.`,
    );
  });

  it('is the owner’s, and needs addresses', () => {
    const workbook = structuredClone(guided.workbook);
    workbook.editors.push(STRANGER);
    expect(refusalOf(shared(workbook, STRANGER)).refused).toContain('Chỉ tài khoản sở hữu bảng tính');
    const without = emptyWorkbook();
    runToEnd(without, { ...FORM, addresses: '' });
    expect(refusalOf(shared(without)).refused).toContain('chưa cơ quan nào có địa chỉ');
  });
});
