import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FIGURES, type FigureKey } from '@ward/capacity/contract';
import { paramsOf, type Period } from '../capacity-client';

/** One number; leads to the rows behind it. Its definition stands below it. */
@Component({
  selector: 'vw-figure-tile',
  imports: [RouterLink],
  template: `
    <a class="tile" [routerLink]="['/service', figure()]" [queryParams]="query()">
      <span class="label">{{ label() }}</span>
      <span class="value">{{ value() }}</span>
      @if (note()) {
        <span class="note vw-small">{{ note() }}</span>
      }
    </a>
    <details>
      <summary class="vw-small">What is counted</summary>
      <p class="vw-small">{{ definition() }}</p>
    </details>
  `,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--vw-line);
      border-radius: var(--vw-round);
      background: var(--vw-paper);
    }
    .tile {
      display: grid;
      gap: var(--vw-space-1);
      padding: var(--vw-space-3) var(--vw-space-3) var(--vw-space-2);
      text-decoration: none;
      color: var(--vw-ink);
    }
    .tile:hover .label {
      text-decoration: underline;
    }
    .label {
      color: var(--vw-link);
    }
    .value {
      font-size: 1.75rem;
      font-weight: 700;
      line-height: 1.1;
      font-variant-numeric: tabular-nums;
    }
    .note {
      color: var(--vw-ink-soft);
    }
    details {
      padding: 0 var(--vw-space-3) var(--vw-space-2);
      color: var(--vw-ink-soft);
    }
    summary {
      min-height: 1.75rem;
      cursor: pointer;
    }
    p {
      margin: 0;
    }
  `,
})
export class FigureTile {
  readonly figure = input.required<FigureKey>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly note = input('');
  readonly period = input.required<Period>();
  protected readonly query = computed(() => paramsOf(this.period()));
  protected readonly definition = computed(() => FIGURES[this.figure()].definition);
}
