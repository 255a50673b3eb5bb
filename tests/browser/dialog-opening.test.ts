// The opening's dialog alone in a real browser, with a script behind it that answers as the test says: each step is drawn
// and readable by everybody, goes on and back by keyboard, and no answer of the script is lost.

import { describe, expect, it } from 'vitest';
import type { OpeningDraft, OpeningForm, OpeningRun, OpeningStart, ProfileChoice } from '../../src/domain/dialog.ts';
import { button, held, openBare, overflow, sees, useDialogs, violations } from './open-sidebar.ts';
import type { Answers, Sidebar } from './sidebar-page.ts';

useDialogs('opening');

const CHOICE: ProfileChoice = {
  id: 'ha-tinh-2024',
  title: 'Đánh giá, xếp loại tổ chức đảng, tập thể lãnh đạo, quản lý các cấp năm 2024',
  text: '16 cơ quan đánh giá, 226 tập thể, 18 nhóm.',
  bodies: 'Cơ quan của đợt: Thường trực HĐND thành phố; UBND thành phố.',
  form: { year: '2024', dueDate: '30/11/2024', dueTime: '00:00', closeDate: '01/12/2024', closeTime: '00:00' },
};
const NEW: OpeningStart = { kind: 'new', profiles: [CHOICE], warnings: [] };
const DRAFT: OpeningDraft = {
  faults: {},
  summary: [
    { label: 'Đợt', text: CHOICE.title },
    { label: 'Khóa', text: '0 giờ, Chủ nhật 01/12/2024' },
  ],
  notices: [
    'Địa chỉ, dòng 1: “UBND TP” được nhận là “UBND thành phố”.',
    `Chưa có địa chỉ: ${'cơ quan rất dài, '.repeat(20)}`,
  ],
};
const runAt = (step: number, done = false): OpeningRun => ({
  step,
  steps: 53,
  next: done ? '' : 'Trang UBND thành phố (2/16)',
  done,
  message: done ? 'Đã mở đợt: 25 trang cho 16 cơ quan.' : '',
  remarks: [],
  accounts: 3,
});
const HALF: OpeningStart = {
  kind: 'half',
  note: { title: 'Đợt đang mở dở', text: 'Bảng tính này đang mở dở đợt “Đợt 2024”.' },
  warnings: [{ title: 'Quyền', text: 'Chưa cấp đủ quyền.' }],
};
const OPENED: OpeningStart = { kind: 'opened', note: { title: 'Đã mở đợt', text: 'Chưa đổi gì.' }, accounts: 2 };

const ANSWERS: Answers = {
  startOpening: () => NEW,
  proposeOpening: () => ({ ...CHOICE, id: '', title: 'Đợt riêng' }),
  draftOpening: () => DRAFT,
  runOpening: () => runAt(53, true),
  shareOpened: () => ({ message: 'Đã chia sẻ cho 2 tài khoản.', remarks: ['Google không nhận địa chỉ a@x.vn.'] }),
};

const openDialog = async (answers: Answers = {}): Promise<Sidebar> => {
  const dialog = await openBare({ answers: { ...ANSWERS, ...answers }, width: 640, height: 520 });
  await dialog.page.getByText('Đang tải…').waitFor({ state: 'detached' });
  return dialog;
};

