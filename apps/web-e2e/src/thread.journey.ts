import { expect, test, type Page } from '@playwright/test';
import { atTheirScreen, PHONE } from './people';

/** An invented person whom nobody on the demo ward knows yet. */
const patient = { nhsNumber: '999 987 6560', family: 'Quartermaine', given: 'Odette', born: ['7', '5', '1941'] };

/** The observations of the referral: a little fast in breath and pulse, NEWS2 3 in sum. */
const QUIET = { Respirations: '21', SpO: '96', Systolic: '118', Pulse: '92', Temperature: '37.4' };
/** NEWS2 6: respirations 2, oxygen saturation 1, systolic pressure 1, pulse 1, temperature 1. */
const WORSE = { Respirations: '22', SpO: '95', Systolic: '105', Pulse: '95', Temperature: '38.6' };

async function observe(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).first().fill(value);
  await page.getByRole('radio', { name: /Air/ }).check();
  await page.getByRole('radio', { name: /Alert/ }).check();
}

async function refer(gp: Page): Promise<void> {
  await gp.goto('/referrals/new');
  await gp.getByLabel('NHS number').fill(patient.nhsNumber);
  for (const [i, part] of ['Day', 'Month', 'Year'].entries())
    await gp
      .getByLabel(part, { exact: true })
      .first()
      .fill(patient.born[i] ?? '');
  await expect(gp.getByText('nobody here has it yet')).toBeVisible();
  await gp.getByLabel('Family name').fill(patient.family);
  await gp.getByLabel('First name').fill(patient.given);
  await gp.getByLabel('Sex').selectOption({ label: 'Female' });

  await gp.getByLabel('What is the matter?').fill('frail');
  await gp
    .getByRole('radiogroup', { name: 'Pathway' })
    .getByRole('radio', { name: /^Frailty/ })
    .click();
  await gp
    .getByLabel('Why care at home is needed now')
    .fill('Off her feet since yesterday, eating little; safe at home with visits.');
  await gp.getByLabel('Without the ward, the patient would need').selectOption({ label: 'A hospital stay' });
  await gp.getByRole('radio', { name: 'Yes' }).first().check();
  await answerCriteria(gp);

  await observe(gp, QUIET);
  await gp.getByLabel('No known allergies').check();
  await gp.getByRole('textbox', { name: 'Phone' }).first().fill('020 7946 0123');
  await gp.getByLabel('Address where the patient is').fill('12 Larkspur Walk, Brixton, London');
  await gp.getByLabel('Postcode').fill('SW2 1ZZ');
  await gp.getByRole('radio', { name: 'The patient agrees' }).check();
  await gp.getByRole('radio', { name: 'For resuscitation' }).check();
  await gp.getByRole('radio', { name: 'To hospital if worse' }).check();
  await gp.getByRole('button', { name: 'Send the referral' }).click();
  await expect(gp).toHaveURL(/\/referrals\/[0-9a-f-]{36}$/);
  const banner = gp.getByRole('region', { name: 'Patient' });
  await expect(banner.getByText(patient.family)).toBeVisible();
  await expect(banner.getByText('No known allergies')).toBeVisible();
}

/** Ticks what the clinician has to say; what the record answers is ticked by itself. */
async function answerCriteria(page: Page): Promise<void> {
  const boxes = page.locator('vw-criteria-checklist').getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  for (const box of await boxes.all()) if (await box.isEnabled()) await box.check();
}

async function openInTriage(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(patient.family) }).click();
  await page
    .getByRole('button', { name: /^Accept/ })
    .first()
    .click();
  await answerCriteria(page);
}

