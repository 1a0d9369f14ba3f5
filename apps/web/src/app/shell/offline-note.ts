import { Component, inject } from '@angular/core';
import { Icon, Online, Session } from '@ward/ui';

/** Says that there is no signal, and what that means for what one does now. */
@Component({
  selector: 'vw-offline-note',
  imports: [Icon],
  host: { role: 'status', class: 'vw-no-print' },
  template: `
    @if (!online.is() || session.state() === 'offline') {
      <p>
        <vw-icon name="offline" />
        <span>
          <strong>No signal.</strong> You can go on: visit records are saved on this device and sent when there is
          signal. What you see may be old.
        </span>
        @if (online.is()) {
          <button class="vw-link-button" type="button" (click)="session.ask()">Try again</button>
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem;
      max-width: none;
      margin: 0;
      padding: 0.5rem var(--vw-space-4);
      border-bottom: 1px solid var(--vw-heed-line);
      background: var(--vw-heed-ground);
      color: var(--vw-heed-ink);
    }
    span {
      flex: 1 1 16rem;
    }
  `,
})
export class OfflineNote {
  protected readonly online = inject(Online);
  protected readonly session = inject(Session);
}
