import {
  Component,
  computed,
  inject,
  Injector,
  input,
  type OnInit,
  runInInjectionContext,
  signal,
  viewChild,
} from '@angular/core';
import {
  form,
  type FieldTree,
  type ReadonlyFieldTree,
  type TreeValidationResult,
  validateTree,
} from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { PathwayLine } from '@ward/capacity/contract';
import type { PatientRecord } from '@ward/caseload/contract';
import { type ObservationValues, PostcodeField, type Problem } from '@ward/contract';
import { ageInYears, Ids, isLondonDate } from '@ward/kernel';
import { doubtfulValues, news2Bar, scoreNews2 } from '@ward/monitoring/contract';
import { knownValues } from '@ward/referrals/domain';
import {
  Columns,
  Dialogs,
  DraftNote,
  Draft,
  FIELDS,
  FORMATS,
  Icon,
  Intent,
  Now,
  ObservationSet,
  PageFrame,
  ProblemNote,
  Session,
  Toasts,
} from '@ward/ui';
import { OfferCard } from '../referral/offer-card';
import { ReferralsClient } from '../referrals-client';
import { EntriesPart } from './entries-part';
import { FilesPart } from './files-part';
import { FormClient } from './form-client';
import { HomePart } from './home-part';
import { fillFrom } from './known-patient';
import { PathwayPart } from './pathway-part';
import { PatientPart } from './patient-part';
import { emptyReferral, faultsOf, readReferral, toSubmission, type ReferralModel } from './referral-model';
import { ServerDraft } from './server-draft';

const SOURCES: Readonly<Record<string, string>> = {
  'gp-practice': 'gp',
  ambulance: 'ambulance',
  hospital: 'emergency-department',
  'care-home': 'care-home',
  partner: 'community-team',
};

/** A referral in one page: who, why, what was measured, what the ward must know; beside it all the time what the ward can offer. */
@Component({
  selector: 'vw-referral-form-page',
  imports: [
    Columns,
    DraftNote,
    EntriesPart,
    FIELDS,
    FilesPart,
    FORMATS,
    HomePart,
    Icon,
    ObservationSet,
    OfferCard,
    PageFrame,
    PathwayPart,
    PatientPart,
    ProblemNote,
    RouterLink,
  ],
  templateUrl: './referral-form-page.html',
  styleUrl: './referral-form-page.scss',
})
export class ReferralFormPage implements OnInit {
  readonly id = input.required<string>();

  private readonly client = inject(FormClient);
  private readonly referrals = inject(ReferralsClient);
  private readonly ids = inject(Ids);
  private readonly now = inject(Now);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly intent = new Intent();
  private readonly newId = () => this.ids.next();
  private readonly set = viewChild(ObservationSet);

  private readonly model = signal<ReferralModel>(emptyReferral('', this.newId));
  protected readonly draft = signal<Draft<ReferralModel> | undefined>(undefined);
  protected readonly serverDraft = new ServerDraft(this.model);
  protected readonly isReady = signal(false);
  protected readonly isBlocked = signal(false);
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected readonly referral: FieldTree<ReferralModel> = form(
    this.model,
    (path) =>
      validateTree(path, ({ value, fieldTree }) =>
        faultsOf(value(), this.now.minute()).map(({ path: place, message }) => ({
          kind: 'contract',
          message,
          fieldTree: fieldAt<ReadonlyFieldTree<unknown>>(fieldTree, place),
        })),
      ),
    { submission: { action: () => this.send(), onInvalid: () => this.tried.set(true) } },
  );

  protected readonly pathways = this.referrals.pathways();
  private readonly pathwayId = computed(() => this.model().pathwayId || undefined);
  private readonly postcode = computed(() => PostcodeField.safeParse(this.model().details.postcode).data);
  protected readonly pathway = this.referrals.pathway(this.pathwayId);
  protected readonly offer = this.referrals.offer(this.pathwayId, this.postcode);

