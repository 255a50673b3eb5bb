// The title bar: what this is, when it was saved, and as whom one works.

import type { AccountView, PageTexts, StateAnswer } from '../protocol.ts';
import { element, filled, present } from './element.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** 10:42 ngày 25/11/2024 */
const timeOf = (at: number): string => {
  const parts = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.hour}:${parts.minute} ngày ${parts.day}/${parts.month}/${parts.year}`;
};

export const savedLine = (texts: PageTexts, { fileName, savedAt }: StateAnswer): string =>
  filled(texts.saved, { file: fileName, time: timeOf(savedAt) });

export const labelPage = (texts: PageTexts): void => {
  document.title = texts.title;
  present('h1').textContent = texts.title;
  present('label[for="account"]').textContent = texts.actingAs;
  present('#download').textContent = texts.download;
  present('#saved').textContent = texts.loading;
  present('#menu-bar').setAttribute('aria-label', texts.menus);
  present('#grid').setAttribute('aria-label', texts.grid);
};

const labelOf = (texts: PageTexts, { email, name, role }: AccountView): string =>
  role === 'editor' && name === '' ? email : filled(texts[role], { email, name });

export const labelAccounts = (
  texts: PageTexts,
  { accounts, chosen }: { readonly accounts: readonly AccountView[]; readonly chosen: string },
  change: (account: string) => void,
): void => {
  const select = present<HTMLSelectElement>('#account');
  const options = accounts.map((account) => ({ value: account.email, label: labelOf(texts, account) }));
  const all = [...options, { value: '', label: texts.onlooker }];
  select.replaceChildren(...all.map(({ value, label }) => element('option', { is: { value }, with: [label] })));
  select.value = chosen;
  select.addEventListener('change', () => change(select.value));
};
