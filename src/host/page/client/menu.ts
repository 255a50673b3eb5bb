// The menu bar: menus that open under their names, submenus beside their entries, by mouse and by keyboard.

import { element } from './element.ts';

export type Entry =
  | { readonly kind: 'line' }
  | { readonly kind: 'item'; readonly caption: string; readonly act: () => void }
  | { readonly kind: 'menu'; readonly caption: string; readonly entries: readonly Entry[] };

export type Menu = { readonly caption: string; readonly entries: readonly Entry[] };

const closeAll = (root: ParentNode): void => {
  for (const menu of root.querySelectorAll<HTMLElement>('[role="menu"]')) menu.hidden = true;
  for (const opener of root.querySelectorAll('[aria-expanded]')) opener.setAttribute('aria-expanded', 'false');
};

const itemsOf = (menu: Element): HTMLElement[] =>
  [...menu.children].flatMap((child) => {
    const item = child.matches('[role="menuitem"]') ? child : child.querySelector(':scope > [role="menuitem"]');
    return item instanceof HTMLElement ? [item] : [];
  });

const step = (menu: Element, by: number): void => {
  const items = itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + by + items.length) % items.length]?.focus();
};

const KEYS: Readonly<Record<string, (menu: HTMLElement) => void>> = {
  ArrowDown: (menu) => step(menu, 1),
  ArrowUp: (menu) => step(menu, -1),
  ArrowRight: (menu) => {
    if (document.activeElement?.getAttribute('aria-haspopup') === 'menu')
      (document.activeElement as HTMLElement).click();
    else step(menu, 1);
  },
  ArrowLeft: (menu) => leave(menu),
  Escape: (menu) => leave(menu),
};

/** Closes this menu only and goes back to what opened it. */
const leave = (menu: HTMLElement): void => {
  menu.hidden = true;
  const opener = menu.previousElementSibling as HTMLElement | null;
  opener?.setAttribute('aria-expanded', 'false');
  opener?.focus();
};

const onKey = (menu: HTMLElement) => (event: Event) => {
  const act = KEYS[(event as KeyboardEvent).key];
  if (act === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  act(menu);
};

type Opener = { readonly caption: string; readonly entries: readonly Entry[]; readonly role: 'button' | 'menuitem' };

const BESIDE = -6;
const AT_THE_EDGE = 8;

/** A submenu low in the window moves up until its last entry is in it. */
const intoWindow = (menu: HTMLElement): void => {
  menu.style.top = '';
  const below = menu.getBoundingClientRect().bottom + AT_THE_EDGE - innerHeight;
  if (below > 0) menu.style.top = `${BESIDE - below}px`;
};

const opening = ({ caption, entries, role }: Opener, end: () => void): HTMLElement => {
  const menu = element('div', { is: { role: 'menu', 'aria-label': caption, hidden: '' } });
  menu.append(...entries.map((entry) => entryElement(entry, end)));
  menu.addEventListener('keydown', onKey(menu));
  const toggle = (): void => {
    const shut = menu.hidden;
    closeAll(opener.parentElement?.parentElement ?? document);
    menu.hidden = !shut;
    opener.setAttribute('aria-expanded', String(shut));
    if (!shut) return;
    if (role === 'menuitem') intoWindow(menu);
    itemsOf(menu)[0]?.focus();
  };
  const opener = element('button', {
    is: { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...(role === 'menuitem' ? { role } : {}) },
    with: role === 'menuitem' ? [caption, element('span', { is: { 'aria-hidden': 'true' }, with: ['▸'] })] : [caption],
    on: { click: toggle },
  });
  return element('div', { is: { class: 'opening' }, with: [opener, menu] });
};

const entryElement = (entry: Entry, end: () => void): HTMLElement => {
  if (entry.kind === 'line') return element('hr');
  if (entry.kind === 'menu') return opening({ ...entry, role: 'menuitem' }, end);
  const click = (): void => {
    end();
    entry.act();
  };
  return element('button', { is: { type: 'button', role: 'menuitem' }, with: [entry.caption], on: { click } });
};

/** Puts the menus into the bar, in place of those there. */
export const showMenus = (bar: HTMLElement, menus: readonly Menu[]): void => {
  const end = (): void => closeAll(bar);
  bar.replaceChildren(...menus.map((menu) => opening({ ...menu, role: 'button' }, end)));
};

/** A click elsewhere closes what is open; into the grid too, which swallows its clicks. */
export const closeOnClickOutside = (bar: HTMLElement): void => {
  const close = (event: Event): void => {
    if (!bar.contains(event.target as Node)) closeAll(bar);
  };
  addEventListener('pointerdown', close, true);
};
