import { DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export type LookChoice = 'device' | 'light' | 'dark';
const KEPT = 'homeward.look';

/** Light or dark: as the device says, or as this person chose on this device. */
@Service()
export class Look {
  private readonly root = inject(DOCUMENT).documentElement;
  readonly choice = signal<LookChoice>(kept());

  constructor() {
    effect(() => {
      const choice = this.choice();
      if (choice === 'device') delete this.root.dataset['look'];
      else this.root.dataset['look'] = choice;
      localStorage.setItem(KEPT, choice);
    });
  }
}

function kept(): LookChoice {
  const choice = localStorage.getItem(KEPT);
  return choice === 'light' || choice === 'dark' ? choice : 'device';
}
