import { DestroyRef, inject, Service } from '@angular/core';
import { Subject } from 'rxjs';

/** What the open tabs of one browser tell each other: they share one session, so they share its fate. */
export type TabNews = { readonly kind: 'signed-in' } | { readonly kind: 'signed-out' } | { readonly kind: 'active' };

@Service()
export class TabsOfOne {
  private readonly heard = new Subject<TabNews>();
  private readonly channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('homeward');
  readonly news = this.heard.asObservable();

  constructor() {
    this.channel?.addEventListener('message', (message: MessageEvent<TabNews>) => this.heard.next(message.data));
    inject(DestroyRef).onDestroy(() => this.channel?.close());
  }

  tell(news: TabNews): void {
    this.channel?.postMessage(news);
  }
}
