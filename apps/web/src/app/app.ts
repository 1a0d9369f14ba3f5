import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import {
  type Command,
  Commands,
  CommandsOutlet,
  DialogsOutlet,
  LiveUpdates,
  Session,
  Shortcuts,
  ToastsOutlet,
} from '@ward/ui';
import { filter, skip } from 'rxjs';
import { Header } from './shell/header';
import { NewVersion } from './shell/new-version';
import { OfflineNote } from './shell/offline-note';
import { placesFor } from './shell/places';
import { SessionGuard } from './shell/session-guard';
import { SignInPage } from './shell/sign-in-page';

/** The house around every page: header, notes, the page itself, and what may stand above it. */
@Component({
  selector: 'vw-root',
  imports: [
    CommandsOutlet,
    DialogsOutlet,
    Header,
    NewVersion,
    OfflineNote,
    RouterOutlet,
    SessionGuard,
    SignInPage,
    ToastsOutlet,
  ],
  template: `
    <a class="nhsuk-skip-link" href="#maincontent" (click)="skipTo($event)">Skip to main content</a>
    <vw-header (find)="shortcuts.isFinding.set(true)" />
    <vw-offline-note />
    <vw-new-version />
    <main id="maincontent" #main tabindex="-1">
      @if (isInside()) {
        <router-outlet />
      } @else {
        <vw-sign-in-page />
      }
    </main>
    <vw-session-guard />
    <vw-dialogs />
    <vw-commands />
    <vw-toasts />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100dvh;
    }
    main {
      flex: 1;
    }
    main:focus {
      outline: none;
    }
  `,
})
export class App {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly isInside = computed(() => ['signed-in', 'ended', 'offline'].includes(this.session.state()));

  constructor() {
    inject(LiveUpdates);
    inject(Commands).offer(() => this.ways());
    void this.session.ask();
    const router = this.router;
    // A new page is announced by its heading: the focus goes there, as it would after loading one.
    router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        filter(() => router.currentNavigation()?.extras.preserveFragment !== true),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => setTimeout(() => this.focusHeading()));
  }

  /** Every place she may open, and the way out. */
  private ways(): Command[] {
    const me = this.session.me();
    if (!me) return [];
    const places = placesFor(me).map(({ path, label, icon, key }) => ({
      id: path,
      words: label,
      group: 'Go to',
      icon,
      keys: `g ${key}`,
      run: () => this.router.navigateByUrl(path),
    }));
    const out = { id: 'sign-out', words: 'Sign out or switch person', group: 'Account', icon: 'door' as const };
    return [...places, { ...out, run: () => this.session.signOut() }];
  }

  protected skipTo(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  private focusHeading(): void {
    const main = this.main().nativeElement;
    (main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
  }
}