  private readonly ageYears = computed(() => {
    const { dateOfBirth } = this.model().person;
    return isLondonDate(dateOfBirth) ? ageInYears(dateOfBirth, this.now.today()) : null;
  });
  private readonly bar = computed(() =>
    news2Bar({ ageYears: this.ageYears() ?? 99, isPregnant: this.model().isPregnant }),
  );
  protected readonly notScored = computed(() => {
    if (this.bar() === 'under-16') return 'NEWS2 is not scored under 16 years.';
    return this.bar() === 'pregnant' ? 'NEWS2 is not scored in pregnancy.' : '';
  });
  protected readonly score = (values: ObservationValues) => scoreNews2(values, 1);
  protected readonly doubts = doubtfulValues;
  protected readonly known = computed(() => {
    const { values } = this.model();
    return knownValues(this.ageYears(), this.bar() === null ? scoreNews2(values, 1).total : null, values);
  });
  /** The referral or stay that stands in the way, as the server named it. */
  protected readonly open = computed(() => {
    const referralId = this.problem()?.['referralId'];
    return typeof referralId === 'string' ? referralId : undefined;
  });

  ngOnInit(): void {
    void this.begin();
  }

  /** The newer of what this device and the server kept; an empty form where there is neither. */
  private async begin(): Promise<void> {
    const source = SOURCES[this.session.me()?.organisation.kind ?? ''] ?? '';
    const empty = { ...emptyReferral(this.id(), this.newId), source };
    this.model.set(empty);
    const draft = runInInjectionContext(
      this.injector,
      () => new Draft<ReferralModel>(`referral ${this.id()}`, this.model, (kept) => readReferral(kept, empty)),
    );
    this.draft.set(draft);
    const [kept] = await Promise.all([this.serverDraft.find(this.id()), draft.ready]);
    const isNewer = kept && (draft.savedAt() ?? '') < kept.savedAt;
    const found = isNewer ? readReferral(kept.body, empty) : undefined;
    if (found) this.model.set(found);
    this.serverDraft.settle();
    this.isReady.set(true);
  }

  protected fill(record: PatientRecord): void {
    this.model.update((model) => fillFrom(record, model, this.newId));
  }

  protected choose({ id, urgency, direction }: PathwayLine): void {
    this.model.update((model) => ({
      ...model,
      pathwayId: id,
      urgency: model.urgency || urgency,
      direction: direction === 'either' ? model.direction || 'step-up' : direction,
      answers: [],
    }));
  }

  protected async discard(): Promise<void> {
    const isSure = await this.dialogs.confirm({
      heading: 'Discard this draft?',
      words: 'What you typed and the files you added are removed. Nothing was sent to the ward.',
      yes: 'Discard the draft',
      no: 'Keep it',
      isHarmful: true,
    });
    if (!isSure) return;
    this.serverDraft.end();
    await Promise.all([this.client.discard(this.id()), this.draft()?.clear()]);
    await this.router.navigate(['/referrals/mine']);
  }

  private async send(): Promise<TreeValidationResult> {
    this.tried.set(true);
    if (this.set()?.isSettled() === false)
      return [
        {
          kind: 'doubt',
          message: 'Confirm or correct the unusual observations',
          fieldTree: this.referral.values as FieldTree<unknown>,
        },
      ];
    const sent = await this.client.send(toSubmission(this.model(), this.now.second()), this.intent);
    this.problem.set(sent.ok ? undefined : sent.error);
    if (!sent.ok)
      return (sent.error.errors ?? []).map(({ pointer, message }) => ({
        kind: 'server',
        message,
        fieldTree: fieldAt(this.referral as FieldTree<unknown>, pointer.split('/').slice(1)),
      }));
    this.serverDraft.end();
    await this.draft()?.clear();
    this.toasts.done(`${sent.value.number} was sent`);
    await this.router.navigate(['/referrals', sent.value.id], { replaceUrl: true });
    return undefined;
  }
}

/** Follows a path down the form as far as it goes: the nearest field that exists carries the words. */
function fieldAt<Tree extends ReadonlyFieldTree<unknown>>(root: Tree, path: readonly (string | number)[]): Tree {
  let field = root;
  for (const step of path) {
    const child: unknown = Reflect.get(field, step);
    if (typeof child !== 'function') break;
    field = child as Tree;
  }
  return field;
}
