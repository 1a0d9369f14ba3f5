import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { BoardPerson, BoardVisit, DayBoard, VisitChoice } from '@ward/allocation/contract';
import { type Problem, problemCode } from '@ward/contract';
import { atLondon, type Instant, londonTime } from '@ward/kernel';
import { Dialog, DialogActions, FORMATS, Icon, Now, PatientBanner, TextField, wordsOf } from '@ward/ui';
import { BoardActs } from './board-acts';
import { BoardClient } from './board-client';
import { BoardPresence } from './board-presence';
import { weigh } from './board-facts';
import { readTime } from './read-time';
import { rankPeople } from './rank-people';
import { atFirstSight, byTheDay, type Ranked } from './ranked';
import { sayBlock, sayCaution, saySkill, toneOf } from './say-verdict';
import { shortWays } from './weigh-place';
import { VisitReasons } from './visit-reasons';

/** What the dialog begins with when a drop opened it. */
export interface MoveWish {
  readonly visit: BoardVisit;
  readonly personId?: string | undefined;
  readonly startsAt?: Instant | undefined;
}

/** The way to assign and move without dragging: everyone ranked with a time, a price and a reason. */
@Component({
  selector: 'vw-move-dialog',
  imports: [Dialog, DialogActions, FORMATS, Icon, PatientBanner, TextField, VisitReasons],
  templateUrl: './move-dialog.html',
  styleUrl: './move-dialog.scss',
})
export class MoveDialog {
  readonly wish = input.required<MoveWish>();
  readonly board = input.required<DayBoard>();
  readonly closed = output<void>();
  private readonly acts = inject(BoardActs);
  private readonly presence = inject(BoardPresence);
  private readonly now = inject(Now);

  /** The visit as the board has it now: it may change while the dialog is open. */
  protected readonly visit = computed(
    () => this.board().visits.find(({ visitId }) => visitId === this.wish().visit.visitId) ?? this.wish().visit,
  );
  protected readonly isPlanned = computed(() => this.visit().status === 'planned');
  protected readonly explanation = inject(BoardClient).explanation(() =>
    this.isPlanned() ? { visitId: this.visit().visitId, version: this.visit().version } : undefined,
  );
  protected readonly reasons = computed(() => (this.explanation.hasValue() ? this.explanation.value() : undefined));
  /** What the board shows is there at once; the whole day's weighing takes its place when it comes. */
  protected readonly candidates = computed(() => {
    const [visit, board, reasons] = [this.visit(), this.board(), this.reasons()];
    const first = rankPeople(visit, board, this.now.minute());
    return reasons ? byTheDay(visit, board, first, reasons) : atFirstSight(first);
  });
  protected readonly possible = computed(() => this.candidates().filter(({ verdict }) => verdict.blocks.length === 0));
  protected readonly impossible = computed(() => this.candidates().filter(({ verdict }) => verdict.blocks.length > 0));
  protected readonly showsAll = signal(false);
  protected readonly shown = computed(() => (this.showsAll() ? this.possible() : this.possible().slice(0, 8)));

