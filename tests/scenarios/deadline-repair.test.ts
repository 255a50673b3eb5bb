// What people undo in the sheet (demands F5, F6, F12): each is named, put back by "Sửa chữa bảng tính", which says what it
// did and has nothing to do the second time. What was counted is counted as before.

import { describe, expect, it } from 'vitest';
import { PROTECTED } from '../../src/host/access.ts';
import {
  actsNoted,
  at,
  bodyIn,
  byHand,
  CLOSE,
  countedIn,
  filledScene,
  HOUR,
  healthAt,
  isTicked,
  MINUTE,
  ownerDoes,
  sweepAt,
  tickAt,
  typesAt,
  unitPlace,
  WRITTEN,
} from './deadline-scene.ts';
import {
  accountOf,
  addressOf,
  columnOf,
  contentOf,
  findings,
  HT,
  HTT,
  rowOf,
  type Scene,
  tab,
  valueAt,
} from './scene.ts';

const BODY = 'tt-hdnd';
const DRAFT = 'mttq';
const T0 = at('2024-11-28T10:00:00+07:00');
const NOW = T0 + 2 * HOUR;

/** One body has handed in, the other is still filling. */
const lived = (): Scene => {
  const scene = filledScene(BODY, DRAFT);
  tickAt(scene, BODY, T0);
  sweepAt(scene, NOW - MINUTE);
  return scene;
};

const repaired = (scene: Scene, now = NOW): readonly string[] =>
  ownerDoes<{ done: readonly string[] }>(scene, now, ['repair']).done;

const PROTECTION = 'sheet.getProtections(SpreadsheetApp.ProtectionType';

type Act = {
  readonly sheet: string;
  readonly act: string;
  /** What the audit says, as a piece of it; none: it is told by the check of the tab. */
  readonly named?: RegExp;
  readonly done: readonly string[];
};

const open = (sheet: string): RegExp => new RegExp(`Phần khóa của trang “${sheet}” đã bị đổi`);

