import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SKILLS, type BoardVisit, type DayBoard } from '@ward/allocation/contract';
import { isLondonDate, londonTime, plusDays } from '@ward/kernel';
import {
  Commands,
  Empty,
  Icon,
  LiveUpdates,
  Now,
  PageActions,
  PageFrame,
  Ready,
  sayLongDay,
  SelectField,
  TextField,
} from '@ward/ui';
import { BoardActs } from './board-acts';
import { axisOf, percentOf } from './board-axis';
import { BoardClient } from './board-client';
import { BoardDrag } from './board-drag';
import { isFocusKey, nextStop } from './board-focus';
import { BoardList } from './board-list';
import { BoardRow } from './board-row';
import { isLooking, matchesVisit, rowsOf, type VisitBar, waitingFor } from './board-rows';
import { gapReasons } from './gap-reasons';
import { BoardStrip } from './board-strip';
import { AwayDialog } from './away-dialog';
import { MoveDialog, type MoveWish } from './move-dialog';
import { AddVisitDialog } from './add-visit-dialog';
import { UnallocatedList } from './unallocated-list';
import { PublishBar } from '../publish/publish-bar';

/** The coordinator's home: a day of the team on one screen, and everything to be done about it. */
@Component({
  selector: 'vw-day-board-page',
  imports: [
    AddVisitDialog,
    AwayDialog,
    BoardList,
    BoardRow,
    BoardStrip,
    Empty,
    Icon,
    MoveDialog,
    PageActions,
    PageFrame,
    PublishBar,
    Ready,
    RouterLink,
    SelectField,
    TextField,
    UnallocatedList,
  ],
  providers: [BoardActs, BoardDrag],
  templateUrl: './day-board-page.html',
  styleUrl: './day-board-page.scss',
})
export class DayBoardPage {
  /** From the address: `?day=…&ward=…&view=list`. */
  readonly day = input<string>();
  readonly ward = input<string>();
  readonly view = input<string>();

  private readonly now = inject(Now);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly drag = inject(BoardDrag);
  private readonly acts = inject(BoardActs);

  protected readonly shownDay = computed(() => {
    const asked = this.day();
    return asked && isLondonDate(asked) ? asked : this.now.today();
  });
  protected readonly board = inject(BoardClient).board(() => ({
    day: this.shownDay(),
    wardId: this.ward() || undefined,
  }));
  protected readonly heading = computed(() => `Day board, ${sayLongDay(this.shownDay())}`);
  protected readonly before = computed(() => plusDays(this.shownDay(), -1));
  protected readonly after = computed(() => plusDays(this.shownDay(), 1));

  protected readonly words = signal('');
  protected readonly skill = signal('');
  protected readonly profession = signal('');
  protected readonly skills = SKILLS.map(({ code, name }) => ({ value: code as string, label: name }));
  private readonly look = computed(() => ({
    words: this.words().trim(),
    skill: this.skill(),
    profession: this.profession(),
  }));

  private readonly value = computed(() => (this.board.hasValue() ? this.board.value() : undefined));
  protected readonly axis = computed(() => axisOf(this.value() ?? { day: this.shownDay(), people: [], visits: [] }));
  protected readonly rows = computed(() => {
    const board = this.value();
    return board ? rowsOf(board, this.axis(), this.now.minute(), this.look()) : [];
  });
  protected readonly professions = computed(() =>
    [...new Set(this.value()?.people.map(({ profession }) => profession))].map((value) => ({
      value: value as string,
      label: value.replaceAll('-', ' '),
    })),
  );
  protected readonly unallocated = computed(() => {
    const board = this.value();
    return board ? waitingFor(board) : [];
  });
  protected readonly gaps = gapReasons(
    this.value,
    computed(() => this.ward() || undefined),
  );
  protected readonly dimmed = computed(
    () =>
      new Set(
        isLooking(this.look())
          ? this.unallocated()
              .filter((visit) => !matchesVisit(visit, this.look()))
              .map(({ visitId }) => visitId)
          : [],
      ),
  );
  protected readonly nowPercent = computed(() => {
    const at = this.now.minute();
    const { from, to } = this.axis();
    return at >= from && at <= to ? percentOf(this.axis(), at) : null;
  });
  protected readonly nowWords = computed(() => londonTime(this.now.minute()));

