// What the guardian says, and what its guide says that it says.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANNEL_TROUBLE } from '../../src/messages/channel.ts';
import { GUARD, GUARD_HEALTH } from '../../src/messages/guard-texts.ts';
import { HEALTH } from '../../src/messages/health-texts.ts';
import { CHANNEL, FAILED } from '../../src/messages/results.ts';

type Texts = { readonly guardianSentence: (problem: string) => string };

const { guardianSentence } = (await import(new URL('../../build/guardian-texts.mjs', import.meta.url).href)) as Texts;

const AT = Date.parse('2025-11-06T10:07:00+07:00');

/** A page of the guide as running text: lines joined, the marks of quotations and tables gone. */
const page = (name: string): string =>
  readFileSync(`docs/guide/${name}.md`, 'utf8')
    .replace(/\n\s*> ?/g, ' ')
    .replace(/\s+/g, ' ');

/** Up to the first thing that is filled in. */
const opening = (sentence: string): string => sentence.split('@')[0] ?? '';

const QUOTED: readonly (readonly [page: string, sentence: string])[] = [
  ['nguoi-giu', opening(GUARD.done('@', AT))],
  ['nguoi-giu', 'dự án này nhận nộp, khóa trang và kiểm tra định kỳ. Lịch chạy kèm bảng tính tự gỡ trong mười phút.'],
  ['nguoi-giu', FAILED.busy],
  ['nguoi-giu', 'Quá … phút chưa chạy.'],
  ['nguoi-giu', 'Bảng tính này chưa mở đợt đánh giá.'],
  ['nguoi-giu', opening(CHANNEL.owner('@').title)],
  [
    'cho-phep',
    'chưa cho phép: chạy tự động theo giờ. Chưa làm gì. Đề nghị mở lại “Xếp loại”, chọn đủ các quyền khi Google hỏi.',
  ],
  ['cho-phep', 'Chỉ tài khoản sở hữu bảng tính thực hiện được. Chưa ghi gì.'],
];

/** Everything the program says of it, with “…” where something is filled in. */
const SAID = [
  GUARD.done('…', AT),
  FAILED.busy,
  FAILED.notOpened,
  GUARD_HEALTH.silent(45).text.replace('45', '…'),
  CHANNEL.owner('…').title,
  CHANNEL.owner('…').text,
  CHANNEL_TROUBLE.scopes('…', ['script.scriptapp']).text,
].join(' ');

describe('the guide', () => {
  it.each(QUOTED)('%s quotes what is really said: %s', (name, sentence) => {
    expect(page(name)).toContain(sentence.trim());
    expect(SAID).toContain(sentence.trim().replace('@', ''));
  });

  it.each([GUARD.boundHere, GUARD.copy, GUARD.lost, ...['no-sheet', 'bad-sheet'].map(guardianSentence)])(
    'names the refusal by how it begins: %s',
    (sentence) => {
      const begins = [...page('nguoi-giu').matchAll(/\| “([^”…]+?)\s?…?” \|/g)].map(([, text = '']) => text.trim());
      expect(begins.length).toBeGreaterThan(5);
      expect(begins.some((text) => sentence.startsWith(text))).toBe(true);
    },
  );
});

describe('what the guardian says', () => {
  it('has its title, its state and what to do', () => {
    expect(GUARD_HEALTH.silent(45)).toMatchObject({ title: 'Người giữ – Cần sửa' });
    expect(GUARD_HEALTH.silent(45).text).toContain('chạy hàm “guard”');
    expect(GUARD_HEALTH.well('abc', AT).text).toBe(
      'Lịch chạy tự động do dự án abc thực hiện từ 10 giờ 07, thứ Năm 06/11/2025.',
    );
  });

  it('of scopes is what was refused, with what to do where there is no menu', () => {
    const said = CHANNEL_TROUBLE.scopes('', ['spreadsheets'], GUARD.allowAgain);
    expect(said.text).toBe(
      `Tài khoản này chưa cho phép: xem và sửa bảng tính của tài khoản. Chưa làm gì. ${GUARD.allowAgain}`,
    );
    expect(HEALTH.scopes(said)).toEqual({ title: 'Quyền – Cần sửa', text: said.text });
  });
});
