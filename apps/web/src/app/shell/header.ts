import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, LiveUpdates, Session } from '@ward/ui';
import { AccountMenu } from './account-menu';
import { dailyPlaces } from './places';

/** Name of the house, where to go, how fresh the screen is, and who sits at it. */
@Component({
  selector: 'vw-header',
  imports: [AccountMenu, Icon, RouterLink, RouterLinkActive],
  host: { role: 'banner', class: 'vw-no-print', '(keydown.escape)': 'isOpen.set(false)' },
  templateUrl: './header.html',
  styleUrl: './header.scss',
})
export class Header {
  readonly find = output<void>();
  protected readonly session = inject(Session);
  protected readonly live = inject(LiveUpdates);
  protected readonly isOpen = signal(false);
  protected readonly places = computed(() => {
    const me = this.session.me();
    return me ? dailyPlaces(me) : [];
  });
  protected readonly freshness = computed(() => FRESHNESS[this.live.state()]);
}

const FRESHNESS = {
  off: undefined,
  connecting: { words: 'Connecting', isLive: false },
  live: { words: 'Live', isLive: true },
  polling: { words: 'Reconnecting: refreshed every 15 s', isLive: false },
} as const;
