// Menus as the script records them (a tree of captions and functions) made into menus of the page's bar.

import type { Entry, Menu } from './menu.ts';

type Recorded = { readonly caption: string; readonly handler?: string; readonly items?: readonly Recorded[] };

const entryOf = ({ caption, handler, items }: Recorded, run: (name: string) => void): Entry => {
  if (items !== undefined) return { kind: 'menu', caption, entries: items.map((item) => entryOf(item, run)) };
  return handler === undefined ? { kind: 'line' } : { kind: 'item', caption, act: () => run(handler) };
};

/** `text`: the JSON of one recorded menu. */
export const menuOf = (text: string, run: (name: string) => void): Menu => {
  const { caption, items = [] } = JSON.parse(text) as Recorded;
  return { caption, entries: items.map((item) => entryOf(item, run)) };
};
