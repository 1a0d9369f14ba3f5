import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { FORMATS } from '../format/pipes';
import type { Tone } from '../tags/tag';

/** One thing that happened (or will), newest first. */
@Component({
  selector: 'vw-event',
  imports: [FORMATS, Icon],
  host: { role: 'listitem' },
  template: `
    <span class="mark" [class]="'tone-' + tone()"><vw-icon [name]="icon()" /></span>
    <div class="event">
      <p class="head">
        <strong>{{ heading() }}</strong>
        <time class="vw-soft vw-small" [attr.datetime]="at()">{{ at() | moment }}</time>
        @if (by()) {
          <span class="vw-soft vw-small">{{ by() }}</span>
        }
      </p>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr);
      gap: var(--vw-space-3);
      padding-bottom: var(--vw-space-4);
      break-inside: avoid;
    }
    :host:not(:last-child)::before {
      content: '';
      position: absolute;
      inset: 2rem auto 0 calc(1rem - 1px);
      border-inline-start: 2px solid var(--vw-line);
    }
    .mark {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border: 1px solid;
      border-radius: 50%;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 0.75rem;
      max-width: none;
      min-height: 2rem;
      margin: 0;
      padding-top: 0.1875rem;
    }
    .tone-plain {
      border-color: var(--vw-plain-line);
      background: var(--vw-plain-ground);
      color: var(--vw-plain-ink);
    }
    .tone-calm {
      border-color: var(--vw-calm-line);
      background: var(--vw-calm-ground);
      color: var(--vw-calm-ink);
    }
    .tone-good {
      border-color: var(--vw-good-line);
      background: var(--vw-good-ground);
      color: var(--vw-good-ink);
    }
    .tone-heed,
    .tone-warn {
      border-color: var(--vw-heed-line);
      background: var(--vw-heed-ground);
      color: var(--vw-heed-ink);
    }
    .tone-alarm {
      border-color: var(--vw-alarm-line);
      background: var(--vw-alarm-ground);
      color: var(--vw-alarm-ink);
    }
  `,
})
export class TimelineEvent {
  readonly heading = input.required<string>();
  readonly at = input.required<string>();
  readonly by = input('');
  readonly icon = input<IconName>('info');
  readonly tone = input<Tone>('plain');
}

/** What happened, in order: `<vw-timeline label="History"><vw-event …>…</vw-event></vw-timeline>`. */
@Component({
  selector: 'vw-timeline',
  host: { role: 'list', '[attr.aria-label]': 'label()' },
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class Timeline {
  readonly label = input.required<string>();
}
