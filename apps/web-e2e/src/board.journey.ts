import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { clearFullDay, FULL, layFullDay } from './full-board';
import { atTheirScreen } from './people';

const MOST_NODES = 3000;

test.afterAll(() => clearFullDay());

test('a board of 200 people and 2,000 visits stays light, and the keyboard finds its way through all of it', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const day = await layFullDay();
  const page = await atTheirScreen(browser, 'Grace Mensah', { width: 1440, height: 900 });
  const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
  const grid = page.getByRole('grid');

  await test.step('only what is in sight is drawn', async () => {
    await page.goto(`/board?day=${day}`);
    await expect(grid).toHaveAttribute('aria-rowcount', String(FULL.people + 1));
    await expect(page.getByRole('heading', { name: /Need somebody/ })).toContainText('400');
    expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);
    await grid.evaluate((board) => board.scrollTo({ top: board.scrollHeight / 2 }));
    await expect(page.getByRole('rowheader', { name: /^Full 10\d/ }).first()).toBeVisible();
    expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);
  });

  await test.step('the focus stays on its visit when its row is scrolled out of sight', async () => {
    await grid.evaluate((board) => board.scrollTo({ top: 0 }));
    const first = page.getByRole('gridcell', { name: /Full 001 Board/ }).first();
    await first.focus();
    await grid.evaluate((board) => board.scrollTo({ top: board.scrollHeight }));
    await expect(page.getByRole('rowheader', { name: /^Full 200/ })).toBeVisible();
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Full 002 Board/);
  });

  await test.step('a visit moves with six keys, said aloud on the way', async () => {
    await page.keyboard.press('End');
    for (const key of ['m', '1', '9', '9']) await page.keyboard.press(key);
    await expect(page.getByRole('status').filter({ hasText: 'Moving:' })).toContainText('Full 002 Board');
    await page.keyboard.press('Escape');
    for (const key of ['m', 'ArrowDown']) await page.keyboard.press(key);
    for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: 'Moving:' })).toContainText('Full 003 Board');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Full 003 Board, \d\d:\d\d/).first()).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Full 003 Board/);
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone: /).first()).toBeVisible();
    await expect(page.locator(':focus')).toHaveAttribute('aria-label', /Full 002 Board/);
  });

  await test.step('two coordinators see each other', async () => {
    const other = await atTheirScreen(browser, 'Ruth Adeyemi');
    await other.goto(`/board?day=${day}`);
    await expect(page.getByText('Also at this board: Ruth Adeyemi')).toBeVisible();
    await other.close();
  });

  await test.step('board and map break no rule of access', async () => {
    await page.goto(`/board?day=${day}&map=yes`);
    await expect(page.locator('.leaflet-container')).toBeVisible();
    expect(await nodes()).toBeLessThanOrEqual(MOST_NODES);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes: found }) => `${id}: ${found[0]?.html}`)).toEqual([]);
  });
});
