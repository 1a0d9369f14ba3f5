import { TestBed } from '@angular/core/testing';
import type { PathwaySettings, PathwayView } from '@ward/capacity/contract';
import { pathwaySettings } from '@ward/capacity/domain/testing';
import { NOON } from '@ward/kernel/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '@ward/ui/testing';
import { v7 } from 'uuid';
import { PathwayForm } from './pathway-form';
import { blankPathway } from './pathway-words';

async function shown(settings: PathwaySettings) {
  TestBed.configureTestingModule({ providers: [provideWardTesting()] });
  const fixture = await rendered(PathwayForm, { settings });
  return { fixture, form: fixture.componentInstance, element: elementOf(fixture) };
}
const SAVED: PathwayView = {
  ...(pathwaySettings() as PathwaySettings),
  ...{ id: v7(), slug: 'frailty', version: 1, setBy: v7(), setByName: 'Ruth Adeyemi', setAt: NOON },
};

it('sends nothing while something is missing, and names the places in words', async () => {
  const { fixture, form, element } = await shown(blankPathway());
  let sent = 0;
  const kept = await form.send(() => {
    sent += 1;
    return Promise.resolve({ ok: true, value: SAVED });
  });
  await fixture.whenStable();
  expect([kept, sent]).toEqual([undefined, 0]);
  expect(wordsIn(element)).toContain('Name: Name the pathway');
  expect(wordsIn(element)).toContain('Care plan: A pathway needs at least one visit');
  expect(await accessibilityFaults(element)).toEqual([]);
}, 20_000);

it('shows what the server refused, at its place', async () => {
  const { fixture, form, element } = await shown(pathwaySettings() as PathwaySettings);
  const errors = [{ pointer: '/carePlan/0/windows/0', message: 'The window ends before it begins' }];
  const title = 'Some settings contradict each other';
  await form.send(() => Promise.resolve({ ok: false, error: { type: 'x', title, status: 422, errors } }));
  await fixture.whenStable();
  expect(wordsIn(element)).toContain(title);
  expect(wordsIn(element)).toContain('Care plan, line 1, times: The window ends before it begins');
});

it('gives back what was kept', async () => {
  const { form } = await shown(pathwaySettings() as PathwaySettings);
  expect(await form.send(() => Promise.resolve({ ok: true, value: SAVED }))).toEqual(SAVED);
});
