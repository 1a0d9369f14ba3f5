import { httpResource } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { problemType } from '@ward/contract';
import * as z from 'zod';
import { accessibilityFaults, elementOf, provideWardTesting, wordsIn } from '../../testing';
import { Ready } from './loaded';
import { PageFrame } from './page-frame';

@Component({
  imports: [PageFrame, Ready],
  template: `
    <vw-page heading="Triage">
      <ng-template [vwReady]="names" let-names>{{ names.join(', ') }}</ng-template>
    </vw-page>
  `,
})
class NamesPage {
  readonly ward = signal('lambeth');
  readonly names = httpResource(() => `/api/names/${this.ward()}`, { parse: z.array(z.string()).parse });
}

let http: HttpTestingController;
let page: ComponentFixture<NamesPage>;
const words = () => wordsIn(elementOf(page));
const settle = async () => {
  await new Promise((resolve) => setTimeout(resolve));
  page.detectChanges();
  await page.whenStable();
};

beforeEach(async () => {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  http = TestBed.inject(HttpTestingController);
  page = TestBed.createComponent(NamesPage);
  document.body.append(elementOf(page));
  page.detectChanges();
});

const answer = async (path: string, body: string[] | object, status = 200) => {
  http.expectOne(path).flush(body, { status, statusText: String(status) });
  await settle();
};

it('waits in words, then shows what came', async () => {
  expect(words()).toContain('Loading');
  await answer('/api/names/lambeth', ['Amal', 'Grace']);
  expect(words()).toContain('Amal, Grace');
  expect(words()).not.toContain('Loading');
  expect(await accessibilityFaults(elementOf(page))).toEqual([]);
});

it('keeps the old rows while they are asked for again, and when that fails says that they are old', async () => {
  await answer('/api/names/lambeth', ['Amal']);
  page.componentInstance.names.reload();
  page.detectChanges();
  expect(words()).toContain('Amal');
  await answer('/api/names/lambeth', { type: 'about:blank', title: 'Fault', status: 500 }, 500);
  expect(words()).toContain('Amal');
  expect(words()).toContain('could not be refreshed');
});

it('does not show one ward’s names under another', async () => {
  await answer('/api/names/lambeth', ['Amal']);
  page.componentInstance.ward.set('southwark');
  page.detectChanges();
  expect(words()).not.toContain('Amal');
  await answer('/api/names/southwark', ['Grace']);
  expect(words()).toContain('Grace');
});

it('takes away what may not be seen any more', async () => {
  await answer('/api/names/lambeth', ['Amal']);
  page.componentInstance.names.reload();
  page.detectChanges();
  await answer('/api/names/lambeth', { type: 'about:blank', title: 'You may not see this ward', status: 403 }, 403);
  expect(words()).not.toContain('Amal');
  expect(words()).toContain('You may not see this ward');
});

it('offers to try again after a fault, and does', async () => {
  await answer('/api/names/lambeth', { type: 'about:blank', title: 'Homeward has a fault', status: 500 }, 500);
  elementOf(page).querySelector('button')?.click();
  page.detectChanges();
  await answer('/api/names/lambeth', ['Amal']);
  expect(words()).toContain('Amal');
});

it('says so when the answer cannot be read', async () => {
  await answer('/api/names/lambeth', { names: 'Amal' });
  expect(words()).toContain('could not be read');
});

it('does not offer break-glass to somebody who may not use it', async () => {
  const type = problemType('identity/no-relationship');
  await answer('/api/names/lambeth', { type, title: 'Not in your care', status: 403, patientId: 'p' }, 403);
  expect(words()).toContain('Not in your care');
  expect(elementOf(page).querySelector('vw-break-glass button')).toBeNull();
});

it('has the heading of the page as the only h1 and in the title', async () => {
  await answer('/api/names/lambeth', []);
  expect(elementOf(page).querySelectorAll('h1')).toHaveLength(1);
  expect(document.title).toBe('Triage – Homeward');
});
