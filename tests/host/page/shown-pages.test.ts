// Pages of dialogs at addresses of their own.

import { expect, it } from 'vitest';
import { makeShownPages } from '../../../src/host/page/shown-pages.ts';

it('gives each page an address that is not another’s, and finds it there', () => {
  const pages = makeShownPages();
  const [first, second] = [pages.keep('a'), pages.keep('a')];
  expect(first).not.toBe(second);
  expect(first).toMatch(/^\/dialog\/[\w-]{24}$/);
  expect(pages.at(first)).toBe('a');
  expect(pages.at('/dialog/')).toBeNull();
});

it('lets go of the oldest pages only', () => {
  const pages = makeShownPages();
  const addresses = Array.from({ length: 20 }, (_, at) => pages.keep(String(at)));
  const kept = addresses.map((address) => pages.at(address)).filter((page) => page !== null);
  expect(kept).toEqual(Array.from({ length: 16 }, (_, at) => String(at + 4)));
});
