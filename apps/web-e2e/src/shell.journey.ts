import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('an address that leads nowhere says so, offers the way home, and breaks no rule of access or content security', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));

  await page.goto('/there-is-no-such-page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await expect(page.getByRole('link', { name: /home/i }).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  expect(complaints).toEqual([]);
});
