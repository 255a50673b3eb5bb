import { describe, expect, it } from 'vitest';
import { type Grammar, parse } from '../../src/cli/parse.ts';

const grammar: Grammar = { validate: ['body'], set: ['body', 'unit', 'field', 'value'], paste: ['tsv', 'values-only'] };
const sentence = (...args: string[]): string => {
  const parsed = parse(args, grammar);
  return parsed.kind === 'bad-usage' ? parsed.sentence : `parsed as ${parsed.kind}`;
};

describe('a command line', () => {
  it('is a command with its options, in any order', () => {
    const parsed = parse(['--json', 'validate', '--as=a@example.org', '--body', 'ubnd'], grammar);
    expect(parsed).toMatchObject({
      kind: 'run',
      command: 'validate',
      json: true,
      values: { as: 'a@example.org', body: 'ubnd' },
    });
  });

  it.each(['', '-5', '=1+1', '--', '--body', "'0123"])('takes the value %j as it is typed', (value) => {
    const parsed = parse(['set', '--value', value], grammar);
    expect(parsed).toMatchObject({ kind: 'run', values: { value } });
  });

  it('takes flags without a value', () => {
    const parsed = parse(['paste', '--values-only', '--tsv', 'x.tsv'], grammar);
    expect(parsed.kind === 'run' && parsed.values.flags.has('values-only') && parsed.values.tsv).toBe('x.tsv');
  });
});

describe('bad usage', () => {
  it('names the nearest command', () => {
    expect(sentence('validat')).toBe(
      'Không có lệnh “validat”; gần nhất: validate. Danh sách lệnh: npx xep-loai --help',
    );
  });

  it('does not take a name every object has for a command', () => {
    expect(sentence('toString')).toMatch(/^Không có lệnh “toString”/);
  });

  it('names the nearest option of that command', () => {
    expect(sentence('validate', '--bodi', 'ubnd')).toBe('Lệnh validate: không có --bodi; gần nhất: --body.');
    expect(sentence('validate', '--field', 'level')).toMatch(/^Lệnh validate: không có --field/);
    expect(sentence('validate', '-x')).toMatch(/^Lệnh validate: không có -x/);
  });

  it('tells of a forgotten value instead of taking the next option for one', () => {
    expect(sentence('set', '--body', '--unit', 'x')).toBe('Lệnh set: thiếu giá trị của --body.');
    expect(sentence('set', '--value')).toBe('Lệnh set: thiếu giá trị của --value.');
    expect(sentence('set', '--body=')).toBe('Lệnh set: thiếu giá trị của --body.');
  });

  it('refuses an option given twice', () => {
    expect(sentence('set', '--body', 'a', '--body', 'b')).toBe('Lệnh set: --body chỉ ghi một lần.');
  });

  it('refuses words that belong to nothing, and a value for a flag', () => {
    expect(sentence('set', '--value', 'Hoàn', 'thành')).toMatch(/^Lệnh set: không hiểu “thành”/);
    expect(sentence('set', '--json=yes')).toMatch(/^Lệnh set: không hiểu “--json=yes”/);
  });
});

describe('help', () => {
  it.each([
    [['--help'], null],
    [['-h'], null],
    [['help'], null],
    [['validate', '--help'], 'validate'],
    [['help', 'validate'], 'validate'],
    [['set', '--bogus', '--help'], 'set'],
  ])('is asked for by %j', (args, command) => {
    expect(parse(args, grammar)).toMatchObject({ kind: 'help', command });
  });

  it('is not what an empty command line asks for', () => {
    expect(parse([], grammar)).toEqual({ kind: 'no-command', json: false });
    expect(parse(['--json'], grammar)).toEqual({ kind: 'no-command', json: true });
  });
});
