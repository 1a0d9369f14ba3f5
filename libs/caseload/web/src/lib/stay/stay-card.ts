import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { EpisodeView, PatientRecord, PatientView, ScoreView } from '@ward/caseload/contract';
import { Fact, Facts, FORMATS, News2Badge, Session, StatusTag, Tag, Toasts, Tonight, wordsOf } from '@ward/ui';
import { BedsClient } from '../beds-client';
import { CaseloadClient } from '../caseload-client';
import { DESTINATION_WORDS } from '../words';
import { ClinicianDialog } from './clinician-dialog';
import { DischargeDialog } from './discharge-dialog';
import { ExpectDialog } from './expect-dialog';
import { HospitalDialog } from './hospital-dialog';
import { MoveDialog } from './move-dialog';

type Asking = 'move' | 'hospital' | 'expect' | 'clinician' | 'discharge';

/** The present stay (or the last one): how the patient is, where, who leads, until when; and the acts on it. */
@Component({
  selector: 'vw-stay-card',
  imports: [
    ...[ClinicianDialog, DischargeDialog, ExpectDialog, Fact, Facts, FORMATS, HospitalDialog, MoveDialog],
    ...[News2Badge, StatusTag, Tag, Tonight],
  ],
  templateUrl: './stay-card.html',
})
export class StayCard {
  readonly stay = input.required<EpisodeView>();
  readonly patient = input.required<PatientView>();
  readonly score = input<ScoreView | null>(null);
  readonly alerts = input<PatientRecord['alerts']>(null);
  readonly changed = output<{ episode: EpisodeView; words: string }>();
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly tonight = inject(BedsClient).tonight();
  protected readonly night = computed(() =>
    this.stay().status === 'discharged'
      ? undefined
      : this.tonight.value().find(({ wardId }) => wardId === this.stay().wardId),
  );
  protected readonly asking = signal<Asking | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly mayManage = computed(
    () => this.session.may('episode:manage') && this.stay().status !== 'discharged',
  );
  protected readonly destination = computed(() => {
    const { destination } = this.stay();
    return destination ? DESTINATION_WORDS[destination] : '';
  });

  protected done(episode: EpisodeView, words: string): void {
    this.asking.set(undefined);
    this.changed.emit({ episode, words });
  }

  protected async comeBack(): Promise<void> {
    this.busy.set(true);
    const answer = await this.caseload.resume(this.stay());
    this.busy.set(false);
    if (answer.ok) this.done(answer.value, `Back on the ward, bed ${answer.value.bedLabel}`);
    else this.toasts.failed(wordsOf(answer.error));
  }
}
