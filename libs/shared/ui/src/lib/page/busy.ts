import { Component, input } from '@angular/core';

/** Something is on its way. Appears after a moment, so that quick answers do not flicker. */
@Component({
  selector: 'vw-busy',
  template: `<p class="busy" role="status"><span class="wheel"></span> {{ words() }}…</p>`,
  styles: `
    .busy {
      display: flex;
      align-items: center;
      gap: 0.625rem;
      margin: 0;
      padding: var(--vw-space-4) 0;
      color: var(--vw-ink-soft);
      animation: appear 200ms 300ms both;
    }
    .wheel {
      width: 1.25rem;
      height: 1.25rem;
      border: 3px solid var(--vw-line);
      border-top-color: var(--vw-accent);
      border-radius: 50%;
      animation: turn 900ms linear infinite;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes turn {
      to {
        rotate: 360deg;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .wheel {
        animation: none;
      }
    }
  `,
})
export class Busy {
  readonly words = input('Loading');
}
