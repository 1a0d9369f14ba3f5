import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { PathwayLine, PathwayView } from '@ward/capacity/contract';
import type { Instant } from '@ward/kernel';
import type { CriterionAnswer } from '@ward/referrals/contract';
import {
  clockEndsAt,
  isInTwoHourStandard,
  isWardMatter,
  type KnownValues,
  type Otherwise,
  type Urgency,
} from '@ward/referrals/domain';
import { FIELDS, FORMATS, Icon, Now } from '@ward/ui';
import { CriteriaChecklist } from '../referral/criteria-checklist';
import { DIRECTION, OTHERWISE, optionsOf, SOURCE, URGENCY, URGENT_NEED } from '../referral-words';
import { ReferralsClient } from '../referrals-client';
import type { ReferralModel } from './referral-model';

/** Why the ward: the pathway from plain reasons, its criteria, and how soon. Says before sending what is not a ward matter. */
@Component({
  selector: 'vw-pathway-part',
  imports: [CriteriaChecklist, FIELDS, FORMATS, Icon],
  templateUrl: './pathway-part.html',
  styleUrl: './form-part.scss',
})
export class PathwayPart {
  readonly referral = input.required<FieldTree<ReferralModel>>();
  readonly pathways = input.required<readonly PathwayLine[]>();
  readonly pathway = input<PathwayView | undefined>();
  readonly known = input.required<KnownValues>();
  readonly tried = input(false);
  readonly chosen = output<PathwayLine>();

  private readonly now = inject(Now);
  protected readonly typed = signal('');
  protected readonly isChoosing = signal(false);
  protected readonly urgencies = optionsOf(URGENCY);
  protected readonly directions = optionsOf(DIRECTION);
  protected readonly sources = optionsOf(SOURCE);
  protected readonly otherwise = optionsOf(OTHERWISE);
  protected readonly needs = optionsOf(URGENT_NEED);
  private readonly hours = inject(ReferralsClient).hours();
  protected readonly canWait = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ];

  protected readonly current = computed(() =>
    this.pathways().find(({ id }) => id === this.referral().pathwayId().value()),
  );
  protected readonly fault = computed(() =>
    this.referral().pathwayId().touched() || this.tried()
      ? this.referral().pathwayId().errors()[0]?.message
      : undefined,
  );
  protected readonly fitting = computed(() => {
    const wanted = this.typed().toLowerCase().split(/\s+/).filter(Boolean);
    return this.pathways()
      .filter(({ active }) => active)
      .filter(({ name, reasons }) => {
        const text = [name, ...reasons].join(' ').toLowerCase();
        return wanted.every((word) => text.includes(word));
      });
  });
  protected readonly isNoWardMatter = computed(() => {
    const otherwise = this.referral().otherwise().value();
    return otherwise !== '' && !isWardMatter(otherwise as Otherwise);
  });
  protected readonly clock = computed(() => {
    const urgency = this.referral().urgency().value();
    if (urgency === '') return undefined;
    const at: Instant = this.now.minute();
    const isOutOfHours = urgency === 'two-hour' && !isInTwoHourStandard('two-hour', at, this.hours());
    return { ends: clockEndsAt(urgency as Urgency, at, this.hours()), isOutOfHours };
  });

  protected choose(pathway: PathwayLine): void {
    this.isChoosing.set(false);
    this.chosen.emit(pathway);
  }

  protected answer(answers: CriterionAnswer[]): void {
    this.referral().answers().value.set(answers);
  }
}