const heading = ({ page }: Sidebar, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const next = (dialog: Sidebar) => button(dialog, 'Tiếp tục').click();

const toDates = async (dialog: Sidebar) => {
  await next(dialog);
  await heading(dialog, 'Năm và thời hạn');
};
const toAddresses = async (dialog: Sidebar) => {
  await toDates(dialog);
  await next(dialog);
  await heading(dialog, 'Địa chỉ thư của các cơ quan');
};
const toConfirm = async (dialog: Sidebar) => {
  await toAddresses(dialog);
  await next(dialog);
  await heading(dialog, 'Xem lại và xác nhận');
};
const openIt = async (dialog: Sidebar) => {
  await toConfirm(dialog);
  await dialog.page.getByRole('checkbox').check();
  await button(dialog, 'Mở đợt').click();
};

type Screen = { readonly name: string; readonly answers?: Answers; readonly to?: (dialog: Sidebar) => Promise<void> };

const FAULTY: OpeningDraft = {
  faults: {
    closeDate: ['Thời điểm khóa phải sau hạn nộp.'],
    addresses: ['Dòng 3: “a@” không phải địa chỉ.', 'Dòng 9: x'],
  },
  summary: [],
  notices: [],
};

const SCREENS: readonly Screen[] = [
  { name: 'the choice of a profile' },
  {
    name: 'a profile of one’s own with its problems',
    answers: {
      proposeOpening: () => ({ refused: 'Bộ dữ liệu có 2 chỗ sai. Chưa tạo gì.', problems: ['year: a', 'b: c'] }),
    },
    to: async (dialog) => {
      await dialog.page.getByRole('radio', { name: /Bộ dữ liệu khác/ }).check();
      await dialog.page.getByRole('textbox').fill('{}');
      await next(dialog);
      await sees(dialog, 'year: a');
    },
  },
  { name: 'the dates', to: toDates },
  {
    name: 'the dates with a fault',
    answers: { draftOpening: () => FAULTY },
    to: async (dialog) => {
      await toDates(dialog);
      await next(dialog);
      await sees(dialog, 'phải sau hạn nộp');
    },
  },
  { name: 'the addresses', to: toAddresses },
  { name: 'the confirmation', to: toConfirm },
  { name: 'an opening left half done', answers: { startOpening: () => HALF } },
  { name: 'an opened file', answers: { startOpening: () => OPENED } },
  { name: 'the sharing', to: openIt },
  {
    name: 'the end',
    to: async (dialog) => {
      await openIt(dialog);
      await button(dialog, 'Chia sẻ cho các cơ quan').click();
      await heading(dialog, 'Đã mở đợt');
    },
  },
  {
    name: 'a refusal at the start',
    answers: { startOpening: () => ({ refused: 'Việc này của Ban Tổ chức. Chưa ghi gì.', problems: [] }) },
  },
];

describe('each step', () => {
  it.each(SCREENS)(
    '$name: drawn, nothing serious for axe-core, nothing wider than the dialog',
    async ({ answers, to }) => {
      const dialog = await openDialog(answers);
      await to?.(dialog);
      expect(await violations(dialog)).toEqual([]);
      expect(await overflow(dialog)).toBeLessThanOrEqual(0);
      await dialog.page.setViewportSize({ width: 340, height: 400 });
      expect(await overflow(dialog)).toBeLessThanOrEqual(0);
    },
  );
});

const sentForm = (dialog: Sidebar, name: 'draftOpening' | 'runOpening') =>
  dialog.callsOf(name).at(-1)?.args[0] as OpeningForm;

describe('what is typed', () => {
  it('takes the proposed dates along with the year, and reaches the script whole', async () => {
    const dialog = await openDialog();
    await toDates(dialog);
    await dialog.page.getByLabel('Năm đánh giá').fill('2026');
    await dialog.page.getByLabel('Giờ khóa').fill('17h');
    await next(dialog);
    await dialog.page.getByRole('textbox').fill('UBND TP\ta@x.vn\nubkt b@x.vn');
    await next(dialog);
    await heading(dialog, 'Xem lại và xác nhận');
    expect(sentForm(dialog, 'draftOpening')).toEqual({
      profile: 'ha-tinh-2024',
      year: '2026',
      dueDate: '30/11/2026',
      dueTime: '00:00',
      closeDate: '01/12/2026',
      closeTime: '17h',
      addresses: 'UBND TP\ta@x.vn\nubkt b@x.vn',
    });
  });

  it('is kept on the way back, and stays on the step that has a fault until it is mended', async () => {
    const dialog = await openDialog({ draftOpening: (form) => (form.closeDate === '05/12/2024' ? DRAFT : FAULTY) });
    await toDates(dialog);
    await next(dialog);
    const close = dialog.page.getByLabel('Tự khóa từ ngày');
    await sees(dialog, 'phải sau hạn nộp');
    expect(await close.getAttribute('aria-invalid')).toBe('true');
    await close.fill('05/12/2024');
    expect(await dialog.page.getByText('phải sau hạn nộp').count()).toBe(0);
    await next(dialog);
    await heading(dialog, 'Địa chỉ thư của các cơ quan');
    await button(dialog, 'Quay lại').click();
    await button(dialog, 'Quay lại').click();
    await toDates(dialog);
    expect(await close.inputValue()).toBe('05/12/2024');
  });

  it('leads back to the step whose field has become wrong', async () => {
    const dialog = await openDialog();
    await toAddresses(dialog);
    dialog.answer({ draftOpening: () => ({ ...FAULTY, faults: { closeDate: ['Thời điểm khóa đã qua.'] } }) });
    await next(dialog);
    await heading(dialog, 'Năm và thời hạn');
    await sees(dialog, 'Thời điểm khóa đã qua.');
  });

  it('a file that is no profile by its length is not read', async () => {
    const dialog = await openDialog();
    await dialog.page.getByRole('radio', { name: /Bộ dữ liệu khác/ }).check();
    const file = { name: 'a.json', mimeType: 'application/json', buffer: Buffer.alloc(1_000_001, ' ') };
    await dialog.page.getByLabel('Tệp .json', { exact: true }).setInputFiles(file);
    await dialog.page.getByRole('alert').getByText('Chưa đọc được tệp này').waitFor();
    expect(await dialog.page.getByRole('textbox').inputValue()).toBe('');
  });

  it('faults of the list stand below it, one a line', async () => {
    const dialog = await openDialog({
      draftOpening: ({ addresses }) =>
        addresses === '' ? DRAFT : { ...FAULTY, faults: { addresses: ['Dòng 3: x', 'Dòng 9: y'] } },
    });
    await toAddresses(dialog);
    await dialog.page.getByRole('textbox').fill('a@');
    await next(dialog);
    await sees(dialog, 'Dòng 9: y');
    expect(await dialog.page.getByRole('listitem').allTextContents()).toEqual(['Dòng 3: x', 'Dòng 9: y']);
  });

  it('a profile’s file is read in the browser and sent as its text', async () => {
    const dialog = await openDialog();
    await dialog.page.getByRole('radio', { name: /Bộ dữ liệu khác/ }).check();
    expect(await button(dialog, 'Tiếp tục').getAttribute('aria-disabled')).toBe('true');
    const buffer = Buffer.from('{"id": "đợt"}');
    await dialog.page
      .getByLabel('Tệp .json', { exact: true })
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer });
    await expect.poll(() => dialog.page.getByRole('textbox').inputValue()).toBe('{"id": "đợt"}');
    await toDates(dialog);
    expect(dialog.callsOf('proposeOpening').map(({ args }) => args)).toEqual([['{"id": "đợt"}']]);
    await next(dialog);
    await heading(dialog, 'Địa chỉ thư của các cơ quan');
    expect(sentForm(dialog, 'draftOpening').profile).toBe('{"id": "đợt"}');
  });
});