test('a referral goes from the GP to the letter, five people at their own screens', async ({ browser }) => {
  test.setTimeout(400_000);
  const triage = await atTheirScreen(browser, 'Nadia Haddad');
  const second = await atTheirScreen(browser, 'Tom Byrne');
  const coordinator = await atTheirScreen(browser, 'Grace Mensah');
  const gp = await atTheirScreen(browser, 'Dr Gita Rao');

  await test.step('the GP refers; it appears on the list of triage by itself', async () => {
    await refer(gp);
    await expect(triage.getByRole('link', { name: new RegExp(patient.family) })).toBeVisible();
    await expect(second.getByRole('link', { name: new RegExp(patient.family) })).toBeVisible();
  });

  await test.step('of two clinicians who accept at the same moment one decides and the other is told who', async () => {
    await openInTriage(triage);
    await openInTriage(second);
    const accept = (page: Page) => page.getByRole('button', { name: 'Accept and take the bed' });
    await Promise.all([accept(triage).click(), accept(second).click()]);
    const decidedBy = async (page: Page) => {
      const words = page.getByText(/Accepted by (Nadia Haddad|Tom Byrne)/).first();
      await expect(words).toBeVisible();
      return /by (Nadia Haddad|Tom Byrne)/.exec(await words.innerText())?.[1];
    };
    expect(await decidedBy(second)).toBe(await decidedBy(triage));
    await expect(gp.getByText('Accepted').first()).toBeVisible();
  });

  const assigned = await test.step('the coordinator sees the first visit and gives it to somebody', async () => {
    const card = coordinator.getByRole('button', { name: new RegExp(patient.family, 'i') }).first();
    await expect(card).toBeVisible();
    await card.click();
    // The dialog ranks who can go, and once more when the whole day is weighed; the first is the one it would send.
    const dialog = coordinator.getByRole('dialog');
    await expect(dialog.getByText('Weighing everybody’s whole day…')).toBeHidden();
    const best = dialog.getByRole('group', { name: 'Who goes' }).getByRole('listitem').first();
    const name = (await best.locator('strong').innerText()).trim();
    await best.getByRole('radio').check();
    await coordinator.getByRole('button', { name: /^Assign/ }).click();
    await expect(coordinator.getByRole('dialog')).toBeHidden();
    return name;
  });

  await test.step('the nurse finds it on the phone, and records a visit with a NEWS2 of 6', async () => {
    const nurse = await atTheirScreen(browser, assigned, PHONE);
    await nurse
      .getByRole('link', { name: new RegExp(patient.family, 'i') })
      .first()
      .click();
    await nurse.getByRole('button', { name: 'I have arrived' }).click();
    await observe(nurse, WORSE);
    await expect(nurse.getByText(/NEWS2\s*6/).first()).toBeVisible();
    await nurse
      .getByRole('textbox', { name: /^Notes/ })
      .fill('Breathless on the stairs, drinking little. Daughter is with her.');
    await nurse.getByRole('radio', { name: 'Done', exact: true }).check();
    await nurse.getByRole('button', { name: 'I am leaving now' }).click();
    await nurse.getByRole('button', { name: 'Save the visit' }).click();
    await expect(nurse.locator('vw-record-card').getByText('Breathless on the stairs')).toBeVisible();
  });

  await test.step('the clinical lead sees who is worse, ends the stay and signs the letter', async () => {
    const lead = await atTheirScreen(browser, 'Dr Helen Osei');
    await lead.goto('/ward');
    await lead
      .getByRole('link', { name: new RegExp(patient.family, 'i') })
      .first()
      .click();
    await expect(lead.getByText(/NEWS2\s*6/).first()).toBeVisible();
    await lead.getByRole('button', { name: 'Clinician', exact: true }).click();
    await lead.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Dr Helen Osei, doctor' });
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: /^(Save|Name|Set)/ })
      .click();
    await expect(lead.getByRole('dialog')).toBeHidden();
    await lead.getByRole('button', { name: 'Discharge', exact: true }).click();
    await lead.getByLabel('Where to').selectOption({ index: 1 });
    await lead.getByRole('dialog').getByRole('button', { name: 'Discharge', exact: true }).click();
    await lead.getByRole('button', { name: 'Write the discharge letter' }).click();
    await lead.getByLabel('Diagnoses').fill('Frailty with dehydration');
    await lead.getByLabel('What happened').fill('Fluids by mouth at home, watched twice a day, walking again.');
    await lead.getByRole('button', { name: 'Add a medicine' }).click();
    await lead.getByLabel('Medicine', { exact: true }).last().fill('Furosemide');
    await lead.getByLabel('In this stay').last().selectOption({ label: 'Stopped' });
    await lead.getByLabel('Why').last().fill('dehydration');
    await lead.getByLabel('Allergies').fill('No known allergies');
    await lead.getByRole('button', { name: 'Add a step' }).click();
    await lead.getByLabel('What', { exact: true }).last().fill('Blood test');
    await lead
      .getByRole('textbox', { name: /^Who \(optional\)/ })
      .last()
      .fill('GP practice');
    await lead.getByLabel('For the patient').fill('Drink a glass with every meal. Call us if you feel faint.');
    await lead.getByLabel('Who to call').fill('The virtual ward, 020 7946 0901');
    await lead.getByRole('button', { name: 'Sign and send' }).click();
    await expect(lead.getByText(/Signed Dr Helen Osei/).first()).toBeVisible();
  });

  await test.step('the GP finds the letter by herself', async () => {
    await gp.getByRole('link', { name: 'My referrals' }).first().click();
    const letters = gp.getByRole('region', { name: 'Letters' });
    await letters.getByRole('link', { name: new RegExp(patient.family, 'i') }).click();
    await expect(gp.getByText('Frailty with dehydration').first()).toBeVisible();
    await expect(gp.getByText('Blood test').first()).toBeVisible();
  });
});
