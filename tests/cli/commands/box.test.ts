// `submit` and `withdraw`: a person's hand on the checkbox, and what the tab has made of it.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../../src/host/access.ts';
import { type Fakes, runWith } from '../fake-world.ts';

const SHEET = 'UBND thành phố';
const HASH = '7f3a91c2'.padEnd(64, '0');

type State = { readonly state: string; readonly ticked: boolean; readonly line?: string; readonly late?: boolean };

const figuresOf = ({ state, late }: State) => ({
  id: 'ubnd',
  state,
  submittedAt: state === 'submitted' ? '2024-11-28T16:42:00+07:00' : null,
  late: state === 'submitted' ? late === true : null,
  hash: state === 'submitted' ? HASH : null,
});

const FINDING = { rule: 'missing-level', severity: 'error', sheet: SHEET, cell: 'D9', message: 'Ô D9: chưa xếp loại.' };
const VALIDATION = { findings: [FINDING], counts: { error: 1, warning: 0, notice: 0 } };

const statusRow = ({ line = '' }: State) => (line === '' ? ['head/status', ''] : ['head/status', 'Nhãn', '', line, '']);

/** A bundle whose tab is in this state after the edit: the box stands in B2. */
const tabIn = (state: State): NonNullable<Fakes['bundle']> => ({
  locate: () => [{ sheet: SHEET, a1: 'B2' }],
  showSheets: () => ({
    sheets: [{ name: SHEET, hidden: false, values: [['xl1'], ['head/fields', state.ticked], statusRow(state)] }],
  }),
  status: () => ({ bodies: [figuresOf(state)], groups: [], units: [] }),
  validate: () => VALIDATION,
  whyLocked: () => ({ message: 'Khóa từ 0 giờ, Chủ nhật 01/12/2024.' }),
});

const typed = (edits: string[][]): NonNullable<Fakes['edit']> => {
  return (...edit) => {
    edits.push(edit);
    return { refused: null };
  };
};

