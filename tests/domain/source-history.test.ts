import { describe, expect, it } from 'vitest';
import type { RecordInput } from '../../src/domain/record-rows.ts';
import { signedText } from '../../src/domain/signed-paper.ts';
import { sourceHistory } from '../../src/domain/source-history.ts';
import { at, recordsOf } from './records-sample.ts';

const PAPER = { number: '12', date: '28/11/2024', signer: 'A', code: '7f3a91c2' };

const historyOf = (inputs: readonly RecordInput[], counted: number | null = null) => {
  const records = recordsOf(inputs);
  const texts = new Map(records.map(({ id }, index) => [id, inputs[index]?.text ?? '']));
  return sourceHistory('ubnd', { records, texts }, counted === null ? null : (records[counted] ?? null));
};

describe('the history of a body', () => {
  it('has the signed paper recorded last, of this body only', () => {
    const signed = (body: string, number: string): RecordInput => ({
      body,
      kind: 'signed',
      at: at('2024-11-29 09:00:00'),
      text: signedText({ ...PAPER, number }),
    });
    expect(historyOf([signed('ubnd', '1'), signed('ubnd', '2'), signed('mttq', '3')]).signed).toEqual({
      ...PAPER,
      number: '2',
    });
    expect(historyOf([signed('mttq', '3')]).signed).toBeNull();
  });

  it('tells of extensions whether they were used, and of late content whether it counts', () => {
    const until = at('2024-12-02 17:00:00');
    const inputs: readonly RecordInput[] = [
      { body: 'ubnd', kind: 'extend', at: at('2024-12-01 08:00:00'), until, reason: 'Bổ sung', by: 'a@example.org' },
      { body: 'ubnd', kind: 'submit', at: at('2024-12-02 10:00:00'), text: 'x' },
      { body: 'ubnd', kind: 'extend', at: at('2024-12-03 08:00:00'), until: at('2024-12-04 08:00:00') },
      { body: 'ubnd', kind: 'accept', at: at('2024-12-05 08:00:00'), text: 'y', reason: 'Đính chính' },
    ];
    const { grants, countedAt } = historyOf(inputs, 3);
    expect(grants.map(({ kind, used, known }) => [kind, used, known])).toEqual([
      ['extension', true, true],
      ['extension', false, false],
      ['acceptance', true, false],
    ]);
    expect(countedAt).toBe(at('2024-12-05 08:00:00'));
  });
});
