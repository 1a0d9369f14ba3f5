import { createEnvironmentInjector, EnvironmentInjector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideWardTesting } from '../../testing';
import { type Command, Commands, matching } from './commands';
import { Shortcuts } from './shortcuts';

const command = (words: string, keys?: string, run: () => unknown = () => undefined): Command => ({
  id: words,
  words,
  group: 'Go to',
  run,
  ...(keys ? { keys } : {}),
});

it('finds commands by every typed word, the closest first', () => {
  const all = [command('Refer a patient'), command('Patients'), command('Day board')];
  expect(matching(all, 'pat').map(({ words }) => words)).toEqual(['Patients', 'Refer a patient']);
  expect(matching(all, 'go board').map(({ words }) => words)).toEqual(['Day board']);
  expect(matching(all, 'xyz')).toEqual([]);
  expect(matching(all, '')).toHaveLength(3);
});

describe('keys', () => {
  let done: string[];
  const press = (key: string, target: EventTarget = document.body, init: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

  beforeEach(() => {
    done = [];
    TestBed.configureTestingModule({ providers: provideWardTesting() });
    TestBed.inject(Shortcuts);
    TestBed.runInInjectionContext(() =>
      TestBed.inject(Commands).offer(() => [
        command('Triage', 'g t', () => done.push('triage')),
        command('Accept', 'a', () => done.push('accept')),
      ]),
    );
  });

  it('act alone or in a row', () => {
    press('g');
    press('t');
    press('a');
    press('t');
    expect(done).toEqual(['triage', 'accept']);
  });

  it('are letters where somebody types, and not ours with Ctrl or Alt', () => {
    const box = document.createElement('input');
    document.body.append(box);
    press('a', box);
    press('a', document.body, { ctrlKey: true });
    press('a', document.body, { altKey: true });
    expect(done).toEqual([]);
  });

  it('bring up the palette from anywhere, and help where nobody types', () => {
    const shortcuts = TestBed.inject(Shortcuts);
    const box = document.createElement('input');
    document.body.append(box);
    press('?', box);
    expect(shortcuts.isHelping()).toBe(false);
    press('k', box, { ctrlKey: true });
    expect(shortcuts.isFinding()).toBe(true);
    press('?');
    expect(shortcuts.isHelping()).toBe(true);
  });

  it('end with the page that offered them', () => {
    const page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    runInInjectionContext(page, () =>
      TestBed.inject(Commands).offer(() => [command('Decline', 'd', () => done.push('decline'))]),
    );
    press('d');
    page.destroy();
    press('d');
    expect(done).toEqual(['decline']);
  });
});
