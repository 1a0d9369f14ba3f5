import { computed, Injectable, signal } from '@angular/core';

/** The visits that a coordinator has marked, to do one thing with all of them. */
@Injectable()
export class BoardSelection {
  private readonly marked = signal<ReadonlySet<string>>(new Set());
  readonly ids = this.marked.asReadonly();
  readonly count = computed(() => this.marked().size);

  toggle(visitId: string): void {
    this.marked.update((was) => {
      const next = new Set(was);
      if (!next.delete(visitId)) next.add(visitId);
      return next;
    });
  }

  add(...visitIds: readonly string[]): void {
    this.marked.update((was) => new Set([...was, ...visitIds]));
  }

  /** Keeps only these: what was done is let go of, what failed stays marked. */
  keep(visitIds: readonly string[]): void {
    this.marked.set(new Set(visitIds));
  }

  clear(): void {
    this.marked.set(new Set());
  }
}