  protected readonly moving = signal<MoveWish | null>(null);
  protected readonly awayId = signal<string | null>(null);
  protected readonly isAdding = signal(false);
  private readonly focused = signal<string | null>(null);
  private readonly stops = computed(() =>
    this.rows().map(({ bars }) =>
      bars.map(({ visit, personId, from }) => ({ visitId: visit.visitId, personId, from })),
    ),
  );
  /** Tab leads to one bar of the board: the last one stood on, or the first. */
  protected readonly focusKey = computed(() => {
    const keys = this.stops().flatMap((row) => row.map(keyOf));
    const focused = this.focused();
    return focused !== null && keys.includes(focused) ? focused : keys[0];
  });

  constructor() {
    inject(LiveUpdates).reloadOn(this.board, [
      'visits.visit-planned.v1',
      'visits.visit-assigned.v1',
      'visits.visit-started.v1',
      'visits.visit-recorded.v1',
      'visits.visit-cancelled.v1',
      'visits.changes-seen.v1',
      'allocation.plan-published.v1',
      'allocation.roster-changed.v1',
      'caseload.patient-changed.v1',
    ]);
    effect(() => {
      if (this.acts.changes() > 0) untracked(() => this.board.reload());
    });
    inject(Commands).offer(() => [
      {
        id: 'board-add',
        words: 'Add an urgent visit',
        group: 'Day board',
        icon: 'plus',
        keys: 'u',
        run: () => this.isAdding.set(true),
      },
      {
        id: 'board-today',
        words: 'Show today on the board',
        group: 'Day board',
        icon: 'calendar',
        run: () => this.go({ day: null }),
      },
      {
        id: 'board-list',
        words: 'Show the board as a list',
        group: 'Day board',
        icon: 'list',
        run: () => this.go({ view: 'list' }),
      },
    ]);
    // A bar that moved to another row is a new element: the focus follows the visit, not the element.
    afterRenderEffect(() => {
      const key = this.focused();
      this.rows();
      if (key && document.activeElement === document.body && !this.moving()) this.barElement(key)?.focus();
    });
  }

  protected reload(): void {
    this.board.reload();
  }

  protected go(queryParams: Record<string, string | null>): void {
    void this.router.navigate(['/board'], { queryParams, queryParamsHandling: 'merge' });
  }

  protected open(visit: BoardVisit): void {
    if (!this.drag.hover()) this.moving.set({ visit });
  }

  protected grab(event: PointerEvent, visit: BoardVisit, board: DayBoard): void {
    this.drag.begin(event, visit, board, this.axis(), ({ person, startsAt }) =>
      this.moving.set({ visit, personId: person?.personId, startsAt: startsAt ?? undefined }),
    );
  }

  protected standOn({ visit, personId }: VisitBar): void {
    this.focused.set(`${visit.visitId} ${personId}`);
  }

  protected onKey(event: KeyboardEvent): void {
    if (!isFocusKey(event.key) || !(event.target instanceof HTMLElement)) return;
    const key = event.target.dataset['key'];
    const here = this.stops()
      .flat()
      .find((stop) => keyOf(stop) === key);
    if (!here) return;
    event.preventDefault();
    this.barElement(keyOf(nextStop(this.stops(), here, event.key)))?.focus();
  }

  private barElement(key: string): HTMLElement | undefined {
    return [...this.element.nativeElement.querySelectorAll<HTMLElement>('[data-key]')].find(
      ({ dataset }) => dataset['key'] === key,
    );
  }
}

function keyOf({ visitId, personId }: { readonly visitId: string; readonly personId: string }): string {
  return `${visitId} ${personId}`;
}
