// The bodies' letters and their signed papers, through the built bundle: who may, of what, and what is told.

import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { MadeFile, Outcome, Refused } from '../../src/domain/api.ts';
import { type Host, makeHost } from '../../src/host/host.ts';
import {
  actsNoted,
  CLOSE,
  fillAt,
  filledScene,
  HOUR,
  journalOf,
  ownerAt,
  ownerDoes,
  snapshotsOf,
  sweepAt,
  tickAt,
  typesAt,
  unitPlace,
} from './deadline-scene.ts';
import {
  accountOf,
  BUNDLE,
  DRAFTING,
  HTXS,
  hostOver,
  OWNER,
  refusalOf,
  type Scene,
  STRANGER,
  succeeded,
} from './scene.ts';

const T0 = DRAFTING + HOUR;
const BODY = 'ban-dan-van';

type Letters = Outcome & { readonly files: readonly MadeFile[] };
type Recorded = Outcome & { readonly matches: boolean };

const asBody = (scene: Scene, body: string, now = T0): Host => hostOver(scene.workbook, accountOf(body), now);

const madeBy = (host: Host, body: string | null): Letters =>
  succeeded(host.run('makeLetter', body) as Letters | Refused);

const wordsOf = async (host: Host, at = 0): Promise<string> => {
  const bytes = host.files()[at]?.bytes ?? new Uint8Array();
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
};

const handedIn = (body = BODY): Scene => {
  const scene = filledScene(body);
  tickAt(scene, body, T0);
  return scene;
};

const codeOf = (scene: Scene, body = BODY): string =>
  snapshotsOf(scene, body)
    .filter(({ code }) => code !== '')
    .at(-1)?.code ?? '';

