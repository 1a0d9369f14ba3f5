import {
  ApplicationRef,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SKILLS, type BoardVisit, type DayBoard } from '@ward/allocation/contract';
import { isLondonDate, plusDays } from '@ward/kernel';
import {
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
import { axisOf } from './board-axis';
import { BoardClient } from './board-client';
import { offerBoardCommands } from './board-commands';
import { BoardDrag } from './board-drag';
import { BoardGrid } from './board-grid';
import { BoardHistory } from './board-history';
import { BoardKeyMove } from './board-key-move';
import { BoardList } from './board-list';
import { isLooking, matchesVisit, rowsOf, waitingFor } from './board-rows';
import { BoardPresence } from './board-presence';
import { BoardSelection } from './board-selection';
import { gapReasons } from './gap-reasons';
import { BoardStrip } from './board-strip';
import { DayMap } from '../map/day-map';
import { MoveDialog, type MoveWish } from './move-dialog';
import { SelectionBar } from './selection-bar';
import { AddVisitDialog } from './add-visit-dialog';
import { UnallocatedList } from './unallocated-list';
import { PublishBar } from '../publish/publish-bar';
import { RepairBar } from '../repair/repair-bar';

/** The coordinator's home: a day of the team on one screen, and everything to be done about it. */
@Component({
  selector: 'vw-day-board-page',
  imports: [
    AddVisitDialog,
    BoardGrid,
    BoardList,
    BoardStrip,
    DayMap,
    Empty,
    Icon,
    MoveDialog,
    PageActions,
    PageFrame,
    PublishBar,
    RepairBar,
    Ready,
    RouterLink,
    SelectField,
    SelectionBar,
    TextField,
    UnallocatedList,
  ],
  providers: [BoardActs, BoardDrag, BoardHistory, BoardKeyMove, BoardPresence, BoardSelection],
  templateUrl: './day-board-page.html',
  styleUrl: './day-board-page.scss',
  host: { '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class DayBoardPage {
  /** From the address: `?day=…&ward=…&view=list&map=yes`. */
  readonly day = input<string>();
  readonly ward = input<string>();
  readonly view = input<string>();
  /** Somebody who cannot work, from the rota. */
  readonly away = input<string>();
  readonly map = input<string>();

  private readonly now = inject(Now);
  private readonly router = inject(Router);
  private readonly app = inject(ApplicationRef);
  protected readonly drag = inject(BoardDrag);
  protected readonly acts = inject(BoardActs);
  protected readonly history = inject(BoardHistory);
  protected readonly presence = inject(BoardPresence);
  private readonly keyMove = inject(BoardKeyMove);

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
  protected readonly moving = signal<MoveWish | null>(null);
  protected readonly awayId = linkedSignal<string | null>(() => this.away() ?? null);
  protected readonly isAdding = signal(false);
  /** On paper the day is a list of every visit. */
  protected readonly isPrinting = signal(false);

  constructor() {
    inject(LiveUpdates).reloadOn(this.board, [
      'visits.visit-planned.v1',
      'visits.visit-assigned.v1',
      'visits.visit-pinned.v1',
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
    effect(() => {
      const open = this.moving()?.visit ?? this.keyMove.visit() ?? this.drag.hover()?.visit;
      this.presence.be(this.shownDay(), open?.visitId ?? null);
    });
    offerBoardCommands({
      board: this.value,
      axis: this.axis,
      ask: (wish) => this.moving.set(wish),
      add: () => this.isAdding.set(true),
      go: (queryParams) => this.go(queryParams),
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

  protected openById(visitId: string, { visits }: DayBoard): void {
    const visit = visits.find((one) => one.visitId === visitId);
    if (visit) this.open(visit);
  }

  protected grab(event: PointerEvent, visit: BoardVisit, board: DayBoard): void {
    this.drag.begin(event, visit, board, this.axis(), ({ person, startsAt }) =>
      this.moving.set({ visit, personId: person?.personId, startsAt: startsAt ?? undefined }),
    );
  }

  /** Drawn at once: the browser prints what is there when it has told. */
  protected print(isPrinting: boolean): void {
    this.isPrinting.set(isPrinting);
    this.app.tick();
  }
}
