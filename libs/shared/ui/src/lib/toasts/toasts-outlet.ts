import { Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { Toasts } from './toasts';

/** Stands once in the shell, at the foot of the screen. */
@Component({
  selector: 'vw-toasts',
  imports: [Icon],
  host: {
    class: 'vw-no-print',
    '(mouseenter)': 'toasts.hold()',
    '(mouseleave)': 'toasts.release()',
    '(focusin)': 'toasts.hold()',
    '(focusout)': 'toasts.release()',
  },
  template: `
    <div role="status" aria-live="polite" class="toasts">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast" [class.is-failed]="toast.kind === 'failed'">
          <vw-icon [name]="toast.kind === 'failed' ? 'alarm' : 'tick'" />
          <span class="words">{{ toast.words }}</span>
          @if (toast.undo) {
            <button class="act" type="button" (click)="toasts.undo(toast)"><vw-icon name="undo" /> Undo</button>
          }
          <button class="act" type="button" (click)="toasts.putAway(toast.id)">
            <vw-icon name="close" label="Put away" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .toasts {
      position: fixed;
      inset: auto 1rem 1rem;
      z-index: 40;
      display: grid;
      justify-items: center;
      gap: 0.5rem;
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: 0.5rem;
      max-width: min(40rem, 100%);
      padding: 0.25rem 0.25rem 0.25rem 0.875rem;
      border: 1px solid transparent;
      border-radius: 6px;
      background: light-dark(#212b32, #e8edf0);
      box-shadow: var(--vw-lift);
      color: light-dark(#ffffff, #212b32);
      pointer-events: auto;
    }
    .is-failed {
      background: var(--vw-alarm-solid);
      color: var(--vw-on-alarm-solid);
    }
    .words {
      flex: 1;
      padding: 0.5rem 0;
    }
    .act {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      min-height: var(--vw-target);
      padding: 0 0.75rem;
      border: 0;
      border-radius: var(--vw-round);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    .act:hover {
      text-decoration: underline;
    }
    .act:focus-visible {
      outline: none;
      background: var(--vw-focus);
      box-shadow: inset 0 -4px var(--vw-on-focus);
      color: var(--vw-on-focus);
    }
  `,
})
export class ToastsOutlet {
  protected readonly toasts = inject(Toasts);
}
