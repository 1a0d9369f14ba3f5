import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SaveStaffMember, StaffRecord } from '@ward/allocation/contract';
import {
  Fact,
  Facts,
  LiveUpdates,
  Loaded,
  PageActions,
  PageFrame,
  Ready,
  sayDate,
  Session,
  Tag,
  Toasts,
} from '@ward/ui';
import { CompetenciesCard } from './competencies-card';
import { ExclusionsCard } from './exclusions-card';
import { MemberForm } from './member-form';
import { PatternsCard } from './patterns-card';
import { TeamClient } from './team-client';
import { sayHours, sayProfession, TRAVEL_WORDS } from './team-words';

/** One person of the team: hours, competencies, pattern, whom they are not sent to, and what the planner knows of them. */
@Component({
  selector: 'vw-member-page',
  imports: [
    CompetenciesCard,
    ExclusionsCard,
    Fact,
    Facts,
    Loaded,
    MemberForm,
    PageActions,
    PageFrame,
    PatternsCard,
    Ready,
    RouterLink,
    Tag,
  ],
  templateUrl: './member-page.html',
  styleUrl: './member-page.scss',
})
export class MemberPage {
  readonly personId = input.required<string>();
  private readonly team = inject(TeamClient);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly mayManage = this.session.may('roster:manage');
  protected readonly mayPlan = this.session.may('plan:assign');
  protected readonly record = this.team.one(this.personId);
  protected readonly choices = this.team.choices();
  protected readonly known = computed(() => (this.record.hasValue() ? this.record.value() : undefined));

  /** The form keeps the version it was opened with: what others save meanwhile is said, and overwrites nothing. */
  protected readonly shown = linkedSignal<StaffRecord | undefined, StaffRecord | undefined>({
    source: this.known,
    computation: (known, before) => (before?.value?.personId === known?.personId ? before?.value : undefined) ?? known,
  });
  protected readonly isOld = computed(() => (this.shown()?.version ?? 0) < (this.known()?.version ?? 0));
  protected readonly professionOf = sayProfession;
  protected readonly travel = TRAVEL_WORDS;
  protected readonly hours = sayHours;
  protected readonly date = sayDate;

  constructor() {
    inject(LiveUpdates).reloadOn(this.record, ['allocation.roster-changed.v1']);
  }

  protected readonly save = (body: SaveStaffMember) =>
    this.team.save(this.personId(), this.shown()?.version ?? 0, body);

  protected goOn({ name }: StaffRecord): void {
    this.toasts.done(`${name} is saved`);
    this.again();
  }

  /** What was just saved here is what the form goes on from. */
  protected again(): void {
    this.shown.set(undefined);
    this.record.reload();
  }
}
