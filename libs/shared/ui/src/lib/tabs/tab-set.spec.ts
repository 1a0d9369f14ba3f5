import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults, elementOf, provideWardTesting, rendered, wordsIn } from '../../testing';
import { TabSet, TabTemplate } from './tab-set';

@Component({
  imports: [TabSet, TabTemplate],
  template: `
    <vw-tabs label="Record" [(selected)]="open">
      <ng-template vwTab="plan" label="Plan">The plan</ng-template>
      <ng-template vwTab="visits" label="Visits" [count]="3">The visits</ng-template>
    </vw-tabs>
  `,
})
class Record {
  readonly open = signal<string | undefined>(undefined);
}

async function theRecord() {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const fixture = await rendered(Record);
  const element = elementOf(fixture);
  const tab = (name: string) =>
    [...element.querySelectorAll<HTMLElement>('[role=tab]')].find((found) => wordsIn(found).startsWith(name));
  return { fixture, element, tab };
}

it('opens the first tab and makes only what is open', async () => {
  const { element, tab } = await theRecord();
  expect(tab('Plan')?.getAttribute('aria-selected')).toBe('true');
  expect(wordsIn(element)).toContain('The plan');
  expect(wordsIn(element)).not.toContain('The visits');
  expect(await accessibilityFaults(element)).toEqual([]);
});

it('opens another tab from outside and from its button, and says which', async () => {
  const { fixture, element, tab } = await theRecord();
  fixture.componentInstance.open.set('visits');
  await fixture.whenStable();
  expect(tab('Visits 3')?.getAttribute('aria-selected')).toBe('true');
  expect(wordsIn(element)).toContain('The visits');
});