  /** Who is offered first: the best person, when nothing speaks against it. */
  private readonly best = computed(() =>
    this.possible()
      .slice(0, 1)
      .filter(({ verdict }) => verdict.cautions.length === 0)
      .map(({ person }) => person.personId),
  );
  /** Whether those who are promised can still go; somebody may have fallen ill. */
  private readonly canStay = computed(() => {
    const { visit } = this.wish();
    const [first] = visit.assigned;
    const people = this.board().people.filter(({ personId }) =>
      visit.assigned.some((one) => one.personId === personId),
    );
    return first !== undefined && weigh(visit, people, first.startsAt, this.board()).blocks.length === 0;
  });
  private readonly offeredPeople = computed((): readonly string[] => {
    const { visit, personId } = this.wish();
    const promised = visit.assigned.map((one) => one.personId);
    if (personId === undefined) return this.canStay() || visit.staffCount > 1 ? promised : this.best();
    return visit.staffCount > 1 ? [...new Set([personId, ...promised])].slice(0, visit.staffCount) : [personId];
  });
  private readonly offeredTime = computed(() => {
    const { visit, startsAt } = this.wish();
    const promised = this.canStay() ? visit.assigned[0]?.startsAt : undefined;
    return londonTime(startsAt ?? promised ?? this.possible()[0]?.startsAt ?? visit.windowFrom);
  });
  /** What was chosen by hand stays when a better ranking comes in. */
  private isTouched = false;
  protected readonly chosen = linkedSignal<readonly string[], readonly string[]>({
    source: this.offeredPeople,
    computation: (offered, before) => (before && this.isTouched ? before.value : offered),
  });
  protected readonly time = linkedSignal<string, string>({
    source: this.offeredTime,
    computation: (offered, before) => (before && this.isTouched ? before.value : offered),
  });
  private readonly wallTime = computed(() => readTime(this.time()));
  protected readonly startsAt = computed(() => (this.wallTime() ? atLondon(this.board().day, this.wallTime()) : null));
  protected readonly people = computed(() =>
    this.chosen()
      .map((id) => this.board().people.find(({ personId }) => personId === id))
      .filter((person): person is BoardPerson => person !== undefined),
  );
  protected readonly verdict = computed(() => {
    const startsAt = this.startsAt();
    return startsAt ? weigh(this.visit(), this.people(), startsAt, this.board()) : null;
  });
  /** Ways that are too long for the time: to be known, not to be refused. */
  protected readonly ways = computed(() => {
    const startsAt = this.startsAt();
    return startsAt ? this.people().flatMap((person) => shortWays(this.visit(), person, startsAt, this.board())) : [];
  });
  protected readonly tone = computed(() => {
    const verdict = this.verdict();
    if (!verdict) return 'alarm';
    const tone = toneOf(verdict);
    return tone === 'good' && this.ways().length > 0 ? 'heed' : tone;
  });
  protected readonly canAssign = computed(() => this.verdict()?.blocks.length === 0 && this.isPlanned());
  protected readonly alsoOpen = computed(() => this.presence.byVisit().get(this.visit().visitId)?.join(' and ') ?? '');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly refusal = computed(() => {
    const problem = this.problem();
    if (!problem) return '';
    const who = problem['changedBy'];
    return `${wordsOf(problem)}${problemCode(problem) === 'stale' && typeof who === 'string' ? ` It was ${who}.` : ''}`;
  });
  protected readonly isBusy = signal(false);
  protected readonly isCallingOff = signal(false);
  protected readonly reason = signal('');

  protected readonly block = sayBlock;
  protected readonly caution = sayCaution;
  protected readonly skill = saySkill;
  protected readonly timeOf = londonTime;
  protected readonly isJoint = computed(() => this.visit().staffCount > 1);

  protected retime(typed: string): void {
    this.isTouched = true;
    this.time.set(typed);
  }

  protected chooseTogether({ people, startsAt }: VisitChoice): void {
    this.isTouched = true;
    this.chosen.set(people.map(({ personId }) => personId));
    this.time.set(londonTime(startsAt));
  }

  protected choose({ person, startsAt }: Ranked): void {
    this.isTouched = true;
    const { personId } = person;
    if (!this.isJoint()) {
      this.chosen.set([personId]);
      this.time.set(londonTime(startsAt));
      return;
    }
    const chosen = this.chosen();
    if (chosen.length === 0) this.time.set(londonTime(startsAt));
    this.chosen.set(chosen.includes(personId) ? chosen.filter((id) => id !== personId) : [...chosen, personId]);
  }

  protected async assign(): Promise<void> {
    const startsAt = this.startsAt();
    const verdict = this.verdict();
    if (!startsAt || !verdict || !this.canAssign() || this.isBusy()) return;
    const names = this.people()
      .map(({ name }) => name)
      .join(' and ');
    const despite = [...new Set(verdict.cautions.map(({ kind }) => kind))];
    await this.act(() => this.acts.assign(this.visit(), this.chosen(), names, startsAt, despite));
  }

  protected takeOff(): Promise<void> {
    return this.act(() => this.acts.takeOff(this.visit()));
  }

  protected pin(): Promise<void> {
    return this.act(() => this.acts.pin(this.visit(), !this.visit().isPinned));
  }

  protected async callOff(): Promise<void> {
    if (this.reason().trim().length >= 3) await this.act(() => this.acts.callOff(this.visit(), this.reason().trim()));
  }

  private async act(
    send: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Problem }>,
  ): Promise<void> {
    this.isBusy.set(true);
    const answer = await send();
    this.isBusy.set(false);
    if (answer.ok) return this.closed.emit();
    this.problem.set(answer.error);
    this.acts.changes.update((count) => count + 1);
  }
}
