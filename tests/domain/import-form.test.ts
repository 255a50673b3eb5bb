import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../src/domain/snapshot.ts';
import { decide, fileOf, HEAD, keyed, keyedRows, planned, sheetOf, told, typed } from './import-form-sample.ts';
import { CAMPAIGN, type Fill, filled, gridOf, HT, HTT, read } from './sample.ts';

const BAC_HA = 'unit/overall/ubnd-bac-ha';
const NOI_VU = 'unit/overall/noi-vu';

const rated: Fill = filled('ubnd', HTT);

describe('a form with keys', () => {
  it('gives exactly what it holds, whatever stood in the tab', () => {
    const before: Fill = { [BAC_HA]: { level: HT, note: 'cũ' } };
    const plan = planned('ubnd', keyed('ubnd', rated), before);
    expect(plan.snapshot).toEqual(snapshotOf(read(gridOf('ubnd', rated)), CAMPAIGN.id));
    expect(plan.rows).toBe(5);
    expect(plan.unfinished).toEqual([]);
    expect(plan.receipts).toEqual([]);
  });

  it('tells what differs from the tab, at the tab’s addresses', () => {
    const { changes } = planned('ubnd', keyed('ubnd', { [BAC_HA]: { level: HTT } }), { [BAC_HA]: { level: HT } });
    expect(changes.map(({ a1, before, after }) => [a1, before, after])).toEqual([['D17', HT, HTT]]);
  });

  it('may be half filled: what is missing is counted and keeps nothing back', () => {
    const { unfinished } = planned('ubnd', keyed('ubnd', { [BAC_HA]: { level: HTT } }));
    expect(unfinished.map(({ details }) => details.rule)).toEqual(Array(4).fill('missing-level'));
  });

  it('is refused when nothing is entered', () => {
    expect(told('ubnd', keyed('ubnd'))).toEqual(['empty']);
  });

  it('takes new units in free rows along', () => {
    const free = { 'free/overall/ubnd-phuong/2': { unit: 'UBND phường Mới', level: HT } };
    const plan = planned('ubnd', keyed('ubnd', free));
    expect(plan.snapshot.rows).toEqual(free);
    expect(plan.warnings.map(({ details }) => details.rule)).toEqual(['new-unit']);
  });

  it('keeps texts that look like formulas, numbers or marks as they are typed', () => {
    const texts = { strengths: "'=1+1", shortcomings: '+84 912', reason: '=SUM(A1)', note: '  hai\ndòng  ' };
    const plan = planned('ubnd', keyed('ubnd', { [BAC_HA]: { level: HTT, ...texts } }));
    expect(plan.snapshot.rows[BAC_HA]).toEqual({ level: HTT, ...texts });
  });

  it('writes the official name of a level and gives a receipt', () => {
    const plan = planned('ubnd', keyed('ubnd', { [BAC_HA]: { level: 'httnv' } }));
    expect(plan.snapshot.rows[BAC_HA]).toEqual({ level: HTT });
    expect(plan.receipts.map(({ cell, details }) => [cell, details])).toEqual([
      ['D17', { rule: 'name-matched', before: 'httnv', after: 'HTT' }],
    ]);
  });

  it('takes a number and a date as texts in the document’s fields, and leaves a field that is empty', () => {
    const file = keyed('ubnd', { ...rated, 'head/fields': { level: 15, shortcomings: '' } });
    const rows = file.sheets[0]?.rows.map((row) => [...row]) ?? [];
    const fields = rows[4];
    if (fields !== undefined) fields[4] = { date: 45_624 };
    const plan = planned('ubnd', fileOf(sheetOf(rows)), { 'head/fields': { shortcomings: 'Người cũ' } });
    expect(plan.document).toEqual({ number: '15', date: '28/11/2024', signer: 'Người cũ' });
  });

  it('is found by its key wherever it stands, beside sheets that look like forms', () => {
    const other = sheetOf([HEAD, [1, 'Phòng Nội vụ', HT]], { name: 'Nháp' });
    const form = keyed('ubnd', rated).sheets[0] ?? sheetOf([]);
    expect(planned('ubnd', fileOf(other, form)).rows).toBe(5);
  });

  it('may have its rows and columns in another order', () => {
    const rows = keyedRows('ubnd', rated).map((row) => [row[0] ?? '', ...row.slice(1).reverse()]);
    const [keys = [], ...rest] = rows;
    const turned = [keys, ...rest.reverse()];
    expect(planned('ubnd', fileOf(sheetOf(turned))).snapshot).toEqual(planned('ubnd', keyed('ubnd', rated)).snapshot);
  });

  it('takes a unit that is written into a free row for its own row, when that row is gone', () => {
    const rows = keyedRows('ubnd', { 'free/overall/phong/1': { unit: 'phòng nội vụ', level: HTT } });
    const plan = planned('ubnd', fileOf(sheetOf(rows.filter(([key]) => key !== NOI_VU))));
    expect(plan.snapshot.rows).toEqual({ [NOI_VU]: { level: HTT } });
    expect(plan.receipts).toHaveLength(1);
  });
});

