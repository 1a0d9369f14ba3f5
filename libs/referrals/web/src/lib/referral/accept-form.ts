import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { OfferView, PathwayLine } from '@ward/capacity/contract';
import type { Problem } from '@ward/contract';
import { ageInYears, Ids, isLondonDate, londonDate, londonTime, plusDays } from '@ward/kernel';
import { news2Bar, scoreNews2 } from '@ward/monitoring/contract';
import { AcceptReferral, type CriterionAnswer, type ReferralView } from '@ward/referrals/contract';
import { knownValues } from '@ward/referrals/domain';
import {
  Checkbox,
  ComboboxField,
  DateField,
  type FieldOption,
  FORMATS,
  Icon,
  Intent,
  Loaded,
  Now,
  ProblemNote,
  Radios,
  Ready,
  sayMoment,
  SelectField,
  Textarea,
  TextField,
} from '@ward/ui';
import { ReferralsClient } from '../referrals-client';
import { CriteriaChecklist } from './criteria-checklist';
import { firstVisitWindows } from './first-visit-windows';

interface WardAndPathway {
  readonly wardId: string;
  readonly pathwayId: string;
}

/** Triage names no longer stay: that asks for a reason, which belongs into the record. */
const LONGEST_STAY = 14;

/** Everything that taking a patient needs, filled in as far as it is known: often one look and one press. */
@Component({
  selector: 'vw-accept-form',
  imports: [
    ...[Checkbox, ComboboxField, CriteriaChecklist, DateField, Icon, Loaded, ProblemNote, Radios, Ready],
    ...[FORMATS, SelectField, Textarea, TextField],
  ],
  templateUrl: './accept-form.html',
})
export class AcceptForm {
  readonly referral = input.required<ReferralView>();
  readonly offer = input.required<OfferView | undefined>();
  readonly pathways = input.required<readonly PathwayLine[]>();
  readonly pathwayId = input.required<string>();
  readonly pathwayChosen = output<string>();
  readonly decided = output<void>();
  readonly refused = output<Problem>();
  /** A bed is held now, or another one: the referral is to be asked for again. */
  readonly held = output<void>();

  private readonly referrals = inject(ReferralsClient);
  private readonly now = inject(Now);
  private readonly intent = new Intent();
  private readonly episodeId = inject(Ids).next();
  private readonly checklist = viewChild(CriteriaChecklist);

  protected readonly hold = computed(() => this.referral().hold);
  /** The bed that was asked for last. */
  private readonly keeping = signal<WardAndPathway | undefined>(undefined);
  protected readonly pathway = this.referrals.pathway(() => this.pathwayId());
  protected readonly pathwayOptions = computed(() =>
    this.pathways()
      .filter(({ active }) => active)
      .map(({ id, name, freeBeds }) => ({ value: id, label: `${name} (${freeBeds} free)` })),
  );
  protected readonly wardOptions = computed((): FieldOption[] =>
    (this.offer()?.wards ?? []).map((ward) => ({
      value: ward.wardId,
      label: ward.name,
      hint: `${this.sayBeds(ward)}${ward.servesPostcode ? ', serves this postcode' : ''}`,
      disabled: ward.freeBeds === 0 && !this.isKept(ward.wardId),
    })),
  );
  protected readonly wardId = linkedSignal<string, string>({
    source: () => this.hold()?.wardId ?? bestWard(this.offer()),
    computation: (best, before) =>
      this.wardOptions().some(({ value, disabled }) => value === before?.value && !disabled)
        ? (before?.value ?? best)
        : best,
  });

  private readonly hours = this.referrals.hours();
  private readonly windows = linkedSignal(() =>
    firstVisitWindows(this.now.minute(), this.referral().clockEndsAt, this.hours()),
  );
  protected readonly windowOptions = computed(() =>
    this.windows().map(({ from, to, isInTime }) => ({
      value: from as string,
      label: `${sayMoment(from, this.now.minute())}–${londonTime(to)}${isInTime ? '' : ' (after the clock)'}`,
    })),
  );
  protected readonly windowFrom = linkedSignal<string, string>({
    source: () => this.windows()[0]?.from ?? '',
    computation: (first, before) =>
      this.windows().some(({ from }) => from === before?.value) ? (before?.value ?? first) : first,
  });
  protected readonly window = computed(() => this.windows().find(({ from }) => from === this.windowFrom()));

