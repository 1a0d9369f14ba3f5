import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  computed,
  contentChild,
  Directive,
  inject,
  input,
  linkedSignal,
  type Resource,
  TemplateRef,
} from '@angular/core';
import { problemOf } from '../http/problems';
import { Icon } from '../icon/icon';
import { Busy } from './busy';
import { ProblemNote } from './problem-note';

interface Reloadable {
  reload(): boolean;
}

/** What to show once it is there: `<ng-template [vwReady]="waiting" let-referrals>…</ng-template>`, typed. */
@Directive({ selector: 'ng-template[vwReady]' })
export class Ready<T> {
  readonly resource = input.required<Resource<T> & Partial<Reloadable>>({ alias: 'vwReady' });
  readonly template = inject<TemplateRef<ReadyContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_: Ready<T>, context: unknown): context is ReadyContext<T> {
    return context !== undefined;
  }
}

export interface ReadyContext<T> {
  readonly $implicit: NonNullable<T>;
}

/**
 * One thing asked of the server, in all its states: loading, refused or failed, and there. While it is asked for again the
 * old answer stays; when that fails the old answer stays too and says so. Use it for a part of a page that has a resource of its
 * own; `vw-page` does the same for a whole page.
 */
@Component({
  selector: 'vw-loaded',
  imports: [Busy, Icon, NgTemplateOutlet, ProblemNote],
  template: `
    @if (shown(); as shown) {
      @if (problem()) {
        <p class="old" role="status">
          <vw-icon name="warning" /> This could not be refreshed and may be out of date.
          <button class="vw-link-button" type="button" (click)="reload()">Try again</button>
        </p>
      }
      <ng-container [ngTemplateOutlet]="ready().template" [ngTemplateOutletContext]="shown" />
    } @else if (problem(); as problem) {
      <vw-problem-note [problem]="problem" [patientId]="patientId()" (again)="reload()" />
    } @else {
      <vw-busy [words]="busyWords()" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .old {
      max-width: none;
      padding: var(--vw-space-2) var(--vw-space-3);
      border-radius: var(--vw-round);
      background: var(--vw-heed-ground);
      color: var(--vw-heed-ink);
    }
  `,
})
export class Loaded<T> {
  readonly patientId = input<string | undefined>();
  readonly busyWords = input('Loading');
  readonly ready = contentChild.required<Ready<T>>(Ready);

  protected readonly problem = computed(() => {
    const error = this.ready().resource().error();
    return error ? problemOf(error) : undefined;
  });
  /** Keeps the last good answer through a reload and through its failure; another question clears it. */
  protected readonly shown = linkedSignal<Answer<T>, ReadyContext<T> | undefined>({
    source: () => {
      const resource = this.ready().resource();
      const status = resource.status();
      return { status, value: status === 'error' || !resource.hasValue() ? undefined : resource.value() };
    },
    computation: ({ status, value }, before) => {
      if (value !== undefined && value !== null) {
        return before?.value?.$implicit === value ? before.value : { $implicit: value };
      }
      return status === 'error' && !this.isFinal() ? before?.value : undefined;
    },
  });

  /** A refusal takes away what was shown before it: it may not be seen any more. */
  private isFinal(): boolean {
    const status = this.problem()?.status ?? 0;
    return status === 403 || status === 404;
  }

  protected reload(): void {
    this.ready().resource().reload?.();
  }
}

interface Answer<T> {
  readonly status: string;
  readonly value: T | undefined;
}
