// Texts that would do harm if a page took them for markup or for an address: the sidebar shows them as the texts they are.

import { describe, expect, it } from 'vitest';
import type { BodyView } from '../../src/domain/sidebar.ts';
import { asClerk, open, overflow, sees, tab, useSidebars } from './open-sidebar.ts';
import { ANSWERS, BOARD, CLOSED, DRAFT, PAPERS } from './sidebar-answers.ts';
import type { Answers, Sidebar } from './sidebar-page.ts';

useSidebars();

const HOSTILE = '<img src=x onerror="window.hurt=1"></script><script>window.hurt=1</script>';

/** The same value with every text in it hostile. */
const poisoned = <T>(value: T, keep: readonly string[]): T => {
  if (typeof value === 'string') return HOSTILE as T;
  if (Array.isArray(value)) return value.map((item: unknown) => poisoned(item, keep)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, keep.includes(key) ? item : poisoned(item, keep)]);
  return Object.fromEntries(members) as T;
};

const KEPT = ['kind', 'tone', 'severity', 'act', 'acts', 'class', 'state'];

describe('hostile text', () => {
  const inert = async (sidebar: Sidebar): Promise<void> => {
    expect(await sidebar.page.locator('body').innerText()).toContain(HOSTILE);
    expect(await sidebar.page.locator('img[src], script:not(:first-of-type)').count()).toBe(0);
    expect(await sidebar.page.evaluate('window.hurt')).toBeUndefined();
    expect(await overflow(sidebar)).toBeLessThanOrEqual(0);
  };

  it.each<readonly [string, BodyView]>([
    ['draft', DRAFT],
    ['closed', CLOSED],
  ])('a body’s %s shows it as text', async (_, view) => {
    await inert(await open(asClerk(poisoned(view, KEPT))));
  });

  it('the secretariat’s screens show it as text', async () => {
    const sidebar = await open(poisonedOffice());
    await inert(sidebar);
    await sidebar.page.locator('.body').first().click();
    await sidebar.page.getByText('Việc khác').waitFor();
    await inert(sidebar);
    for (const name of ['Tổng hợp', 'Báo cáo', 'Hệ thống']) {
      await tab(sidebar, name).click();
      await sidebar.page.locator('#screen .sec').first().waitFor();
      await inert(sidebar);
    }
  });

  it('a refusal and a failure show it as text', async () => {
    await inert(await open({ openSidebar: () => ({ refused: HOSTILE, problems: [HOSTILE] }) }));
  });

  it('a link that leads elsewhere than to a document or a letter is no link', async () => {
    const urls = [
      'javascript:alert(1)',
      'https://evil.example/docs.google.com/',
      ' https://docs.google.com/',
      'data:text/html,x',
    ];
    const links = urls.map((url) => ({ label: `Mở ${url}`, url }));
    const papers = { ...PAPERS, papers: [{ title: 'Báo cáo', text: '', links }] };
    const sidebar = await open({ viewPapers: () => papers });
    await tab(sidebar, 'Báo cáo').click();
    await sees(sidebar, 'Mở javascript:alert(1)');
    expect(await sidebar.page.getByRole('link').count()).toBe(0);
  });
});

const poisonedOffice = (): Answers => {
  const spoil =
    <A extends readonly unknown[], T>(answer: ((...args: A) => T) | undefined) =>
    (...args: A) =>
      poisoned(answer!(...args), KEPT);
  return {
    openSidebar: () => ({ title: HOSTILE, secretariat: true, view: poisoned(BOARD, KEPT) }),
    viewCard: spoil(ANSWERS.viewCard),
    viewSummary: spoil(ANSWERS.viewSummary),
    viewPapers: spoil(ANSWERS.viewPapers),
    viewHealth: spoil(ANSWERS.viewHealth),
  };
};
