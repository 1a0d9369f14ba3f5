import { DestroyRef, effect, inject, signal, type Signal, untracked } from '@angular/core';
import type { Instant } from '@ward/kernel';
import type { DraftView } from '@ward/referrals/contract';
import { FormClient } from './form-client';
import type { ReferralModel } from './referral-model';

const PAUSE = 3_000;

/**
 * Keeps the half-filled form on the server too, so that another computer can finish it. What the device keeps is the safety
 * net: this one may fail without a word as long as the device's copy stands.
 */
export class ServerDraft {
  private readonly client = inject(FormClient);
  private readonly keptAt = signal<Instant | undefined>(undefined);
  readonly savedAt = this.keptAt.asReadonly();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private last: ReferralModel;
  private isOver = false;

  constructor(private readonly model: Signal<ReferralModel>) {
    this.last = untracked(model);
    effect(() => this.keepSoon(this.model()));
    inject(DestroyRef).onDestroy(() => {
      if (this.pause !== undefined) void this.keep();
    });
  }

  /** The draft as another device left it. */
  async find(id: string): Promise<DraftView | undefined> {
    const kept = await this.client.drafts();
    if (!kept.ok || !kept.value.items.some((draft) => draft.id === id)) return undefined;
    const found = await this.client.draft(id);
    return found.ok ? found.value : undefined;
  }

  /** What is in the form now came from the server or is empty: nothing to keep. */
  settle(): void {
    this.last = untracked(this.model);
  }

  /** Sent or discarded: nothing is kept any more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.pause);
    this.pause = undefined;
  }

  private keepSoon(model: ReferralModel): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    if (model === this.last || this.isOver) return;
    this.pause = setTimeout(() => void this.keep(), PAUSE);
  }

  private async keep(): Promise<void> {
    clearTimeout(this.pause);
    this.pause = undefined;
    const model = untracked(this.model);
    this.last = model;
    const kept = await this.client.keep(model.id, model);
    if (kept.ok) this.keptAt.set(kept.value.savedAt);
  }
}
