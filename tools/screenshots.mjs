// `npm run screenshots`: every role's home and main pages of the running demo ward, at phone, tablet and desk width, light
// and dark, into screenshots/ (ignored by git). `-- --only today` takes the pages whose name has that in it;
// `-- --at http://localhost:4200` looks at a product that already runs; `-- --readme` renews the picture of the README.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, noChromium } from './chromium.mjs';
import { workspace } from './homeward-folder.mjs';
import { explain, sentence, Stop } from './say.mjs';
import { startProduct } from './testing/journeys.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    size: { type: 'string', default: 'day' },
    at: { type: 'string' },
    dark: { type: 'boolean', default: false },
    width: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});

const widths = { phone: [390, 844], tablet: [820, 1180], desk: [1440, 900] };

/** Who looks at what. A page without an address is the person's home. */
const looks = [
  ['referrer-home', 'Dr Gita Rao'],
  ['referrer-new-referral', 'Dr Gita Rao', '/referrals/new'],
  ['triage-home', 'Nadia Haddad'],
  ['coordinator-home', 'Grace Mensah'],
  ['coordinator-rota', 'Grace Mensah', '/rota'],
  ['coordinator-plan', 'Grace Mensah', '/plan'],
  ['coordinator-team', 'Grace Mensah', '/team'],
  ['coordinator-mileage', 'Grace Mensah', '/mileage'],
  ['clinician-home', 'Amal Yusuf'],
  ['lead-home', 'Dr Helen Osei'],
  ['lead-alerts', 'Dr Helen Osei', '/alerts'],
  ['lead-round', 'Dr Helen Osei', '/round'],
  ['manager-home', 'Martin Kay'],
  ['manager-week', 'Martin Kay', '/week'],
  ['manager-learning', 'Martin Kay', '/learning'],
  ['administrator-home', 'Ruth Adeyemi'],
  ['privacy-home', 'Peter Quist'],
];

async function signIn(browser, at, name) {
  const context = await browser.newContext({
    baseURL: at,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    colorScheme: values.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto('/api/sign-in?returnTo=/');
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function look(page, name, address) {
  for (const [width, [w, h]] of Object.entries(widths).filter(([width]) => !values.width || width === values.width)) {
    await page.setViewportSize({ width: w, height: h });
    await page.goto(address ?? '/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1200); // lists fill in after the frame
    await page.screenshot({
      path: join(workspace, 'screenshots', `${name}-${width}${values.dark ? '-dark' : ''}.png`),
      fullPage: true,
    });
  }
  console.log(name);
}

/** The board as a coordinator sees it first: what fits on her screen. */
async function picture(browser, at) {
  const page = await signIn(browser, at, 'Grace Mensah');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(workspace, 'docs/pictures/day-board.png') });
}

async function main() {
  const executablePath = findChromium();
  if (!executablePath) throw new Stop(noChromium);
  mkdirSync(join(workspace, 'screenshots'), { recursive: true });
  const product = values.at ? { url: values.at, stop: async () => {} } : await startProduct({ size: values.size });
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    if (values.readme) return await picture(browser, product.url);
    for (const [name, person, address] of looks.filter(([name]) => name.includes(values.only))) {
      const page = await signIn(browser, product.url, person);
      await look(page, name, address);
      await page.context().close();
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

main().catch((error) => {
  if (sentence(error)) explain(error);
  else console.error(error);
  process.exitCode = 1;
});
