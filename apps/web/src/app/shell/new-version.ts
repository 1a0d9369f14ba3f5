import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { filter, merge } from 'rxjs';
import { Icon } from '@ward/ui';

/** A newer Homeward is there: offered, never forced upon somebody in the middle of a form. */
@Component({
  selector: 'vw-new-version',
  imports: [Icon],
  host: { role: 'status', class: 'vw-no-print' },
  template: `
    @if (isThere()) {
      <p>
        <vw-icon name="refresh" /> Homeward has been updated.
        <button class="vw-link-button" type="button" (click)="reload()">Load the new version</button>
        when you have finished what you are doing.
      </p>
    }
  `,
  styles: `
    p {
      max-width: none;
      margin: 0;
      padding: 0.5rem var(--vw-space-4);
      border-bottom: 1px solid var(--vw-calm-line);
      background: var(--vw-calm-ground);
      color: var(--vw-calm-ink);
    }
  `,
})
export class NewVersion {
  protected readonly isThere = signal(false);

  constructor() {
    const updates = inject(SwUpdate);
    merge(updates.versionUpdates.pipe(filter(({ type }) => type === 'VERSION_READY')), updates.unrecoverable)
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.isThere.set(true));
  }

  protected reload(): void {
    location.reload();
  }
}
