import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { EpisodeView, LetterLine } from '@ward/caseload/contract';
import { FORMATS, Session, StatusTag, Tag, Toasts, wordsOf } from '@ward/ui';
import { v7 } from 'uuid';
import { CaseloadClient } from '../caseload-client';

/** The discharge letters of a patient; begins or goes on with a draft. */
@Component({
  selector: 'vw-letters-card',
  imports: [FORMATS, RouterLink, StatusTag, Tag],
  template: `
    <section class="vw-card">
      <h2 class="nhsuk-heading-m">Letters</h2>
      <ul class="vw-plain-list">
        @for (letter of letters(); track letter.id) {
          <li class="vw-inline">
            <a [routerLink]="['/letters', letter.id]">Discharge letter, version {{ letter.versionNo }}</a>
            @if (letter.status === 'signed') {
              <vw-tag tone="good" icon="tick">Signed</vw-tag>
              <span class="vw-small vw-soft">{{ letter.signedByName }}, {{ letter.signedAt | moment }}</span>
            } @else {
              <vw-status-tag status="draft" />
            }
          </li>
        } @empty {
          <li class="vw-soft">None</li>
        }
      </ul>
      @if (mayWrite()) {
        <div class="vw-actions">
          <button
            class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            type="button"
            [attr.aria-busy]="busy()"
            (click)="write()"
          >
            {{ words() }}
          </button>
        </div>
      }
    </section>
  `,
})
export class LettersCard {
  readonly letters = input.required<readonly LetterLine[]>();
  readonly stay = input<EpisodeView | undefined>();
  private readonly caseload = inject(CaseloadClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly busy = signal(false);
  private readonly ofStay = computed(() => this.letters().filter(({ episodeId }) => episodeId === this.stay()?.id));
  protected readonly mayWrite = computed(() => this.stay() !== undefined && this.session.may('episode:manage'));
  protected readonly words = computed(() => {
    const [newest] = this.ofStay();
    if (!newest) return 'Write the discharge letter';
    return newest.status === 'draft' ? 'Go on with the draft' : 'Write a new version';
  });

  protected async write(): Promise<void> {
    const stay = this.stay();
    if (!stay) return;
    this.busy.set(true);
    const begun = await this.caseload.beginLetter(stay.id, v7());
    this.busy.set(false);
    if (!begun.ok) return this.toasts.failed(wordsOf(begun.error));
    await this.router.navigate(['/letters', begun.value.id]);
  }
}