describe('the opening', () => {
  it('waits for the owner’s word about the sharing', async () => {
    const dialog = await openDialog();
    await toConfirm(dialog);
    await sees(dialog, 'Ai có quyền mở bảng tính đều đọc được mọi trang');
    await button(dialog, 'Mở đợt').click({ force: true });
    expect(dialog.callsOf('runOpening')).toEqual([]);
    await dialog.page.getByLabel('Đã kiểm tra, đang là “Hạn chế”.').check();
    await button(dialog, 'Mở đợt').click();
    await sees(dialog, 'Đã mở đợt: 25 trang cho 16 cơ quan.');
    expect(dialog.callsOf('runOpening')).toMatchObject([{ args: [{ profile: 'ha-tinh-2024' }, true] }]);
  });

  it('calls until it is done, and shows how far it is meanwhile', async () => {
    const runs = [runAt(7), runAt(25), runAt(53, true)];
    const last = held(runAt(53, true));
    const dialog = await openDialog({
      runOpening: () => (runs.length > 1 ? (runs.shift() ?? runAt(0)) : last.promise),
    });
    await openIt(dialog);
    await sees(dialog, 'Đã làm 25/53 bước. Đang làm: Trang UBND thành phố (2/16).');
    expect(await dialog.page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
    expect(await violations(dialog)).toEqual([]);
    last.release();
    await heading(dialog, 'Chia sẻ cho các cơ quan');
    expect(dialog.callsOf('runOpening')).toHaveLength(3);
  });

  it('that does not come on is told, and gone on with when asked', async () => {
    const dialog = await openDialog({ runOpening: () => runAt(7) });
    await openIt(dialog);
    await sees(dialog, 'Google dừng giữa chừng');
    expect(dialog.callsOf('runOpening')).toHaveLength(2);
    dialog.answer({ runOpening: () => runAt(53, true) });
    await next(dialog);
    await heading(dialog, 'Chia sẻ cho các cơ quan');
  });

  it('that fails or is refused says so, and can be tried again', async () => {
    const dialog = await openDialog({
      runOpening: () => {
        throw new Error('Exception: Service Spreadsheets failed');
      },
    });
    await openIt(dialog);
    await dialog.page.getByRole('alert').getByText('Thao tác dừng giữa chừng').waitFor();
    dialog.answer({
      runOpening: () => ({ refused: 'Chưa mở được đợt: đã có trang “Tổng hợp”. Chưa đổi gì.', problems: [] }),
    });
    await next(dialog);
    await dialog.page.getByRole('alert').getByText('Đã có trang “Tổng hợp”').waitFor();
    await button(dialog, 'Đóng').waitFor();
  });

  it('left half done is gone on with as it stands, after the owner’s word', async () => {
    const dialog = await openDialog({ startOpening: () => HALF });
    await sees(dialog, 'Chưa cấp đủ quyền.');
    await dialog.page.getByRole('checkbox').check();
    await next(dialog);
    await heading(dialog, 'Chia sẻ cho các cơ quan');
    expect(dialog.callsOf('runOpening').map(({ args }) => args)).toEqual([[null, true]]);
  });
});

describe('the end', () => {
  it('shares when asked, names what Google refused, and points to the drill', async () => {
    const dialog = await openDialog();
    await openIt(dialog);
    await button(dialog, 'Chia sẻ cho các cơ quan').click();
    await sees(dialog, 'Đã chia sẻ cho 2 tài khoản.');
    await sees(dialog, 'Google không nhận địa chỉ a@x.vn.');
    await sees(dialog, 'Diễn tập');
  });

  it('shares with nobody when it is left for later', async () => {
    const dialog = await openDialog();
    await openIt(dialog);
    await button(dialog, 'Để sau').click();
    await sees(dialog, 'Chưa chia sẻ.');
    expect(dialog.callsOf('shareOpened')).toEqual([]);
  });

  it('an opened file may still be shared', async () => {
    const dialog = await openDialog({ startOpening: () => OPENED });
    await button(dialog, 'Chia sẻ cho các cơ quan').click();
    await sees(dialog, 'Đã chia sẻ cho 2 tài khoản.');
  });
});

describe('the keyboard', () => {
  const focused = ({ page }: Sidebar) =>
    page.evaluate('document.activeElement.textContent || document.activeElement.type') as Promise<string>;

  it('finds each step’s heading first, then every control of it, each with a visible ring', async () => {
    const dialog = await openDialog();
    expect(await focused(dialog)).toBe('Bộ dữ liệu');
    const names: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await dialog.page.keyboard.press('Tab');
      names.push(await focused(dialog));
      expect(await dialog.page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    }
    expect(names).toEqual(['radio', 'Tiếp tục', 'Đóng']);
    await dialog.page.keyboard.press('Shift+Tab');
    await dialog.page.keyboard.press('Enter');
    await heading(dialog, 'Năm và thời hạn');
    expect(await focused(dialog)).toBe('Năm và thời hạn');
  });

  it('closes the dialog by Esc', async () => {
    const dialog = await openDialog();
    await dialog.page.keyboard.press('Escape');
    await expect.poll(() => dialog.page.evaluate('window.closed_')).toBe(true);
  });
});
