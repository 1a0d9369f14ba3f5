import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

for (const address of ['/', '/triage', '/there-is-no-such-page'])
  test(`a stranger at ${address} is asked to sign in, and no rule of access or content security is broken`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    page.on('pageerror', (fault) => complaints.push(fault.message));

    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      page
        .getByRole('link', { name: /sign in/i })
        .or(page.getByRole('button', { name: /sign in/i }))
        .first(),
    ).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(complaints).toEqual([]);
  });
