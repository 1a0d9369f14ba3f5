import {
  Component,
  computed,
  DestroyRef,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import { form, validateTree } from '@angular/forms/signals';
import type { ObservationValues } from '@ward/contract';
import { Clock, Ids, londonDate, londonTime } from '@ward/kernel';
import { doubtfulValues, scoreNews2 } from '@ward/monitoring/contract';
import { Draft, FIELDS, FORMATS, Icon, ObservationSet, Toasts } from '@ward/ui';
import type { VisitDetail, VisitRecordView } from '@ward/visits/contract';
import { VisitOutbox } from '../device/visit-outbox';
import { sayName } from '../say-visit';
import { emptyRecord, faultsOf, modelOf, NO_MEDICINE, RecordModel, recordOf } from './record-model';
import { INTERVENTIONS, OUTCOMES } from './record-words';

/** What happened at a visit. Kept on the device while it is written, and saved there first when it is done. */
@Component({
  selector: 'vw-record-form',
  imports: [FIELDS, FORMATS, Icon, ObservationSet],
  templateUrl: './record-form.html',
  styleUrl: './record-form.scss',
})
export class RecordForm implements OnInit {
  readonly visit = input.required<VisitDetail>();
  /** The record that is corrected; none for the first one. */
  readonly corrects = input<VisitRecordView | null>(null);
  readonly saved = output<void>();

  private readonly clock = inject(Clock);
  private readonly ids = inject(Ids);
  private readonly injector = inject(Injector);
  private readonly outbox = inject(VisitOutbox);
  private readonly destroyRef = inject(DestroyRef);
  private readonly toasts = inject(Toasts);
  private readonly recordId = this.ids.next();
  private readonly observationsId = this.ids.next();
  private readonly observations = viewChild(ObservationSet);
  protected readonly model = signal<RecordModel>(emptyRecord(null, this.clock.now()));
  protected readonly why = signal('');
  protected readonly wasTried = signal(false);
  protected readonly photos = signal<readonly File[]>([]);
  protected readonly draft = signal<Draft<RecordModel> | undefined>(undefined);

  protected readonly outcomes = OUTCOMES;
  protected readonly interventions = INTERVENTIONS;
  protected readonly doubts = doubtfulValues;
  protected readonly score = (values: ObservationValues) => scoreNews2(values, this.visit().patient.spo2Scale);
  protected readonly record = form(
    this.model,
    (path) => {
      validateTree(path, ({ value, fieldTree }) =>
        faultsOf(value()).map(({ field, message }) => ({ kind: 'record', message, fieldTree: fieldTree[field] })),
      );
    },
    { submission: { action: () => this.save(), onInvalid: () => this.wasTried.set(true) } },
  );
  protected readonly isDone = computed(() => ['', 'done'].includes(this.model().outcome));
  protected readonly whyFaults = computed(() =>
    this.corrects() && this.why().trim().length < 3 ? [{ kind: 'why', message: 'Say what is corrected and why' }] : [],
  );
  protected readonly medicineFault = computed(() =>
    this.wasTried() ? faultsOf(this.model()).find(({ field }) => field === 'medicines')?.message : undefined,
  );

  ngOnInit(): void {
    const { id, startedAt } = this.visit();
    const corrected = this.corrects();
    this.model.set(corrected ? modelOf(corrected) : emptyRecord(startedAt, this.clock.now()));
    const key = `visit-record:${corrected?.id ?? id}`;
    const read = (kept: unknown) => RecordModel.safeParse(kept).data;
    this.draft.set(runInInjectionContext(this.injector, () => new Draft(key, this.model, read)));
  }

  protected addMedicine(): void {
    const medicine = { ...NO_MEDICINE, time: londonTime(this.clock.now()) };
    this.model.update((model) => ({ ...model, medicines: [...model.medicines, medicine] }));
  }

  protected removeMedicine(index: number): void {
    this.model.update((model) => ({ ...model, medicines: model.medicines.filter((_, at) => at !== index) }));
  }

  protected observe(observations: ObservationValues): void {
    const at = this.clock.now();
    this.model.update((model) => ({ ...model, observations, observedAt: model.observedAt ?? at }));
  }

  protected leaveNow(): void {
    this.model.update((model) => ({ ...model, left: londonTime(this.clock.now()) }));
  }

  protected choosePhotos(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.photos.set([...(event.target.files ?? [])]);
  }

  private async save() {
    this.wasTried.set(true);
    if (this.observations()?.isSettled() === false)
      return { kind: 'observations', message: 'Look at the observations again: one of them needs an answer' };
    if (this.whyFaults().length > 0) return this.whyFaults();
    const { id, version, patient } = this.visit();
    const day = londonDate(this.corrects()?.checkedInAt ?? this.visit().startedAt ?? this.clock.now());
    const record = recordOf(this.model(), { day, recordId: this.recordId, observationsId: this.observationsId });
    if (!record.ok) return undefined;
    const about = { visitId: id, patient: sayName(patient), version };
    const replaces = this.corrects()?.id;
    if (replaces !== undefined) {
      const { observations: _observations, tookPlace: _tookPlace, ...said } = record.value;
      await this.outbox.save({
        ...about,
        act: { kind: 'amendment', body: { ...said, replaces, correction: this.why().trim() } },
      });
    } else await this.outbox.save({ ...about, act: { kind: 'record', body: record.value } });
    for (const photo of this.photos()) await this.outbox.save({ ...about, act: { kind: 'photo', photo } });
    await this.draft()?.clear();
    this.toasts.done('Saved on this device. It is sent as soon as there is signal.');
    // The page may have put the form away as soon as the record was on the device.
    if (!this.destroyRef.destroyed) this.saved.emit();
    return undefined;
  }
}