describe('a letter', () => {
  it('is made by the owner from what was handed in, with its check code, and noted', async () => {
    const scene = handedIn();
    const host = ownerAt(scene, T0 + HOUR);
    const { message, files } = madeBy(host, BODY);
    expect(message).toBe(`Đã tạo văn bản của Ban Dân vận Thành ủy, mã ${codeOf(scene)}.`);
    expect(files.map(({ name }) => name)).toEqual(['Văn bản đánh giá, xếp loại của Ban Dân vận Thành ủy năm 2024']);
    expect(await wordsOf(host)).toContain(`Mã đối chiếu: ${codeOf(scene)}.`);
    expect(actsNoted(scene)).toEqual(['Nộp', 'Tạo văn bản']);
    expect(journalOf(scene).at(-1)?.body).toBe('Ban Dân vận Thành ủy');
  });

  it('prints the snapshot, not what was edited behind it', async () => {
    const scene = handedIn();
    const host = ownerAt(scene, T0 + HOUR);
    madeBy(host, BODY);
    const before = await wordsOf(host);
    const sheet = scene.workbook.sheets.find(({ name }) => name === 'Ban Dân vận');
    expect(
      sheet?.cells.flat().filter((cell) => cell?.value === 'Hoàn thành các chỉ tiêu được giao.').length,
    ).toBeGreaterThan(0);
    for (const cell of sheet?.cells.flat() ?? [])
      if (cell?.value === 'Hoàn thành các chỉ tiêu được giao.') cell.value = 'Sửa sau khi nộp.';
    const again = ownerAt(scene, T0 + 2 * HOUR);
    madeBy(again, BODY);
    expect(await wordsOf(again)).toBe(before);
    expect(before).not.toContain('Sửa sau khi nộp.');
  });

  it('is the same bytes the next time', () => {
    const scene = handedIn();
    const [one, two] = [T0 + HOUR, T0 + 9 * HOUR].map((now) => {
      const host = ownerAt(scene, now);
      madeBy(host, BODY);
      return Buffer.from(host.files()[0]?.bytes ?? []).toString('base64');
    });
    expect(one).toBe(two);
  });

  it('counts as the status does', async () => {
    const scene = handedIn('mttq');
    const host = ownerAt(scene, T0 + HOUR);
    madeBy(host, 'mttq');
    const { groups } = ownerDoes<{ groups: { basis: string; total: number; rated: number; HTT: number }[] }>(
      scene,
      T0 + HOUR,
      ['status'],
    );
    const words = await wordsOf(host);
    const own = groups.filter(({ basis, total }) => basis === 'mttq' && total > 0);
    expect(own.length).toBeGreaterThan(0);
    for (const { total, rated, HTT } of own) {
      expect(words).toContain(`Tổng số ${total} tổ chức; được xếp loại ${rated}/${total}`);
      expect(words).toContain(`Hoàn thành tốt nhiệm vụ: ${HTT} tổ chức`);
    }
  });

  it('says what was typed, as it was typed', async () => {
    const scene = filledScene(BODY);
    const hostile = '{{tag}} <b>x</b> $1 😀 \u202eRTL — =1+1';
    const place = unitPlace(scene, BODY, [0, 'reason']);
    typesAt(scene, BODY, { now: DRAFTING, place, text: hostile });
    tickAt(scene, BODY, T0);
    const host = ownerAt(scene, T0 + HOUR);
    madeBy(host, BODY);
    expect(await wordsOf(host)).toContain(hostile);
    const xml = strFromU8(
      unzipSync(host.files()[0]?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml).not.toContain('<b>x</b>');
  });

  it('is made by the body itself, which holds up nobody and leaves no row in a journal it may not write', async () => {
    const scene = handedIn();
    const host = asBody(scene, BODY, T0 + HOUR);
    expect(madeBy(host, BODY).message).toContain(codeOf(scene));
    expect(await wordsOf(host)).toContain('BAN DÂN VẬN');
    expect(Object.keys(host.calls()).filter((call) => /^Lock|setValues/.test(call))).toEqual([]);
    expect(actsNoted(scene)).toEqual(['Nộp']);
  });

  it.each([
    ['another body', accountOf('ubnd'), BODY],
    ['a body that asks for all', accountOf(BODY), null],
    ['a stranger', STRANGER, BODY],
  ])('is refused to %s', (_who, user, body) => {
    const scene = handedIn();
    const host = hostOver(scene.workbook, user, T0 + HOUR);
    expect(refusalOf(host.run('makeLetter', body)).refused).toContain('Việc này của Ban Tổ chức Thành ủy.');
    expect(host.files()).toEqual([]);
  });

  it('is refused while the body is still at work, with what to do', () => {
    const scene = filledScene(BODY);
    const answer = refusalOf(ownerAt(scene, T0).run('makeLetter', BODY));
    expect(answer.refused).toBe(
      'Chưa tạo được văn bản của Ban Dân vận Thành ủy: cơ quan chưa nộp. Tạo được khi cơ quan nộp hoặc khi trang khóa.',
    );
    expect(refusalOf(ownerAt(scene, T0).run('makeLetter', null)).refused).toContain('Chưa tạo văn bản nào');
    expect(refusalOf(ownerAt(scene, T0).run('makeLetter', 'ban-dan-vn')).refused).toContain('ban-dan-van');
  });

  it('is refused of a tab with a secrecy mark', () => {
    const scene = filledScene(BODY);
    typesAt(scene, BODY, { now: DRAFTING, place: unitPlace(scene, BODY, [0, 'note']), text: 'MẬT' });
    sweepAt(scene, CLOSE);
    expect(refusalOf(ownerAt(scene, CLOSE + HOUR).run('makeLetter', BODY)).refused).toContain('dấu chỉ độ mật');
  });

  it('that Drive refuses is told with its cause, and leaves no row', () => {
    const scene = handedIn();
    const host = ownerAt(scene, T0 + HOUR);
    const message = 'The user has exceeded their Drive storage quota';
    const at = { method: 'Drive.Files.create', occurrence: 1 };
    host.inject([{ kind: 'throw', message, at, when: 'before' }]);
    expect(refusalOf(host.run('makeLetter', BODY)).refused).toContain(
      'Drive storage quota. Văn bản tạo trước đây giữ nguyên.',
    );
    expect(actsNoted(scene)).toEqual(['Nộp']);
  });
});

describe('all letters', () => {
  it('are of the bodies that have something counted; the others are named', () => {
    const scene = handedIn();
    const host = ownerAt(scene, T0 + HOUR);
    const { message, files } = madeBy(host, null);
    expect(files).toHaveLength(1);
    expect(message).toMatch(/^Đã tạo 1 văn bản\. Chưa tạo của: .*UBND thành phố/);
  });

  it('that Drive stops halfway are told, those that were made stay and are noted', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, CLOSE);
    const host = ownerAt(scene, CLOSE + HOUR);
    const at = { method: 'Drive.Files.create', occurrence: 3 };
    host.inject([{ kind: 'throw', message: 'quota', at, when: 'before' }]);
    const { refused, problems } = refusalOf(host.run('makeLetter', null));
    expect(refused).toContain('Ban Tổ chức Thành ủy: quota. 2 văn bản vừa tạo giữ nguyên.');
    expect([problems.length, host.files().length]).toEqual([2, 2]);
    expect(actsNoted(scene).filter((act) => act === 'Tạo văn bản')).toHaveLength(2);
  });

  it('are sixteen once the tabs are closed, each noted once, at few calls', () => {
    const scene = filledScene(BODY);
    sweepAt(scene, CLOSE);
    const host = ownerAt(scene, CLOSE + HOUR);
    expect(madeBy(host, null)).toMatchObject({ message: 'Đã tạo 16 văn bản.' });
    expect(new Set(host.files().map(({ name }) => name)).size).toBe(16);
    expect(actsNoted(scene).filter((act) => act === 'Tạo văn bản')).toHaveLength(16);
    const calls = host.calls();
    expect(calls).toMatchObject({ 'Drive.Files.create': 16, 'Range.setValues': 1 });
    expect(Object.values(calls).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(60);
  });
});

