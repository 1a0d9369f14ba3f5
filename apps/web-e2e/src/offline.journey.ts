import { expect, test, type Page } from '@playwright/test';
import { atTheirScreen, PHONE } from './people';

const NOTES = 'Dressing changed in the cellar flat, no signal here.';

/** The worker keeps the app on the device once it has taken over the page. */
async function keptOnTheDevice(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while ((await caches.keys()).length === 0) await new Promise((later) => setTimeout(later, 100));
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

async function openFirstVisit(page: Page): Promise<string> {
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: /My visits/ })).toBeVisible();
  const open = page
    .locator('vw-visit-row')
    .filter({ hasNotText: /Done|Cancelled/ })
    .getByRole('link')
    .first();
  await open.click();
  await expect(page.getByRole('region', { name: /^Patient/ }).first()).toBeVisible();
  return page.url();
}

async function record(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /^Notes/ }).fill(NOTES);
  await page.getByRole('radio', { name: 'Done', exact: true }).check();
  await page.getByRole('button', { name: 'I am leaving now' }).click();
  await page.getByRole('button', { name: 'Save the visit' }).click();
}

test('a visit is recorded without signal, survives a closed tab, and is sent once when the signal is back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const first = await atTheirScreen(browser, 'Amal Yusuf', PHONE);
  const device = first.context();
  const sent: string[] = [];
  device.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/record'))
      sent.push(request.headers()['idempotency-key'] ?? '');
  });
  await keptOnTheDevice(first);
  const visit = await openFirstVisit(first);

  await test.step('the signal is lost; today and the patient still open, and the list says how old it is', async () => {
    await device.setOffline(true);
    await first.goto('/today');
    await expect(first.getByText(/No signal\. This list was fetched/)).toBeVisible();
    await first.goto(visit);
    await expect(first.getByText(/No signal\. This was fetched/)).toBeVisible();
  });

  await test.step('she arrives and records the visit; it is kept on the device', async () => {
    await first.getByRole('button', { name: 'I have arrived' }).click();
    await record(first);
    await expect(first.getByText(/saved on this device/).first()).toBeVisible();
  });

  const second =
    await test.step('the tab is closed and opened again without signal: the record is still there', async () => {
      await first.close();
      const page = await device.newPage();
      await page.goto('/today');
      await expect(page.getByRole('heading', { name: 'Not sent yet' })).toBeVisible();
      await expect(page.getByText(/Visit record, /)).toBeVisible();
      return page;
    });

  await test.step('with two tabs open the signal comes back, and it is sent once', async () => {
    const third = await device.newPage();
    await third.goto('/today');
    await expect(third.getByRole('heading', { name: 'Not sent yet' })).toBeVisible();
    await device.setOffline(false);
    await expect(second.getByRole('heading', { name: 'Not sent yet' })).toBeHidden();
    await expect(second.getByText(/No signal/)).toHaveCount(0);
    await second.goto(visit);
    await expect(second.locator('vw-record-card').getByText(NOTES)).toHaveCount(1);
    expect(new Set(sent).size).toBe(1);
  });
  await device.close();
});

test('what somebody else changed meanwhile is told in words, and the nurse decides', async ({ browser }) => {
  test.setTimeout(240_000);
  const nurse = await atTheirScreen(browser, 'Amal Yusuf', PHONE);
  const visit = await openFirstVisit(nurse);
  await nurse.getByRole('button', { name: 'I have arrived' }).click();
  await expect(nurse.getByRole('button', { name: 'I have arrived' })).toBeHidden();
  await nurse.context().setOffline(true);
  await record(nurse);
  await expect(nurse.getByText(/saved on this device/).first()).toBeVisible();

  const colleague = await atTheirScreen(browser, 'Dr Helen Osei');
  await colleague.goto(visit);
  await record(colleague);
  await expect(colleague.locator('vw-record-card').getByText(NOTES)).toBeVisible();

  await nurse.context().setOffline(false);
  await expect(nurse.getByText(/Changed by Dr Helen Osei/).first()).toBeVisible();
  await expect(nurse.getByRole('button', { name: /send mine too/ }).first()).toBeVisible();
  await nurse.context().close();
  await colleague.context().close();
});

test('a referral that was begun is still there after the browser was closed', async ({ browser }) => {
  const gp = await atTheirScreen(browser, 'Dr Gita Rao');
  await gp.goto('/referrals/new');
  await gp.getByLabel('NHS number').fill('999 987 6560');
  await gp.getByLabel('Why care at home is needed now').fill('Off her feet since yesterday.');
  await expect(gp.getByText(/Saved on this device, /).first()).toBeVisible();
  const address = gp.url();
  const device = await gp.context().storageState({ indexedDB: true });
  await gp.context().close();

  const again = await (await browser.newContext({ storageState: device })).newPage();
  await again.goto(address);
  await expect(again.getByLabel('NHS number')).toHaveValue(/999 ?987 ?6560/);
  await expect(again.getByLabel('Why care at home is needed now')).toHaveValue('Off her feet since yesterday.');
  await again.context().close();
});
