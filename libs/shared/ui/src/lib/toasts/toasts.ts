import { Service, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly kind: 'done' | 'failed';
  readonly undo: (() => unknown) | undefined;
}

/** An undo must stay long enough to be found with shaking hands. */
export const UNDO_FOR = 12_000;
const READ_FOR = 6_000;

/** Short words about what was just done, with a way back where there is one. */
@Service()
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private count = 0;
  readonly shown = this.list.asReadonly();

  /** "Visit moved to Amal, 14:00." With `undo`, the words stay for 12 seconds. */
  done(words: string, undo?: () => unknown): void {
    this.show({ id: ++this.count, words, kind: 'done', undo }, undo ? UNDO_FOR : READ_FOR);
  }

  /** Stays until it is put away: what failed must not pass by. */
  failed(words: string): void {
    this.show({ id: ++this.count, words, kind: 'failed', undo: undefined });
  }

  undo(toast: Toast): void {
    this.putAway(toast.id);
    toast.undo?.();
  }

  putAway(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** The clock stands still while somebody reads or reaches for it. */
  hold(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  release(): void {
    for (const { id, kind, undo } of this.list()) {
      if (kind === 'done') this.removeAfter(id, undo ? UNDO_FOR : READ_FOR);
    }
  }

  private show(toast: Toast, lasting?: number): void {
    this.list.update((toasts) => [...toasts, toast]);
    if (lasting !== undefined) this.removeAfter(toast.id, lasting);
  }

  private removeAfter(id: number, lasting: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.set(
      id,
      setTimeout(() => this.putAway(id), lasting),
    );
  }
}
