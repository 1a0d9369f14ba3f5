import { Component, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskView } from '@ward/caseload/contract';
import {
  Cell,
  type Column,
  DataTable,
  Empty,
  FORMATS,
  Icon,
  LiveUpdates,
  Loaded,
  More,
  paged,
  PageFrame,
  Radios,
  Ready,
  Tag,
  Toasts,
  wordsOf,
} from '@ward/ui';
import { CaseloadClient } from '../caseload-client';

/** What I have to do, the most overdue first. */
@Component({
  selector: 'vw-tasks-page',
  imports: [Cell, DataTable, Empty, FORMATS, Icon, Loaded, More, PageFrame, Radios, Ready, RouterLink, Tag],
  template: `
    <vw-page heading="Tasks">
      <vw-radios inline small hideLabel label="Whose tasks" [options]="shows" [(value)]="show" />
      <vw-loaded>
        <ng-template [vwReady]="page">
          @if (tasks.items().length > 0) {
            <vw-data-table
              hideCaption
              caption="Tasks"
              [columns]="columns"
              [rows]="tasks.items()"
              [idOf]="idOf"
              [markOf]="markOf"
            >
              <ng-template [vwCell]="tasks.items()" name="title" let-task>
                <strong>{{ task.title }}</strong>
              </ng-template>
              <ng-template [vwCell]="tasks.items()" name="patient" let-task>
                <a [routerLink]="['/patients', task.patientId]">{{ task.patientName }}</a>
                @if (task.looksLike) {
                  &ngsp;<vw-icon name="twins" label="Name alert: another patient has a similar name" />
                }
              </ng-template>
              <ng-template [vwCell]="tasks.items()" name="due" let-task>
                {{ task.dueAt | moment }}
                @if (task.isOverdue) {
                  <vw-tag tone="alarm" icon="alarm">Overdue</vw-tag>
                }
              </ng-template>
              <ng-template [vwCell]="tasks.items()" name="act" let-task>
                <button
                  class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                  type="button"
                  [attr.aria-label]="'Done: ' + task.title"
                  (click)="finish(task)"
                >
                  Done
                </button>
              </ng-template>
            </vw-data-table>
            <vw-more
              [hasMore]="tasks.hasMore()"
              [shown]="tasks.items().length"
              [busy]="tasks.isLoading()"
              (more)="tasks.more()"
            />
          } @else {
            <vw-empty icon="tick" heading="Nothing to do">Tasks from board rounds and visits appear here.</vw-empty>
          }
        </ng-template>
      </vw-loaded>
    </vw-page>
  `,
})
export class TasksPage {
  private readonly caseload = inject(CaseloadClient);
  private readonly toasts = inject(Toasts);
  protected readonly show = signal<'mine' | 'all'>('mine');
  private readonly after = signal<string | undefined>(undefined);
  protected readonly page = this.caseload.tasks(this.show, this.after);
  protected readonly tasks = paged(this.page, this.after);
  protected readonly shows = [
    { value: 'mine', label: 'Mine and my roles’' },
    { value: 'all', label: 'Everybody’s' },
  ] as const;
  protected readonly idOf = ({ id }: TaskView) => id;
  protected readonly markOf = ({ isOverdue }: TaskView) => (isOverdue ? ('alarm' as const) : undefined);
  protected readonly columns: readonly Column<TaskView>[] = [
    { key: 'title', heading: 'What', onPhone: 'title' },
    { key: 'patient', heading: 'For' },
    { key: 'owner', heading: 'Who', words: ({ ownerName, ownerRole }) => ownerName ?? ownerRole ?? '' },
    { key: 'due', heading: 'Due' },
    { key: 'act', heading: 'Act', hideHeading: true },
  ];

  constructor() {
    inject(LiveUpdates).reloadOn(this.page, ['caseload.task-changed.v1']);
    effect(() => {
      this.show();
      untracked(() => this.tasks.restart());
    });
  }

  protected async finish(task: TaskView): Promise<void> {
    const done = await this.caseload.finishTask(task, { outcome: '' });
    if (!done.ok) return this.toasts.failed(wordsOf(done.error));
    this.page.reload();
    this.toasts.done(`Done: ${task.title}`, async () => {
      await this.caseload.reopenTask(done.value);
      this.page.reload();
    });
  }
}
