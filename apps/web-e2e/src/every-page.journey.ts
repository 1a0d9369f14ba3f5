import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, pages } from './pages';
import { atTheirScreen } from './people';

const WIDTHS = [320, 768, 1440];

/** Waits until the page has all that it asked for. */
async function settle(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('vw-busy')).toHaveCount(0);
}

/** Rule, element and reason of all that keeps somebody out; empty when nobody is. */
async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  );
}

/** A page scrolls down, never sideways; what is wider by nature scrolls inside its own frame. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${element.className}`);
    return [`reaches ${scrollWidth - clientWidth} px past the edge: ${[...new Set(beyond)].slice(0, 4).join(', ')}`];
  });
}

async function inLargePrint(page: Page): Promise<string[]> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const faults = await overflow(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = ''));
  return faults;
}

async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await barriers(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return faults;
}

for (const [person, theirs] of Object.entries(pages))
  test(`every page of ${person} serves everybody on phone, tablet and desk, in the dark and in large print`, async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const page = await atTheirScreen(browser, person);
    const faults: string[] = [];
    for (const [name, where] of Object.entries(theirs)) {
      const note = (how: string, found: string[]) => faults.push(...found.map((fault) => `${name} ${how}: ${fault}`));
      await page.goto(await addressOf(where, page.request));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        note(`at ${width} px`, [...(await barriers(page)), ...(await overflow(page))]);
      }
      note('in the dark', await inTheDark(page));
      note('in large print', await inLargePrint(page));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });
