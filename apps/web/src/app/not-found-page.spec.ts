import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { NotFoundPage } from './not-found-page';

it('says what happened and offers the way home', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const page = TestBed.createComponent(NotFoundPage);
  await page.whenStable();
  const element: HTMLElement = page.nativeElement;
  expect(element.querySelector('h1')?.textContent).toBe('Page not found');
  expect(element.querySelector('a')?.getAttribute('href')).toBe('/');
});