const ACTS: Readonly<Record<string, Act>> = {
  'renamed a tab': { sheet: 'TT HĐND', act: "sheet.setName('Khác')", done: ['tên trang “TT HĐND”'] },
  'moved a tab': { sheet: 'MTTQ', act: 'book.setActiveSheet(sheet); book.moveActiveSheet(1);', done: [] },
  'inserted a column among ours': { sheet: 'MTTQ', act: 'sheet.insertColumnBefore(4)', done: [] },
  'overwritten a header': {
    sheet: 'MTTQ',
    act: "sheet.getRange('D7').setValue('Xếp')",
    done: ['dòng và tiêu đề của trang “MTTQ”'],
  },
  'overwritten a unit’s name': {
    sheet: 'MTTQ',
    act: "sheet.getRange('C9').setValue('Tên khác')",
    done: ['dòng và tiêu đề của trang “MTTQ”'],
  },
  'overwritten a key of the key row': {
    sheet: 'MTTQ',
    act: "sheet.getRange('D1').setValue('x')",
    done: ['cột nhận biết của trang “MTTQ”'],
  },
  'emptied the key row': {
    sheet: 'MTTQ',
    act: "sheet.getRange('B1:I1').clearContent()",
    done: ['cột nhận biết của trang “MTTQ”'],
  },
  'overwritten keys of the key column': {
    sheet: 'MTTQ',
    act: "sheet.getRange('A9').setValue('x'); sheet.getRange('A11').setValue('')",
    done: ['cột nhận biết của trang “MTTQ”'],
  },
  'emptied the whole key column below the key row': {
    sheet: 'MTTQ',
    act: "sheet.getRange('A2:A27').clearContent()",
    done: ['cột nhận biết của trang “MTTQ”'],
  },
  'overwritten the tab’s key': {
    sheet: 'MTTQ',
    act: "sheet.getRange('A1').setValue('x')",
    done: ['cột nhận biết của trang “MTTQ”'],
  },
  'merged cells of the table': {
    sheet: 'MTTQ',
    act: "sheet.getRange('G9:H9').merge()",
    done: ['bỏ gộp ô ở trang “MTTQ”'],
  },
  'taken the dropdowns away': {
    sheet: 'MTTQ',
    act: "sheet.getRange('D8:D20').clearDataValidations()",
    done: ['danh sách chọn của trang “MTTQ”'],
  },
  'removed the sheet protection': {
    sheet: 'MTTQ',
    act: `${PROTECTION}.SHEET)[0].remove()`,
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'removed the body’s protection': {
    sheet: 'TT HĐND',
    act: `${PROTECTION}.RANGE)[0].remove()`,
    named: open('TT HĐND'),
    done: ['phần khóa của trang “TT HĐND”'],
  },
  'made the body’s protection a mere warning': {
    sheet: 'MTTQ',
    act: `${PROTECTION}.RANGE)[0].setWarningOnly(true)`,
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'widened the holes of a tab that was handed in': {
    sheet: 'TT HĐND',
    act: `${PROTECTION}.SHEET)[0].setUnprotectedRanges([sheet.getRange('A1:I27')])`,
    named: open('TT HĐND'),
    done: ['phần khóa của trang “TT HĐND”'],
  },
  'narrowed the holes of a tab that is being filled': {
    sheet: 'MTTQ',
    act: `${PROTECTION}.SHEET)[0].setUnprotectedRanges([])`,
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'put another body among a tab’s editors': {
    sheet: 'MTTQ',
    act: `${PROTECTION}.RANGE)[0].addEditor('ubnd@example.org')`,
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'taken the body from its own tab’s editors': {
    sheet: 'MTTQ',
    act: `${PROTECTION}.RANGE)[0].removeEditor('mttq@example.org')`,
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'added a second protection': {
    sheet: 'MTTQ',
    act: "sheet.getRange('D9').protect()",
    named: open('MTTQ'),
    done: ['phần khóa của trang “MTTQ”'],
  },
  'removed the protection of “Bản chụp”': {
    sheet: 'Bản chụp',
    act: `${PROTECTION}.SHEET)[0].remove()`,
    named: open('Bản chụp'),
    done: ['phần khóa của trang “Bản chụp”'],
  },
  'let a body edit “Thiết lập”': {
    sheet: 'Thiết lập',
    act: `${PROTECTION}.SHEET)[0].addEditor('ubnd@example.org')`,
    named: open('Thiết lập'),
    done: ['phần khóa của trang “Thiết lập”'],
  },
  'deleted the triggers': {
    sheet: 'MTTQ',
    act: 'ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger))',
    named: /Chưa có lịch chạy/,
    done: ['lịch chạy tự động'],
  },
  'changed the sheet’s zone': {
    sheet: 'MTTQ',
    act: "book.setSpreadsheetTimeZone('America/New_York')",
    named: /đang dùng múi giờ America\/New_York/,
    done: ['múi giờ của bảng tính'],
  },
};

describe('somebody has', () => {
  it.each(Object.entries(ACTS))(
    '%s: it is named, put back once, and counts for nothing',
    (_what, { sheet, act, named, done }) => {
      const scene = lived();
      const before = countedIn(scene, NOW);
      byHand(scene, sheet, act);
      if (named !== undefined) expect(healthAt(scene, NOW).join('\n')).toMatch(named);
      expect(repaired(scene)).toEqual(done);
      expect(countedIn(scene, NOW)).toEqual(before);
      expect([repaired(scene, NOW + MINUTE), healthAt(scene, NOW + MINUTE)]).toEqual([[], []]);
      expect(actsNoted(scene)).toEqual(done.length === 0 ? ['Nộp'] : ['Nộp', 'Sửa chữa']);
    },
  );

  it.each(
    Object.entries(ACTS).filter(
      ([, { named, act }]) => named === undefined && !/setName|moveActive|insertColumn|Validations|C9/.test(act),
    ),
  )('%s: the check of the tab says so', (_what, { sheet, act }) => {
    const scene = lived();
    byHand(scene, sheet, act);
    expect(findings(scene, DRAFT, 'damaged-structure').length).toBeGreaterThan(0);
    repaired(scene);
    expect(findings(scene, DRAFT, 'damaged-structure')).toEqual([]);
  });

  it.each(Object.entries(ACTS))(
    '%s: after repair the bodies write what they may and nothing else',
    (_what, { sheet, act }) => {
      const scene = lived();
      byHand(scene, sheet, act);
      repaired(scene);
      const types = (body: string, as: string) =>
        typesAt(scene, body, { now: NOW, place: unitPlace(scene, body, [2, 'level']), text: HT, as: accountOf(as) });
      expect(types(DRAFT, DRAFT)).toEqual(WRITTEN);
      expect([types(DRAFT, 'ubnd').refused, types(BODY, BODY).refused]).toEqual([PROTECTED, PROTECTED]);
      tickAt(scene, DRAFT, NOW + MINUTE);
      sweepAt(scene, NOW + 20 * MINUTE);
      expect(bodyIn(scene, NOW + HOUR, DRAFT).state).toBe('submitted');
    },
  );
});

describe('a deleted tab', () => {
  const deleted = (name: string): Scene => {
    const scene = lived();
    byHand(scene, name, 'book.deleteSheet(sheet)');
    return scene;
  };

  it('of a body that handed in is offered from its last snapshot, and what counts is untouched meanwhile', () => {
    const scene = deleted('TT HĐND');
    expect(healthAt(scene, NOW)).toEqual([
      'Trang của Thường trực HĐND thành phố – Đã bị xóa. Có thể dựng lại từ bản lưu lúc 10 giờ, thứ Năm 28/11/2024. Đề nghị bấm “Sửa chữa bảng tính”.',
    ]);
    expect(bodyIn(scene, NOW, BODY)).toMatchObject({ state: 'submitted', rated: 15 });
  });

  it('is rebuilt with its content, its tick and its locks; nobody has handed in anew or taken back', () => {
    const scene = deleted('TT HĐND');
    const before = bodyIn(scene, NOW, BODY);
    expect(repaired(scene)[0]).toBe('dựng lại trang “TT HĐND” từ bản lưu');
    sweepAt(scene, NOW + 10 * MINUTE);
    expect(bodyIn(scene, NOW + HOUR, BODY)).toEqual(before);
    expect(valueAt(tab(scene, `body:${BODY}`), unitPlace(scene, BODY, [0, 'level']))).toBe(HTT);
    expect(isTicked(scene, BODY)).toBe(true);
    const edit = { now: NOW + HOUR, place: unitPlace(scene, BODY, [0, 'level']), text: HT };
    expect(typesAt(scene, BODY, edit).refused).toBe(PROTECTED);
    expect([repaired(scene, NOW + 20 * MINUTE), healthAt(scene, NOW + 20 * MINUTE)]).toEqual([[], []]);
  });

  it('of a closed campaign is rebuilt closed, and counts as it was closed', () => {
    const scene = lived();
    sweepAt(scene, CLOSE);
    const before = countedIn(scene, CLOSE + MINUTE);
    byHand(scene, 'MTTQ', 'book.deleteSheet(sheet)');
    repaired(scene, CLOSE + HOUR);
    sweepAt(scene, CLOSE + 2 * HOUR);
    expect(countedIn(scene, CLOSE + 3 * HOUR)).toEqual(before);
    const edit = { now: CLOSE + 3 * HOUR, place: unitPlace(scene, DRAFT, [0, 'level']), text: HT };
    expect(typesAt(scene, DRAFT, edit).refused).toBe(PROTECTED);
  });

  it('that nobody ever handed in is rebuilt empty, and says so', () => {
    const scene = deleted('MTTQ');
    expect(repaired(scene)[0]).toBe('dựng lại trang “MTTQ” (chưa có bản lưu nào)');
    expect(bodyIn(scene, NOW, DRAFT)).toMatchObject({ state: 'draft', rated: 0, assigned: 15 });
  });

  it('at the close is named by the sweep’s silence: the others close, it waits until it is back', () => {
    const scene = deleted('MTTQ');
    sweepAt(scene, CLOSE);
    expect(bodyIn(scene, CLOSE, BODY).state).toBe('closed');
    repaired(scene, CLOSE + HOUR);
    sweepAt(scene, CLOSE + 2 * HOUR);
    expect(bodyIn(scene, CLOSE + 3 * HOUR, DRAFT)).toMatchObject({ state: 'closed', rated: 0 });
  });

  it('of the secretariat is named', () => {
    expect(healthAt(deleted('Nhật ký'), NOW).join('\n')).toContain('Trang “Nhật ký” – Đã bị xóa.');
  });
});

describe('a copy of a tab', () => {
  it('is named, ignored by the count and left alone by repair', () => {
    const scene = lived();
    const before = countedIn(scene, NOW);
    byHand(scene, 'MTTQ', "sheet.copyTo(book).setName('Bản sao của MTTQ')");
    const level = addressOf(tab(scene, `body:${DRAFT}`), unitPlace(scene, DRAFT, [0, 'level']));
    byHand(scene, 'Bản sao của MTTQ', `sheet.getRange('${level}').setValue('${HT}')`);
    expect(healthAt(scene, NOW)).toEqual([
      'Trang “Bản sao của MTTQ” – Bỏ qua. Trang sao chép, không tính vào kết quả. Có thể xóa.',
    ]);
    expect(countedIn(scene, NOW)).toEqual(before);
    expect(repaired(scene)).toEqual([]);
    expect(scene.workbook.sheets.some(({ name }) => name === 'Bản sao của MTTQ')).toBe(true);
  });

  it('takes the place of the tab when that one is gone', () => {
    const scene = lived();
    byHand(scene, 'MTTQ', "sheet.copyTo(book).setName('Bản sao của MTTQ'); book.deleteSheet(sheet)");
    expect(repaired(scene)).toEqual(
      expect.arrayContaining(['nhận lại trang “MTTQ”', 'tên trang “MTTQ”', 'phần khóa của trang “MTTQ”']),
    );
    expect(bodyIn(scene, NOW, DRAFT)).toMatchObject({ state: 'draft', rated: 15 });
    expect([repaired(scene, NOW + MINUTE), healthAt(scene, NOW + MINUTE)]).toEqual([[], []]);
  });
});

describe('repair', () => {
  it('moves nothing that the body wrote, wherever the owner has put rows and columns in between', () => {
    const scene = lived();
    byHand(
      scene,
      'MTTQ',
      "sheet.insertColumnBefore(5); sheet.insertRowBefore(10); sheet.getRange('A12').setValue('x')",
    );
    const before = countedIn(scene, NOW);
    const units = contentOf(tab(scene, `body:${DRAFT}`)).filter((row) => String(row[0]).startsWith('unit/')).length;
    repaired(scene);
    const sheet = tab(scene, `body:${DRAFT}`);
    expect(contentOf(sheet).filter((row) => String(row[0]).startsWith('unit/'))).toHaveLength(units + 1);
    expect(bodyIn(scene, NOW, DRAFT)).toMatchObject({ rated: 15, missing: 0 });
    expect((before as { bodies: { id: string; rated: number }[] }).bodies.find(({ id }) => id === DRAFT)?.rated).toBe(
      14,
    );
    expect([columnOf(sheet, 'strengths'), rowOf(sheet, 'head/columns')]).toEqual([6, 7]);
  });

  it('names strangers among the editors, whom only the owner can take away', () => {
    const scene = lived();
    scene.workbook.editors.push('nguoi-la@example.org');
    expect(healthAt(scene, NOW)).toEqual([
      'Chia sẻ – Cần sửa. Tài khoản ngoài danh sách có quyền sửa: nguoi-la@example.org. Đề nghị bỏ trong mục Chia sẻ.',
    ]);
  });
});
