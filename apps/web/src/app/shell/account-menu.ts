import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Icon, Look, type LookChoice, Session } from '@ward/ui';
import { sayProfession, sayRole } from './say-person';

const LOOKS: readonly { readonly value: LookChoice; readonly label: string }[] = [
  { value: 'device', label: 'As this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Who sits here, how the screen looks, and the way out for the next person. */
@Component({
  selector: 'vw-account-menu',
  imports: [Icon],
  host: { '(keydown.escape)': 'close()', '(focusout)': 'leave($event)' },
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly look = inject(Look);
  protected readonly looks = LOOKS;
  protected readonly isOpen = signal(false);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly initials = computed(() =>
    (this.session.me()?.name ?? '')
      .split(' ')
      .filter((part) => /^\p{Lu}/u.test(part))
      .map((part) => part[0])
      .slice(-2)
      .join(''),
  );
  protected readonly work = computed(() => {
    const me = this.session.me();
    if (!me) return '';
    return [...me.roles.map(sayRole), me.profession && sayProfession(me.profession)].filter(Boolean).join(', ');
  });
  protected readonly wards = computed(() => {
    const wards = this.session.me()?.wards;
    return wards === undefined || wards === 'all' ? '' : wards.map(({ name }) => name).join(', ');
  });

  protected close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.opener()?.nativeElement.focus();
  }

  protected leave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || !this.host.nativeElement.contains(relatedTarget)) this.isOpen.set(false);
  }
}
