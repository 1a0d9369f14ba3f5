import { Component, inject, input, output, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { type BreakGlassView, ReviewBreakGlass } from '@ward/identity/contract';
import type { ReviewOutcome as Outcome } from '@ward/identity/domain';
import { Fact, Facts, FIELDS, FORMATS, sayCount, Tag, toFieldErrors, type Tone, Toasts } from '@ward/ui';
import { OUTCOME_WORDS, optionsOf, PROFESSION_WORDS, wordsFor } from '../words';
import { PrivacyClient } from './privacy-client';

const TONES: Record<Outcome, Tone> = { appropriate: 'good', 'follow-up': 'heed', inappropriate: 'alarm' };

/** One record opened without a relationship: who, whose, why, what followed; and the judgement. */
@Component({
  selector: 'vw-review-card',
  imports: [Fact, Facts, FIELDS, FORMATS, RouterLink, Tag],
  templateUrl: './review-card.html',
  styles: `
    .why {
      padding-inline-start: var(--vw-space-3);
      border-inline-start: 4px solid var(--vw-line-strong);
    }
    .acts,
    .judged,
    form {
      margin-top: var(--vw-space-4);
    }
  `,
})
export class ReviewCard {
  readonly opening = input.required<BreakGlassView>();
  readonly reviewed = output<void>();
  private readonly privacy = inject(PrivacyClient);
  private readonly toasts = inject(Toasts);
  protected readonly judging = signal(false);
  protected readonly outcomes = optionsOf(OUTCOME_WORDS);
  protected readonly toneOf = (outcome: Outcome) => TONES[outcome];
  protected readonly wordsOf = (outcome: Outcome) => OUTCOME_WORDS[outcome];
  protected readonly professionOf = (profession: string | null) => wordsFor(PROFESSION_WORDS, profession);
  protected readonly done = ({ reads, writes }: BreakGlassView) =>
    `${sayCount(reads, 'look')}, ${sayCount(writes, 'change')}`;

  protected readonly judgement = form(
    signal<{ outcome: Outcome; note: string }>({ outcome: 'appropriate', note: '' }),
    (path) => validateStandardSchema(path, ReviewBreakGlass),
    {
      submission: {
        action: async (field) => {
          const answer = await this.privacy.review(this.opening().id, field().value());
          if (!answer.ok) return toFieldErrors(field, answer.error);
          this.toasts.done('The review is recorded');
          this.reviewed.emit();
          return undefined;
        },
      },
    },
  );
}