describe('submit', () => {
  it('ticks the box as a person would, and tells time, timeliness and check code', async () => {
    const edits: string[][] = [];
    const bundle = tabIn({ state: 'submitted', ticked: true });
    const { code, out, saved, asked } = await runWith(['submit', '--body', 'ubnd'], { bundle, edit: typed(edits) });
    expect(asked[0]).toEqual(['locate', [{ body: 'ubnd', unit: null, aspect: null, field: 'submit' }]]);
    expect(edits).toEqual([[SHEET, 'B2', 'TRUE']]);
    expect([code, saved]).toEqual([0, true]);
    expect(out).toBe('Đã nộp lúc 16 giờ 42, thứ Năm 28/11/2024, đúng hạn. Mã đối chiếu 7F3A-91C2.\n');
  });

  it('answers with the state of the body as JSON', async () => {
    const bundle = tabIn({ state: 'submitted', ticked: true, late: true });
    const { out } = await runWith(['submit', '--body', 'ubnd', '--json'], { bundle });
    expect(JSON.parse(out)).toEqual({
      body: 'ubnd',
      state: 'submitted',
      submittedAt: '2024-11-28T16:42:00+07:00',
      late: true,
      hash: HASH,
    });
  });

  it('says “sau hạn” of a late one', async () => {
    const bundle = tabIn({ state: 'submitted', ticked: true, late: true });
    expect((await runWith(['submit', '--body', 'ubnd'], { bundle })).out).toContain(', sau hạn.');
  });

  it('fails with the tab’s sentence and the findings when the box comes back, and keeps what the tab shows', async () => {
    const line = 'Chưa nộp được lúc 16 giờ 42: 1 lỗi, 4 tập thể chưa xếp loại. Xem cột “Kiểm tra”.';
    const bundle = tabIn({ state: 'draft', ticked: false, line });
    const result = await runWith(['submit', '--body', 'ubnd', '--json'], { bundle });
    expect([result.code, result.saved]).toEqual([1, true]);
    expect(JSON.parse(result.out)).toEqual({ refused: line, ...VALIDATION });
    expect(result.asked.at(-1)).toEqual(['validate', 'ubnd']);
    const { out } = await runWith(['submit', '--body', 'ubnd'], { bundle });
    expect(out).toContain(line);
    expect(out).toContain('chưa xếp loại.');
  });

  it('has a sentence of its own where the tab says nothing', async () => {
    const bundle = tabIn({ state: 'draft', ticked: false });
    const { out } = await runWith(['submit', '--body', 'ubnd', '--json'], { bundle });
    expect(JSON.parse(out).refused).toBe('Chưa nộp được. Đã bỏ dấu ô “Nộp”.');
  });

  it('says that a tick nobody has answered yet is waiting', async () => {
    const bundle = tabIn({ state: 'pending', ticked: true });
    const { code, out } = await runWith(['submit', '--body', 'ubnd'], { bundle });
    expect([code, out]).toEqual([0, 'Đã đánh dấu ô “Nộp”, chưa ghi nhận. Ghi nhận ngay: npx xep-loai tick\n']);
    const json = JSON.parse((await runWith(['submit', '--body', 'ubnd', '--json'], { bundle })).out);
    expect(json).toEqual({ body: 'ubnd', state: 'pending', submittedAt: null, late: null, hash: null });
  });

  it('says how the file gets its triggers where none could answer a tick', async () => {
    const bundle = tabIn({ state: 'pending', ticked: true });
    const { out } = await runWith(['submit', '--body', 'ubnd'], { bundle, unarmed: true });
    expect(out).toContain('npx xep-loai repair --here');
    expect(out).not.toContain('tick');
    expect((await runWith(['tick'], { unarmed: true })).out).toContain('npx xep-loai repair --here');
  });

  it('fails on a closed tab, whoever ticks it', async () => {
    const line = 'Khóa từ 0 giờ, Chủ nhật 01/12/2024 theo thời hạn.';
    const owner = await runWith(['submit', '--body', 'ubnd', '--json'], {
      bundle: tabIn({ state: 'closed', ticked: true, line }),
    });
    expect([owner.code, JSON.parse(owner.out).refused]).toEqual([1, line]);
    const body = await runWith(['submit', '--body', 'ubnd', '--json'], {
      bundle: tabIn({ state: 'closed', ticked: false }),
      edit: () => ({ refused: PROTECTED }),
    });
    expect([body.code, body.saved, JSON.parse(body.out)]).toEqual([
      1,
      false,
      { refused: 'Chưa ghi: Khóa từ 0 giờ, Chủ nhật 01/12/2024.', problems: [PROTECTED] },
    ]);
  });

  it('hands on why there is no such body, and edits nothing', async () => {
    const edits: string[][] = [];
    const sentence = 'Không có cơ quan “ubn”; gần nhất: ubnd. Chưa ghi gì.';
    const bundle = { locate: () => [{ refused: sentence, problems: [] }] };
    const result = await runWith(['submit', '--body', 'ubn'], { bundle, edit: typed(edits) });
    expect([result.code, result.saved, result.err, edits]).toEqual([1, false, `${sentence}\n`, []]);
  });
});

describe('withdraw', () => {
  it('takes the tick off and says what the tab says', async () => {
    const edits: string[][] = [];
    const line = 'Đã rút lại lúc 16 giờ 42. Cần nộp lại trước 0 giờ, Chủ nhật 01/12/2024.';
    const bundle = tabIn({ state: 'draft', ticked: false, line });
    const result = await runWith(['withdraw', '--body', 'ubnd'], { bundle, edit: typed(edits) });
    expect([result.code, result.saved, result.out]).toEqual([0, true, `${line}\n`]);
    expect(edits).toEqual([[SHEET, 'B2', 'FALSE']]);
  });

  it('says that it is waiting while the records still hold the submission', async () => {
    const bundle = tabIn({ state: 'submitted', ticked: false, line: 'Nộp lúc 16 giờ 42.' });
    const { code, out } = await runWith(['withdraw', '--body', 'ubnd'], { bundle });
    expect([code, out]).toEqual([0, 'Đã bỏ dấu ô “Nộp”, chưa ghi nhận. Ghi nhận ngay: npx xep-loai tick\n']);
  });

  it.each([
    { state: 'closed', ticked: false },
    { state: 'submitted', ticked: true },
  ])('fails where it has no effect: $state, box $ticked', async (state) => {
    const bundle = tabIn({ ...state, line: 'Khóa từ 0 giờ.' });
    const { code, out } = await runWith(['withdraw', '--body', 'ubnd', '--json'], { bundle });
    expect([code, JSON.parse(out)]).toMatchObject([1, { refused: 'Khóa từ 0 giờ.', state: state.state }]);
  });
});

it.each(['submit', 'withdraw'])('%s needs to be told whose box', async (name) => {
  expect(await runWith([name])).toMatchObject({ code: 2, opened: null, err: `Lệnh ${name}: thiếu --body.\n` });
});
