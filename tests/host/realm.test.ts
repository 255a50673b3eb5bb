// What goes into a realm is made of the realm's own kinds.

import { runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { makeRealm } from '../../src/host/realm.ts';

const judged = (value: unknown, question: string): unknown => {
  const realm = makeRealm(() => 0);
  realm.globals.value = realm.inward(value);
  return runInContext(question, realm.globals as object);
};

describe('a value handed in', () => {
  it('is an array, an object, a date of the script’s own kind, at any depth', () => {
    const value = { list: [[new Date(5)]] };
    expect(judged(value, 'value instanceof Object')).toBe(true);
    expect(judged(value, 'value.list[0] instanceof Array')).toBe(true);
    expect(judged(value, 'value.list[0][0] instanceof Date && value.list[0][0].getTime()')).toBe(5);
  });

  it('stays itself when it is an object of a service', () => {
    const skin = new Proxy({}, {});
    const realm = makeRealm(() => 0);
    expect(realm.inward([skin])).toEqual([skin]);
    expect((realm.inward([skin]) as unknown[])[0]).toBe(skin);
  });
});

describe('an error for the script', () => {
  it('is an Error of the script’s own kind', () => {
    const realm = makeRealm(() => 0);
    realm.globals.error = realm.error('hỏng');
    expect(runInContext('error instanceof Error && error.message', realm.globals as object)).toBe('hỏng');
  });
});
