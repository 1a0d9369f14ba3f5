import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { under } from './under';

@Component({ template: 'page' })
class Page {}

it('loads a context for its own addresses and leaves the others alone', async () => {
  const loaded: string[] = [];
  const context = (name: string, path: string) => () => {
    loaded.push(name);
    return Promise.resolve([{ path, component: Page }]);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        under(['people'], context('identity', 'people/:id')),
        under(['triage', 'referrals'], context('referrals', 'triage')),
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/triage', Page);
  expect(loaded).toEqual(['referrals']);
  await harness.navigateByUrl('/people/7', Page);
  expect(loaded).toEqual(['referrals', 'identity']);
  await expect(harness.navigateByUrl('/elsewhere')).rejects.toThrow();
});
