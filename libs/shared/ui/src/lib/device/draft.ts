import { DestroyRef, effect, inject, signal, type WritableSignal } from '@angular/core';
import type { Instant } from '@ward/kernel';
import { Session } from '../session/session';
import { DeviceDrafts } from './device-drafts';

/** `unkept`: this device cannot store it (private window, no space); it lives only in this page. */
export type DraftState = 'empty' | 'restored' | 'saving' | 'saved' | 'unkept';

const PAUSE = 600;

/**
 * Keeps a form's model on the device while it is being filled in, and brings it back. Make one where things are
 * injected: `readonly draft = new Draft('referral', this.model, (kept) => Schema.safeParse(kept).data)`.
 * `read` judges what was kept by an older version of the page: undefined leaves it out.
 */
export class Draft<Model> {
  private readonly drafts = inject(DeviceDrafts);
  private readonly session = inject(Session);
  private readonly standing = signal<DraftState>('empty');
  private readonly savedMoment = signal<Instant | undefined>(undefined);
  readonly state = this.standing.asReadonly();
  readonly savedAt = this.savedMoment.asReadonly();
  /** Resolves when what was kept, if anything, is back in the model. */
  readonly ready: Promise<void>;

  private pause: ReturnType<typeof setTimeout> | undefined;
  private untouched: Model;

  constructor(
    private readonly key: string,
    private readonly model: WritableSignal<Model>,
    private readonly read: (kept: unknown) => Model | undefined,
  ) {
    this.untouched = model();
    this.ready = this.restore();
    effect(() => this.keepSoon(this.model()));
    inject(DestroyRef).onDestroy(() => this.keepNow());
  }

  /** It was sent: nothing of it stays on this device. The model starts afresh from `value`. */
  async clear(value: Model = this.untouched): Promise<void> {
    clearTimeout(this.pause);
    this.pause = undefined;
    this.untouched = value;
    this.model.set(value);
    this.standing.set('empty');
    await this.drafts.forget(this.owner(), this.key).catch(() => undefined);
  }

  private async restore(): Promise<void> {
    const kept = await this.drafts.find(this.owner(), this.key).catch(() => undefined);
    const value = kept && this.read(kept.value);
    if (!kept || value === undefined || this.model() !== this.untouched) return;
    this.untouched = value;
    this.model.set(value);
    this.savedMoment.set(kept.savedAt);
    this.standing.set('restored');
  }

  private keepSoon(value: Model): void {
    clearTimeout(this.pause);
    this.pause = undefined;
    if (value === this.untouched) return;
    this.standing.set('saving');
    this.pause = setTimeout(() => this.keepNow(), PAUSE);
  }

  private keepNow(): void {
    if (this.pause === undefined) return;
    clearTimeout(this.pause);
    this.pause = undefined;
    const value = this.model();
    this.drafts.keep(this.owner(), this.key, value).then(
      (at) => {
        this.savedMoment.set(at);
        if (this.model() === value) this.standing.set('saved');
      },
      () => this.standing.set('unkept'),
    );
  }

  private owner(): string {
    return this.session.me()?.personId ?? 'nobody';
  }
}
