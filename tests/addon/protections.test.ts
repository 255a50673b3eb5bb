// Protections (design §4) over recorded Google objects: accounts that are not taken, domains that stay open.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { addAll, coverRows, makeProtector } from '../../src/addon/protections.ts';

describe('adding accounts', () => {
  const adder = (bad: readonly string[]) => {
    const calls: string[][] = [];
    const add = (accounts: string[]): void => {
      calls.push(accounts);
      if (accounts.some((account) => bad.includes(account))) throw new Error('Invalid email');
    };
    return { calls, add };
  };

  it('takes one call when Google takes them all, none when there are none', () => {
    const { calls, add } = adder([]);
    expect(addAll(['a@x.vn', 'b@x.vn'], add)).toEqual([]);
    expect(addAll([], add)).toEqual([]);
    expect(calls).toEqual([['a@x.vn', 'b@x.vn']]);
  });

  it('tries them one by one when Google refuses, and tells those it does not take', () => {
    const { calls, add } = adder(['nhom@x.vn']);
    expect(addAll(['a@x.vn', 'nhom@x.vn', 'b@x.vn'], add)).toEqual(['nhom@x.vn']);
    expect(calls.slice(1)).toEqual([['a@x.vn'], ['nhom@x.vn'], ['b@x.vn']]);
  });
});

type Fake = { domain: boolean; stubborn?: boolean; editors: string[] };

/** A protection as Google gives it: open to the file's editors and its domain until somebody closes it. */
const protectionOf = (fake: Fake) => ({
  getEditors: () => fake.editors.map((email) => ({ getEmail: () => email })),
  removeEditors: (emails: string[]) => {
    fake.editors = fake.editors.filter((email) => fake.stubborn === true || !emails.includes(email));
  },
  addEditors: (emails: string[]) => {
    if (emails.includes('nhom@example.org')) throw new Error('Invalid email');
    fake.editors = [...fake.editors, ...emails];
  },
  canDomainEdit: () => fake.domain,
  setDomainEdit: (open: boolean) => {
    fake.domain = open;
  },
  setUnprotectedRanges: () => undefined,
});

const sheetOf = (whole: Fake, used: Fake) =>
  ({
    getName: () => 'UBKT',
    protect: () => protectionOf(whole),
    getRange: () => ({ protect: () => protectionOf(used) }),
  }) as unknown as GoogleAppsScript.Spreadsheet.Sheet;

const areas = (emails: readonly string[]) => ({ holes: ['D8:I20'], used: 'A1:J20', emails, fresh: true });

describe('rows below the protected block', () => {
  const standing = (has: string) => {
    const drawn: string[] = [];
    const own = {
      getRange: () => ({ getA1Notation: () => has }),
      setRange: (range: { a1: string }) => drawn.push(range.a1),
    };
    const sheet = { getProtections: () => [own], getRange: (a1: string) => ({ a1 }) };
    return { drawn, sheet: sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet };
  };

  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['A1:J20', 'A1:I23', ['A1:I23']],
    ['A1:J20', 'A1:I20', []],
    ['A1:J24', 'A1:I23', []],
  ])('a block %s is drawn over %s only where it does not reach', (has, used, drawn) => {
    vi.stubGlobal('SpreadsheetApp', { ProtectionType: { RANGE: 'RANGE' } });
    const tab = standing(has);
    coverRows(tab.sheet, used);
    expect(tab.drawn).toEqual(drawn);
  });

  it('of a tab that has no such protection get none: repair makes it', () => {
    vi.stubGlobal('SpreadsheetApp', { ProtectionType: { RANGE: 'RANGE' } });
    const sheet = { getProtections: () => [] } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
    expect(() => coverRows(sheet, 'A1:I9')).not.toThrow();
  });
});

describe('protecting a body’s tab', () => {
  const owner = 'chu@example.org';

  it('leaves the sheet to the owner and the block to the body, open to no domain', () => {
    const [whole, used]: Fake[] = [
      { domain: true, editors: ['b@example.org', 'c@example.org'] },
      { domain: true, editors: ['b@example.org', 'c@example.org'] },
    ];
    const protector = makeProtector(owner);
    expect(protector.bodyTab(sheetOf(whole as Fake, used as Fake), areas(['ubkt@example.org']))).toEqual([]);
    expect(whole).toEqual({ domain: false, editors: [] });
    expect(used).toEqual({ domain: false, editors: ['ubkt@example.org'] });
  });

  it('closes a new tab to the domain also after tabs that were closed before', () => {
    const protector = makeProtector(owner);
    protector.ownerOnly(sheetOf({ domain: false, editors: [] }, { domain: false, editors: [] }));
    const whole: Fake = { domain: true, editors: [] };
    protector.ownerOnly(sheetOf(whole, { domain: true, editors: [] }));
    expect(whole.domain).toBe(false);
  });

  it('tells the accounts that Google does not take; the tab stays the owner’s', () => {
    const used: Fake = { domain: false, editors: [] };
    const protector = makeProtector(owner);
    expect(protector.bodyTab(sheetOf({ domain: false, editors: [] }, used), areas(['nhom@example.org']))).toEqual([
      { sheet: 'UBKT', refused: ['nhom@example.org'] },
    ]);
    expect(used.editors).toEqual([owner]);
  });

  it('puts the owner alone on a list that lets in whoever comes, outside any domain', () => {
    const whole: Fake = { domain: false, editors: [] };
    makeProtector(owner).ownerOnly(sheetOf(whole, whole));
    expect(whole.editors).toEqual([owner]);
  });

  it('stops when somebody else stays in after all', () => {
    const whole: Fake = { domain: false, stubborn: true, editors: ['nhom@example.org'] };
    const protector = makeProtector(owner);
    expect(() => protector.ownerOnly(sheetOf(whole, whole))).toThrow('protection left open: UBKT nhom@example.org');
  });
});
