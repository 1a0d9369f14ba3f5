import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Commands,
  Empty,
  FORMATS,
  Loaded,
  News2Badge,
  PageFrame,
  PatientBanner,
  Ready,
  Tag,
  Textarea,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { v7 } from 'uuid';
import { CaseloadClient } from '../caseload-client';

/** The daily look at every patient, once, in order of risk, by keyboard alone: type, Ctrl+Enter, next. */
@Component({
  selector: 'vw-round-page',
  imports: [Empty, FORMATS, Loaded, News2Badge, PageFrame, PatientBanner, Ready, RouterLink, Tag, Textarea],
  templateUrl: './round-page.html',
})
export class RoundPage {
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  protected readonly page = this.caseload.wardList(
    signal({ wardId: '', show: 'not-reviewed', limit: 300 }),
    signal(undefined),
  );
  /** The order stays as it was when the round began; who was reviewed is taken out of it. */
  private readonly order = linkedSignal<string[] | undefined, string[]>({
    source: () => (this.page.hasValue() ? this.page.value().items.map(({ episodeId }) => episodeId) : undefined),
    computation: (fresh, before) => (before?.value.length ? before.value : (fresh ?? [])),
  });
  private readonly done = signal<ReadonlySet<string>>(new Set());
  protected readonly left = computed(() => this.order().filter((id) => !this.done().has(id)));
  private readonly at = signal(0);
  protected readonly line = computed(() => {
    const left = this.left();
    const id = left[Math.min(this.at(), left.length - 1)];
    return this.page.hasValue() ? this.page.value().items.find(({ episodeId }) => episodeId === id) : undefined;
  });
  protected readonly total = computed(() => (this.page.hasValue() ? this.page.value().counts.all : 0));
  protected readonly decision = signal('');
  protected readonly isBusy = signal(false);

  constructor() {
    inject(Commands).offer(() => [
      { id: 'round-next', group: 'Board round', words: 'Next patient', keys: 'j', run: () => this.step(1) },
      { id: 'round-before', group: 'Board round', words: 'Patient before', keys: 'u', run: () => this.step(-1) },
    ]);
  }

  protected step(by: number): void {
    this.at.update((at) => Math.max(0, Math.min(this.left().length - 1, at + by)));
    this.decision.set('');
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void this.decide();
  }

  protected async decide(): Promise<void> {
    const line = this.line();
    const decision = this.decision().trim();
    if (!line || decision.length < 3 || this.isBusy()) return;
    this.isBusy.set(true);
    const answer = await this.caseload.review(line.episodeId, { id: v7(), decision });
    this.isBusy.set(false);
    if (!answer.ok) return this.toasts.failed(wordsOf(answer.error));
    this.done.update((done) => new Set([...done, line.episodeId]));
    this.decision.set('');
  }
}
