import { TestBed } from '@angular/core/testing';
import { provideWardTesting } from '@ward/ui/testing';
import { ListField, readItems } from './list-field';

it('reads lines and words with commas', () => {
  expect(readItems('a\n\n b ', '\n')).toEqual(['a', 'b']);
  expect(readItems('a, b,', ',')).toEqual(['a', 'b']);
});

it('leaves what is being typed as it is', async () => {
  TestBed.configureTestingModule({ providers: provideWardTesting() });
  const fixture = TestBed.createComponent(ListField);
  fixture.componentRef.setInput('label', 'Reasons');
  fixture.componentRef.setInput('items', ['fever']);
  fixture.componentInstance.items.subscribe((items) => fixture.componentRef.setInput('items', items));
  await fixture.whenStable();
  const box = (fixture.nativeElement as HTMLElement).querySelector('textarea') as HTMLTextAreaElement;
  box.value = 'fever\n';
  box.dispatchEvent(new Event('input'));
  await fixture.whenStable();
  expect(box.value).toBe('fever\n');
  expect(fixture.componentInstance.items()).toEqual(['fever']);
});
