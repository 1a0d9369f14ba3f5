import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FORMATS, Icon, News2Badge, StatusTag } from '@ward/ui';
import type { VisitDetail } from '@ward/visits/contract';
import { type OutboxItem, stateOfVisit } from '../device/outbox-item';
import { CONTACT_WORDS, sayName, sayWhen, sayWith } from '../say-visit';

/** One visit of the day's list: a target as wide as the screen, in the order of the day. */
@Component({
  selector: 'vw-visit-row',
  imports: [FORMATS, Icon, News2Badge, RouterLink, StatusTag],
  templateUrl: './visit-row.html',
  styleUrl: './visit-row.scss',
})
export class VisitRow {
  readonly visit = input.required<VisitDetail>();
  readonly personId = input<string>();
  readonly outbox = input<readonly OutboxItem[]>([]);

  protected readonly name = computed(() => sayName(this.visit().patient));
  protected readonly when = computed(() => sayWhen(this.visit()));
  protected readonly with = computed(() => sayWith(this.visit(), this.personId()));
  protected readonly contact = computed(() => CONTACT_WORDS[this.visit().contact]);
  protected readonly state = computed(() => stateOfVisit(this.outbox(), this.visit().id) ?? this.visit().status);
}
