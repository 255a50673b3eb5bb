import { expect, it } from 'vitest';
import { jsonMembers } from '../../src/domain/json-members.ts';

it('gives the members of an object', () => {
  expect(jsonMembers('{"a":1,"b":{"c":null}}')).toEqual({ a: 1, b: { c: null } });
});

it.each(['', '{"a":', '[1]', '"a"', 'null', '12'])('gives none for %s, which is no whole object', (text) => {
  expect(jsonMembers(text)).toEqual({});
});
