import { describe, expect, it } from 'vitest';
import { signedText } from '../../src/domain/signed-paper.ts';
import { sourceHistory } from '../../src/domain/source-history.ts';
import { at, recordsOf } from './records-sample.ts';

const UNTIL = at('2024-12-02 17:00:00');

const extended = (...more: Parameters<typeof recordsOf>[0]) =>
  recordsOf([
    { body: 'ubnd', kind: 'close', at: at('2024-12-01 00:00:00'), text: 'a' },
    { body: 'ubnd', kind: 'extend', at: at('2024-12-01 09:00:00'), until: UNTIL, reason: 'bổ sung', by: 'chủ' },
    ...more,
  ]);

const grantsOf = (records: ReturnType<typeof recordsOf>, counted = records[records.length - 1] ?? null) =>
  sourceHistory('ubnd', { records, texts: new Map() }, counted).grants;

describe('time granted', () => {
  it('is used when something was handed in within it, and not when that came later', () => {
    const within = { body: 'ubnd', kind: 'submit', at: UNTIL, text: 'b' } as const;
    const used = [extended(within), extended({ ...within, at: UNTIL + 1 }), extended()].map(
      (records) => grantsOf(records)[0]?.used,
    );
    expect(used).toEqual([true, false, false]);
  });

  it('tells until when, why, and whether it is known who acted', () =>
    expect(grantsOf(extended())).toEqual([
      {
        kind: 'extension',
        at: at('2024-12-01 09:00:00'),
        until: UNTIL,
        reason: 'bổ sung',
        known: true,
        used: false,
      },
    ]));
});

describe('late content taken in', () => {
  const accept = { body: 'ubnd', kind: 'accept', at: UNTIL, text: 'c', reason: 'sửa lỗi gõ' } as const;

  it('is told with its reason; it is used while it is what counts', () => {
    const records = extended(accept);
    const first = records[0] ?? null;
    expect(grantsOf(records)[1]).toMatchObject({ kind: 'acceptance', until: null, known: false, used: true });
    expect(grantsOf(records, first)[1]?.used).toBe(false);
  });
});

it('knows nothing of other bodies, and no instant of a live tab', () => {
  const history = sourceHistory('mttq', { records: extended(), texts: new Map() }, null);
  expect(history).toEqual({ countedAt: null, grants: [], signed: null });
});

it('has the signed paper recorded last, of this body only', () => {
  const paperOf = (number: string) => ({ number, date: '28/11/2024', signer: 'A', code: '7f3a91c2' });
  const inputs = [
    ['ubnd', '1'],
    ['ubnd', '2'],
    ['mttq', '3'],
  ].map(([body = '', number = '']) => ({
    body,
    kind: 'signed' as const,
    at: at('2024-11-29 09:00:00'),
    text: signedText(paperOf(number)),
  }));
  const records = recordsOf(inputs);
  const texts = new Map(records.map(({ id }, index) => [id, inputs[index]?.text ?? '']));
  expect(sourceHistory('ubnd', { records, texts }, null).signed).toEqual(paperOf('2'));
  expect(sourceHistory('hoi-nong-dan', { records, texts }, null).signed).toBeNull();
});