describe('a signed paper', () => {
  const paperOf = (code: string) => ({ number: '12-CV/BDV', date: '28/11/2024', signer: 'Trưởng ban', code });

  it('whose code fits is recorded, and the tab’s own fields are then not missed', () => {
    const scene = handedIn();
    const missing = (): number =>
      ownerDoes<{ findings: { rule: string }[] }>(scene, T0 + HOUR, ['validate', null]).findings.filter(
        ({ rule }) => rule === 'missing-document',
      ).length;
    const before = missing();
    const done = ownerDoes<Recorded>(scene, T0 + HOUR, ['recordPaper', BODY, paperOf(codeOf(scene).toLowerCase())]);
    expect(done).toEqual({
      message: `Đã ghi nhận văn bản số 12-CV/BDV của Ban Dân vận Thành ủy; mã ${codeOf(scene)} khớp bản đang tính.`,
      matches: true,
    });
    expect(snapshotsOf(scene, BODY).map(({ kind, code }) => [kind, code !== ''])).toEqual([
      ['submit', true],
      ['signed', false],
    ]);
    expect(journalOf(scene).at(-1)).toMatchObject({
      act: 'Ghi nhận văn bản đã ký',
      note: `số 12-CV/BDV, ngày 28/11/2024, mã ${codeOf(scene)} khớp`,
    });
    expect([before, missing()]).toEqual([1, 0]);
  });

  it('whose code does not fit is told at once, recorded, and told by the report', async () => {
    const scene = handedIn();
    const done = ownerDoes<Recorded>(scene, T0 + HOUR, ['recordPaper', BODY, paperOf('0BAD-C0DE')]);
    expect(done.matches).toBe(false);
    expect(done.message).toContain(`Mã 0BAD-C0DE không khớp bản đang tính của Ban Dân vận Thành ủy (${codeOf(scene)})`);
    const host = ownerAt(scene, T0 + HOUR);
    host.run('makeReport');
    expect(await wordsOf(host)).toContain(
      'Văn bản đã ký của Ban Dân vận Thành ủy có mã đối chiếu không khớp với kết quả được tổng hợp.',
    );
  });

  it('of an earlier submission says which one it fits', () => {
    const scene = handedIn();
    const first = codeOf(scene);
    ownerDoes(scene, T0 + HOUR, ['returnTab', BODY, 'Bổ sung']);
    fillAt(scene, BODY, { now: T0 + HOUR, texts: [HTXS, 'Vượt chỉ tiêu.', 'Không có.', 'Vượt chỉ tiêu'] });
    tickAt(scene, BODY, T0 + 2 * HOUR);
    expect(codeOf(scene)).not.toBe(first);
    const { message } = ownerDoes<Recorded>(scene, T0 + 3 * HOUR, ['recordPaper', BODY, paperOf(first)]);
    expect(message).toContain('; khớp bản nộp lúc 10 giờ, thứ Hai 25/11/2024.');
  });

  it('is kept as typed, and the records stay whole', () => {
    const scene = handedIn();
    const hostile = { number: "'=1+1", date: '28/11/2024', signer: '<b>{{x}}</b>', code: codeOf(scene) };
    ownerDoes(scene, T0 + HOUR, ['recordPaper', BODY, hostile]);
    const { remarks } = ownerDoes<{ remarks: string[] }>(scene, T0 + HOUR, ['health']);
    expect(remarks.filter((remark) => remark.includes('Bản chụp') || remark.includes('Nhật ký'))).toEqual([]);
    const { sheets } = ownerDoes<{ sheets: { values: unknown[][] }[] }>(scene, T0 + HOUR, ['showSheets', 'Bản chụp']);
    expect(JSON.stringify(sheets)).toContain('<b>{{x}}</b>');
  });

  it.each([
    [{ number: '' }, 'thiếu số văn bản'],
    [{ date: '31/2/2024' }, 'ngày ký “31/2/2024” không đúng'],
    [{ code: '7F3A' }, 'mã đối chiếu “7F3A” không đúng'],
  ])('with %j is refused, and nothing is written', (change, words) => {
    const scene = handedIn();
    const paper = { ...paperOf('7F3A-91C2'), ...change };
    const { refused } = refusalOf(ownerAt(scene, T0 + HOUR).run('recordPaper', BODY, paper));
    expect(refused).toContain(words);
    expect(snapshotsOf(scene, BODY)).toHaveLength(1);
  });

  it('is recorded by the owner alone', () => {
    const scene = handedIn();
    const answer = asBody(scene, BODY, T0 + HOUR).run('recordPaper', BODY, paperOf(codeOf(scene)));
    expect(refusalOf(answer).refused).toContain('Việc này của Ban Tổ chức Thành ủy.');
  });
});