describe('a form typed by hand', () => {
  it('is read by the texts of its head, in any order and whatever their form', () => {
    const order = [6, 2, 1, 0, 3, 5, 4];
    const heads = order.map((at) => `  ${(HEAD[at] ?? '').toUpperCase().normalize('NFD')} `);
    const row = [1, 'Phòng Nội vụ', HTT, 'ưu', 'nhược', 'lý do', 'ghi'];
    const plan = planned('ubnd', fileOf(sheetOf([[], heads, order.map((at) => row[at] ?? '')])));
    expect(plan.snapshot.rows).toEqual({
      [NOI_VU]: { level: HTT, strengths: 'ưu', shortcomings: 'nhược', reason: 'lý do', note: 'ghi' },
    });
  });

  it('finds units by name with a receipt, also in NFD and in short', () => {
    const plan = planned(
      'ubnd',
      typed([
        ['Phòng Nội vụ', HTT],
        ['Phòng Tư pháp'.normalize('NFD'), HTT],
        ['UBND P. Bắc Hà', HTT],
      ]),
    );
    expect(Object.keys(plan.snapshot.rows).sort()).toEqual([NOI_VU, 'unit/overall/tu-phap', BAC_HA]);
    expect(plan.receipts.map(({ cell, unit }) => [cell, unit])).toEqual([
      ['B4', 'tu-phap'],
      ['B5', 'ubnd-bac-ha'],
    ]);
  });

  it('may have headings of the groups and the head once more', () => {
    const plan = planned(
      'ubnd',
      fileOf(
        sheetOf([
          HEAD,
          ['A. Phòng, ban, trung tâm (3)', '', 'HTXS: đã chọn 0, tối đa 0'],
          [1, 'Phòng Nội vụ', HTT],
          ['', '', 'Bổ sung tập thể chưa có trong danh sách'],
          ['+'],
          HEAD,
          ['', 'UBND phường, xã'],
          [1, 'UBND phường Bắc Hà', HT],
        ]),
      ),
    );
    expect(plan.snapshot.rows).toEqual({ [NOI_VU]: { level: HTT }, [BAC_HA]: { level: HT } });
  });

  it('gives the document’s fields from under or beside their labels', () => {
    const below = fileOf(sheetOf([['Số văn bản', 'Ngày ký'], ['15/BC', '28/11/2024'], HEAD, [1, 'Phòng Nội vụ', HTT]]));
    expect(planned('ubnd', below).document).toEqual({ number: '15/BC', date: '28/11/2024', signer: '' });
    const beside = fileOf(sheetOf([['', 'Người ký:', 'Bí thư'], HEAD, [1, 'Phòng Nội vụ', HTT]]));
    expect(planned('ubnd', beside).document.signer).toBe('Bí thư');
  });

  it('keeps the table of one aspect apart', () => {
    const plan = planned('cong-an', typed([['Đảng bộ phường Bắc Hà', HT]]));
    expect(plan.snapshot.rows).toEqual({ 'unit/defence-security/dang-bo-bac-ha': { level: HT } });
  });
});

describe('what is decided about a file', () => {
  it('never depends on what stands in the tab, but for the changes', () => {
    const [one, other] = [{}, filled('ubnd', HT)].map((live) => planned('ubnd', keyed('ubnd', rated), live));
    expect(one?.snapshot).toEqual(other?.snapshot);
  });

  it('gives no plan with a problem, and a problem for every place', () => {
    const { plan, problems } = decide(
      'ubnd',
      keyed('ubnd', { [NOI_VU]: { level: 'Tốt', strengths: 12 }, [BAC_HA]: { level: 'yếu kém' } }),
    );
    expect(plan).toBeNull();
    expect(problems.map(({ sheet, cell }) => [sheet, cell])).toEqual([
      ['Biểu', 'D9'],
      ['Biểu', 'E9'],
      ['Biểu', 'D17'],
    ]);
  });
});
