import { expect, type Browser, type Page } from '@playwright/test';

/** A person at a screen of their own, signed in through the identity provider of the demo ward. */
export async function atTheirScreen(
  browser: Browser,
  name: string,
  size = { width: 1280, height: 900 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto('/api/sign-in?returnTo=/');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

export const PHONE = { width: 390, height: 844 };
