import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Clock } from '@ward/kernel';
import {
  Fact,
  Facts,
  FORMATS,
  Icon,
  LiveUpdates,
  News2Badge,
  PageFrame,
  PatientBanner,
  Ready,
  Session,
  StatusTag,
} from '@ward/ui';
import type { VisitDetail } from '@ward/visits/contract';
import { MyDays } from '../device/my-days';
import { recordOnDevice, stateOfVisit } from '../device/outbox-item';
import { VisitOutbox } from '../device/visit-outbox';
import { CONTACT_WORDS, sayEscalation, sayName, sayWhen, sayWith } from '../say-visit';
import { UnsentList } from '../today/unsent-list';
import { RecordCard } from './record-card';
import { RecordForm } from './record-form';

/** One visit: who, where and how to get in, what to do, and the record of it. Works without signal. */
@Component({
  selector: 'vw-visit-page',
  imports: [
    Fact,
    Facts,
    FORMATS,
    Icon,
    News2Badge,
    PageFrame,
    PatientBanner,
    Ready,
    RecordCard,
    RecordForm,
    StatusTag,
    UnsentList,
  ],
  templateUrl: './visit-page.html',
  styleUrl: './visit-page.scss',
})
export class VisitPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly days = inject(MyDays);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly outbox = inject(VisitOutbox);
  protected readonly isCorrecting = signal(false);

  protected readonly visit = resource({
    params: () => this.id(),
    loader: ({ params }) => this.days.visit(params),
  });
  protected readonly unsent = computed(() => this.outbox.unsent().filter(({ visitId }) => visitId === this.id()));
  protected readonly isSaved = computed(() => recordOnDevice(this.outbox.items(), this.id()) !== undefined);
  private readonly isCheckedInHere = computed(() =>
    this.outbox.items().some(({ act, visitId }) => visitId === this.id() && act.kind === 'check-in'),
  );
  protected readonly mayRecord = computed(() => this.session.may('visit:record'));
  protected readonly contactWords = CONTACT_WORDS;
  protected readonly escalation = sayEscalation;
  protected readonly when = sayWhen;

  constructor() {
    inject(LiveUpdates).reloadOn(this.visit, [
      'visits.visit-assigned.v1',
      'visits.visit-started.v1',
      'visits.visit-recorded.v1',
      'visits.visit-cancelled.v1',
    ]);
  }

  protected with(visit: VisitDetail): string {
    return sayWith(visit, this.session.me()?.personId);
  }

  protected state(visit: VisitDetail): string {
    return stateOfVisit(this.outbox.items(), visit.id) ?? visit.status;
  }

  protected canCheckIn(visit: VisitDetail): boolean {
    return this.mayRecord() && visit.status === 'planned' && !this.isCheckedInHere() && !this.isSaved();
  }

  protected canRecord(visit: VisitDetail): boolean {
    return this.mayRecord() && visit.records.length === 0 && !this.isSaved();
  }

  protected async checkIn({ id, version, patient }: VisitDetail): Promise<void> {
    const act = { kind: 'check-in', body: { at: this.clock.now() } } as const;
    await this.outbox.save({ visitId: id, patient: sayName(patient), version, act });
  }

  protected afterSaving(): void {
    this.isCorrecting.set(false);
    this.visit.reload();
  }
}