describe('the menu', () => {
  const office = (scene: Scene, replies: (string | null)[]): Host =>
    makeHost({ workbook: scene.workbook, bundle: BUNDLE, user: OWNER, now: () => T0 + HOUR, replies });

  const onTab = (host: Host, tab: string): Host => {
    expect(host.edit(tab, 'B2', 'x')).toEqual({ refused: null });
    return host;
  };

  it('makes the letter of the tab on the screen', () => {
    const scene = handedIn();
    const host = onTab(office(scene, []), 'Ban Dân vận');
    host.run('menuLetter');
    expect(host.shown().at(-1)?.text).toContain(`mã ${codeOf(scene)}`);
    expect(host.files()).toHaveLength(1);
  });

  it('makes all letters on any other tab, after it has asked', () => {
    const host = onTab(office(handedIn(), []), 'Hướng dẫn');
    host.run('menuLetter');
    expect(host.shown()[0]?.text).toContain('Tạo văn bản của mọi cơ quan đã nộp');
    expect(host.shown().at(-1)?.text).toContain('Đã tạo 1 văn bản.');
  });

  it('records the paper typed in one line, and nothing when the dialog is left', () => {
    const scene = handedIn();
    const typed = `12-CV/BDV; 28/11/2024; Trưởng ban; ${codeOf(scene)}`;
    const host = onTab(office(scene, [null, typed]), 'Ban Dân vận');
    host.run('menuRecord');
    expect(snapshotsOf(scene, BODY)).toHaveLength(1);
    host.run('menuRecord');
    expect(host.shown().at(-1)?.text).toContain('Đã ghi nhận văn bản số 12-CV/BDV');
    expect(snapshotsOf(scene, BODY)).toHaveLength(2);
  });

  it('records on a body’s tab only', () => {
    const host = onTab(office(handedIn(), ['x']), 'Hướng dẫn');
    host.run('menuRecord');
    expect(host.shown().map(({ kind }) => kind)).toEqual(['alert']);
  });
});
