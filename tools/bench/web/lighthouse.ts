import { chromium, type BrowserContext, type Page } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Score {
  readonly page: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** Names of the audits of accessibility that did not pass. */
  readonly barriers: readonly string[];
}

/** Lighthouse of one page as its person sees it, signed in, on a desk: its own browser, so that no cache helps. */
export async function scorePage(
  at: string,
  { person, page, address, chromiumPath }: { person: string; page: string; address: string; chromiumPath: string },
): Promise<Score> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const port = await freePort();
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    chromiumSandbox: false,
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    await signIn(browser, at, person);
    const result = await lighthouse(
      `${at}${address}`,
      { port, disableStorageReset: true, onlyCategories: ['performance', 'accessibility', 'best-practices'] },
      desktopConfig,
    );
    if (!result) throw new Error(`Lighthouse said nothing about ${page}`);
    const { categories, audits } = result.lhr;
    const percent = (name: string) => Math.round(100 * (categories[name]?.score ?? 0));
    const barriers = (categories['accessibility']?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score === 0)
      .map(({ id }) => id);
    return {
      page,
      performance: percent('performance'),
      accessibility: percent('accessibility'),
      bestPractices: percent('best-practices'),
      barriers,
    };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function signIn(browser: BrowserContext, at: string, name: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${at}/api/sign-in?returnTo=/`);
  await page.getByRole('searchbox').fill(name);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
