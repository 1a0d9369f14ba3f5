import { expect, test, type Page } from '@playwright/test';
import { atTheirScreen, PHONE } from './people';

interface Board {
  readonly people: readonly { readonly personId: string; readonly name: string; readonly shifts: readonly unknown[] }[];
  readonly visits: readonly {
    readonly visitId: string;
    readonly familyName: string;
    readonly assigned: readonly { readonly personId: string; readonly startsAt: string }[];
  }[];
}

/** Tomorrow on the ward's calendar: a day that is still a draft and on which nothing has begun. */
async function tomorrowOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + 864e5),
  );
}

async function boardOf(page: Page, day: string): Promise<Board> {
  return page.evaluate(async (of) => (await fetch(`/api/day-board?day=${of}`)).json() as Promise<Board>, day);
}

/** Whose visits of the day from half past ten on are most. */
function busiest({ people, visits }: Board): string {
  const late = visits.flatMap(({ assigned }) => assigned.filter(({ startsAt }) => startsAt.slice(11, 16) >= '10:30'));
  const count = (personId: string) => late.filter((one) => one.personId === personId).length;
  const [first] = [...people].sort((one, other) => count(other.personId) - count(one.personId));
  return first?.name ?? '';
}

test('a day is planned, published, disturbed and mended; those concerned see it on their phones', async ({
  browser,
}) => {
  test.setTimeout(400_000);
  const grace = await atTheirScreen(browser, 'Grace Mensah', { width: 1440, height: 900 });
  const joe = await atTheirScreen(browser, 'Joe Lind', { width: 1440, height: 900 });
  const day = await tomorrowOf(grace);

  await test.step('the coordinator lets the morning be planned and takes the plan', async () => {
    await grace.goto(`/plan?day=${day}`);
    await grace.getByRole('radio', { name: /Plan afresh/ }).check();
    await grace.getByLabel('How long to search').selectOption({ label: '5 seconds' });
    await grace.getByRole('button', { name: 'Find a plan' }).click();
    await grace.getByRole('button', { name: /^Accept all/ }).click();
    await expect(grace).toHaveURL(new RegExp(`/board\\?day=${day}`));
    await expect(grace.getByText('promised as planned')).toBeVisible();
  });

  await test.step('of two coordinators who move one visit at the same moment one is told in words', async () => {
    for (const page of [grace, joe]) {
      await page.goto(`/board?day=${day}`);
      await expect(page.getByRole('gridcell').first()).toBeVisible();
    }
    const label = (await joe.getByRole('gridcell').first().getAttribute('aria-label')) ?? '';
    // The time, the patient and the visit: what others have open may stand behind them.
    const name = label.split(',').slice(0, 3).join(',');
    const open = async (page: Page) => {
      // By keyboard: the focused bar opens with Enter.
      await page.getByRole('gridcell', { name }).first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog').getByLabel('Starts at')).toBeVisible();
      await page.getByRole('dialog').getByRole('listitem').last().getByRole('radio').check();
    };
    await open(grace);
    await open(joe);
    const assign = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Assign/ });
    await Promise.all([assign(grace).click(), assign(joe).click()]);
    await expect(async () => {
      const open = await Promise.all([grace, joe].map((page) => page.getByRole('dialog').count()));
      expect(open.sort()).toEqual([0, 1]);
    }).toPass();
    const loser = (await grace.getByRole('dialog').count()) === 1 ? grace : joe;
    await expect(
      loser
        .getByRole('dialog')
        .getByRole('alert')
        .getByText(/Somebody else changed this/),
    ).toBeVisible();
    await loser.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  });

  const nurse = busiest(await boardOf(grace, day));
  const phone = await atTheirScreen(browser, nurse, PHONE);
  await phone.goto(`/today?day=${day}`);

  await test.step('staff see nothing of the draft, and all of it at once when it is published', async () => {
    await expect(phone.getByText('Tomorrow’s plan is not published yet')).toBeVisible();
    await expect(phone.locator('vw-visit-row')).toHaveCount(0);
    await grace.goto(`/board?day=${day}`);
    await grace.getByRole('button', { name: 'Publish this day' }).click();
    const leavesOut = grace.getByRole('checkbox', { name: /^Publish although/ });
    if (await leavesOut.isVisible()) await leavesOut.check();
    await grace.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(grace.getByText('Published: staff see this day')).toBeVisible();
    await expect(phone.locator('vw-visit-row').first()).toBeVisible();
  });

  const colleague =
    await test.step('she falls ill at half past ten: the proposal names every visit, one key takes it', async () => {
      await grace.getByRole('button', { name: 'Somebody is ill' }).click();
      const dialog = grace.getByRole('dialog');
      await dialog.getByLabel('Who').selectOption({ label: nurse });
      await dialog.getByLabel('From').fill('10:30');
      await dialog.getByLabel('Until').fill('20:00');
      await dialog.getByRole('button', { name: 'Show what to do' }).click();
      const moves = dialog.getByRole('list', { name: 'What changes' }).getByRole('listitem');
      await expect(moves.first()).toBeVisible();
      const words = await moves.allInnerTexts();
      for (const line of words) expect(line).toContain(nurse);
      await expect(dialog.getByRole('button', { name: 'Accept and tell everybody' })).toBeFocused();
      await grace.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      return words
        .map((line) => /→ (.+) \d\d:\d\d/.exec(line)?.[1])
        .find((name) => name !== undefined && name !== nurse);
    });

  await test.step('her phone shows what is hers no more; a colleague’s shows what is new, and says that it was seen', async () => {
    await expect(phone.getByRole('heading', { name: /changes? to your day/ })).toBeVisible();
    await expect(phone.getByText('not yours any more').first()).toBeVisible();
    if (colleague === undefined) return;
    const other = await atTheirScreen(browser, colleague, PHONE);
    await other.goto(`/today?day=${day}`);
    await expect(other.getByText(/^new, \d\d:\d\d to/).first()).toBeVisible();
    await grace.goto(`/board?day=${day}`);
    await expect(grace.getByText(new RegExp(`Not yet seen their changes:.*${colleague}`))).toBeVisible();
    await other.getByRole('button', { name: 'I have seen these' }).click();
    await expect(other.getByRole('heading', { name: /changes? to your day/ })).toBeHidden();
    await expect(grace.getByText(new RegExp(`Not yet seen their changes:.*${colleague}`))).toBeHidden();
  });
});
