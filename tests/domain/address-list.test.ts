// The bodies' addresses as the secretariat pastes them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddressList } from '../../src/domain/address-list.ts';
import { checkText } from '../../src/domain/profile-text.ts';
import { haTinh } from '../fixtures/ha-tinh.ts';

const read = (...lines: readonly string[]) => readAddressList(haTinh.bodies, lines.join('\n'));
const emailsOf = (...lines: readonly string[]) => Object.fromEntries(read(...lines).emails);

describe('a line of addresses', () => {
  it.each([
    ['the id', 'ubnd ubnd@thanhpho.vn'],
    ['the name', 'UBND thành phố ubnd@thanhpho.vn'],
    ['the name and a comma', 'UBND thành phố, ubnd@thanhpho.vn'],
    ['the name and a semicolon', 'UBND thành phố;ubnd@thanhpho.vn'],
    ['cells of a spreadsheet, numbered', '2\tUBND thành phố\tubnd@thanhpho.vn'],
    ['a number and a dot', '2. UBND thành phố: ubnd@thanhpho.vn'],
    ['other cells beside it', 'UBND thành phố\tVăn thư\t0239 385 0001\tubnd@thanhpho.vn'],
    ['the address first', 'ubnd@thanhpho.vn\tUBND thành phố'],
    ['brackets and a capital', 'UBND thành phố <UBND@thanhpho.vn>.'],
    ['a mail link', 'UBND thành phố mailto:ubnd@thanhpho.vn'],
    ['characters that nobody sees', 'UBND\u00a0thành phố\tubnd@thanhpho.vn\u200b'],
  ])('gives the body its address by %s', (_how, line) => {
    expect(read(line)).toEqual({ emails: new Map([['ubnd', ['ubnd@thanhpho.vn']]]), problems: [], notices: [] });
  });

  it('is received with a receipt where the name had to be read', () => {
    const { emails, notices } = read('uy ban nd tp: a@x.vn', 'Ủy ban nhân dân TP\tubnd@x.vn');
    expect(emails.get('ubnd')).toEqual(['ubnd@x.vn']);
    expect(notices).toEqual([{ line: 2, code: 'matched', value: 'Ủy ban nhân dân TP', bodies: ['ubnd'] }]);
  });

  it('may give several addresses, on one line or on lines without a name below it', () => {
    expect(emailsOf('ubnd a@x.vn, b@x.vn', 'ubkt\tc@x.vn', '\td@x.vn', 'ubnd e@x.vn')).toEqual({
      ubnd: ['a@x.vn', 'b@x.vn', 'e@x.vn'],
      ubkt: ['c@x.vn', 'd@x.vn'],
    });
  });

  it('may be the heading of a table, or empty', () => {
    const list = read('STT\tCơ quan\tĐịa chỉ thư', '', '1\tUBND thành phố\ta@x.vn', ' ');
    expect([list.problems, [...list.emails.keys()]]).toEqual([[], ['ubnd']]);
  });

  it('may name a body and no address: it has none then, whatever the profile says', () => {
    expect(emailsOf('UBND thành phố')).toEqual({ ubnd: [] });
  });
});

describe('what cannot be taken', () => {
  it('a name that is nobody’s, with the nearest ones', () => {
    const [problem] = read('UBND thành phố a@x.vn', 'Hội Nông dan thành phố\tb@x.vn').problems;
    expect(problem).toMatchObject({ line: 2, code: 'unknown-body', value: 'Hội Nông dan thành phố' });
    expect(problem?.bodies).toContain('hoi-nong-dan');
  });

  it('a name that may be several bodies’', () => {
    expect(read('Thành ủy a@x.vn').problems).toMatchObject([{ code: 'unknown-body', value: 'Thành ủy' }]);
  });

  it.each(['a@', '@x.vn', 'a@@x.vn', 'a@x', 'tên@x..vn'])('“%s” is no address', (address) => {
    expect(read(`ubnd ${address}`)).toMatchObject({
      problems: [{ line: 1, code: 'not-email', value: address, bodies: ['ubnd'] }],
    });
  });

  it('an address before any name', () => {
    expect(read('a@x.vn', 'ubnd b@x.vn').problems).toEqual([{ line: 1, code: 'unknown-body', value: '', bodies: [] }]);
  });

  it('an address below a line that was not understood', () => {
    expect(read('ubnd a@x.vn', 'ai đó b@x.vn', 'c@x.vn').problems.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('a line of words below the heading', () => {
    expect(read('Cơ quan\tThư', 'UBND huyện').problems).toMatchObject([
      { line: 2, code: 'no-address', value: 'UBND huyện' },
    ]);
  });
});

describe('what is told', () => {
  it('the same account twice for one body counts once, however it is written', () => {
    const { emails, notices } = read('ubnd u.bnd@gmail.com', 'ubnd ubnd@gmail.com');
    expect(emails.get('ubnd')).toEqual(['u.bnd@gmail.com']);
    expect(notices).toEqual([{ line: 2, code: 'doubled', value: 'ubnd@gmail.com', bodies: ['ubnd'] }]);
  });

  it('one account for two bodies', () => {
    expect(read('ubnd a@x.vn', 'ubkt A@x.vn').notices).toEqual([
      { line: 0, code: 'several-bodies', value: 'a@x.vn', bodies: ['ubnd', 'ubkt'] },
    ]);
  });
});

const body = fc.constantFrom(...haTinh.bodies);
const named = fc
  .tuple(body, fc.constantFrom('name', 'tab', 'id'))
  .map(([one, by]) => ({ id: one.id, name: one[by as 'name'] }));
const email = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@x.vn`);
const between = fc.constantFrom('\t', ', ', '; ', ' ', ' : ', '\t\t');

describe('any text', () => {
  it('gives every address that is named to the body that is named, whatever stands between', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(named, between, email), { maxLength: 30 }), (lines) => {
        const { emails, problems } = read(...lines.map(([{ name }, gap, address]) => `${name}${gap}${address}`));
        expect(problems).toEqual([]);
        for (const [{ id }, , address] of lines) expect(emails.get(id)).toContain(address);
        for (const own of emails.values()) expect(new Set(own).size).toBe(own.length);
      }),
    );
  });

  it('never throws, gives nobody what is no address, and names lines that there are', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      email,
      fc.constantFrom('UBND thành phố', 'ubkt', '@', '\n', '\t'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const { emails, problems } = readAddressList(haTinh.bodies, text);
        for (const own of emails.values()) for (const one of own) expect(checkText('email', one)).toBeNull();
        const lines = text.split(/\r\n?|\n/).length;
        for (const { line } of problems) expect(line >= 1 && line <= lines).toBe(true);
      }),
    );
  });
});