  private readonly referralId = computed(() => this.referral().id);
  protected readonly answers = linkedSignal<string, CriterionAnswer[]>({
    source: () => this.referralId(),
    computation: () => [...this.referral().told.answers],
  });
  protected readonly known = computed(() => {
    const { patient, told } = this.referral();
    const ageYears = ageInYears(patient.dateOfBirth, londonDate(this.now.minute()));
    const values = told.observations?.values ?? null;
    const isScored = values !== null && news2Bar({ ageYears, isPregnant: told.isPregnant }) === null;
    return knownValues(ageYears, isScored ? scoreNews2(values, 1).total : null, values);
  });
  protected readonly lateReason = signal('');
  protected readonly isRemotelyMonitored = signal(false);
  private readonly colleagues = this.referrals.colleagues();
  protected readonly clinicians = computed((): FieldOption[] =>
    this.colleagues.value().map(({ id, name, profession }) => ({
      value: id,
      label: profession ? `${name}, ${profession.replaceAll('-', ' ')}` : name,
    })),
  );
  protected readonly clinicianId = signal('');
  private readonly latest = computed(() => plusDays(this.now.today(), LONGEST_STAY));
  /** What the pathway expects, until somebody says another day. */
  protected readonly expectedDischarge = linkedSignal(() => {
    const days = this.pathway.hasValue() ? this.pathway.value().expectedDays : undefined;
    return days === undefined ? '' : plusDays(this.now.today(), Math.min(days, LONGEST_STAY));
  });
  protected readonly note = signal('');
  protected readonly isSending = signal(false);
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly faults = computed(() => {
    const faults: string[] = [];
    if (!this.wardId()) faults.push('Choose a ward with a free bed, or another pathway');
    if (!this.window()) faults.push('Choose when the first visit will be');
    if (this.window()?.isInTime === false && this.lateReason().trim().length === 0)
      faults.push('Say why the first visit comes after the clock has run out');
    const on = this.expectedDischarge();
    if (!isLondonDate(on) || on < this.now.today() || on > this.latest())
      faults.push(
        'Give an expected day of discharge within 14 days; a longer stay is set in the record, with its reason',
      );
    const open = this.checklist()?.open() ?? 0;
    if (open > 0) faults.push(open === 1 ? 'One criterion is open' : `${open} criteria are open`);
    return faults;
  });

  constructor() {
    // Whoever fills in this form keeps a bed meanwhile, so that the last one does not go to somebody else.
    effect(() => {
      const [wardId, pathwayId] = [this.wardId(), this.pathwayId()];
      if (wardId) untracked(() => void this.keepBed({ wardId, pathwayId }));
    });
  }

  private async keepBed(wanted: WardAndPathway): Promise<void> {
    if (this.isSending() || isSame(this.hold(), wanted) || isSame(this.keeping(), wanted)) return;
    this.keeping.set(wanted);
    const held = await this.referrals.hold(this.referral().id, wanted);
    if (held.ok) return this.held.emit();
    this.keeping.set(undefined);
    this.refused.emit(held.error);
  }

  /** Its own bed makes a full ward no less eligible, also while the news of the hold still travels. */
  private isKept(wardId: string): boolean {
    const wanted = { wardId, pathwayId: this.pathwayId() };
    return isSame(this.hold(), wanted) || isSame(this.keeping(), wanted);
  }

  /** The bed that is held for this referral and fits the pathway chosen. */
  private holdOn(wardId: string) {
    const hold = this.hold();
    return hold?.wardId === wardId && hold.pathwayId === this.pathwayId() ? hold : undefined;
  }

  private sayBeds({ wardId, freeBeds, staffedBeds }: OfferView['wards'][number]): string {
    const hold = this.holdOn(wardId);
    const free = `${freeBeds} of ${staffedBeds} beds free`;
    return hold ? `bed ${hold.bedLabel} is held for this patient, ${free} besides` : free;
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const window = this.window();
    if (this.faults().length > 0 || !window || this.isSending()) return;
    const { id, version } = this.referral();
    const body = AcceptReferral.parse({
      episodeId: this.episodeId,
      wardId: this.wardId(),
      pathwayId: this.pathwayId(),
      firstVisit: { from: window.from, to: window.to },
      lateReason: window.isInTime ? null : this.lateReason(),
      responsibleClinicianId: this.clinicianId() || null,
      expectedDischarge: this.expectedDischarge(),
      isRemotelyMonitored: this.isRemotelyMonitored(),
      answers: this.answers(),
      note: this.note(),
    });
    this.isSending.set(true);
    const accepted = await this.referrals.accept(id, version, body, this.intent);
    this.isSending.set(false);
    this.problem.set(accepted.ok ? undefined : accepted.error);
    if (accepted.ok) this.decided.emit();
    else this.refused.emit(accepted.error);
  }
}

function isSame(one: WardAndPathway | null | undefined, other: WardAndPathway): boolean {
  return one?.wardId === other.wardId && one.pathwayId === other.pathwayId;
}

/** The ward that serves the postcode with the most free beds; none when all are full. */
export function bestWard(offer: OfferView | undefined): string {
  const free = (offer?.wards ?? []).filter(({ freeBeds }) => freeBeds > 0);
  const [best] = free.sort(
    (one, other) => Number(other.servesPostcode) - Number(one.servesPostcode) || other.freeBeds - one.freeBeds,
  );
  return best?.wardId ?? '';
}
