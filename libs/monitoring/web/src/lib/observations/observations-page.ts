import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { PatientRecord } from '@ward/caseload/contract';
import { ageInYears } from '@ward/kernel';
import { HOSPITAL_MINIMUM, news2Bar, type ObservationSetView } from '@ward/monitoring/contract';
import {
  Empty,
  Expander,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  News2Badge,
  Now,
  ObservationsChart,
  PageActions,
  PageFrame,
  PageTop,
  PatientBanner,
  Ready,
  Session,
} from '@ward/ui';
import { MonitoringClient } from '../monitoring-client';
import { ConcernDialog } from './concern-dialog';
import { ObservationsForm } from './observations-form';
import { ScaleDialog } from './scale-dialog';

/** One patient's observations: the newest score and its age, the chart, what was corrected, and a form to record a set. */
@Component({
  selector: 'vw-observations-page',
  imports: [
    ConcernDialog,
    Empty,
    Expander,
    FORMATS,
    Icon,
    Loaded,
    News2Badge,
    ObservationsChart,
    ObservationsForm,
    PageActions,
    PageFrame,
    PageTop,
    PatientBanner,
    Ready,
    ScaleDialog,
  ],
  templateUrl: './observations-page.html',
  styles: `
    .due {
      margin-inline-start: var(--vw-space-3);
    }
    .chart {
      margin-bottom: var(--vw-space-4);
    }
  `,
})
export class ObservationsPage {
  readonly patientId = input.required<string>();

  private readonly monitoring = inject(MonitoringClient);
  private readonly now = inject(Now);
  protected readonly mayRecord = inject(Session).may('observation:record');
  protected readonly record = httpResource(() => `/api/patients/${this.patientId()}`, { parse: PatientRecord.parse });
  protected readonly summary = this.monitoring.summary(this.patientId);
  protected readonly isHistory = signal(false);
  protected readonly sets = this.monitoring.observations(this.patientId, this.isHistory);
  protected readonly editing = signal<ObservationSetView | 'new' | undefined>(undefined);
  protected readonly isDeciding = signal(false);
  protected readonly isWorried = signal(false);

  protected readonly patient = computed(() => (this.record.hasValue() ? this.record.value().patient : undefined));
  protected readonly scale = computed(() => (this.summary.hasValue() ? this.summary.value().scale : 1));
  protected readonly corrected = computed(() => this.all().filter(({ replacedBy }) => replacedBy !== null));
  protected readonly current = computed(() =>
    this.all()
      .filter(({ replacedBy }) => replacedBy === null)
      .map((set) => ({ ...set, by: `${set.recordedBy}, ${set.source}` })),
  );
  protected readonly isUnder16 = computed(() => {
    const patient = this.patient();
    return (
      !!patient && news2Bar({ ageYears: ageInYears(patient.dateOfBirth, this.now.today()), isPregnant: false }) !== null
    );
  });
  protected readonly minimum = HOSPITAL_MINIMUM;

  constructor() {
    const live = inject(LiveUpdates);
    const concerns = ({ subject }: { subject: string }) => subject === this.patientId();
    live.reloadOn(this.sets, ['monitoring.observations-recorded.v1'], concerns);
    live.reloadOn(this.summary, ['monitoring.observations-recorded.v1'], concerns);
  }

  protected saved(): void {
    this.editing.set(undefined);
    this.isDeciding.set(false);
    this.isWorried.set(false);
    this.sets.reload();
    this.summary.reload();
  }

  private all(): readonly ObservationSetView[] {
    return this.sets.hasValue() ? this.sets.value().items : [];
  }
}
