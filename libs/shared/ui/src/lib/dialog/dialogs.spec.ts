import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { Dialogs, DialogsOutlet } from './dialogs';

// jsdom has the dialog element without its behaviour.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};

const QUESTION = {
  heading: 'Cancel this visit?',
  words: 'Amal is told at once.',
  yes: 'Cancel the visit',
  no: 'Keep it',
};

async function asked() {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const fixture = await rendered(DialogsOutlet);
  const answer = TestBed.inject(Dialogs).confirm(QUESTION);
  await fixture.whenStable();
  const element = elementOf(fixture);
  const press = (words: string) =>
    [...element.querySelectorAll('button')].find((button) => wordsIn(button) === words)?.click();
  return { answer, element, press, fixture };
}

it('asks under its heading and hands on a yes', async () => {
  const { answer, element, press, fixture } = await asked();
  const dialog = element.querySelector('dialog');
  expect(dialog?.getAttribute('open')).toBe('');
  expect(wordsIn(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '') ?? element)).toBe(
    'Cancel this visit?',
  );
  expect(await accessibilityFaults(element)).toEqual([]);
  press('Cancel the visit');
  await expect(answer).resolves.toBe(true);
  await fixture.whenStable();
  expect(element.querySelector('dialog')).toBeNull();
});

it('takes the other answer for a no', async () => {
  const { answer, press } = await asked();
  press('Keep it');
  await expect(answer).resolves.toBe(false);
});

it('takes closing for a no', async () => {
  const { answer, element } = await asked();
  element.querySelector('dialog')?.close();
  await expect(answer).resolves.toBe(false);
});

it('answers the first question with no when a second one comes', async () => {
  const { answer } = await asked();
  void TestBed.inject(Dialogs).confirm({ ...QUESTION, heading: 'Another?' });
  await expect(answer).resolves.toBe(false);
});
